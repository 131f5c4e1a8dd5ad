// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishingfixture.h"
#include "refusingdisk.h"
#include "services/queueservice.h"
#include "storage/storethread.h"
#include "testmain.h"

#include <QFile>
#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using Kind = Error::Kind;
using Mood = RefusingDisk::Mood;
using State = Sending::State;

namespace {

constexpr int kPatience = 60'000; // ms

} // namespace

// A store that can't be written while the program runs: it is said, nothing goes out twice, and all goes
// on by itself once the trouble is over.
class TestStoreTrouble final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void refusedWrites_data();
    void refusedWrites();
    void refusedWhileARequestIsOut_data();
    void refusedWhileARequestIsOut();
    void locked();
    void deletedAndBack();
    void anotherStoreInItsPlace();
    void verbsSayWhatIsWrong();

private:
    // Made anew, so that its connections lie on the refusing disk.
    void start();
    QString file() const { return m_stage->folder() + u"/postrider.sqlite"_s; }
    Kind lastTrouble() const { return m_failed->last().first().value<Error>().kind; }

    std::unique_ptr<RefusingDisk> m_disk;
    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<Publisher> m_publisher;
    std::unique_ptr<QSignalSpy> m_failed;
    std::unique_ptr<QSignalSpy> m_recovered;
    IntegrationId m_account;
};

void TestStoreTrouble::init()
{
    m_disk = std::make_unique<RefusingDisk>();
    m_stage = std::make_unique<Stage>();
    m_account = m_stage->addAccount();
}

void TestStoreTrouble::cleanup()
{
    m_failed.reset();
    m_recovered.reset();
    m_publisher.reset();
    m_stage.reset();
    m_disk.reset();
}

void TestStoreTrouble::start()
{
    m_publisher = m_stage->publisher();
    m_failed = std::make_unique<QSignalSpy>(m_publisher.get(), &Publisher::failed);
    m_recovered = std::make_unique<QSignalSpy>(m_publisher.get(), &Publisher::recovered);
    QSignalSpy started(m_publisher.get(), &Publisher::started);
    QVERIFY(started.wait(kPatience));
}

void TestStoreTrouble::refusedWrites_data()
{
    QTest::addColumn<Mood>("mood");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("disk full") << Mood::Full << Kind::DiskFull;
    QTest::newRow("read-only") << Mood::ReadOnly << Kind::StoreReadOnly;
}

void TestStoreTrouble::refusedWrites()
{
    QFETCH(Mood, mood);
    QFETCH(Kind, kind);
    start();
    const auto made = m_stage->scheduleNow(m_account, {u"patience"_s});
    m_disk->set(mood);
    m_publisher->nudge();
    QTRY_VERIFY_WITH_TIMEOUT(!m_failed->isEmpty(), kPatience);
    QCOMPARE(lastTrouble(), kind);
    QVERIFY(m_disk->refusals() > 0);
    // What can't be noted is not sent, and costs no try.
    QCOMPARE(m_stage->server.requestCount(MastodonStandIn::Endpoint::CreateStatus), 0);
    QCOMPARE(m_stage->state(made.parts.first()), State::Waiting);
    QCOMPARE(m_stage->sending(made.parts.first()).tries, 0);
    QVERIFY(m_recovered->isEmpty());
    m_disk->set(Mood::Well);
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(made.parts.first()), State::Published, kPatience);
    QTRY_COMPARE(m_recovered->size(), 1);
    QCOMPARE(m_stage->accepted(u"patience"_s).size(), 1);
}

void TestStoreTrouble::refusedWhileARequestIsOut_data()
{
    refusedWrites_data();
}

// The answer comes while it can't be written down.
void TestStoreTrouble::refusedWhileARequestIsOut()
{
    QFETCH(Mood, mood);
    QFETCH(Kind, kind);
    m_stage->server.fail(MastodonStandIn::Endpoint::CreateStatus, MastodonStandIn::Fault::LateAnswer);
    start();
    const auto made = m_stage->scheduleNow(m_account, {u"in between"_s});
    m_publisher->nudge();
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->server.requestCount(MastodonStandIn::Endpoint::CreateStatus) > 0, kPatience);
    m_disk->set(mood);
    QTRY_VERIFY_WITH_TIMEOUT(!m_failed->isEmpty(), kPatience);
    QCOMPARE(lastTrouble(), kind);
    m_disk->set(Mood::Well);
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(made.parts.first()), State::Published, kPatience);
    QCOMPARE(m_stage->accepted(u"in between"_s).size(), 1);
    // The answer was kept in mind: it had neither to be asked for again nor looked up.
    QCOMPARE(m_stage->server.requestCount(MastodonStandIn::Endpoint::CreateStatus), 1);
    QCOMPARE(m_stage->server.requestCount(MastodonStandIn::Endpoint::ListStatuses), 0);
}

