// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/recipe.h"

#include <QRandomGenerator>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

QString Context::random(const QString &name)
{
    const QString key = u"random."_s + name;
    if (!memory.contains(key)) {
        quint32 words[4];
        QRandomGenerator::system()->fillRange(words);
        memory[key] = QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(words), sizeof words).toHex());
    }
    return memory[key].toString();
}

QDateTime Context::firstAsked(const QString &name)
{
    const QString key = u"moment."_s + name;
    if (!memory.contains(key))
        memory[key] = now.toUTC().toString(Qt::ISODateWithMs);
    return QDateTime::fromString(memory[key].toString(), Qt::ISODateWithMs);
}

} // namespace Postrider
