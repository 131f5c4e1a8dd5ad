// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishingfixture.h"
#include "testmain.h"

#include <QSignalSpy>

#include <atomic>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using Endpoint = MastodonStandIn::Endpoint;
using State = Sending::State;
using Way = Net::Reachability::Way;

namespace {

constexpr int kPatience = 60'000; // ms

// As the system would say it.
class SaidReachability final : public Net::Reachability
{
public:
    Way way() const override { return m_way; }
    void say(Way way)
    {
        m_way = way;
        Q_EMIT changed(way);
    }

private:
    Way m_way = Way::There;
};

} // namespace

// A publisher without a network: what needs one waits and loses nothing, what does not is served.
class TestOffline final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void waitsAndGoesOn_data();
    void waitsAndGoesOn();
    void loopbackIsServed();
    void offlineFromTheStart();
    void earlierTriesAreForgiven();

private:
    // An account whose server has a name that leads here once the network is there.
    IntegrationId farAccount();
    void start();
    bool isPutBack(SendingId id);
    QStringList attempts(SendingId id); // what each came to

    SaidReachability m_system;
    std::atomic<bool> m_isLedHere{false};
    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<Publisher> m_publisher;
    std::unique_ptr<QSignalSpy> m_online;
    std::unique_ptr<QSignalSpy> m_settled;
};

void TestOffline::init()
{
    m_system.say(Way::There);
    m_isLedHere = false;
    m_stage = std::make_unique<Stage>();
}

void TestOffline::cleanup()
{
    m_online.reset();
    m_settled.reset();
    m_publisher.reset();
    m_stage.reset();
}

IntegrationId TestOffline::farAccount()
{
    const IntegrationId id = m_stage->addAccount(1);
    IntegrationRepository repository(m_stage->db());
    Integration account = *repository.byId(id);
    account.serverUrl = QUrl(u"https://far.example"_s);
    [&] { QVERIFY(repository.update(account)); }();
    return id;
}

void TestOffline::start()
{
    const auto map = [this, here = m_stage->server.url()](const QUrl &address, std::optional<PlatformId>) {
        if (address.host() != "far.example"_L1 || !m_isLedHere)
            return address;
        QUrl led = here;
        led.setPath(address.path());
        led.setQuery(address.query());
        return led;
    };
    m_publisher = m_stage->publisher(map, &m_system);
    m_online = std::make_unique<QSignalSpy>(m_publisher.get(), &Publisher::onlineChanged);
    m_settled = std::make_unique<QSignalSpy>(m_publisher.get(), &Publisher::settled);
}

bool TestOffline::isPutBack(SendingId id)
{
    return std::any_of(m_settled->begin(), m_settled->end(), [id](const QList<QVariant> &one) {
        return one.first().value<SendingId>() == id && one.last().value<State>() == State::Waiting;
    });
}

QStringList TestOffline::attempts(SendingId id)
{
    QStringList outcomes;
    const auto known = SendingRepository(m_stage->db()).attempts(id);
    [&] { QVERIFY(known); }();
    for (const Attempt &attempt : *known)
        outcomes << enumWord(attempt.outcome);
    return outcomes;
}

void TestOffline::waitsAndGoesOn_data()
{
    QTest::addColumn<bool>("hasPicture");
    QTest::newRow("words") << false; // the first request is the post
    QTest::newRow("with a picture") << true;
}

void TestOffline::waitsAndGoesOn()
{
    QFETCH(bool, hasPicture);
    m_system.say(Way::None);
    start();
    QTRY_COMPARE(m_online->size(), 1);
    QCOMPARE(m_online->first().first().toBool(), false);
    const auto made = m_stage->scheduleNow(farAccount(), {u"far away"_s},
                                           hasPicture ? Stage::Picture::With : Stage::Picture::Without);
    const Sending before = m_stage->sending(made.parts.first());
    m_publisher->nudge();
    QTRY_VERIFY_WITH_TIMEOUT(isPutBack(before.id), kPatience);
    // Asked again and again it is still the same, and not touched.
    m_settled->clear();
    for (int i = 0; i < 3; ++i)
        m_publisher->nudge();
    m_system.say(Way::None);
    const Sending waiting = m_stage->sending(before.id);
    QCOMPARE(waiting.state, State::Waiting);
    QCOMPARE(waiting.tries, 0);
    QCOMPARE(waiting.notBefore, before.notBefore); // so that its lateness is known
    QCOMPARE(attempts(before.id), QStringList());
    m_isLedHere = true;
    m_system.say(Way::There);
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(before.id), State::Published, kPatience);
    QCOMPARE(m_stage->accepted(u"far away"_s).size(), 1);
    QTRY_COMPARE(m_online->size(), 2);
    QCOMPARE(m_online->last().first().toBool(), true);
    QTRY_COMPARE(m_settled->size(), 1); // nothing but the publication since
    QVERIFY(!attempts(before.id).isEmpty());
    QVERIFY(!attempts(before.id).contains(enumWord(Attempt::Outcome::Refused)));
}

void TestOffline::loopbackIsServed()
{
    m_system.say(Way::None);
    const IntegrationId near = m_stage->addAccount();
    const IntegrationId far = farAccount();
    const auto there = m_stage->scheduleNow(far, {u"there"_s});
    const auto here = m_stage->scheduleNow(near, {u"here"_s, u"and here"_s});
    start();
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->isAll(here.parts, State::Published), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(isPutBack(there.parts.first()), kPatience);
    // A call that gets through on this computer says nothing about the network.
    QTRY_COMPARE(m_online->size(), 1);
    QCOMPARE(m_online->first().first().toBool(), false);
}

// What is too late when there is a network again goes by the rule for late posts.
void TestOffline::offlineFromTheStart()
{
    m_system.say(Way::None);
    const IntegrationId far = farAccount();
    const auto late = m_stage->schedule(far, {u"long ago"_s}, QDateTime::currentDateTimeUtc().addDays(-2));
    start();
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(late.parts.first()), State::Held, kPatience);
    QCOMPARE(m_stage->sending(late.parts.first()).hold, Sending::Hold::Missed);
    QCOMPARE(m_stage->server.requestCount(Endpoint::CreateStatus), 0);
}

void TestOffline::earlierTriesAreForgiven()
{
    const QDateTime due = QDateTime::currentDateTimeUtc().addSecs(3600);
    const auto made = m_stage->schedule(farAccount(), {u"tried before it was clear"_s}, due);
    Sending tried = m_stage->sending(made.parts.first());
    tried.tries = 3;
    tried.notBefore = due.addSecs(60);
    tried.error = u"NOT_SENT"_s;
    SendingRepository repository(m_stage->db());
    QVERIFY(repository.move(tried.id, SendingEvent::Schedule, tried));
    for (const int status : {0, 503}) {
        Attempt attempt;
        attempt.id = AttemptId::create();
        attempt.sendingId = tried.id;
        attempt.number = 0;
        attempt.isIrrevocable = true;
        attempt.finishedAt = attempt.startedAt = due;
        attempt.outcome = Attempt::Outcome::Refused;
        attempt.httpStatus = status;
        QVERIFY(repository.insertAttempt(attempt));
    }
    start();
    m_system.say(Way::None);
    QTRY_COMPARE(m_online->size(), 1);
    const Sending forgiven = m_stage->sending(tried.id);
    QCOMPARE(forgiven.tries, 0);
    QCOMPARE(forgiven.notBefore, forgiven.dueAt);
    QVERIFY(forgiven.error.isEmpty());
    QCOMPARE(attempts(tried.id).size(), 1); // that which a server had answered
}

TEST_CLASS(TestOffline)
#include "tst_offline.moc"
