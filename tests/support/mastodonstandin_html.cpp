// SPDX-License-Identifier: GPL-3.0-or-later
#include "mastodonstandin_world.h"

#include <QRegularExpression>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

// Addresses are shown in three pieces, of which people see the middle one.
QString linked(QString html)
{
    static const QRegularExpression address(u"(https?://)([^\\s<]{1,30})([^\\s<]*)"_s);
    html.replace(address,
                 u"<a href=\"\\1\\2\\3\" rel=\"nofollow noopener\"><span class=\"invisible\">\\1</span>"
                 "<span class=\"ellipsis\">\\2</span><span class=\"invisible\">\\3</span></a>"_s);
    static const QRegularExpression mention(u"(?<![\\w/@\"])@([A-Za-z0-9_]+)@([A-Za-z0-9.-]*[A-Za-z0-9])"_s);
    html.replace(mention,
                 u"<span class=\"h-card\"><a href=\"https://\\2/@\\1\" class=\"u-url mention\">"
                 "@<span>\\1</span></a></span>"_s);
    static const QRegularExpression tag(u"(?<![\\w/&\"])#(\\w+)"_s, QRegularExpression::UseUnicodePropertiesOption);
    html.replace(tag,
                 u"<a href=\"https://stand-in.example/tags/\\1\" class=\"mention hashtag\" rel=\"tag\">"
                 "#<span>\\1</span></a>"_s);
    return html;
}

} // namespace

QString standInHtml(const QString &text)
{
    if (text.trimmed().isEmpty())
        return {};
    static const QRegularExpression paragraph(u"\\n{2,}"_s);
    QStringList paragraphs;
    for (const QString &piece : text.trimmed().split(paragraph))
        paragraphs << u"<p>"_s + linked(piece.toHtmlEscaped()).replace(u'\n', "<br />"_L1) + u"</p>"_s;
    return paragraphs.join(QString());
}

} // namespace Postrider::Testing
