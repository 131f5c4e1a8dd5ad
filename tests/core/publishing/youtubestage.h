// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filledstore.h"
#include "platforms/registry.h"
#include "publishing/publisher.h"
#include "youtubestandin.h"

#include <QTemporaryDir>

namespace Postrider::Testing {

// A store with a channel, a strict YouTube that may misbehave, and publishers under a
// clock of their own. Settles in 200 ms.
class YouTubeStage final
{
public:
    explicit YouTubeStage(const YouTubeStandIn::Options &options = {});

    // A video of so many bytes with that title.
    Scheduled schedule(const QString &title, const QDateTime &due, const QJsonObject &settings = {}, qint64 size = 1000,
                       const QStringList &comments = {});
    Scheduled scheduleNow(const QString &title, qint64 size = 1000, const QStringList &comments = {})
    {
        return schedule(title, clock.now(), {}, size, comments);
    }

    std::unique_ptr<Publisher> publisher() const; // started
    // Both clocks: ours and YouTube's.
    void advance(std::chrono::seconds span);

    Database &db() { return m_store.db(); }
    Sending sending(const Scheduled &made, int part = 1) { return m_store.sending(made.parts.at(part - 1)); }
    Sending::State state(const Scheduled &made, int part = 1) { return sending(made, part).state; }
    Post post(const Scheduled &made) { return m_store.post(made.post); }
    QJsonArray videosCalled(const QString &title) const;
    QJsonObject statusOf(const QString &title) const; // of the one video with that title

private:
    QTemporaryDir m_folder;
    Registry m_registry;
    FilledStore m_store;
    IntegrationId m_account;

public:
    FakeClock clock;
    YouTubeStandIn server;
};

} // namespace Postrider::Testing
