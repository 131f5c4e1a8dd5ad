// SPDX-License-Identifier: GPL-3.0-or-later
#include "conductor.h"

#include "base/enumword.h"
#include "littleplatform.h"
#include "mastodonstandin.h"
#include "platforms/mastodon/facts.h"
#include "secrets/vaultopener.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace Postrider::Chaos {

using namespace Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kLittleAccounts = 3; // of each kind
constexpr int kMastodonAccounts = 4;
constexpr int kFirstPosts = 120; // on each store
constexpr auto kFeedEvery = 300ms;
constexpr int kPostsAtOnce = 2; // an account's list of posts must not run over while one of them is in doubt
constexpr int kEnough = 150;    // open ones on a store
constexpr auto kLookEvery = 250ms;
constexpr std::chrono::milliseconds kSettleWithin = 240s;
constexpr auto kDeadline = 1s; // of a little network's requests
constexpr char kPassphrase[] = "chaos, and nothing lost";

QProcessEnvironment quietEnvironment(const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
    environment.insert(u"HOME"_s, home);
    environment.insert(u"QT_FORCE_STDERR_LOGGING"_s, u"1"_s);
    for (const auto &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"XDG_DATA_HOME"_s})
        environment.remove(name);
    return environment;
}

} // namespace

template<typename F>
auto Conductor::atStores(F &&work)
{
    decltype(work()) result;
    QMetaObject::invokeMethod(
        &m_stores, [&] { result = work(); }, Qt::BlockingQueuedConnection);
    return result;
}

Conductor::Conductor(const Options &options) : m_options(options)
{
    connect(&m_feeding, &QTimer::timeout, this, &Conductor::feed);
    connect(&m_looking, &QTimer::timeout, this, &Conductor::look);
    m_stores.moveToThread(&m_thread);
    m_thread.start();
}

