// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/youtube/rules.h"

#include "platforms/youtube/facts.h"
#include "platforms/youtube/settings.h"
#include "platforms/youtube/unconfirmed.h"

#include <algorithm>

namespace Postrider::YouTube {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject facts(qint64 limit, qint64 actual)
{
    return {{"limit"_L1, limit}, {"actual"_L1, actual}};
}

void checkDescription(const Outgoing &post, QList<Problem> &problems)
{
    if (const qint64 bytes = post.text.toUtf8().size(); bytes > kLongestDescription)
        problems << Problem{u"text.tooManyBytes"_s, u"text"_s, facts(kLongestDescription, bytes)};
    if (const qsizetype at = firstAngle(post.text); at >= 0)
        problems << Problem{u"text.invalid"_s, u"text"_s, {{"actual"_L1, at + 1}}};
}

void checkMedia(const Outgoing &post, const Account &account, QList<Problem> &problems)
{
    const MediaRules rules = mediaRules(ChannelFacts::of(account));
    if (!videoOf(post))
        problems << Problem{u"media.videoRequired"_s, u"media"_s, {}};
    int videos = 0;
    int pictures = 0;
    for (int i = 0; i < post.media.size(); ++i) {
        const QString where = u"media[%1]"_s.arg(i);
        const OutgoingMedia &file = post.media.at(i);
        videos += file.isVideo() ? 1 : 0;
        pictures += file.isImage() ? 1 : 0;
        if (!file.isVideo() && !file.isImage())
            problems << Problem{u"media.type"_s, where, {{"actual"_L1, file.mime}}};
        else if (file.isVideo() ? videos > 1 : pictures > 1)
            problems << Problem{u"media.videoAndThumbnail"_s, where, {}};
        else
            problems << mediaProblems(file, where, rules);
    }
}

void checkComment(const Outgoing &post, QList<Problem> &problems)
{
    if (post.text.trimmed().isEmpty())
        problems << Problem{u"text.empty"_s, u"text"_s, {}};
    if (const qint64 count = post.text.toUcs4().size(); count > Unconfirmed::kLongestComment)
        problems << Problem{u"text.tooLong"_s, u"text"_s, facts(Unconfirmed::kLongestComment, count)};
    if (!post.media.isEmpty())
        problems << Problem{u"media.tooMany"_s, u"media"_s, facts(0, post.media.size())};
}

const OutgoingMedia *firstOf(const Outgoing &post, bool (OutgoingMedia::*isIt)() const)
{
    const auto found = std::find_if(post.media.begin(), post.media.end(),
                                    [isIt](const OutgoingMedia &file) { return (file.*isIt)(); });
    return found == post.media.end() ? nullptr : &*found;
}

} // namespace

const OutgoingMedia *videoOf(const Outgoing &post)
{
    return firstOf(post, &OutgoingMedia::isVideo);
}

const OutgoingMedia *thumbnailOf(const Outgoing &post)
{
    return firstOf(post, &OutgoingMedia::isImage);
}

QList<Problem> validate(const Outgoing &post, const Account &account, const QDateTime &now)
{
    QList<Problem> problems;
    if (post.part > 1) {
        checkComment(post, problems);
        return problems;
    }
    checkDescription(post, problems);
    checkMedia(post, account, problems);
    checkSettings(post, now, problems);
    return problems;
}

} // namespace Postrider::YouTube
