// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/platform.h"

namespace Postrider {

// X, once Twitter, by its API v2. People bring a developer app of their own and pay for each call, so costs are
// declared, and reading is sparing. A lost reply is settled by the list of recent posts.
class TwitterPlatform final : public Platform
{
public:
    PlatformId id() const override { return PlatformId::Twitter; }
    QString name() const override;
    QString colour() const override;
    SignIn signIn() const override;
    AppGuide appGuide() const override;
    QList<Offer> offers() const override;
    Limits limits(const Account &account) const override;
    QJsonObject settingsSchema(const Account &account) const override;
    int countText(const QString &text, const QJsonObject &settings, const Account &account) const override;
    MediaRules mediaRules(const Outgoing &post, const Account &account) const override;
    QList<Problem> validate(const Outgoing &post, const Account &account) const override;

    Error classify(const Net::Response &response, const QDateTime &now) const override;
    std::optional<Budget> budget(const Net::Response &response, const QDateTime &now) const override;
    Cost cost(const Use &use, const Account &account) const override;
    MetricsRules metricsRules() const override;
    ReadBack readBack(const Account &account) const override;
    bool isSame(const RemotePost &found, const Outgoing &post, const QDateTime &sentAt) const override;
    QString comparable(const QString &text) const override;

    QUrl authorizeUrl(const AuthorizeParameters &parameters, const Account &account) const override;
    Recipe exchangeCode(const QString &redirectUri, const Account &account) const override;
    Recipe refresh(const Account &account) const override;
    Recipe revoke(const Account &account) const override;
    Recipe identify(const Account &account) const override;

    Recipe publish(const Outgoing &post, const Account &account) const override;
    Recipe listOwn(const Account &account) const override;
    Recipe metrics(const QStringList &platformPostIds, const Account &account) const override;
    Recipe accountMetrics(const Account &account) const override;
    Recipe remove(const QString &platformPostId, const Account &account) const override;
};

} // namespace Postrider
