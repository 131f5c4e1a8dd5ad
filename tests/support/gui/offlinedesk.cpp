// SPDX-License-Identifier: GPL-3.0-or-later
#include "offlinedesk.h"

#include "domain/walltime.h"
#include "exchange/accounts.h"
#include "secrets/vault.h"
#include "storage/database.h"
#include "storage/integrationrepository.h"
#include "storage/postrepository.h"
#include "storage/userrepository.h"

#include <QMutex>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kZone = "Europe/Berlin";

User harbourPress()
{
    User user;
    user.id = UserId::create();
    user.email = u"press@harbour.example"_s;
    user.name = u"Harbour Press"_s;
    user.role = User::Role::Admin;
    user.timezone = kZone;
    user.locale = u"en-GB"_s;
    return user;
}

QDateTime instant(const QDateTime &wall)
{
    const auto found = instantOf(wall, kZone);
    return found ? found->utc : QDateTime();
}

struct Rows
{
    Post post;
    QList<Delivery> deliveries;
    QList<Sending> sendings;
};

Sending sendingFor(const Delivery &delivery, const OfflineDesk::Seed &seed, const QDateTime &due, int part)
{
    Sending sending;
    sending.id = SendingId::create();
    sending.deliveryId = delivery.id;
    sending.part = part;
    sending.dueAt = sending.notBefore = due;
    sending.state = delivery.state;
    sending.hold = seed.hold;
    sending.idempotencyKey = sending.id.toString();
    sending.errorWords = seed.words;
    if (!seed.words.isEmpty())
        sending.error = u"CONTENT"_s;
    if (sending.state == Sending::State::Published) {
        sending.publishedAt = due;
        sending.platformPostId = sending.id.toString();
        sending.permalink = u"https://print.example/@harbour/"_s + sending.platformPostId;
    }
    return sending;
}

Rows rowsFor(const OfflineDesk::Seed &seed, UserId user, const QDateTime &now)
{
    Rows rows;
    Post &post = rows.post;
    post.id = PostId::create();
    post.userId = user;
    post.content = seed.text;
    for (const QString &text : seed.partTexts)
        post.parts << PostPart{text, {}, {}};
    post.labels = seed.labels;
    post.platforms = seed.accounts;
    post.timezone = kZone;
    post.wallTime = seed.wallTime;
    post.scheduledFor = instant(seed.wallTime);
    post.createdBy = u"person"_s;
    if (seed.hold == Sending::Hold::Approval)
        post.approval = Post::Approval::Pending;
    post.createdAt = post.updatedAt = now;
    for (const IntegrationId account : seed.accounts) {
        Delivery delivery;
        delivery.id = DeliveryId::create();
        delivery.postId = post.id;
        delivery.integrationId = account;
        delivery.state = seed.wallTime.isNull() ? Sending::State::Draft : seed.state;
        for (int part = 1; part <= 1 + seed.partTexts.size(); ++part)
            rows.sendings << sendingFor(delivery, seed, post.scheduledFor, part);
        rows.deliveries << delivery;
    }
    return rows;
}

} // namespace

// Asked in the exchange thread.
class OfflineDesk::Detours final
{
public:
    void add(PlatformId platform, const QUrl &server)
    {
        const QMutexLocker locked(&m_mutex);
        m_servers.insert(platform, server);
    }
    QUrl of(QUrl address, std::optional<PlatformId> platform) const
    {
        const QMutexLocker locked(&m_mutex);
        const QUrl server = platform ? m_servers.value(*platform) : QUrl();
        if (server.isEmpty())
            return address;
        address.setScheme(server.scheme());
        address.setHost(server.host());
        address.setPort(server.port());
        return address;
    }

private:
    mutable QMutex m_mutex;
    QHash<PlatformId, QUrl> m_servers;
};

