// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/catalogue.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

QJsonObject promptText(const QString &role, const QString &text)
{
    return {{u"role"_s, role}, {u"content"_s, QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, text}}}};
}

} // namespace Postrider::Mcp
