// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/linkedin/linkedin.h"

#include "platforms/linkedin/errors.h"
#include "platforms/linkedin/facts.h"
#include "platforms/linkedin/identity.h"
#include "platforms/linkedin/publishing.h"
#include "platforms/linkedin/reading.h"
#include "platforms/linkedin/rules.h"
#include "platforms/linkedin/settings.h"
#include "platforms/linkedin/signin.h"
#include "platforms/linkedin/unconfirmed.h"
#include "platforms/offers.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// "Roughly ten minutes", and a request may be under way for one.
constexpr auto kRefusesTheSame = 8min;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LinkedinPlatform)
};

} // namespace

QString LinkedinPlatform::name() const
{
    return u"LinkedIn"_s;
}

QString LinkedinPlatform::colour() const
{
    return u"#0A66C2"_s;
}

SignIn LinkedinPlatform::signIn() const
{
    return Linkedin::signIn();
}

AppGuide LinkedinPlatform::appGuide() const
{
    return Linkedin::appGuide();
}

QList<Offer> LinkedinPlatform::offers() const
{
    QList<Offer> list = offered({"publish", "text", "images", "gif", "video", "documents", "altText", "comments",
                                 "poll", "linkCard", "reshare", "visibility", "edit", "delete", "metrics.impressions",
                                 "metrics.likes", "metrics.shares", "metrics.comments", "metrics.clicks"});
    list << Offer{u"thread"_s, false,
                  Words::tr("LinkedIn has no threads; further parts become comments (socialActions/comments).")};
    list << Offer{u"audio"_s, false, Words::tr("A post on LinkedIn takes no sound (Posts API, content).")};
    list << Offer{u"accountMetrics"_s, false,
                  Words::tr("LinkedIn tells apps nothing about an account as a whole (share statistics).")};
    list << Offer{u"handOver"_s, false, Words::tr("LinkedIn has no scheduler for apps (Posts API, lifecycleState).")};
    return list;
}

Limits LinkedinPlatform::limits(const Account &) const
{
    return Linkedin::limits();
}

MediaRules LinkedinPlatform::mediaRules(const Outgoing &, const Account &) const
{
    return Linkedin::mediaRules();
}

QJsonObject LinkedinPlatform::settingsSchema(const Account &account) const
{
    return Linkedin::settingsSchema(account);
}

int LinkedinPlatform::countText(const QString &text, const QJsonObject &, const Account &) const
{
    return int(Linkedin::Unconfirmed::lengthOf(text));
}

QList<Problem> LinkedinPlatform::validate(const Outgoing &post, const Account &account) const
{
    return Linkedin::validate(post, account);
}

Error LinkedinPlatform::classify(const Net::Response &response, const QDateTime &now) const
{
    return Linkedin::classify(response, now);
}

// An app that LinkedIn has not approved for good has a hundred calls a day for each member.
MetricsRules LinkedinPlatform::metricsRules() const
{
    MetricsRules rules;
    rules.everyHours = 24;
    rules.atOnce = 20;
    rules.untilAgeDays = 365;
    return rules;
}

ReadBack LinkedinPlatform::readBack(const Account &account) const
{
    return Linkedin::mayList(account) ? ReadBack::List : ReadBack::SameKey;
}

// Nothing is said about comments that come twice, and none are listed.
ReadBack LinkedinPlatform::readBackOf(const Outgoing &post, const Account &account) const
{
    return post.part > 1 ? ReadBack::None : readBack(account);
}

std::chrono::seconds LinkedinPlatform::keyLifetime() const
{
    return kRefusesTheSame;
}

QUrl LinkedinPlatform::authorizeUrl(const AuthorizeParameters &parameters, const Account &account) const
{
    return Linkedin::authorizeUrl(parameters, account);
}

Recipe LinkedinPlatform::exchangeCode(const QString &redirectUri, const Account &account) const
{
    return Linkedin::exchangeCode(redirectUri, account);
}

Recipe LinkedinPlatform::refresh(const Account &account) const
{
    return Linkedin::refresh(account);
}

Recipe LinkedinPlatform::revoke(const Account &account) const
{
    return Linkedin::revoke(account);
}

Recipe LinkedinPlatform::identify(const Account &account) const
{
    return Linkedin::identify(account);
}

Recipe LinkedinPlatform::publish(const Outgoing &post, const Account &account) const
{
    return Linkedin::publish(post, account);
}

Recipe LinkedinPlatform::listOwn(const Account &account) const
{
    return Linkedin::listOwn(account);
}

Recipe LinkedinPlatform::metrics(const QStringList &platformPostIds, const Account &account) const
{
    return Linkedin::metrics(platformPostIds, account);
}

Recipe LinkedinPlatform::remove(const QString &platformPostId, const Account &account) const
{
    return Linkedin::remove(platformPostId, account);
}

Recipe LinkedinPlatform::edit(const QString &platformPostId, const Outgoing &post, const Account &account) const
{
    return Linkedin::edit(platformPostId, post, account);
}

} // namespace Postrider
