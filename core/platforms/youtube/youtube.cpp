// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/youtube/youtube.h"

#include "base/clock.h"
#include "platforms/offers.h"
#include "platforms/youtube/counters.h"
#include "platforms/youtube/errors.h"
#include "platforms/youtube/facts.h"
#include "platforms/youtube/prices.h"
#include "platforms/youtube/publishing.h"
#include "platforms/youtube/reading.h"
#include "platforms/youtube/rules.h"
#include "platforms/youtube/scheduling.h"
#include "platforms/youtube/settings.h"
#include "platforms/youtube/signin.h"
#include "platforms/youtube/video.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(YouTubePlatform)
};

} // namespace

QString YouTubePlatform::name() const
{
    return u"YouTube"_s;
}

QString YouTubePlatform::colour() const
{
    return u"#FF0000"_s;
}

SignIn YouTubePlatform::signIn() const
{
    return YouTube::signIn();
}

AppGuide YouTubePlatform::appGuide() const
{
    return YouTube::appGuide();
}

QList<Offer> YouTubePlatform::offers() const
{
    QList<Offer> list = offered({"publish", "video", "gif", "thumbnail", "captions", "comments", "delete", "edit",
                                 "handOver", "metrics.impressions", "metrics.likes", "metrics.shares",
                                 "metrics.comments", "accountMetrics"});
    const QString onlyVideos = Words::tr("YouTube's API takes videos only (videos.insert).");
    for (const char *verb : {"text", "images", "audio"})
        list << Offer{QString::fromLatin1(verb), false, onlyVideos};
    list << Offer{u"altText"_s, false,
                  Words::tr("A video on YouTube has no alt text (videos, snippet); captions it has.")};
    list << Offer{u"thread"_s, false, Words::tr("Videos don't answer each other (videos.insert); comments do.")};
    list << Offer{u"poll"_s, false, onlyVideos};
    list << Offer{u"metrics.clicks"_s, false,
                  Words::tr("YouTube counts no clicks on links (YouTube Analytics API, metrics).")};
    return list;
}

Limits YouTubePlatform::limits(const Account &) const
{
    return YouTube::limits();
}

MediaRules YouTubePlatform::mediaRules(const Outgoing &, const Account &account) const
{
    return YouTube::mediaRules(YouTube::ChannelFacts::of(account));
}

QJsonObject YouTubePlatform::settingsSchema(const Account &) const
{
    return YouTube::settingsSchema();
}

int YouTubePlatform::countText(const QString &text, const QJsonObject &, const Account &) const
{
    return int(text.toUtf8().size());
}

QList<Problem> YouTubePlatform::validate(const Outgoing &post, const Account &account) const
{
    return YouTube::validate(post, account, SystemClock().now());
}

Error YouTubePlatform::classify(const Net::Response &response, const QDateTime &now) const
{
    return YouTube::classify(response, now);
}

Cost YouTubePlatform::cost(const Use &use, const Account &) const
{
    return YouTube::cost(use);
}

std::optional<Platform::Allowance> YouTubePlatform::allowance(const QDateTime &now) const
{
    return YouTube::allowance(now);
}

// The terms of service: what was read must be read anew or dropped within 30 days.
MetricsRules YouTubePlatform::metricsRules() const
{
    MetricsRules rules;
    rules.everyHours = 6;
    rules.atOnce = 50;
    rules.keepDays = 30;
    return rules;
}

ReadBack YouTubePlatform::readBack(const Account &) const
{
    return ReadBack::ClientKey;
}

// A session knows at once whether it became a video.
std::chrono::milliseconds YouTubePlatform::settlingTime() const
{
    return 2min;
}

bool YouTubePlatform::isSame(const RemotePost &found, const Outgoing &post, const QDateTime &sentAt) const
{
    return YouTube::isSame(found, post, sentAt, settlingTime());
}

QUrl YouTubePlatform::authorizeUrl(const AuthorizeParameters &parameters, const Account &) const
{
    return YouTube::authorizeUrl(parameters);
}

Recipe YouTubePlatform::exchangeCode(const QString &redirectUri, const Account &) const
{
    return YouTube::exchangeCode(redirectUri);
}

Recipe YouTubePlatform::refresh(const Account &) const
{
    return YouTube::refresh();
}

Recipe YouTubePlatform::revoke(const Account &) const
{
    return YouTube::revoke();
}

Recipe YouTubePlatform::identify(const Account &) const
{
    return YouTube::identify();
}

Recipe YouTubePlatform::publish(const Outgoing &post, const Account &account) const
{
    return YouTube::publish(post, account, YouTube::publishAtOf(post.settings));
}

Recipe YouTubePlatform::findPublished(const Outgoing &post, const Account &account) const
{
    return YouTube::findPublished(post, account, YouTube::publishAtOf(post.settings));
}

Recipe YouTubePlatform::listOwn(const Account &account) const
{
    return YouTube::listOwn(account);
}

Recipe YouTubePlatform::metrics(const QStringList &platformPostIds, const Account &) const
{
    return YouTube::metrics(platformPostIds);
}

Recipe YouTubePlatform::accountMetrics(const Account &) const
{
    return YouTube::accountMetrics();
}

Recipe YouTubePlatform::remove(const QString &platformPostId, const Account &) const
{
    return YouTube::remove(platformPostId);
}

Recipe YouTubePlatform::edit(const QString &platformPostId, const Outgoing &post, const Account &) const
{
    return YouTube::edit(platformPostId, post, YouTube::publishAtOf(post.settings));
}

Recipe YouTubePlatform::options(const QString &kind, const Account &) const
{
    return YouTube::options(kind);
}

std::optional<HandOverWindow> YouTubePlatform::handOverWindow(const Account &) const
{
    return YouTube::handOverWindow();
}

Recipe YouTubePlatform::handOver(const Outgoing &post, const QDateTime &at, const Account &account) const
{
    return YouTube::publish(post, account, at);
}

Recipe YouTubePlatform::findHandedOver(const Outgoing &post, const QDateTime &at, const Account &account) const
{
    return YouTube::findPublished(post, account, at);
}

Recipe YouTubePlatform::editHandedOver(const QString &id, const Outgoing &post, const QDateTime &at,
                                       const Account &) const
{
    return YouTube::edit(id, post, at);
}

Recipe YouTubePlatform::cancelHandedOver(const QString &id, const Account &) const
{
    return YouTube::remove(id);
}

Recipe YouTubePlatform::lookAtHandedOver(const QString &id, const Account &) const
{
    return YouTube::lookAtHandedOver(id);
}

} // namespace Postrider
