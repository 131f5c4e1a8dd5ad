// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/linkedin/rules.h"

#include "platforms/linkedin/facts.h"
#include "platforms/linkedin/settings.h"
#include "platforms/linkedin/unconfirmed.h"

#include <algorithm>

namespace Postrider::Linkedin {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kDocumentBytes = 100'000'000;

QJsonObject facts(qint64 limit, qint64 actual)
{
    return {{"limit"_L1, limit}, {"actual"_L1, actual}};
}

bool hasContent(const Outgoing &post)
{
    using namespace Setting;
    return !post.media.isEmpty()
        || (post.part == 1
            && (post.settings.contains(kCard) || post.settings.contains(kPoll) || post.settings.contains(kReshare)));
}

void checkText(const Outgoing &post, QList<Problem> &problems)
{
    const qint64 count = Unconfirmed::lengthOf(post.text);
    const int most = post.part == 1 ? limits().maxCharacters : Unconfirmed::kCommentLength;
    if (post.text.trimmed().isEmpty() && !hasContent(post))
        problems << Problem{u"text.empty"_s, u"text"_s, {}};
    if (count > most)
        problems << Problem{u"text.tooLong"_s, u"text"_s, facts(most, count)};
}

QList<Problem> fileProblems(const OutgoingMedia &file, const QString &where)
{
    if (!limits().mimeTypes.contains(file.mime))
        return {Problem{u"media.type"_s, where, {{"actual"_L1, file.mime}}}};
    if (kindOf(file) == FileKind::Document) {
        if (file.size > kDocumentBytes)
            return {Problem{u"media.tooBig"_s, where, facts(kDocumentBytes, file.size)}};
        return {};
    }
    QList<Problem> problems = mediaProblems(file, where, mediaRules());
    if (file.isVideo() && file.size < kLeastVideoBytes)
        problems << Problem{u"media.tooFewBytes"_s, where, facts(kLeastVideoBytes, file.size)};
    return problems;
}

void checkMedia(const Outgoing &post, QList<Problem> &problems)
{
    const auto goesAlone = [](const OutgoingMedia &file) { return kindOf(file) != FileKind::Picture; };
    const bool hasAlone = std::any_of(post.media.begin(), post.media.end(), goesAlone);
    const int most = post.part == 1 ? kMostPictures : 0; // a comment takes none
    if (post.media.size() > most)
        problems << Problem{u"media.tooMany"_s, u"media"_s, facts(most, post.media.size())};
    for (int i = 0; i < post.media.size(); ++i) {
        const OutgoingMedia &file = post.media.at(i);
        const QString where = u"media[%1]"_s.arg(i);
        problems << fileProblems(file, where);
        if (const qint64 length = Unconfirmed::lengthOf(file.altText); length > limits().maxAltText)
            problems << Problem{u"alt.tooLong"_s, where, facts(limits().maxAltText, length)};
        if (hasAlone && post.media.size() > 1)
            problems << Problem{u"media.mixed"_s, where, {{"actual"_L1, file.mime}}};
    }
}

} // namespace

QList<Problem> validate(const Outgoing &post, const Account &account)
{
    QList<Problem> problems;
    checkText(post, problems);
    checkMedia(post, problems);
    checkSettings(post, account, problems);
    return problems;
}

} // namespace Postrider::Linkedin
