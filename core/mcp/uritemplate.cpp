// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/uritemplate.h"

#include <QRegularExpression>
#include <QUrl>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

std::optional<QMap<QString, QString>> matchTemplate(const QString &uriTemplate, const QString &uri)
{
    static const QRegularExpression variable(u"\\{([^{}]+)\\}"_s);
    QString pattern;
    QStringList names;
    qsizetype at = 0;
    for (auto it = variable.globalMatch(uriTemplate); it.hasNext();) {
        const QRegularExpressionMatch found = it.next();
        pattern += QRegularExpression::escape(uriTemplate.sliced(at, found.capturedStart() - at)) + u"([^/?#\\s]+)"_s;
        names << found.captured(1);
        at = found.capturedEnd();
    }
    pattern += QRegularExpression::escape(uriTemplate.sliced(at));

    const auto match = QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(uri);
    if (!match.hasMatch())
        return std::nullopt;
    QMap<QString, QString> variables;
    for (qsizetype i = 0; i < names.size(); ++i)
        variables.insert(names.at(i), QUrl::fromPercentEncoding(match.captured(int(i) + 1).toUtf8()));
    return variables;
}

} // namespace Postrider::Mcp
