// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/html.h"

#include "platforms/mastodon/counting.h"

#include <QHash>

namespace Postrider::Mastodon {

using namespace Qt::Literals::StringLiterals;

namespace {

// Servers escape what HTML needs escaped, and a few more out of habit.
QString entity(QStringView name)
{
    static const QHash<QString, QString> named{{u"amp"_s, u"&"_s},   {u"lt"_s, u"<"_s},   {u"gt"_s, u">"_s},
                                               {u"quot"_s, u"\""_s}, {u"apos"_s, u"'"_s}, {u"nbsp"_s, u" "_s}};
    if (!name.startsWith(u'#'))
        return named.value(name.toString());
    const bool isHex = name.mid(1).startsWith(u'x', Qt::CaseInsensitive);
    bool isNumber = false;
    const uint code = name.mid(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
    if (!isNumber || code == 0 || code > QChar::LastValidCodePoint)
        return {};
    const char32_t character = code;
    return QString::fromUcs4(&character, 1);
}

// Reads an entity at the ampersand; its length, or 0 for a bare ampersand.
qsizetype readEntity(QStringView rest, QString &text)
{
    constexpr qsizetype kLongest = 12;
    const qsizetype end = rest.left(kLongest).indexOf(u';');
    const QString meant = end > 1 ? entity(rest.mid(1, end - 1)) : QString();
    text += meant.isEmpty() ? u"&"_s : meant;
    return meant.isEmpty() ? 1 : end + 1;
}

QString tagName(QStringView tag)
{
    qsizetype end = tag.startsWith(u'/') ? 1 : 0;
    while (end < tag.size() && tag.at(end).isLetterOrNumber())
        ++end;
    return tag.left(end).toString().toLower();
}

// Where a tag ends, minding that attribute values may hold a bracket.
qsizetype tagEnd(const QString &html, qsizetype from)
{
    QChar quote;
    for (qsizetype i = from; i < html.size(); ++i) {
        const QChar c = html.at(i);
        if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if (c == u'"' || c == u'\'')
            quote = c;
        else if (c == u'>')
            return i;
    }
    return html.size();
}

QString breakFor(const QString &tag)
{
    if (tag == "br"_L1 || tag == "/li"_L1)
        return u"\n"_s;
    if (tag == "/p"_L1 || tag == "/div"_L1 || tag == "/blockquote"_L1 || tag == "/ul"_L1 || tag == "/ol"_L1)
        return u"\n\n"_s;
    return {};
}

// "RE: address", which servers put before a post that quotes another; nobody typed it.
bool opensQuoteLine(QStringView tag)
{
    return tag.contains("quote-inline"_L1);
}

} // namespace

QString plainText(const QString &html)
{
    QString text;
    text.reserve(html.size());
    for (qsizetype i = 0; i < html.size();) {
        if (html.at(i) == u'&') {
            i += readEntity(QStringView(html).mid(i), text);
        } else if (html.at(i) == u'<') {
            const qsizetype end = tagEnd(html, i + 1);
            const QStringView tag = QStringView(html).mid(i + 1, end - i - 1);
            text += breakFor(tagName(tag));
            i = end + 1;
            if (opensQuoteLine(tag)) {
                const qsizetype close = html.indexOf(u"</"_s + tagName(tag) + u'>', i);
                i = close < 0 ? html.size() : close;
            }
        } else {
            text += html.at(i++);
        }
    }
    return text.trimmed();
}

QString comparable(const QString &text)
{
    // Without spaces: where a line ends and whether an empty one is kept differs between servers.
    QString bare = withoutServers(text).normalized(QString::NormalizationForm_C);
    bare.removeIf([](QChar c) { return c.isSpace() || c == QChar(0x200b) || c == QChar(0xfeff); });
    return bare;
}

} // namespace Postrider::Mastodon
