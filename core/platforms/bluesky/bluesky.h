// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/platform.h"

namespace Postrider {

// Bluesky and every server that speaks the AT Protocol. Posts are records under keys of our own choosing, so a lost
// reply is settled by asking for the key. Sessions come from app passwords.
class BlueskyPlatform final : public Platform
{
public:
    PlatformId id() const override { return PlatformId::Bluesky; }
    QString name() const override;
    QString colour() const override;
    SignIn signIn() const override;
    Result<QUrl> serverFrom(const QString &typed) const override;
    QList<Offer> offers() const override;
    Limits limits(const Account &account) const override;
    QJsonObject settingsSchema(const Account &account) const override;
    int countText(const QString &text, const QJsonObject &settings, const Account &account) const override;
    MediaRules mediaRules(const Outgoing &post, const Account &account) const override;
    QList<Problem> validate(const Outgoing &post, const Account &account) const override;

    Error classify(const Net::Response &response, const QDateTime &now) const override;
    std::optional<Budget> budget(const Net::Response &response, const QDateTime &now) const override;
    ReadBack readBack(const Account &account) const override;
    std::chrono::milliseconds settlingTime() const override;

    Recipe openSession(const QString &identifier, const Account &account) const override;
    Recipe identify(const Account &account) const override;
    Recipe refresh(const Account &account) const override;
    Recipe revoke(const Account &account) const override;

    Recipe publish(const Outgoing &post, const Account &account) const override;
    Recipe findPublished(const Outgoing &post, const Account &account) const override;
    Recipe listOwn(const Account &account) const override;
    Recipe metrics(const QStringList &platformPostIds, const Account &account) const override;
    Recipe accountMetrics(const Account &account) const override;
    Recipe remove(const QString &platformPostId, const Account &account) const override;
};

} // namespace Postrider
