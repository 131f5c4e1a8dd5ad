// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMetaEnum>
#include <QString>

#include <optional>

namespace Postrider {

// "NeedsReauth" -> "NEEDS_REAUTH".
QString upperSnake(const char *camelCase);
QHash<int, QString> wordsByValue(const QMetaEnum &meta);

// The enum word as JSON, the database and the command line spell it. Any Q_ENUM or Q_ENUM_NS.
template<typename E>
QString enumWord(E value)
{
    static const QHash<int, QString> words = wordsByValue(QMetaEnum::fromType<E>()); // asked for by the thousand
    return words.value(int(value));
}

// Reads an enum word in any case; nothing for a word that is none.
template<typename E>
std::optional<E> enumFromWord(const QString &word)
{
    const QMetaEnum meta = QMetaEnum::fromType<E>();
    for (int i = 0; i < meta.keyCount(); ++i) {
        if (upperSnake(meta.key(i)).compare(word, Qt::CaseInsensitive) == 0)
            return E(meta.value(i));
    }
    return std::nullopt;
}

// Every word of an enum, in order of declaration.
template<typename E>
QStringList enumWords()
{
    const QMetaEnum meta = QMetaEnum::fromType<E>();
    QStringList words;
    for (int i = 0; i < meta.keyCount(); ++i)
        words << upperSnake(meta.key(i));
    return words;
}

} // namespace Postrider
