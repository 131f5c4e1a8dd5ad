// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/textmarks.h"

#include <QRegularExpression>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

QList<TextMark> textMarks(const QString &text)
{
    // A sentence's own full stop is no part of an address; # and @ inside a word are none.
    static const QRegularExpression pattern(
        uR"((https?://[^\s<>"]*[^\s<>".,;:!?)'])|(?<![\w#&/])(#[\w]*[^\W\d_][\w]*)|(?<![\w@/])(@[\w.]+(?:@[\w.-]+\w)?))"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    QList<TextMark> marks;
    for (auto found = pattern.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        const auto kind = !match.captured(1).isEmpty() ? TextMark::Kind::Link
            : !match.captured(2).isEmpty()             ? TextMark::Kind::Tag
                                                       : TextMark::Kind::Name;
        marks << TextMark{int(match.capturedStart()), int(match.capturedLength()), kind};
    }
    return marks;
}

QString markedHtml(const QString &text, const QColor &link)
{
    QString html;
    int at = 0;
    for (const TextMark &mark : textMarks(text)) {
        html += text.mid(at, mark.from - at).toHtmlEscaped();
        QString shown = text.mid(mark.from, mark.length);
        if (mark.kind == TextMark::Kind::Link)
            shown = shown.mid(shown.indexOf(u"://"_s) + 3);
        html += u"<span style=\"color:%1\">%2</span>"_s.arg(link.name(), shown.toHtmlEscaped());
        at = mark.from + mark.length;
    }
    html += text.mid(at).toHtmlEscaped();
    return html.replace(u'\n', u"<br>"_s);
}

} // namespace Postrider
