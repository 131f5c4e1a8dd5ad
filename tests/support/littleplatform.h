// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/integration.h"
#include "platforms/registry.h"

namespace Postrider::Testing {

// What LittleNetwork speaks: uploads in chunks, a wait, a post, a reply. An account's facts choose how
// lost replies are settled there, so that one network shows all four ways. It stands under an id that is
// no real network's in a test's registry.
class LittlePlatform final : public Platform
{
public:
    static constexpr auto kId = PlatformId::Discord;
    static constexpr qint64 kChunk = 8; // bytes

    // An account there, as a test's store takes it. deadline: of each request.
    static Integration account(const QUrl &server, ReadBack readBack,
                               std::chrono::milliseconds deadline = std::chrono::seconds(3));
    static QString wordFor(ReadBack readBack); // "SAME_KEY" ...

    PlatformId id() const override { return kId; }
    QString name() const override { return QStringLiteral("Little"); }
    QString colour() const override { return QStringLiteral("#336699"); }
    SignIn signIn() const override { return {}; }
    QList<Offer> offers() const override { return {{QStringLiteral("publish"), true, {}}}; }
    Limits limits(const Account &) const override { return {}; }
    QJsonObject settingsSchema(const Account &) const override { return {}; }
    int countText(const QString &text, const QJsonObject &, const Account &) const override { return int(text.size()); }
    QList<Problem> validate(const Outgoing &, const Account &) const override { return {}; }

    Error classify(const Net::Response &response, const QDateTime &now) const override;
    ReadBack readBack(const Account &account) const override;
    std::chrono::seconds keyLifetime() const override { return std::chrono::hours(1); }

    Recipe identify(const Account &) const override { return {}; }
    Recipe publish(const Outgoing &post, const Account &account) const override;
    Recipe findPublished(const Outgoing &post, const Account &account) const override;
    Recipe listOwn(const Account &account) const override;
};

// The networks of a test: the little one, and Mastodon's own file.
Registry littleRegistry();

} // namespace Postrider::Testing