void TestStoreTrouble::locked()
{
    start();
    const auto first = m_stage->scheduleNow(m_account, {u"before the lock"_s});
    m_publisher->nudge();
    // Its start is over then, with all that it writes.
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(first.parts.first()), State::Published, kPatience);
    auto other = Database::open(m_stage->folder());
    QVERIFY(other);
    const auto made = m_stage->scheduleNow(m_account, {u"behind a lock"_s});
    {
        const auto held = Transaction::begin(**other);
        QVERIFY(held);
        m_publisher->nudge();
        QTRY_VERIFY_WITH_TIMEOUT(!m_failed->isEmpty(), kPatience); // after the busy timeout
        QCOMPARE(lastTrouble(), Kind::StoreBusy);
        QCOMPARE(m_stage->server.requestCount(MastodonStandIn::Endpoint::CreateStatus), 1);
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(made.parts.first()), State::Published, kPatience);
    QCOMPARE(m_stage->accepted(u"behind a lock"_s).size(), 1);
}

void TestStoreTrouble::deletedAndBack()
{
    const auto made = m_stage->scheduleNow(m_account, {u"gone and back"_s});
    // What the test reads itself, it reads while the file is in its place.
    const QString aside = file() + u".aside"_s;
    start();
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(made.parts.first()), State::Published, kPatience);
    const auto next = m_stage->scheduleNow(m_account, {u"the next one"_s});
    QVERIFY(QFile::rename(file(), aside));
    m_publisher->nudge();
    QTRY_VERIFY_WITH_TIMEOUT(!m_failed->isEmpty(), kPatience);
    QCOMPARE(lastTrouble(), Kind::StoreGone);
    QCOMPARE(m_stage->server.requestCount(MastodonStandIn::Endpoint::CreateStatus), 1);
    QVERIFY(QFile::rename(aside, file()));
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(next.parts.first()), State::Published, kPatience);
    QTRY_COMPARE(m_recovered->size(), 1);
    QCOMPARE(m_stage->accepted(u"the next one"_s).size(), 1);
    QCOMPARE(m_stage->accepted(u"gone and back"_s).size(), 1);
}

// A restored backup knows nothing of what this program holds open, and the other way
// round: nothing more is sent from here.
void TestStoreTrouble::anotherStoreInItsPlace()
{
    start();
    const auto made = m_stage->scheduleNow(m_account, {u"from the old one"_s});
    QVERIFY(QFile::rename(file(), file() + u".aside"_s));
    QVERIFY(QFile::copy(file() + u".aside"_s, file()));
    m_publisher->nudge();
    QTRY_VERIFY_WITH_TIMEOUT(m_failed->size() > 1, kPatience); // tried again, and still refused
    QCOMPARE(lastTrouble(), Kind::StoreGone);
    QVERIFY(m_recovered->isEmpty());
    QVERIFY(m_stage->server.accepted().isEmpty());
}

// Windows and commands get the reason, and their next try works.
void TestStoreTrouble::verbsSayWhatIsWrong()
{
    StoreThread store(m_stage->folder());
    auto opened = store.open();
    opened.waitForFinished();
    QVERIFY(opened.result());
    SystemClock clock;
    Registry registry;
    ExchangeThread exchange(ExchangeThread::Parts{m_stage->folder(), nullptr, registry, clock, {}});
    QueueService queue(ServiceParts{store, exchange, registry, clock, nullptr, [] {}});
    const Actor admin{UserId::create(), User::Role::Admin, u"test"_s};
    const auto pause = [&] {
        auto future = queue.pause(admin, {});
        future.waitForFinished();
        return future.result();
    };
    m_disk->set(Mood::Full);
    QCOMPARE(pause().error().kind, Kind::DiskFull);
    m_disk->set(Mood::ReadOnly);
    QCOMPARE(pause().error().kind, Kind::StoreReadOnly);
    m_disk->set(Mood::Well);
    QVERIFY(QFile::rename(file(), file() + u".aside"_s));
    QCOMPARE(pause().error().kind, Kind::StoreGone);
    QVERIFY(QFile::rename(file() + u".aside"_s, file()));
    QVERIFY(pause());
    auto paused = queue.isPaused();
    paused.waitForFinished();
    QCOMPARE(paused.result().value(), true);
}

TEST_CLASS(TestStoreTrouble)
#include "tst_storetrouble.moc"
