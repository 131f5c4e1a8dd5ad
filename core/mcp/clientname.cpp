// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/clientname.h"

#include "mcp/revisions.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongest = 80;

} // namespace

QString clientName(const QJsonObject &info)
{
    return clientName(info.value("name"_L1).toString() + u' ' + info.value("version"_L1).toString());
}

QString clientName(const QString &words)
{
    QString name = words.simplified();
    name.removeIf([](QChar character) { return !character.isPrint(); });
    return name.left(kLongest).trimmed();
}

QString clientOf(const Message &message, const Session *session)
{
    QString name = clientName(message.meta().value(kClientField).toObject());
    if (name.isEmpty() && message.method == "initialize"_L1)
        name = clientName(message.params.value("clientInfo"_L1).toObject());
    return name.isEmpty() && session ? session->client() : name;
}

} // namespace Postrider::Mcp
