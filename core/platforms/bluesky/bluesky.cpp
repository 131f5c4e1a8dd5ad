// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky/bluesky.h"

#include "domain/graphemes.h"
#include "platforms/bluesky/errors.h"
#include "platforms/bluesky/facts.h"
#include "platforms/bluesky/publishing.h"
#include "platforms/bluesky/reading.h"
#include "platforms/bluesky/rules.h"
#include "platforms/bluesky/settings.h"
#include "platforms/bluesky/signin.h"
#include "platforms/offers.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BlueskyPlatform)
};

} // namespace

QString BlueskyPlatform::name() const
{
    return u"Bluesky"_s;
}

QString BlueskyPlatform::colour() const
{
    return u"#0085FF"_s;
}

SignIn BlueskyPlatform::signIn() const
{
    return Bluesky::signIn();
}

Result<QUrl> BlueskyPlatform::serverFrom(const QString &typed) const
{
    return Bluesky::serverFrom(typed);
}

QList<Offer> BlueskyPlatform::offers() const
{
    QList<Offer> list = offered({"publish", "text", "images", "video", "captions", "altText", "thread", "comments",
                                 "linkCard", "quote", "reply", "language", "contentWarning", "replySettings", "delete",
                                 "metrics.likes", "metrics.shares", "metrics.comments", "accountMetrics"});
    list << Offer{u"audio"_s, false, Words::tr("A Bluesky post takes no sound (app.bsky.feed.post).")};
    list << Offer{u"poll"_s, false, Words::tr("Bluesky has no polls (app.bsky.feed.post).")};
    list << Offer{u"edit"_s, false,
                  Words::tr("Bluesky has no editing: readers keep seeing a post as it was made (app.bsky.feed.post).")};
    list << Offer{u"metrics.impressions"_s, false,
                  Words::tr("Bluesky does not count how often a post is seen (app.bsky.feed.getPosts).")};
    list << Offer{u"metrics.clicks"_s, false,
                  Words::tr("Bluesky does not count clicks on links (app.bsky.feed.getPosts).")};
    list << Offer{u"handOver"_s, false, Words::tr("Bluesky has no scheduler (com.atproto.repo.createRecord).")};
    return list;
}

Limits BlueskyPlatform::limits(const Account &account) const
{
    return Bluesky::limits(Bluesky::AccountFacts::of(account));
}

QJsonObject BlueskyPlatform::settingsSchema(const Account &) const
{
    return Bluesky::settingsSchema();
}

int BlueskyPlatform::countText(const QString &text, const QJsonObject &, const Account &) const
{
    return graphemeCount(text);
}

MediaRules BlueskyPlatform::mediaRules(const Outgoing &, const Account &account) const
{
    return Bluesky::mediaRules(Bluesky::AccountFacts::of(account));
}

QList<Problem> BlueskyPlatform::validate(const Outgoing &post, const Account &account) const
{
    return Bluesky::validate(post, account);
}

Error BlueskyPlatform::classify(const Net::Response &response, const QDateTime &now) const
{
    return Bluesky::classify(response, now);
}

std::optional<Platform::Budget> BlueskyPlatform::budget(const Net::Response &response, const QDateTime &now) const
{
    return Bluesky::budget(response, now);
}

ReadBack BlueskyPlatform::readBack(const Account &) const
{
    return ReadBack::ClientKey;
}

// The account's own server is asked, and it answers from the same store that it writes to.
std::chrono::milliseconds BlueskyPlatform::settlingTime() const
{
    return 2min;
}

Recipe BlueskyPlatform::openSession(const QString &identifier, const Account &account) const
{
    return Bluesky::openSession(identifier, account);
}

Recipe BlueskyPlatform::identify(const Account &account) const
{
    return Bluesky::identify(account);
}

Recipe BlueskyPlatform::refresh(const Account &account) const
{
    return Bluesky::refresh(account);
}

Recipe BlueskyPlatform::revoke(const Account &account) const
{
    return Bluesky::revoke(account);
}

Recipe BlueskyPlatform::publish(const Outgoing &post, const Account &account) const
{
    return Bluesky::publish(post, account);
}

Recipe BlueskyPlatform::findPublished(const Outgoing &, const Account &account) const
{
    return Bluesky::findPublished(account);
}

Recipe BlueskyPlatform::listOwn(const Account &account) const
{
    return Bluesky::listOwn(account);
}

Recipe BlueskyPlatform::metrics(const QStringList &platformPostIds, const Account &) const
{
    return Bluesky::metrics(platformPostIds);
}

Recipe BlueskyPlatform::accountMetrics(const Account &account) const
{
    return Bluesky::accountMetrics(account);
}

Recipe BlueskyPlatform::remove(const QString &platformPostId, const Account &account) const
{
    return Bluesky::remove(platformPostId, account);
}

} // namespace Postrider
