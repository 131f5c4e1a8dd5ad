// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky/richtext.h"

#include "domain/graphemes.h"
#include "platforms/bluesky/wire.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace Postrider::Bluesky {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kUnicode = QRegularExpression::UseUnicodePropertiesOption;
constexpr int kMostTagGraphemes = 64;

// A name without a scheme is taken for an address only under these: "Node.js" and "e.g" are words. Endings of two
// letters that are also file names are left out.
bool isKnownEnding(const QString &ending)
{
    static const QStringList words =
        u"com org net edu gov mil int info biz app dev blog news social online site store shop "
        "cloud page art music film tech world life live today eu de at ch fr es it nl be lu uk ie "
        "pt se no dk fi is pl cz sk hu ro bg gr hr si ee lv lt ua us ca mx br ar cl co jp kr cn "
        "tw hk sg in au nz za io ai tv fm xyz"_s.split(u' ', Qt::SkipEmptyParts);
    return words.contains(ending, Qt::CaseInsensitive);
}

// A sentence's own punctuation is not part of an address; a closing bracket is when it was opened inside.
QStringView trimmedAddress(QStringView found)
{
    while (!found.isEmpty()) {
        const QChar last = found.back();
        const bool isStrayBracket = last == u')' && found.count(u'(') < found.count(u')');
        if (!isStrayBracket && !QStringView(u".,;:!?'\"").contains(last))
            break;
        found.chop(1);
    }
    return found;
}

void findLinks(const QString &text, QList<TextMark> &marks)
{
    static const QRegularExpression pattern(
        u"(?:^|(?<=[\\s(]))(?:https?://[^\\s<>\"]+|(?:[a-z0-9][a-z0-9-]*\\.)+([a-z]{2,})(?=[/?#:\\s.,;!)']|$)[^\\s<>\"]*)"_s,
        QRegularExpression::CaseInsensitiveOption | kUnicode);
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QStringView shown = trimmedAddress(match.capturedView());
        const bool hasScheme = shown.startsWith(u"http", Qt::CaseInsensitive) && shown.contains(u"://");
        const QUrl url(hasScheme ? shown.toString() : u"https://"_s + shown.toString());
        const bool isKnown = hasScheme || isKnownEnding(url.host().section(u'.', -1));
        if (isKnown && url.isValid() && !url.host().isEmpty())
            marks << TextMark{TextMark::Kind::Link, match.capturedStart(), shown.size(),
                              QString::fromLatin1(url.toEncoded())};
    }
}

void findMentions(const QString &text, QList<TextMark> &marks)
{
    static const QRegularExpression pattern(u"(?:^|(?<=[\\s(]))@([a-zA-Z0-9.-]+)"_s, kUnicode);
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        QString handle = match.captured(1);
        while (handle.endsWith(u'.') || handle.endsWith(u'-'))
            handle.chop(1);
        if (isHandle(handle))
            marks << TextMark{TextMark::Kind::Mention, match.capturedStart(), handle.size() + 1, handle.toLower()};
    }
}

void findTags(const QString &text, QList<TextMark> &marks)
{
    static const QRegularExpression pattern(u"(?:^|(?<=\\s))[#\\x{FF03}]([^\\s\\x{AD}\\x{2060}\\x{200B}-\\x{200D}]+)"_s,
                                            kUnicode);
    static const QRegularExpression punctuation(u"\\p{P}+$"_s, kUnicode);
    static const QRegularExpression letter(u"[^\\d\\p{P}]"_s, kUnicode);
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        QString tag = match.captured(1);
        tag.remove(punctuation);
        if (!tag.isEmpty() && letter.match(tag).hasMatch() && isTagLength(tag))
            marks << TextMark{TextMark::Kind::Tag, match.capturedStart(), tag.size() + 1, tag};
    }
}

QJsonObject featureOf(const TextMark &mark, const QHash<QString, QString> &didByHandle)
{
    switch (mark.kind) {
    case TextMark::Kind::Link: return {{"$type"_L1, u"app.bsky.richtext.facet#link"_s}, {"uri"_L1, mark.value}};
    case TextMark::Kind::Tag: return {{"$type"_L1, u"app.bsky.richtext.facet#tag"_s}, {"tag"_L1, mark.value}};
    case TextMark::Kind::Mention:
        return {{"$type"_L1, u"app.bsky.richtext.facet#mention"_s}, {"did"_L1, didByHandle.value(mark.value)}};
    }
    return {};
}

} // namespace

bool isTagLength(const QString &tag)
{
    return graphemeCount(tag) <= kMostTagGraphemes && tag.toUtf8().size() <= kMostTagBytes;
}

QList<TextMark> marksOf(const QString &text)
{
    QList<TextMark> found;
    findLinks(text, found);
    findMentions(text, found);
    findTags(text, found);
    std::stable_sort(found.begin(), found.end(),
                     [](const TextMark &a, const TextMark &b) { return a.start < b.start; });
    QList<TextMark> apart;
    for (const TextMark &mark : std::as_const(found)) {
        if (apart.isEmpty() || mark.start >= apart.last().start + apart.last().length)
            apart << mark;
    }
    return apart;
}

QStringList mentionedHandles(const QString &text)
{
    QStringList handles;
    const QList<TextMark> marks = marksOf(text);
    for (const TextMark &mark : marks) {
        if (mark.kind == TextMark::Kind::Mention && !handles.contains(mark.value))
            handles << mark.value;
    }
    return handles;
}

QJsonArray facetsOf(const QString &text, const QHash<QString, QString> &didByHandle)
{
    QJsonArray facets;
    const QList<TextMark> marks = marksOf(text);
    for (const TextMark &mark : marks) {
        if (mark.kind == TextMark::Kind::Mention && didByHandle.value(mark.value).isEmpty())
            continue;
        const qint64 start = text.left(mark.start).toUtf8().size();
        const qint64 end = start + text.mid(mark.start, mark.length).toUtf8().size();
        facets << QJsonObject{{"index"_L1, QJsonObject{{"byteStart"_L1, start}, {"byteEnd"_L1, end}}},
                              {"features"_L1, QJsonArray{featureOf(mark, didByHandle)}}};
    }
    return facets;
}

} // namespace Postrider::Bluesky
