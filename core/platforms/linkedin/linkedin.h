// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/platform.h"

namespace Postrider {

// LinkedIn by its Posts API, as a member or as an organisation that the member administers. A member's posts
// can't be read back by apps that anybody can have, so a lost reply is settled by repeating the request
// while LinkedIn refuses the same content.
class LinkedinPlatform final : public Platform
{
public:
    PlatformId id() const override { return PlatformId::Linkedin; }
    QString name() const override;
    QString colour() const override;
    SignIn signIn() const override;
    AppGuide appGuide() const override;
    QList<Offer> offers() const override;
    Limits limits(const Account &account) const override;
    MediaRules mediaRules(const Outgoing &post, const Account &account) const override;
    QJsonObject settingsSchema(const Account &account) const override;
    int countText(const QString &text, const QJsonObject &settings, const Account &account) const override;
    QList<Problem> validate(const Outgoing &post, const Account &account) const override;

    Error classify(const Net::Response &response, const QDateTime &now) const override;
    MetricsRules metricsRules() const override;
    ReadBack readBack(const Account &account) const override;
    ReadBack readBackOf(const Outgoing &post, const Account &account) const override;
    std::chrono::seconds keyLifetime() const override;

    QUrl authorizeUrl(const AuthorizeParameters &parameters, const Account &account) const override;
    Recipe exchangeCode(const QString &redirectUri, const Account &account) const override;
    Recipe refresh(const Account &account) const override;
    Recipe revoke(const Account &account) const override;
    Recipe identify(const Account &account) const override;

    Recipe publish(const Outgoing &post, const Account &account) const override;
    Recipe listOwn(const Account &account) const override;
    Recipe metrics(const QStringList &platformPostIds, const Account &account) const override;
    Recipe remove(const QString &platformPostId, const Account &account) const override;
    Recipe edit(const QString &platformPostId, const Outgoing &post, const Account &account) const override;
};

} // namespace Postrider
