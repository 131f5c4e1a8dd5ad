// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishingfixture.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Endpoint = MastodonStandIn::Endpoint;
using Fault = MastodonStandIn::Fault;
using State = Sending::State;

namespace {

constexpr int kPatience = 30'000; // ms

} // namespace

// A scheduler that never says which post a planned one became: the list of posts tells.
class TestMastodonHandOver final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void isPlannedAndFoundAgain();
    void tooNearGoesOutFromHere();
    void calledTooLateItWaitsForItsMoment();
    void anotherTextIsPlannedAnew();
    void takenAwayThereItFails();
    void lostAnswerHoldsIt_data();
    void lostAnswerHoldsIt();

private:
    Stage::Made plan(const QString &text, int minutes);
    void advance(std::chrono::seconds span);
    void pass(); // a second, once nothing more is to come of what was asked
    void change(const Stage::Made &made, const std::function<void(Sending &)> &how,
                SendingEvent event = SendingEvent::HandOver);
    Sending sending(const Stage::Made &made) { return m_stage->sending(made.parts.first()); }
    State state(const Stage::Made &made) { return sending(made).state; }

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<Publisher> m_publisher;
    IntegrationId m_account;
};

void TestMastodonHandOver::init()
{
    m_stage = std::make_unique<Stage>();
    m_clock = std::make_unique<FakeClock>(QDateTime::currentDateTimeUtc());
    m_account = m_stage->addAccount();
}

void TestMastodonHandOver::cleanup()
{
    m_publisher.reset();
    QCOMPARE(m_stage->server.complaints(), QStringList());
}

// Begins publishing, too, unless it goes on already: two would be in each other's way under a clock that stands.
Stage::Made TestMastodonHandOver::plan(const QString &text, int minutes)
{
    const Stage::Made made = m_stage->schedule(m_account, {text}, m_clock->now().addSecs(minutes * 60));
    PostRepository posts(m_stage->db());
    auto deliveries = posts.deliveries(made.post);
    const auto sendings = SendingRepository(m_stage->db()).ofPost(made.post);
    require(deliveries);
    require(sendings);
    deliveries->first().settings = {{"handOver"_L1, true}};
    require(posts.replaceDeliveries(made.post, *deliveries, *sendings));
    if (m_publisher)
        m_publisher->nudge();
    else
        m_publisher = m_stage->publisher(*m_clock);
    return made;
}

void TestMastodonHandOver::advance(std::chrono::seconds span)
{
    m_stage->server.advance(span);
    m_clock->advance(span);
    m_publisher->nudge();
}

void TestMastodonHandOver::pass()
{
    if (m_stage->server.isQuiet())
        advance(1s);
}

// As a service would.
void TestMastodonHandOver::change(const Stage::Made &made, const std::function<void(Sending &)> &how,
                                  SendingEvent event)
{
    Sending changed = sending(made);
    how(changed);
    changed.notBefore = m_clock->now();
    require(SendingRepository(m_stage->db()).move(changed.id, event, changed));
    m_publisher->nudge();
}

void TestMastodonHandOver::isPlannedAndFoundAgain()
{
    const Stage::Made made = plan(u"Planned"_s, 60);
    QTRY_COMPARE_WITH_TIMEOUT(state(made), State::HandedOver, kPatience);
    QCOMPARE(m_stage->server.plans(), QStringList{sending(made).platformPostId});
    QCOMPARE(m_stage->accepted(u"Planned"_s), QStringList());
    advance(3601s);
    QTRY_COMPARE_WITH_TIMEOUT(state(made), State::Published, kPatience);
    QCOMPARE(m_stage->accepted(u"Planned"_s), QStringList{sending(made).platformPostId});
    QVERIFY(!sending(made).permalink.isEmpty());
}

void TestMastodonHandOver::tooNearGoesOutFromHere()
{
    const Stage::Made made = plan(u"Soon"_s, 6);
    const Stage::Made other = plan(u"Planned"_s, 60);
    QTRY_COMPARE_WITH_TIMEOUT(state(other), State::HandedOver, kPatience);
    QCOMPARE(state(made), State::Waiting);
    advance(361s);
    QTRY_COMPARE_WITH_TIMEOUT(state(made), State::Published, kPatience);
    QCOMPARE(m_stage->accepted(u"Soon"_s).size(), 1);
}

// It was to be planned, and by the time that it is looked at the server would refuse it.
void TestMastodonHandOver::calledTooLateItWaitsForItsMoment()
{
    const Stage::Made made = plan(u"Soon"_s, 6);
    change(
        made, [](Sending &) {}, SendingEvent::Schedule);
    QTRY_COMPARE_WITH_TIMEOUT(sending(made).notBefore, sending(made).dueAt, kPatience);
    QCOMPARE(state(made), State::Waiting);
    QCOMPARE(m_stage->server.requestCount(Endpoint::CreateStatus), 0);
    advance(361s);
    QTRY_COMPARE_WITH_TIMEOUT(state(made), State::Published, kPatience);
    QCOMPARE(m_stage->accepted(u"Soon"_s).size(), 1);
}

void TestMastodonHandOver::anotherTextIsPlannedAnew()
{
    const Stage::Made made = plan(u"Planned"_s, 60);
    QTRY_COMPARE_WITH_TIMEOUT(state(made), State::HandedOver, kPatience);
    const QString first = sending(made).platformPostId;
    Post post = m_stage->post(made);
    post.content = u"Better"_s;
    require(PostRepository(m_stage->db()).update(post));
    change(made, [](Sending &) {});
    QTRY_VERIFY_WITH_TIMEOUT(state(made) == State::HandedOver && sending(made).platformPostId != first, kPatience);
    QCOMPARE(m_stage->server.plans(), QStringList{sending(made).platformPostId});
    advance(3601s);
    QTRY_COMPARE_WITH_TIMEOUT(state(made), State::Published, kPatience);
    QCOMPARE(m_stage->accepted(u"Better"_s).size(), 1);
    QCOMPARE(m_stage->accepted(u"Planned"_s).size(), 0);
}

void TestMastodonHandOver::takenAwayThereItFails()
{
    const Stage::Made made = plan(u"Planned"_s, 60);
    QTRY_COMPARE_WITH_TIMEOUT(state(made), State::HandedOver, kPatience);
    m_stage->server.dropPlans();
    advance(3601s);
    QTRY_COMPARE_WITH_TIMEOUT((pass(), state(made)), State::Failed, kPatience);
    QCOMPARE(m_stage->accepted(u"Planned"_s).size(), 0);
}

void TestMastodonHandOver::lostAnswerHoldsIt_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("done") << Fault::ResetAfterAccepting;
    QTest::newRow("not done") << Fault::ResetBeforeAccepting;
    QTest::newRow("done late") << Fault::AcceptLate;
    QTest::newRow("garbage") << Fault::Garbage;
    QTest::newRow("503") << Fault::Status503;
}

void TestMastodonHandOver::lostAnswerHoldsIt()
{
    QFETCH(Fault, fault);
    m_stage->server.fail(Endpoint::CreateStatus, fault);
    const Stage::Made made = plan(u"Planned"_s, 60);
    QTRY_COMPARE_WITH_TIMEOUT((pass(), state(made)), State::HandedOver, kPatience);
    QCOMPARE(m_stage->server.plans().size(), 1);
    advance(3601s);
    QTRY_COMPARE_WITH_TIMEOUT(state(made), State::Published, kPatience);
    QCOMPARE(m_stage->accepted(u"Planned"_s).size(), 1);
}

TEST_CLASS(TestMastodonHandOver)
#include "tst_mastodonhandover.moc"
