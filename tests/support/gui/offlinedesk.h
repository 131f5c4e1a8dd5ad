// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "exchange/exchangethread.h"
#include "models/sendingwatch.h"
#include "models/storewatch.h"
#include "platforms/registry.h"
#include "services/mediaimport.h"
#include "storage/storethread.h"
#include "ui/desk/assistantdoor.h"
#include "ui/desk/circumstances.h"
#include "ui/desk/desk.h"
#include "ui/desk/navigator.h"
#include "ui/desk/preferences.h"

#include <QTemporaryDir>
#include <QTest>

namespace Postrider::Testing {

// The window's desk without network, keychain or publisher: real services on a throwaway store and a clock that stands
// still at Sunday 22 November 2026, 14:18 in Berlin. One ADMIN, Harbour Press. GUI thread.
class OfflineDesk final
{
public:
    OfflineDesk();
    ~OfflineDesk();
    Q_DISABLE_COPY_MOVE(OfflineDesk)

    Desk &desk() { return *m_desk; }
    Circumstances &circumstances() { return m_circumstances; }
    AssistantDoor &door() { return m_door; }
    FakeClock &clock() { return m_clock; }
    StoreThread &store() { return *m_store; }
    const Registry &registry() const { return m_registry; }
    ServiceParts parts();
    // A network's requests go to a stand-in from now on.
    void sendTo(PlatformId platform, const QUrl &server);

    // Seeds, straight into the store.
    IntegrationId addAccount(PlatformId platform, const QString &username,
                             Integration::Health health = Integration::Health::Connected);
    struct Seed
    {
        QString text;
        QList<IntegrationId> accounts;
        QDateTime wallTime; // in Berlin; null: a draft
        Sending::State state = Sending::State::Waiting;
        Sending::Hold hold = Sending::Hold::None;
        QStringList partTexts;
        QStringList labels;
        QString words; // of the platform, for failures
    };
    PostId addPost(const Seed &seed);
    // Many at once, in one transaction.
    void addPosts(const QList<Seed> &seeds);
    // The month of the pictures in the documentation: ten accounts, published,
    // scheduled, held, failed, unknown, drafts.
    void seedMonth();
    // Those of the seeded month whose network this version speaks.
    QList<IntegrationId> writableAccounts() const { return m_writable; }

    // Waits for a future with the event loop running; fails the test after ten seconds.
    template<typename T>
    static T await(QFuture<T> future)
    {
        const bool isFinished = QTest::qWaitFor([&] { return future.isFinished(); }, 10'000);
        if (!isFinished)
            qFatal("No answer within ten seconds");
        return future.result();
    }

private:
    QTemporaryDir m_folder;
    FakeClock m_clock;
    Registry m_registry;
    class Detours;
    std::shared_ptr<Detours> m_detours;
    std::shared_ptr<const Vault> m_vault;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<ExchangeThread> m_exchange;
    StoreWatch m_watch;
    Circumstances m_circumstances;
    SendingWatch m_sendings;
    AssistantDoor m_door;
    Navigator m_go;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<UserService> m_users;
    std::unique_ptr<AccountService> m_accounts;
    std::unique_ptr<AppService> m_apps;
    std::unique_ptr<PostService> m_posts;
    std::unique_ptr<TakedownService> m_takedowns;
    std::unique_ptr<ComposeService> m_compose;
    std::unique_ptr<MediaService> m_media;
    std::unique_ptr<MediaImport> m_imports;
    std::unique_ptr<NetworkService> m_networks;
    std::unique_ptr<QueueService> m_queue;
    std::unique_ptr<SlotService> m_slots;
    std::unique_ptr<MissService> m_misses;
    std::unique_ptr<SeriesService> m_series;
    std::unique_ptr<AnalyticsService> m_analytics;
    std::unique_ptr<KeyService> m_keys;
    std::unique_ptr<ApprovalService> m_approvals;
    std::unique_ptr<NeedsService> m_needs;
    std::unique_ptr<AuditService> m_audits;
    std::unique_ptr<Desk> m_desk;
    QList<IntegrationId> m_writable;
};

} // namespace Postrider::Testing
