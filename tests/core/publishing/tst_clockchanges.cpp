// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/walltime.h"
#include "publishingfixture.h"
#include "testmain.h"

#include <QTimeZone>

#include <cstdlib>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using State = Sending::State;

namespace {

constexpr int kPatience = 60'000; // ms

// A wall time and the instant that it means, told without asking the code under test.
struct Promise
{
    QDateTime wall;
    QDateTime due;
};

// Before, in and after a gap or a double hour. change: the first instant of the new offset; offsets in seconds.
QList<Promise> promisesAround(const QDateTime &change, int before, int after)
{
    const int size = std::abs(after - before);
    const QDateTime oldWall = change.addSecs(before); // what clocks would have shown
    if (after > before)
        return {{oldWall.addSecs(-1800), change.addSecs(-1800)},
                {oldWall.addSecs(-1), change.addSecs(-1)},
                {oldWall, change},
                {oldWall.addSecs(size / 2), change},
                {oldWall.addSecs(size), change},
                {oldWall.addSecs(size + 1800), change.addSecs(1800)}};
    return {{oldWall.addSecs(-size - 1800), change.addSecs(-size - 1800)},
            {oldWall.addSecs(-size), change.addSecs(-size)},
            {oldWall.addSecs(-size / 2), change.addSecs(-size / 2)},
            {oldWall, change.addSecs(size)},
            {oldWall.addSecs(1800), change.addSecs(size + 1800)}};
}

// A publisher in a world whose clock we hold, and posts that go out on it.
class World final
{
public:
    explicit World(const QDateTime &start)
        : m_clock(start), m_account(m_stage.addAccount()), m_control(m_stage.addAccount(1)),
          m_publisher(m_stage.publisher(m_clock))
    {
    }

    Stage &stage() { return m_stage; }
    FakeClock &clock() { return m_clock; }
    Stage::Made schedule(const QString &text, const QDateTime &due) { return m_stage.schedule(m_account, {text}, due); }
    void lookAt(const QDateTime &now)
    {
        m_clock.set(now);
        m_publisher->nudge();
    }
    // Done once the publisher has looked at this moment: a post of another account, due just then, is out.
    [[nodiscard]] bool hasLookedAt(const QDateTime &now)
    {
        const auto control = m_stage.schedule(m_control, {u"control %1"_s.arg(++m_controls)}, now);
        lookAt(now);
        return QTest::qWaitFor([&] { return m_stage.state(control.parts.first()) == State::Published; }, kPatience);
    }
    [[nodiscard]] bool isOut(const Stage::Made &made)
    {
        return QTest::qWaitFor([&] { return m_stage.state(made.parts.first()) == State::Published; }, kPatience);
    }

private:
    FakeClock m_clock;
    Stage m_stage;
    IntegrationId m_account;
    IntegrationId m_control;
    std::unique_ptr<Publisher> m_publisher;
    int m_controls = 0;
};

} // namespace

// Whatever clocks do, a post goes out once, at the instant that its wall time means, and not a millisecond before.
class TestClockChanges final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void daylightSaving_data();
    void daylightSaving();
    void jumps_data();
    void jumps();
};

void TestClockChanges::daylightSaving_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDateTime>("change");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    const QDateTime from(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    const QDateTime until(QDate(2028, 12, 31), QTime(23, 59), Qt::UTC);
    for (const QByteArray zone : {"Europe/Berlin", "Australia/Sydney", "Australia/Lord_Howe"}) {
        const QTimeZone rules(zone);
        const auto changes = rules.transitions(from, until);
        QCOMPARE(changes.size(), 6); // two a year for three years: else this would test nothing
        for (const auto &change : changes) {
            const QDateTime at = change.atUtc.toUTC();
            QTest::newRow(zone + ' ' + at.toString(Qt::ISODate).toLatin1())
                << zone << at << rules.offsetFromUtc(at.addSecs(-1)) << rules.offsetFromUtc(at);
        }
    }
}

