// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/revisions.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

QStringList modernVersions()
{
    return {u"2026-07-28"_s};
}

// Not 2025-03-26: it obliges a server to take arrays of messages.
QStringList sessionVersions()
{
    return {u"2025-11-25"_s, u"2025-06-18"_s};
}

Era eraOf(const Message &message, const std::optional<QByteArray> &header)
{
    static const QList<QByteArray> dated{"2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"};
    if (message.meta().contains(kVersionField))
        return Era::Modern;
    if (header)
        return dated.contains(*header) ? Era::Sessions : Era::Modern;
    // Where there are no headers, this is the question that tells a client which era we speak.
    return message.method == "server/discover"_L1 ? Era::Modern : Era::Sessions;
}

QString negotiatedVersion(const QString &wish)
{
    return sessionVersions().contains(wish) ? wish : sessionVersions().constFirst();
}

} // namespace Postrider::Mcp