Conductor::~Conductor()
{
    m_victims.clear();
    m_visitors.clear();
    QMetaObject::invokeMethod(
        &m_stores, [this] { m_feeds.clear(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

bool Conductor::start()
{
    if (!m_folder.isValid() || !m_standIns.start(m_options.seed))
        return false;
    const auto little = atStores([this] { return makeLittleStore(); });
    const auto program = atStores([this] { return makeProgramStore(); });
    addVictims(*m_feeds.front(), little);
    addVictims(*m_feeds.back(), program);
    addVisitor(little.program, {u"--visit"_s, m_feeds.front()->folder()});
    addVisitor(program.program,
               QStringList{u"post"_s, u"list"_s, u"--json"_s, u"--limit"_s, u"5"_s} + program.arguments.mid(1));
    for (const auto &victim : m_victims)
        victim->start();
    m_looking.start(kLookEvery);
    return true;
}

// One post on each account went out in peace: a list of posts that has nothing older shows no absence.
void Conductor::beginTrouble()
{
    m_phase = Phase::Trouble;
    m_looking.stop();
    QMetaObject::invokeMethod(&m_stores, [this] {
        for (const auto &feed : m_feeds)
            feed->add(kFirstPosts);
    });
    m_standIns.misbehave();
    for (const auto &victim : m_victims)
        victim->harass();
    for (const auto &visitor : m_visitors)
        visitor->start();
    m_feeding.start(kFeedEvery);
}

Victim::Role Conductor::makeLittleStore()
{
    const Secret key = Vault::newKey();
    m_feeds.push_back(
        std::make_unique<Feed>(m_folder.filePath(u"little"_s), std::make_shared<const Vault>(key), m_options.seed + 1));
    Feed &feed = *m_feeds.back();
    for (const ReadBack way : {ReadBack::SameKey, ReadBack::ClientKey, ReadBack::List, ReadBack::None}) {
        Feed::Source source{LittlePlatform::wordFor(way), {}};
        source.account = LittlePlatform::account(m_standIns.urlOf(source.network), way, kDeadline);
        feed.addAccounts(source, kLittleAccounts);
    }
    Victim::Role role;
    role.program = QCoreApplication::applicationFilePath();
    role.arguments = {u"--publish"_s, feed.folder()};
    role.input = key.reveal().toHex() + '\n';
    role.livesAtLeast = 60ms;
    role.livesAtMost = 900ms;
    feed.addOneEach();
    return role;
}

Victim::Role Conductor::makeProgramStore()
{
    auto making = createWithPassphrase(Secret(QByteArray(kPassphrase)));
    making.waitForFinished();
    require(making.result());
    const NewVault made = *making.result();
    m_feeds.push_back(std::make_unique<Feed>(m_folder.filePath(u"program"_s), made.vault, m_options.seed + 2));
    Feed &feed = *m_feeds.back();
    feed.setVault(made.record);
    for (const auto flavour : {Mastodon::Flavour::Mastodon, Mastodon::Flavour::GoToSocial}) {
        Feed::Source source{enumWord(flavour), {}};
        source.account.serverUrl = m_standIns.urlOf(source.network);
        source.account.facts = Mastodon::ServerFacts::usual(flavour).toJson();
        source.account.platformAccountId = flavour == Mastodon::Flavour::GoToSocial ? u"01ACCOUNT%1@127.0.0.1"_s
                                                                                    : u"1%1@127.0.0.1"_s;
        feed.addAccounts(source, kMastodonAccounts);
    }
    QFile passphrase(m_folder.filePath(u"passphrase"_s));
    if (!passphrase.open(QIODevice::WriteOnly) || passphrase.write(QByteArray(kPassphrase) + '\n') < 0)
        qFatal("set-up failed: no passphrase file");
    Victim::Role role;
    role.program = QCoreApplication::applicationDirPath() + u"/postrider"_s;
    role.arguments = {u"publish"_s, u"--data-dir"_s, feed.folder(), u"--vault-passphrase-file"_s,
                      passphrase.fileName()};
    // It takes most of a second until the passphrase has opened the vault.
    role.livesAtLeast = 500ms;
    role.livesAtMost = 4000ms;
    feed.addOneEach();
    return role;
}

void Conductor::addVictims(Feed &feed, Victim::Role role)
{
    role.environment = quietEnvironment(m_folder.path());
    role.log = m_folder.filePath(u"publishers.log"_s);
    role.expireLeases = [this, &feed](qint64 pid) {
        QMetaObject::invokeMethod(&m_stores, [&feed, pid] { feed.expireLeases(pid); });
    };
    for (int number = 0; number < m_options.publishers; ++number) {
        const auto seed = m_options.seed + 10 + quint32(m_victims.size());
        m_victims.push_back(std::make_unique<Victim>(role, seed));
        Victim *victim = m_victims.back().get();
        connect(victim, &Victim::struck, this, [this, &feed] { struck(feed); });
        // Later, for it is gone with the others then.
        connect(victim, &Victim::died, this, &Conductor::died, Qt::QueuedConnection);
    }
}

void Conductor::addVisitor(const QString &program, const QStringList &arguments)
{
    const Visitor::Role role{program, arguments, quietEnvironment(m_folder.path()),
                             m_folder.filePath(u"visitors.log"_s)};
    m_visitors.push_back(std::make_unique<Visitor>(role, m_options.seed + 100 + quint32(m_visitors.size())));
    connect(m_visitors.back().get(), &Visitor::failed, this,
            [this, name = arguments.first()](const QString &how) { m_badVisits << name + u": "_s + how; });
}

void Conductor::feed()
{
    if (m_isBusy.exchange(true))
        return;
    QMetaObject::invokeMethod(&m_stores, [this] {
        for (const auto &feed : m_feeds) {
            if (feed->openOnes() < kEnough)
                feed->add(kPostsAtOnce);
        }
        m_isBusy = false;
    });
}

void Conductor::struck(const Feed &feed)
{
    m_strikesOnLittle += &feed == m_feeds.front().get() ? 1 : 0;
    if (++m_strikes % 50 == 0)
        std::fprintf(stderr, "%d of %d\n", m_strikes, m_options.strikes);
    if (m_strikes < m_options.strikes || m_phase != Phase::Trouble)
        return;
    m_phase = Phase::Peace;
    m_feeding.stop();
    for (const auto &visitor : m_visitors)
        visitor->stop();
    m_standIns.calm();
    for (const auto &victim : m_victims)
        victim->leaveInPeace();
    m_patienceLeft = kSettleWithin.count();
    m_looking.start(kLookEvery);
}

// How many posts are still on their way. While nothing goes wrong, what can be found out by itself is.
void Conductor::look()
{
    m_patienceLeft -= kLookEvery.count();
    if (m_isBusy.exchange(true))
        return;
    QMetaObject::invokeMethod(&m_stores, [this] {
        int open = 0;
        for (const auto &feed : m_feeds)
            open += feed->openOnes();
        QMetaObject::invokeMethod(this, [this, open] { sawOpen(open); });
    });
}

void Conductor::sawOpen(int open)
{
    m_isBusy = false;
    if (!m_looking.isActive() || (open > 0 && m_patienceLeft > 0))
        return;
    if (m_phase == Phase::Calm)
        beginTrouble();
    else
        judge();
}

void Conductor::judge()
{
    m_looking.stop();
    m_victims.clear();
    const Report report = m_standIns.report();
    const auto told = atStores([this] { return m_feeds.front()->told() + m_feeds.back()->told(); });
    Verdict verdict = compare(told, report.seen);
    const QString none = LittlePlatform::wordFor(ReadBack::None);
    // One request an account is under way at a time, so a blow leaves no more than those
    // in doubt; every lost answer leaves one.
    const int allowed = m_strikesOnLittle * m_feeds.front()->accountsOf(none) + report.unclear.value(none);
    const int unresolved = verdict.unresolvedInAll();
    const int needless = unresolved - verdict.unresolved.value(none);
    if (needless > 0)
        verdict.findings << u"%1 unresolved where there is a way to look"_s.arg(needless);
    for (const QString &bad : std::as_const(m_badVisits))
        verdict.findings << u"a short command failed: "_s + bad;
    for (const QString &complaint : report.complaints)
        verdict.findings << u"a network complained: "_s + complaint;
    for (const QString &finding : std::as_const(verdict.findings))
        std::fprintf(stderr, "%s\n", qPrintable(finding));
    int visits = 0;
    for (const auto &visitor : m_visitors)
        visits += visitor->visits();
    std::printf("%d parts of posts were added, %d are out; %d blows hit the real program; %d short commands came by.\n",
                int(told.size()), verdict.published, m_strikes - m_strikesOnLittle, visits);
    std::printf("chaos: %d kills, seed %u: lost %d, doubled %d, wrongly confirmed %d, unresolved %d (allowed %d)\n",
                m_strikes, m_options.seed, verdict.lost, verdict.doubled, verdict.wronglyConfirmed, unresolved,
                allowed);
    std::fflush(stdout);
    end(verdict.findings.isEmpty() && unresolved <= allowed ? 0 : 1);
}

void Conductor::died(const QString &how)
{
    std::fprintf(stderr, "A publisher ended by itself: %s\n", qPrintable(how));
    end(1);
}

void Conductor::interrupt()
{
    std::fprintf(stderr, "Interrupted.\n");
    end(130);
}

void Conductor::end(int exitCode)
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_feeding.stop();
    m_looking.stop();
    m_victims.clear();
    m_visitors.clear();
    m_standIns.end();
    if (exitCode == 1) {
        m_folder.setAutoRemove(false);
        std::fprintf(stderr, "The stores are kept in %s\n", qPrintable(m_folder.path()));
    }
    Q_EMIT finished(exitCode);
}

} // namespace Postrider::Chaos
