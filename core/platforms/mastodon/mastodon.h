// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/platform.h"

namespace Postrider {

// Mastodon and the servers that speak its API: GoToSocial, Pleroma, Akkoma, Pixelfed. What kind of server an account
// lives on, and what that server allows, is read once by identify and kept in the account's facts.
class MastodonPlatform final : public Platform
{
public:
    PlatformId id() const override { return PlatformId::Mastodon; }
    QString name() const override;
    QString colour() const override;
    SignIn signIn() const override;
    Result<QUrl> serverFrom(const QString &typed) const override;
    QList<Offer> offers() const override;
    Limits limits(const Account &account) const override;
    QJsonObject settingsSchema(const Account &account) const override;
    int countText(const QString &text, const QJsonObject &settings, const Account &account) const override;
    QList<Problem> validate(const Outgoing &post, const Account &account) const override;

    Error classify(const Net::Response &response, const QDateTime &now) const override;
    std::optional<Budget> budget(const Net::Response &response, const QDateTime &now) const override;

    ReadBack readBack(const Account &account) const override;
    std::chrono::seconds keyLifetime() const override;
    bool isSame(const RemotePost &found, const Outgoing &post, const QDateTime &sentAt) const override;
    bool answersInFull() const override;
    QString comparable(const QString &text) const override;

    QUrl authorizeUrl(const AuthorizeParameters &parameters, const Account &account) const override;
    Recipe identify(const Account &account) const override;
    Recipe registerApp(const QString &redirectUri, const Account &account) const override;
    Recipe exchangeCode(const QString &redirectUri, const Account &account) const override;
    Recipe refresh(const Account &account) const override;
    Recipe revoke(const Account &account) const override;

    Recipe publish(const Outgoing &post, const Account &account) const override;
    Recipe edit(const QString &platformPostId, const Outgoing &post, const Account &account) const override;
    Recipe listOwn(const Account &account) const override;
    Recipe metrics(const QStringList &platformPostIds, const Account &account) const override;
    Recipe remove(const QString &platformPostId, const Account &account) const override;

    std::optional<HandOverWindow> handOverWindow(const Account &account) const override;
    Recipe handOver(const Outgoing &post, const QDateTime &at, const Account &account) const override;
    Recipe findHandedOver(const Outgoing &post, const QDateTime &at, const Account &account) const override;
    Recipe cancelHandedOver(const QString &id, const Account &account) const override;
    Recipe lookAtHandedOver(const QString &id, const Account &account) const override;
};

} // namespace Postrider