void TestClockChanges::daylightSaving()
{
    QFETCH(QByteArray, zone);
    QFETCH(QDateTime, change);
    QFETCH(int, before);
    QFETCH(int, after);
    World world(change.addSecs(-3 * 3600));
    QMap<QDateTime, QList<QPair<QString, Stage::Made>>> posts; // by the instant
    QStringList texts;
    for (const Promise &promise : promisesAround(change, before, after)) {
        const auto instant = instantOf(promise.wall, zone);
        QVERIFY(instant);
        QCOMPARE(instant->utc, promise.due);
        texts << promise.wall.toString(Qt::ISODate);
        posts[promise.due] << qMakePair(texts.last(), world.schedule(texts.last(), instant->utc));
    }
    for (auto it = posts.cbegin(); it != posts.cend(); ++it) {
        QVERIFY(world.hasLookedAt(it.key().addMSecs(-1)));
        for (const auto &[text, made] : it.value())
            QCOMPARE(world.stage().accepted(text).size(), 0);
        world.lookAt(it.key());
        for (const auto &[text, made] : it.value())
            QVERIFY2(world.isOut(made), qPrintable(text));
    }
    QVERIFY(world.hasLookedAt(change.addSecs(6 * 3600)));
    for (const QString &text : std::as_const(texts))
        QCOMPARE(world.stage().accepted(text).size(), 1);
}

void TestClockChanges::jumps_data()
{
    QTest::addColumn<std::chrono::hours>("first");
    QTest::addColumn<std::chrono::hours>("second");
    for (const int hours : {1, 3, 12, 26}) {
        QTest::newRow(qPrintable(u"%1 hours forward, then back"_s.arg(hours)))
            << std::chrono::hours(hours) << std::chrono::hours(-hours);
        QTest::newRow(qPrintable(u"%1 hours back, then forward"_s.arg(hours)))
            << std::chrono::hours(-hours) << std::chrono::hours(hours);
    }
}

// One that is out, one that a jump forward makes due, and one far behind all jumps.
void TestClockChanges::jumps()
{
    QFETCH(std::chrono::hours, first);
    QFETCH(std::chrono::hours, second);
    const QDateTime start(QDate(2026, 11, 22), QTime(13, 18), Qt::UTC);
    const auto ahead = std::max(first, std::chrono::hours(0));
    World world(start);
    const auto out = world.schedule(u"out"_s, start);
    const auto reached = world.schedule(u"reached"_s, start.addSecs(std::chrono::seconds(ahead).count() + 60));
    const auto far = world.schedule(u"far"_s, start.addDays(9));
    world.lookAt(start);
    QVERIFY(world.isOut(out));

    // A minute short of it, wherever the clock is set to.
    QVERIFY(world.hasLookedAt(start.addSecs(std::chrono::seconds(first).count())));
    QCOMPARE(world.stage().state(reached.parts.first()), State::Waiting);
    QVERIFY(world.hasLookedAt(world.clock().now().addSecs(std::chrono::seconds(second).count())));
    QCOMPARE(world.stage().state(reached.parts.first()), State::Waiting);
    // Ten minutes late at most: nothing was missed.
    world.lookAt(start.addSecs(std::chrono::seconds(ahead).count() + 600));
    QVERIFY(world.isOut(reached));
    // And back once more: what is out stays out.
    QVERIFY(world.hasLookedAt(start.addSecs(-3600)));
    QCOMPARE(world.stage().state(far.parts.first()), State::Waiting);
    world.lookAt(start.addDays(9));
    QVERIFY(world.isOut(far));
    for (const auto &text : {u"out"_s, u"reached"_s, u"far"_s})
        QCOMPARE(world.stage().accepted(text).size(), 1);
}

TEST_CLASS(TestClockChanges)
#include "tst_clockchanges.moc"
