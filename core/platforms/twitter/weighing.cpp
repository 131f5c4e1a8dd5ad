// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/twitter/weighing.h"

#include "platforms/twitter/links.h"

#include <QRegularExpression>

#include <numeric>

namespace Postrider::Twitter {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kScale = 100;
constexpr int kHeavy = 200;
constexpr int kLight = 100;
constexpr int kLinkWeight = 23 * kScale;

// Keycaps, flags (two letters, or black with tags), and pictures with their tones and joiners. The signs of copyright
// and trade mark are pictures only where a selector says so.
const QRegularExpression &emoji()
{
    static const QRegularExpression pattern(
        u"[#*0-9]\\x{fe0f}?\\x{20e3}"
        u"|[\\x{1f1e6}-\\x{1f1ff}]{2}"
        u"|\\x{1f3f4}[\\x{e0030}-\\x{e0039}\\x{e0061}-\\x{e007a}]+\\x{e007f}"
        u"|[\\x{a9}\\x{ae}]\\x{fe0f}"
        u"|(?:(?![\\x{a9}\\x{ae}])\\p{ExtPict}[\\x{1f3fb}-\\x{1f3ff}]?\\x{fe0f}?"
        u"(?:\\x{200d}(?![\\x{a9}\\x{ae}])\\p{ExtPict}[\\x{1f3fb}-\\x{1f3ff}]?\\x{fe0f}?)*)"_s);
    return pattern;
}

int weightOf(char32_t point)
{
    const bool isLight = point <= 0x10ff || (point >= 0x2000 && point <= 0x200d) || (point >= 0x2010 && point <= 0x201f)
        || (point >= 0x2032 && point <= 0x2037);
    return isLight ? kLight : kHeavy;
}

int weightOfPoints(QStringView text)
{
    const QList<uint> points = text.toUcs4();
    return std::accumulate(points.begin(), points.end(), 0, [](int sum, uint point) { return sum + weightOf(point); });
}

int weightBesideLinks(const QString &text)
{
    int weight = 0;
    qsizetype done = 0;
    auto found = emoji().globalMatch(text);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        weight += weightOfPoints(QStringView(text).mid(done, match.capturedStart() - done)) + kHeavy;
        done = match.capturedEnd();
    }
    return weight + weightOfPoints(QStringView(text).mid(done));
}

} // namespace

int weightedLength(const QString &text)
{
    const QString normal = text.normalized(QString::NormalizationForm_C);
    int weight = 0;
    qsizetype done = 0;
    const QList<LinkSpan> links = linksIn(normal);
    for (const LinkSpan &link : links) {
        weight += weightBesideLinks(normal.mid(done, link.start - done)) + kLinkWeight;
        done = link.start + link.length;
    }
    weight += weightBesideLinks(normal.mid(done));
    return (weight + kScale - 1) / kScale;
}

qsizetype firstInvalid(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text.at(i);
        const bool isPair = unit.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (unit == QChar(0xfffe) || unit == QChar(0xfeff) || unit == QChar(0xffff) || (unit.isSurrogate() && !isPair))
            return i;
        i += isPair ? 1 : 0;
    }
    return -1;
}

} // namespace Postrider::Twitter
