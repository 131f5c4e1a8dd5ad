// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/twitter/twitter.h"

#include "platforms/offers.h"
#include "platforms/twitter/errors.h"
#include "platforms/twitter/facts.h"
#include "platforms/twitter/prices.h"
#include "platforms/twitter/publishing.h"
#include "platforms/twitter/reading.h"
#include "platforms/twitter/rules.h"
#include "platforms/twitter/settings.h"
#include "platforms/twitter/signin.h"
#include "platforms/twitter/weighing.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TwitterPlatform)
};

} // namespace

QString TwitterPlatform::name() const
{
    return u"X"_s;
}

QString TwitterPlatform::colour() const
{
    return u"#0F1419"_s;
}

SignIn TwitterPlatform::signIn() const
{
    return Twitter::signIn();
}

AppGuide TwitterPlatform::appGuide() const
{
    return Twitter::appGuide();
}

QList<Offer> TwitterPlatform::offers() const
{
    QList<Offer> list = offered({"publish", "text", "images", "gif", "video", "altText", "thread", "comments", "poll",
                                 "quote", "reply", "replySettings", "delete", "metrics.impressions", "metrics.likes",
                                 "metrics.shares", "metrics.comments", "metrics.clicks", "accountMetrics"});
    list << Offer{u"audio"_s, false, Words::tr("A post on X takes no sound (POST /2/media/upload).")};
    list << Offer{
        u"edit"_s, false,
        Words::tr("X replaces a post by another one with an address of its own, for Premium accounts and within an "
                  "hour (POST /2/tweets, edit_options).")};
    list << Offer{u"handOver"_s, false, Words::tr("X's API has no scheduler (POST /2/tweets).")};
    return list;
}

Limits TwitterPlatform::limits(const Account &account) const
{
    return Twitter::limits(account);
}

QJsonObject TwitterPlatform::settingsSchema(const Account &account) const
{
    return Twitter::settingsSchema(Twitter::limits(account));
}

int TwitterPlatform::countText(const QString &text, const QJsonObject &, const Account &) const
{
    return Twitter::weightedLength(text);
}

MediaRules TwitterPlatform::mediaRules(const Outgoing &, const Account &account) const
{
    return Twitter::mediaRules(Twitter::AccountFacts::of(account));
}

QList<Problem> TwitterPlatform::validate(const Outgoing &post, const Account &account) const
{
    return Twitter::validate(post, account);
}

Error TwitterPlatform::classify(const Net::Response &response, const QDateTime &now) const
{
    return Twitter::classify(response, now);
}

std::optional<Platform::Budget> TwitterPlatform::budget(const Net::Response &response, const QDateTime &now) const
{
    return Twitter::budget(response, now);
}

Cost TwitterPlatform::cost(const Use &use, const Account &) const
{
    return Twitter::cost(use);
}

MetricsRules TwitterPlatform::metricsRules() const
{
    MetricsRules rules;
    rules.everyHours = 24; // X bills a post once a day
    rules.atOnce = 100;
    rules.costsMoney = true;
    return rules;
}

ReadBack TwitterPlatform::readBack(const Account &) const
{
    return ReadBack::List;
}

bool TwitterPlatform::isSame(const RemotePost &found, const Outgoing &post, const QDateTime &sentAt) const
{
    return Twitter::isSame(found, post, sentAt, settlingTime());
}

QString TwitterPlatform::comparable(const QString &text) const
{
    return Twitter::comparable(text);
}

QUrl TwitterPlatform::authorizeUrl(const AuthorizeParameters &parameters, const Account &) const
{
    return Twitter::authorizeUrl(parameters);
}

Recipe TwitterPlatform::exchangeCode(const QString &redirectUri, const Account &) const
{
    return Twitter::exchangeCode(redirectUri);
}

Recipe TwitterPlatform::refresh(const Account &) const
{
    return Twitter::refresh();
}

Recipe TwitterPlatform::revoke(const Account &) const
{
    return Twitter::revoke();
}

Recipe TwitterPlatform::identify(const Account &) const
{
    return Twitter::identify();
}

Recipe TwitterPlatform::publish(const Outgoing &post, const Account &account) const
{
    return Twitter::publish(post, account);
}

Recipe TwitterPlatform::listOwn(const Account &account) const
{
    return Twitter::listOwn(account);
}

Recipe TwitterPlatform::metrics(const QStringList &platformPostIds, const Account &) const
{
    return Twitter::metrics(platformPostIds);
}

Recipe TwitterPlatform::accountMetrics(const Account &) const
{
    return Twitter::accountMetrics();
}

Recipe TwitterPlatform::remove(const QString &platformPostId, const Account &) const
{
    return Twitter::remove(platformPostId);
}

} // namespace Postrider
