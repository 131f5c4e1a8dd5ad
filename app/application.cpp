// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "base/logging.h"
#include "practice/practicenetwork.h"
#include "publishing/sleepwatch.h"
#include "secrets/vault.h"

#include <QCoreApplication>
#include <QStandardPaths>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

Application::Application(Setup setup) : m_setup(std::move(setup)), m_store(m_setup.dataFolder) {}

Application::~Application() = default;

QString Application::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

QFuture<Outcome> Application::open(Needs needs)
{
    if (const Outcome outcome = readAddresses(); !outcome)
        return readyFuture<void>(fail(outcome.error()));
    return m_store.open()
        .then(this,
              [this, needs](const Outcome &opened) -> QFuture<Outcome> {
                  if (!opened || needs == Needs::Store) {
                      makeServices(nullptr);
                      return readyFuture<void>(opened);
                  }
                  // The keychain is asked for only by those who need it: listing posts wakes nobody.
                  if (!m_keychain)
                      m_keychain = systemKeychain();
                  return openVault(m_store, *m_keychain, m_setup.passphrase)
                      .then(this, [this](const Result<std::shared_ptr<const Vault>> &vault) -> Outcome {
                          makeServices(vault ? *vault : nullptr);
                          return vault ? Outcome() : fail(vault.error());
                      });
              })
        .unwrap();
}

Outcome Application::readAddresses()
{
    for (const QString &rule : std::as_const(m_setup.apiBases)) {
        if (const Outcome outcome = m_addresses.addRule(rule); !outcome)
            return outcome;
    }
    return {};
}

void Application::makeServices(std::shared_ptr<const Vault> vault)
{
    m_vault = std::move(vault);
    m_nudge = std::make_unique<Net::Nudge>(m_setup.dataFolder);
    m_exchange = std::make_unique<ExchangeThread>(
        ExchangeThread::Parts{m_setup.dataFolder, m_vault, m_registry, m_clock, m_addresses.map()});
    const ServiceParts parts = partsOver(m_store);
    m_users = std::make_unique<UserService>(parts);
    m_accounts = std::make_unique<AccountService>(parts);
    m_apps = std::make_unique<AppService>(parts);
    m_takedowns = std::make_unique<TakedownService>(parts);
    m_posts = std::make_unique<PostService>(parts);
    m_analytics = std::make_unique<AnalyticsService>(parts);
    m_audits = std::make_unique<AuditService>(parts);
    m_series = std::make_unique<SeriesService>(parts);
    m_slots = std::make_unique<SlotService>(parts);
    m_misses = std::make_unique<MissService>(parts);
    m_queue = std::make_unique<QueueService>(parts);
    m_compose = std::make_unique<ComposeService>(parts);
    m_media = std::make_unique<MediaService>(parts);
    m_imports = std::make_unique<MediaImport>(parts);
    m_preparation = std::make_unique<MediaPreparation>(parts);
    m_networks = std::make_unique<NetworkService>(m_registry);
    m_session = std::make_unique<SessionService>(parts);
    m_diagnostics = std::make_unique<DiagnosticsService>(parts);
    m_keys = std::make_unique<KeyService>(parts);
    m_approvals = std::make_unique<ApprovalService>(parts);
    m_needs = std::make_unique<NeedsService>(parts);
}

ServiceParts Application::partsOver(StoreThread &store)
{
    return {store,      *m_exchange,
            m_registry, m_clock,
            m_vault,    [this] { QMetaObject::invokeMethod(this, &Application::storeChanged, Qt::QueuedConnection); }};
}

void Application::storeChanged()
{
    if (m_publisher)
        m_publisher->nudge();
    m_nudge->send();
    Q_EMIT storeTouched();
}

QFuture<Result<QUrl>> Application::startPractice()
{
    if (!m_practice)
        m_practice = std::make_unique<PracticeNetwork>(m_setup.dataFolder + u"/practice"_s, m_clock);
    return m_practice->start().then(this, [this](const Result<QUrl> &address) {
        if (address)
            m_addresses.setPractice(*address);
        return address;
    });
}

QFuture<Result<Integration>> Application::addPracticeAccount(Actor actor, PlatformId platform)
{
    return startPractice()
        .then(QtFuture::Launch::Sync,
              [this](const Result<QUrl> &address) -> QFuture<Result<Secret>> {
                  return address ? m_practice->newToken() : readyFuture<Secret>(fail(address.error()));
              })
        .unwrap()
        .then(QtFuture::Launch::Sync,
              [service = *m_accounts, actor,
               platform](const Result<Secret> &token) mutable -> QFuture<Result<Integration>> {
                  if (!token)
                      return readyFuture<Integration>(fail(token.error()));
                  PastedToken pasted;
                  pasted.accessToken = *token;
                  return service.addByToken(actor, platform, AddressBook::practiceServer().toString(), pasted,
                                            AccountService::Kind::Practice);
              })
        .unwrap();
}

Publisher &Application::startPublisher()
{
    m_reachability = Net::systemReachability();
    PublisherParts parts{m_setup.dataFolder, m_vault, m_registry, m_clock, m_addresses.map()};
    parts.reachability = m_reachability.get();
    parts.loginBus = SleepWatch::systemBusAddress();
    m_publisher = std::make_unique<Publisher>(std::move(parts));
    if (const Outcome listening = m_nudge->listen(); !listening)
        qCWarning(lcApp, "Other programs on this store can't nudge us: %s", qPrintable(listening.error().detail));
    connect(m_nudge.get(), &Net::Nudge::nudged, m_publisher.get(), &Publisher::nudge);
    connect(m_nudge.get(), &Net::Nudge::nudged, this, &Application::storeTouched);
    connect(m_publisher.get(), &Publisher::settled, this, &Application::storeTouched);
    connect(m_publisher.get(), &Publisher::tended, this, &Application::storeChanged);
    connect(this, &Application::storeTouched, m_preparation.get(), &MediaPreparation::look);
    m_publisher->start();
    m_imports->sweep();
    m_isPublishing = true;
    m_preparation->look();
    return *m_publisher;
}

} // namespace Postrider
