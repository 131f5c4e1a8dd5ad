// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/platform.h"

namespace Postrider {

// YouTube by its Data API v3. A post is a video, its text the description, its picture the thumbnail; further parts are
// comments. People bring a developer app of their own with units for a day, so uses are priced in these. A lost reply
// is settled by asking the upload's session which video it became.
class YouTubePlatform final : public Platform
{
public:
    PlatformId id() const override { return PlatformId::Youtube; }
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
    Cost cost(const Use &use, const Account &account) const override;
    std::optional<Allowance> allowance(const QDateTime &now) const override;
    MetricsRules metricsRules() const override;
    ReadBack readBack(const Account &account) const override;
    std::chrono::milliseconds settlingTime() const override;
    bool isSame(const RemotePost &found, const Outgoing &post, const QDateTime &sentAt) const override;

    QUrl authorizeUrl(const AuthorizeParameters &parameters, const Account &account) const override;
    Recipe exchangeCode(const QString &redirectUri, const Account &account) const override;
    Recipe refresh(const Account &account) const override;
    Recipe revoke(const Account &account) const override;
    Recipe identify(const Account &account) const override;

    Recipe publish(const Outgoing &post, const Account &account) const override;
    Recipe findPublished(const Outgoing &post, const Account &account) const override;
    Recipe listOwn(const Account &account) const override;
    Recipe metrics(const QStringList &platformPostIds, const Account &account) const override;
    Recipe accountMetrics(const Account &account) const override;
    Recipe remove(const QString &platformPostId, const Account &account) const override;
    Recipe edit(const QString &platformPostId, const Outgoing &post, const Account &account) const override;
    Recipe options(const QString &kind, const Account &account) const override;

    std::optional<HandOverWindow> handOverWindow(const Account &account) const override;
    Recipe handOver(const Outgoing &post, const QDateTime &at, const Account &account) const override;
    Recipe findHandedOver(const Outgoing &post, const QDateTime &at, const Account &account) const override;
    Recipe editHandedOver(const QString &id, const Outgoing &post, const QDateTime &at,
                          const Account &account) const override;
    Recipe cancelHandedOver(const QString &id, const Account &account) const override;
    Recipe lookAtHandedOver(const QString &id, const Account &account) const override;
};

} // namespace Postrider
