// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/enumword.h"

namespace Postrider {

QString upperSnake(const char *camelCase)
{
    QString word;
    for (const char *c = camelCase; c && *c; ++c) {
        const QChar letter = QLatin1Char(*c);
        if (letter.isUpper() && !word.isEmpty())
            word += u'_';
        word += letter.toUpper();
    }
    return word;
}

QHash<int, QString> wordsByValue(const QMetaEnum &meta)
{
    QHash<int, QString> words;
    for (int i = meta.keyCount() - 1; i >= 0; --i) // of two keys with one value the first
        words.insert(meta.value(i), upperSnake(meta.key(i)));
    return words;
}

} // namespace Postrider
