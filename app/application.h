// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/addressbook.h"
#include "base/clock.h"
#include "exchange/exchangethread.h"
#include "net/nudge.h"
#include "platforms/registry.h"
#include "publishing/publisher.h"
#include "secrets/vaultopener.h"
#include "services/accountservice.h"
#include "services/analyticsservice.h"
#include "services/approvalservice.h"
#include "services/appservice.h"
#include "services/auditservice.h"
#include "services/composeservice.h"
#include "services/diagnostics.h"
#include "services/keyservice.h"
#include "services/mediaimport.h"
#include "services/mediapreparation.h"
#include "services/mediaservice.h"
#include "services/missservice.h"
#include "services/needsservice.h"
#include "services/networkservice.h"
#include "services/postservice.h"
#include "services/queueservice.h"
#include "services/seriesservice.h"
#include "services/session.h"
#include "services/slotservice.h"
#include "services/takedownservice.h"
#include "services/userservice.h"
#include "services/vaultdoor.h"
#include "storage/storethread.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <optional>

namespace Postrider {

class PracticeNetwork;

// How this run is set up.
struct Setup
{
    QString dataFolder;
    std::optional<Secret> passphrase;
    QStringList apiBases;
};

// The composition root: the one place where objects are made and introduced, members destroyed in reverse. Main thread.
class Application final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Application)
public:
    explicit Application(Setup setup);
    ~Application() override;

    // Opens the store and, for what needs it, the vault. Services exist from then on.
    enum class Needs { Store, Vault };
    QFuture<Outcome> open(Needs needs);

    // Practice accounts are reachable while it runs. Harmless twice.
    QFuture<Result<QUrl>> startPractice();
    // A new account on the practice network, which is started for it.
    QFuture<Result<Integration>> addPracticeAccount(Actor actor, PlatformId platform = PlatformId::Mastodon);

    // Publishing from now on; the vault must be open.
    Publisher &startPublisher();
    bool isPublishing() const { return m_isPublishing; } // any thread

    // What services stand on, over another connection; the store and its vault are open.
    ServiceParts partsOver(StoreThread &store);

    const Registry &registry() const { return m_registry; }
    const Clock &clock() const { return m_clock; }
    QString dataFolder() const { return m_setup.dataFolder; }
    Keychain *keychain() { return m_keychain.get(); } // null until open() needed it
    // For another open(), after one that asked for it.
    void setPassphrase(Secret passphrase) { m_setup.passphrase = std::move(passphrase); }
    UserService &users() { return *m_users; }
    AccountService &accounts() { return *m_accounts; }
    PostService &posts() { return *m_posts; }
    AnalyticsService &analytics() { return *m_analytics; }
    SeriesService &series() { return *m_series; }
    AuditService &audits() { return *m_audits; }
    AppService &apps() { return *m_apps; }
    TakedownService &takedowns() { return *m_takedowns; }
    SlotService &slots() { return *m_slots; }
    MissService &misses() { return *m_misses; }
    QueueService &queue() { return *m_queue; }
    ComposeService &compose() { return *m_compose; }
    MediaService &media() { return *m_media; }
    MediaImport &imports() { return *m_imports; }
    MediaPreparation &preparation() { return *m_preparation; }
    NetworkService &networks() { return *m_networks; }
    SessionService &session() { return *m_session; }
    DiagnosticsService &diagnostics() { return *m_diagnostics; }
    KeyService &keys() { return *m_keys; }
    ApprovalService &approvals() { return *m_approvals; }
    NeedsService &needs() { return *m_needs; }

    // The data folder when nobody names one.
    static QString defaultFolder();

Q_SIGNALS:
    void storeTouched(); // by us or, once the publisher runs, by another program

private:
    Outcome readAddresses();
    void makeServices(std::shared_ptr<const Vault> vault);
    void storeChanged();

    Setup m_setup;
    SystemClock m_clock;
    AddressBook m_addresses;
    Registry m_registry;
    StoreThread m_store;
    std::unique_ptr<Keychain> m_keychain;
    std::unique_ptr<PracticeNetwork> m_practice;
    std::unique_ptr<Net::Nudge> m_nudge;
    std::shared_ptr<const Vault> m_vault;
    std::unique_ptr<ExchangeThread> m_exchange;
    std::unique_ptr<UserService> m_users;
    std::unique_ptr<AccountService> m_accounts;
    std::unique_ptr<PostService> m_posts;
    std::unique_ptr<AnalyticsService> m_analytics;
    std::unique_ptr<SeriesService> m_series;
    std::unique_ptr<AuditService> m_audits;
    std::unique_ptr<AppService> m_apps;
    std::unique_ptr<TakedownService> m_takedowns;
    std::unique_ptr<SlotService> m_slots;
    std::unique_ptr<MissService> m_misses;
    std::unique_ptr<QueueService> m_queue;
    std::unique_ptr<ComposeService> m_compose;
    std::unique_ptr<MediaService> m_media;
    std::unique_ptr<MediaImport> m_imports;
    std::unique_ptr<MediaPreparation> m_preparation;
    std::unique_ptr<NetworkService> m_networks;
    std::unique_ptr<SessionService> m_session;
    std::unique_ptr<DiagnosticsService> m_diagnostics;
    std::unique_ptr<KeyService> m_keys;
    std::unique_ptr<ApprovalService> m_approvals;
    std::unique_ptr<NeedsService> m_needs;
    std::unique_ptr<Net::Reachability> m_reachability;
    std::unique_ptr<Publisher> m_publisher;
    std::atomic_bool m_isPublishing = false;
};

} // namespace Postrider
