// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/youtube/prices.h"
#include "storage/quotarepository.h"
#include "testmain.h"
#include "youtubestage.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using State = Sending::State;

namespace {

constexpr int kPatience = 30'000; // ms

}

// What a developer app is allowed for a day is kept to before the network is asked.
class TestAllowance final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void endsAtMidnightInCalifornia_data();
    void endsAtMidnightInCalifornia();
    void waitsForTheNextDay_data();
    void waitsForTheNextDay();
    void isTakenFromWithEachPost();
    void isTakenFromByLookingForALostOne();
    void holdsForTheNextInLine();
};

void TestAllowance::endsAtMidnightInCalifornia_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("since");
    QTest::addColumn<QString>("until");
    QTest::newRow("winter") << u"2026-11-22T13:00:00Z"_s << u"2026-11-22T08:00:00Z"_s << u"2026-11-23T08:00:00Z"_s;
    QTest::newRow("still yesterday there")
        << u"2026-11-22T07:59:00Z"_s << u"2026-11-21T08:00:00Z"_s << u"2026-11-22T08:00:00Z"_s;
    QTest::newRow("summer") << u"2026-07-01T12:00:00Z"_s << u"2026-07-01T07:00:00Z"_s << u"2026-07-02T07:00:00Z"_s;
    QTest::newRow("a day of 25 hours") << u"2026-11-01T12:00:00Z"_s << u"2026-11-01T07:00:00Z"_s
                                       << u"2026-11-02T08:00:00Z"_s;
}

void TestAllowance::endsAtMidnightInCalifornia()
{
    QFETCH(QString, now);
    const auto allowance = YouTube::allowance(QDateTime::fromString(now, Qt::ISODate));
    QTEST(allowance.since.toString(Qt::ISODate), "since");
    QTEST(allowance.until.toString(Qt::ISODate), "until");
}

void TestAllowance::waitsForTheNextDay_data()
{
    QTest::addColumn<int>("units");
    QTest::addColumn<int>("uploads");
    QTest::addColumn<bool>("waits");
    QTest::newRow("units are used up") << 10'000 << 1 << true;
    QTest::newRow("uploads are used up") << 100 << 100 << true;
    QTest::newRow("just enough is left") << 9'999 << 99 << false;
}

void TestAllowance::waitsForTheNextDay()
{
    QFETCH(int, units);
    QFETCH(int, uploads);
    QFETCH(bool, waits);
    YouTubeStage stage;
    const QDateTime until = YouTube::allowance(stage.clock.now()).until;
    require(QuotaRepository(stage.db()).insert(PlatformId::Youtube, {units, uploads}, stage.clock.now()));
    const Scheduled made = stage.scheduleNow(u"Holiday"_s);
    const auto publisher = stage.publisher();
    if (!waits) {
        QTRY_COMPARE_WITH_TIMEOUT(stage.state(made), State::Published, kPatience);
        return;
    }
    QTRY_COMPARE_WITH_TIMEOUT(stage.sending(made).notBefore, until, kPatience);
    QCOMPARE(stage.state(made), State::Waiting);
    QCOMPARE(stage.sending(made).tries, 0);
    QCOMPARE(stage.sending(made).error, u"RATE_LIMIT"_s);
    QVERIFY2(stage.sending(made).errorWords.contains(u"California"_s), qPrintable(stage.sending(made).errorWords));
    QCOMPARE(stage.server.requestCount(YouTubeStandIn::Endpoint::OpenUpload), 0); // nothing was asked
    stage.advance(std::chrono::seconds(stage.clock.now().secsTo(until) + 1));
    publisher->nudge();
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(made), State::Published, kPatience);
    QCOMPARE(stage.videosCalled(u"Holiday"_s).size(), 1);
    QCOMPARE(stage.sending(made).error, QString());
    QCOMPARE(stage.server.complaints(), QStringList());
}

void TestAllowance::isTakenFromWithEachPost()
{
    YouTubeStage stage;
    const QDateTime since = YouTube::allowance(stage.clock.now()).since;
    const auto used = [&] { return QuotaRepository(stage.db()).since(PlatformId::Youtube, since); };
    const auto publisher = stage.publisher();
    const Scheduled made = stage.scheduleNow(u"First"_s, 1000, {u"And a comment"_s});
    publisher->nudge();
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(made, 2), State::Published, kPatience);
    QCOMPARE(*used(), (QuotaRepository::Use{51, 1})); // a look at the video, and a comment
    QCOMPARE(QuotaRepository(stage.db()).since(PlatformId::Twitter, since)->units, 0);
}

void TestAllowance::isTakenFromByLookingForALostOne()
{
    YouTubeStage stage;
    stage.server.fail(YouTubeStandIn::Endpoint::SendLast, Fault::ResetAfterAccepting);
    const QDateTime since = YouTube::allowance(stage.clock.now()).since;
    const Scheduled made = stage.scheduleNow(u"Lost"_s);
    const auto publisher = stage.publisher();
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(made), State::Unconfirmed, kPatience);
    QCOMPARE(QuotaRepository(stage.db()).since(PlatformId::Youtube, since)->units, 1);
    stage.advance(1min);
    publisher->nudge();
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(made), State::Published, kPatience);
    QCOMPARE(*QuotaRepository(stage.db()).since(PlatformId::Youtube, since), (QuotaRepository::Use{3, 1}));
}

// While one video is on its way its account's next is got ready: that one, too, has to ask what is left.
void TestAllowance::holdsForTheNextInLine()
{
    YouTubeStage stage;
    const QDateTime until = YouTube::allowance(stage.clock.now()).until;
    require(QuotaRepository(stage.db()).insert(PlatformId::Youtube, {0, 99}, stage.clock.now()));
    const QList<Scheduled> both{stage.scheduleNow(u"One"_s), stage.scheduleNow(u"Another"_s)};
    const auto publisher = stage.publisher();
    const auto count = [&](const auto &is) { return std::count_if(both.begin(), both.end(), is); };
    const auto isOut = [&](const Scheduled &made) { return stage.state(made) == State::Published; };
    const auto waits = [&](const Scheduled &made) {
        return stage.state(made) == State::Waiting && stage.sending(made).notBefore == until;
    };
    QTRY_VERIFY_WITH_TIMEOUT(count(isOut) + count(waits) == 2, kPatience);
    QCOMPARE(count(isOut), 1);
    QCOMPARE(stage.server.requestCount(YouTubeStandIn::Endpoint::OpenUpload), 1);
}

TEST_CLASS(TestAllowance)
#include "tst_allowance.moc"
