// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/mastodon.h"

#include "platforms/mastodon/errors.h"
#include "platforms/mastodon/facts.h"
#include "platforms/mastodon/html.h"
#include "platforms/mastodon/publishing.h"
#include "platforms/mastodon/reading.h"
#include "platforms/mastodon/rules.h"
#include "platforms/mastodon/scheduling.h"
#include "platforms/mastodon/settings.h"
#include "platforms/mastodon/signin.h"
#include "platforms/offers.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MastodonPlatform)
};

} // namespace

QString MastodonPlatform::name() const
{
    return u"Mastodon"_s;
}

QString MastodonPlatform::colour() const
{
    return u"#6364FF"_s;
}

SignIn MastodonPlatform::signIn() const
{
    SignIn how;
    how.needsServer = true;
    how.registersApp = true;
    how.takesToken = true;
    how.hasOutOfBand = true;
    how.scopes = Mastodon::usualScopes();
    return how;
}

Result<QUrl> MastodonPlatform::serverFrom(const QString &typed) const
{
    return Mastodon::serverFrom(typed);
}

QList<Offer> MastodonPlatform::offers() const
{
    QList<Offer> list = offered({"publish", "text", "images", "video", "audio", "altText", "thread", "comments", "poll",
                                 "contentWarning", "visibility", "language", "edit", "delete", "handOver",
                                 "metrics.likes", "metrics.shares", "metrics.comments"});
    list << Offer{u"metrics.impressions"_s, false,
                  Words::tr("Mastodon does not count how often a post is seen (entities/Status).")};
    list << Offer{u"metrics.clicks"_s, false, Words::tr("Mastodon does not count clicks on links (entities/Status).")};
    return list;
}

Limits MastodonPlatform::limits(const Account &account) const
{
    return Mastodon::ServerFacts::of(account).limits;
}

QJsonObject MastodonPlatform::settingsSchema(const Account &account) const
{
    return Mastodon::settingsSchema(Mastodon::ServerFacts::of(account));
}

int MastodonPlatform::countText(const QString &text, const QJsonObject &settings, const Account &account) const
{
    return Mastodon::countText(text, settings, Mastodon::ServerFacts::of(account));
}

QList<Problem> MastodonPlatform::validate(const Outgoing &post, const Account &account) const
{
    return Mastodon::validate(post, Mastodon::ServerFacts::of(account));
}

Error MastodonPlatform::classify(const Net::Response &response, const QDateTime &now) const
{
    return Mastodon::classify(response, now);
}

std::optional<Platform::Budget> MastodonPlatform::budget(const Net::Response &response, const QDateTime &now) const
{
    return Mastodon::budget(response, now);
}

ReadBack MastodonPlatform::readBack(const Account &account) const
{
    using Mastodon::Flavour;
    switch (Mastodon::ServerFacts::of(account).flavour) {
    case Flavour::Mastodon:
    case Flavour::Pleroma: return ReadBack::SameKey;
    case Flavour::GoToSocial: // reads no key at all
    case Flavour::Pixelfed:   // answers a known key with a refusal
    case Flavour::Unknown: return ReadBack::List;
    }
    return ReadBack::List;
}

std::chrono::seconds MastodonPlatform::keyLifetime() const
{
    return 1h;
}

bool MastodonPlatform::isSame(const RemotePost &found, const Outgoing &post, const QDateTime &sentAt) const
{
    return Mastodon::isSame(found, post, sentAt, settlingTime());
}

bool MastodonPlatform::answersInFull() const
{
    return true;
}

QString MastodonPlatform::comparable(const QString &text) const
{
    return Mastodon::comparable(text);
}

QUrl MastodonPlatform::authorizeUrl(const AuthorizeParameters &parameters, const Account &account) const
{
    return Mastodon::authorizeUrl(parameters, account);
}

Recipe MastodonPlatform::identify(const Account &account) const
{
    return Mastodon::identify(account);
}

Recipe MastodonPlatform::registerApp(const QString &redirectUri, const Account &account) const
{
    return Mastodon::registerApp(redirectUri, account);
}

Recipe MastodonPlatform::exchangeCode(const QString &redirectUri, const Account &account) const
{
    return Mastodon::exchangeCode(redirectUri, account);
}

Recipe MastodonPlatform::refresh(const Account &account) const
{
    return Mastodon::refresh(account);
}

Recipe MastodonPlatform::revoke(const Account &account) const
{
    return Mastodon::revoke(account);
}

Recipe MastodonPlatform::publish(const Outgoing &post, const Account &account) const
{
    return Mastodon::publish(post, account);
}

Recipe MastodonPlatform::edit(const QString &platformPostId, const Outgoing &post, const Account &account) const
{
    return Mastodon::edit(platformPostId, post, account);
}

Recipe MastodonPlatform::listOwn(const Account &account) const
{
    return Mastodon::listOwn(account);
}

Recipe MastodonPlatform::metrics(const QStringList &platformPostIds, const Account &account) const
{
    return Mastodon::metrics(platformPostIds, account);
}

Recipe MastodonPlatform::remove(const QString &platformPostId, const Account &account) const
{
    return Mastodon::remove(platformPostId, account);
}

std::optional<HandOverWindow> MastodonPlatform::handOverWindow(const Account &account) const
{
    const bool hasOne = Mastodon::hasScheduler(Mastodon::ServerFacts::of(account).flavour);
    return hasOne ? std::optional(Mastodon::handOverWindow()) : std::nullopt;
}

Recipe MastodonPlatform::handOver(const Outgoing &post, const QDateTime &at, const Account &account) const
{
    return Mastodon::handOver(post, at, account);
}

Recipe MastodonPlatform::findHandedOver(const Outgoing &post, const QDateTime &at, const Account &account) const
{
    return Mastodon::findHandedOver(post, at, account);
}

Recipe MastodonPlatform::cancelHandedOver(const QString &id, const Account &account) const
{
    return Mastodon::cancelHandedOver(id, account);
}

Recipe MastodonPlatform::lookAtHandedOver(const QString &id, const Account &account) const
{
    return Mastodon::lookAtHandedOver(id, account);
}

} // namespace Postrider
