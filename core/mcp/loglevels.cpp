// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/loglevels.h"

#include <QStringList>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

qsizetype rank(const QString &level)
{
    static const QStringList levels{u"debug"_s, u"info"_s,     u"notice"_s, u"warning"_s,
                                    u"error"_s, u"critical"_s, u"alert"_s,  u"emergency"_s};
    return levels.indexOf(level);
}

} // namespace

bool isLogLevel(const QString &level)
{
    return rank(level) >= 0;
}

bool reaches(const QString &level, const QString &least)
{
    return isLogLevel(least) && rank(level) >= rank(least);
}

} // namespace Postrider::Mcp
