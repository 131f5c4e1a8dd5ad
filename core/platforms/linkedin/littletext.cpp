// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/linkedin/littletext.h"

#include <QRegularExpression>

namespace Postrider::Linkedin {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kReserved = "\\|{}@[]()<>#*_~"_L1;

QString escaped(QStringView text)
{
    QString made;
    made.reserve(text.size() + text.size() / 8);
    for (const QChar c : text) {
        if (kReserved.contains(c))
            made += u'\\';
        made += c;
    }
    return made;
}

// A mention, or a hashtag that is not the end of an address or of another word and is more than a number.
const QRegularExpression &markup()
{
    static const QRegularExpression pattern(
        u"@\\[(?<name>[^\\[\\]\\n]+)\\]\\((?<urn>urn:li:(?:organization|person):[A-Za-z0-9_-]+)\\)"_s
        u"|(?<![\\w#/&?=.:~%-])#(?<tag>[\\p{L}\\p{M}\\p{N}_]*[\\p{L}][\\p{L}\\p{M}\\p{N}_]*)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

QString markedUp(const QRegularExpressionMatch &match)
{
    if (const QString urn = match.captured(u"urn"_s); !urn.isEmpty())
        return u"@[%1](%2)"_s.arg(escaped(match.captured(u"name"_s)), urn);
    const QString tag = match.captured(u"tag"_s);
    // A hashtag with a reserved character in it needs the longer form.
    return tag.contains(u'_') ? u"{hashtag|\\#|%1}"_s.arg(escaped(tag)) : u'#' + tag;
}

} // namespace

QString littleText(const QString &text)
{
    QString made;
    qsizetype end = 0;
    for (auto found = markup().globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        made += escaped(QStringView(text).mid(end, match.capturedStart() - end)) + markedUp(match);
        end = match.capturedEnd();
    }
    return made + escaped(QStringView(text).mid(end));
}

QString plainText(const QString &little)
{
    static const QRegularExpression hashtag(u"\\{hashtag\\|\\\\?#\\|((?:[^\\\\|{}]|\\\\.)+)\\}"_s);
    static const QRegularExpression escape(u"\\\\([\\\\|{}@\\[\\]()<>#*_~])"_s);
    QString plain = little;
    plain.replace(hashtag, u"#\\1"_s);
    return plain.replace(escape, u"\\1"_s);
}

} // namespace Postrider::Linkedin
