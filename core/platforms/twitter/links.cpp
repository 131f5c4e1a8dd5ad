// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/twitter/links.h"

#include "platforms/twitter/topleveldomains.h"

#include <QRegularExpression>

#include <algorithm>

namespace Postrider::Twitter {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLongestLink = 4096; // what the network still takes for one
constexpr int kLongestLabel = 63;  // of a domain
constexpr int kLongestDomain = 255;
constexpr int kLongestShortName = 40; // behind t.co/

const auto kLatin = "\\x{00c0}-\\x{00d6}\\x{00d8}-\\x{00f6}\\x{00f8}-\\x{024f}\\x{0253}\\x{0254}\\x{0256}\\x{0257}"
                    "\\x{0259}\\x{025b}\\x{0263}\\x{0268}\\x{026f}\\x{0272}\\x{0289}\\x{028b}\\x{02bb}"
                    "\\x{0300}-\\x{036f}\\x{1e00}-\\x{1eff}"_L1;
const auto kCyrillic = "\\x{0400}-\\x{04ff}"_L1;

QString topLevels()
{
    return u"(?:(?:"_s + topLevelDomains().join(u'|') + u"|xn--[-0-9a-z]+)(?![0-9a-z@+\\-]))"_s;
}

// Path and query, each perhaps absent. Parentheses belong to it when they are balanced.
QString tail()
{
    const QString letters = u"a-z0-9"_s + kCyrillic + kLatin;
    const QString inside = u"[%1!*';:=+,.$/%#\\[\\]\\x{2013}_~@|&\\-]"_s.arg(letters);
    const QString balanced = u"\\((?:%1|\\(%1+\\))+\\)"_s.arg(inside);
    const QString end = u"(?:[%1=_#/+\\-]|%2)"_s.arg(letters, balanced);
    const QString path = u"(?:/(?:(?:%1|%2)*%3)?)?"_s.arg(inside, balanced, end);
    return u"(?::[0-9]+)?%1(?:\\?[a-z0-9!?*'@();:&=+$/%#\\[\\]\\-_.,~|]*[a-z0-9_&=#/\\-])?"_s.arg(path);
}

QString withScheme()
{
    // Everything that is no space, control or punctuation; the label's ends are no hyphens.
    const QString letter = u"[^\\s\\p{C}!'#%&()*+,\\-./:;<=>?@\\[\\]\\\\^_{|}~$`\"\\x{2000}-\\x{206f}\\x{3000}]"_s;
    const QString label = u"%1(?:[_\\-]*%1)*\\."_s.arg(letter);
    const QString name = u"%1(?:-*%1)*\\."_s.arg(letter);
    return u"https?://((?:%1)*%2%3)"_s.arg(label, name, topLevels()) + tail();
}

QString bare()
{
    const QString letter = u"[a-z0-9%1]"_s.arg(kLatin);
    const QString label = u"%1(?:[_\\-]*%1)*\\."_s.arg(letter);
    const QString name = u"%1(?:-*%1)*\\."_s.arg(letter);
    return u"(?<![\\-_./])((?:%1)*%2%3)"_s.arg(label, name, topLevels()) + tail();
}

const QRegularExpression &pattern()
{
    static const QRegularExpression made(
        u"(?<![a-z0-9@\\x{ff20}$#\\x{ff03}\\x{202a}-\\x{202e}])(?:%1|%2)"_s.arg(withScheme(), bare()),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return made;
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar unit) { return unit.unicode() < 0x80; });
}

bool isDomain(const QString &domain)
{
    const QStringList labels = domain.split(u'.');
    return domain.size() <= kLongestDomain && std::all_of(labels.begin(), labels.end(), [](const QString &label) {
               const bool isFalseCode = label.startsWith("xn--"_L1, Qt::CaseInsensitive) && !isAscii(label);
               return label.size() <= kLongestLabel && !isFalseCode;
           });
}

// The network's own short addresses end with their name; a name that is too long makes none.
qsizetype lengthOf(const QString &link)
{
    static const QRegularExpression shortened(
        u"^https?://t\\.co/([a-z0-9]+)(?:\\?[a-z0-9!?*'@();:&=+$/%#\\[\\]\\-_.,~|]*"
        "[a-z0-9_&=#/\\-])?"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = shortened.match(link);
    if (!match.hasMatch())
        return link.size() > kLongestLink ? 0 : link.size();
    return match.capturedLength(1) > kLongestShortName ? 0 : match.capturedLength(0);
}

} // namespace

QList<LinkSpan> linksIn(const QString &text)
{
    QList<LinkSpan> links;
    auto found = pattern().globalMatch(text);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        const QString domain = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
        const qsizetype length = isDomain(domain) ? lengthOf(match.captured(0)) : 0;
        if (length > 0)
            links << LinkSpan{match.capturedStart(0), length};
    }
    return links;
}

QString withoutLinks(const QString &text)
{
    QString rest = text;
    const QList<LinkSpan> links = linksIn(text);
    for (auto link = links.crbegin(); link != links.crend(); ++link)
        rest.remove(link->start, link->length);
    return rest;
}

} // namespace Postrider::Twitter