OfflineDesk::OfflineDesk() : m_clock(instant({QDate(2026, 11, 22), QTime(14, 18)}))
{
    const QString folder = m_folder.path();
    m_vault = std::make_shared<const Vault>(Vault::newKey());
    m_store = std::make_unique<StoreThread>(folder);
    m_detours = std::make_shared<Detours>();
    m_exchange = std::make_unique<ExchangeThread>(
        ExchangeThread::Parts{folder, m_vault, m_registry, m_clock,
                              [detours = m_detours](const QUrl &address, std::optional<PlatformId> platform) {
                                  return detours->of(address, platform);
                              }});
    m_preferences = std::make_unique<Preferences>(folder);
    m_users = std::make_unique<UserService>(parts());
    m_accounts = std::make_unique<AccountService>(parts());
    m_apps = std::make_unique<AppService>(parts());
    m_posts = std::make_unique<PostService>(parts());
    m_takedowns = std::make_unique<TakedownService>(parts());
    m_compose = std::make_unique<ComposeService>(parts());
    m_media = std::make_unique<MediaService>(parts());
    m_imports = std::make_unique<MediaImport>(parts());
    m_networks = std::make_unique<NetworkService>(m_registry);
    m_queue = std::make_unique<QueueService>(parts());
    m_slots = std::make_unique<SlotService>(parts());
    m_misses = std::make_unique<MissService>(parts());
    m_series = std::make_unique<SeriesService>(parts());
    m_analytics = std::make_unique<AnalyticsService>(parts());
    m_keys = std::make_unique<KeyService>(parts());
    m_approvals = std::make_unique<ApprovalService>(parts());
    m_needs = std::make_unique<NeedsService>(parts());
    m_audits = std::make_unique<AuditService>(parts());
    if (!await(m_store->open()))
        qFatal("The throwaway store does not open");
    const User user = harbourPress();
    if (!await(m_store->run([user](Database &database) { return UserRepository(database).insert(user); })))
        qFatal("The seeded user is refused");
    const Actor actor{user.id, user.role, u"person:"_s + user.id.toString()};
    m_desk.reset(new Desk{*m_users,
                          *m_accounts,
                          *m_apps,
                          *m_posts,
                          *m_takedowns,
                          *m_compose,
                          *m_media,
                          *m_imports,
                          *m_networks,
                          *m_queue,
                          *m_slots,
                          *m_misses,
                          *m_series,
                          *m_analytics,
                          *m_keys,
                          *m_approvals,
                          *m_needs,
                          *m_audits,
                          m_clock,
                          m_watch,
                          m_circumstances,
                          m_sendings,
                          m_door,
                          m_go,
                          *m_preferences,
                          actor,
                          user,
                          folder,
                          [](const QUrl &) {},
                          [] { return readyFuture<Integration>(fail(Error::Kind::NotSent)); }});
}

OfflineDesk::~OfflineDesk() = default;

void OfflineDesk::sendTo(PlatformId platform, const QUrl &server)
{
    m_detours->add(platform, server);
}

ServiceParts OfflineDesk::parts()
{
    return {*m_store,   *m_exchange,
            m_registry, m_clock,
            m_vault,    [this] {
                QMetaObject::invokeMethod(&m_watch, &StoreWatch::tell, Qt::QueuedConnection); }};
}

IntegrationId OfflineDesk::addAccount(PlatformId platform, const QString &username, Integration::Health health)
{
    Integration account;
    account.id = IntegrationId::create();
    account.userId = m_desk->actor.id;
    account.platform = platform;
    account.platformAccountId = account.id.toString();
    account.platformUsername = username;
    account.displayName = u"Harbour Press"_s;
    if (platform == PlatformId::Mastodon)
        account.serverUrl = QUrl(u"https://print.example"_s);
    account.accessToken = m_vault->seal(Secret("a token"), accessTokenPlace(account.id));
    const bool isPaused = health == Integration::Health::Paused;
    account.health = isPaused ? Integration::Health::Connected : health;
    if (health == Integration::Health::NeedsReauth)
        account.healthReason = u"The access token was revoked"_s;
    account.createdAt = account.updatedAt = m_clock.now();
    const Outcome inserted = await(
        m_store->run([account](Database &database) { return IntegrationRepository(database).insert(account); }));
    if (!inserted)
        qFatal("A seeded account is refused: %s", qPrintable(inserted.error().detail));
    if (isPaused && !await(m_accounts->setPaused(m_desk->actor, account.id, true)))
        qFatal("A seeded account can't be paused");
    m_watch.tell();
    return account.id;
}

PostId OfflineDesk::addPost(const Seed &seed)
{
    const Rows rows = rowsFor(seed, m_desk->actor.id, m_clock.now());
    const Outcome inserted = await(m_store->run([rows, now = m_clock.now()](Database &database) -> Outcome {
        PostRepository posts(database);
        if (const Outcome outcome = posts.insert(rows.post, rows.deliveries, rows.sendings); !outcome)
            return outcome;
        return posts.deriveStatus(rows.post.id, now);
    }));
    if (!inserted)
        qFatal("A seeded post is refused: %s", qPrintable(inserted.error().detail));
    m_watch.tell();
    return rows.post.id;
}

void OfflineDesk::addPosts(const QList<Seed> &seeds)
{
    const auto work = [seeds, user = m_desk->actor.id, now = m_clock.now()](Database &database) -> Outcome {
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return fail(transaction.error());
        PostRepository posts(database);
        for (const Seed &seed : seeds) {
            const Rows rows = rowsFor(seed, user, now);
            if (const Outcome outcome = posts.insert(rows.post, rows.deliveries, rows.sendings); !outcome)
                return outcome;
            if (const Outcome outcome = posts.deriveStatus(rows.post.id, now); !outcome)
                return outcome;
        }
        return transaction->commit();
    };
    QFuture<Outcome> future = m_store->run(work);
    future.waitForFinished(); // a hundred thousand take longer than await() allows
    if (!future.result())
        qFatal("Seeded posts are refused: %s", qPrintable(future.result().error().detail));
    m_watch.tell();
}

} // namespace Postrider::Testing
