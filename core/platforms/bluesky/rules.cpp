// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky/rules.h"

#include "domain/graphemes.h"
#include "platforms/bluesky/facts.h"
#include "platforms/bluesky/settings.h"

#include <algorithm>

namespace Postrider::Bluesky {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostTextBytes = 3000;

QJsonObject facts(qint64 limit, qint64 actual)
{
    return {{"limit"_L1, limit}, {"actual"_L1, actual}};
}

void checkText(const Outgoing &post, const Limits &limits, QList<Problem> &problems)
{
    const bool hasEmbed = !post.media.isEmpty()
        || (post.part == 1 && (post.settings.contains(Setting::kCard) || post.settings.contains(Setting::kQuote)));
    if (post.text.trimmed().isEmpty() && !hasEmbed)
        problems << Problem{u"text.empty"_s, u"text"_s, {}};
    const int count = graphemeCount(post.text);
    if (count > limits.maxCharacters)
        problems << Problem{u"text.tooLong"_s, u"text"_s, facts(limits.maxCharacters, count)};
    const qint64 bytes = post.text.toUtf8().size();
    if (count <= limits.maxCharacters && bytes > kMostTextBytes)
        problems << Problem{u"text.tooManyBytes"_s, u"text"_s, facts(kMostTextBytes, bytes)};
}

void checkMedia(const Outgoing &post, const AccountFacts &account, QList<Problem> &problems)
{
    const Limits allowed = limits(account);
    const MediaRules files = mediaRules(account);
    const bool hasVideo = std::any_of(post.media.begin(), post.media.end(),
                                      [](const OutgoingMedia &file) { return !file.isImage(); });
    if (post.media.size() > allowed.maxMedia)
        problems << Problem{u"media.tooMany"_s, u"media"_s, facts(allowed.maxMedia, post.media.size())};
    for (int i = 0; i < post.media.size(); ++i) {
        const QString where = u"media[%1]"_s.arg(i);
        const OutgoingMedia &file = post.media.at(i);
        if (!file.isImage() && file.mime != "video/mp4"_L1) // whatever is in it: so it is announced
            problems << Problem{u"media.type"_s, where, {{"actual"_L1, file.mime}}};
        else
            problems << mediaProblems(file, where, files);
        if (hasVideo && post.media.size() > 1)
            problems << Problem{u"media.mixed"_s, where, {{"actual"_L1, post.media.at(i).mime}}};
        else if (post.media.size() > kMostImages && file.dimensions.isEmpty()) // a gallery wants each one's ratio
            problems << Problem{u"media.sizeUnknown"_s, where, {}};
    }
    if (hasVideo && !account.isEmailConfirmed)
        problems << Problem{u"video.emailUnconfirmed"_s, u"media"_s, {}};
}

} // namespace

QList<Problem> validate(const Outgoing &post, const Account &account)
{
    const AccountFacts server = AccountFacts::of(account);
    QList<Problem> problems;
    checkText(post, limits(server), problems);
    checkMedia(post, server, problems);
    checkSettings(post, problems);
    return problems;
}

} // namespace Postrider::Bluesky
