// SPDX-License-Identifier: GPL-3.0-or-later
#include "loginstub.h"
#include "publishing/sleepwatch.h"
#include "publishingfixture.h"
#include "testmain.h"

#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Endpoint = MastodonStandIn::Endpoint;
using Fault = MastodonStandIn::Fault;
using State = Sending::State;

namespace {

constexpr int kPatience = 30'000; // ms

std::unique_ptr<Publisher> publisherOn(Stage &stage, const Clock &clock, const QString &bus)
{
    PublisherParts parts{stage.folder(), stage.openVault(), stage.registry(), clock, {}};
    parts.loginBus = bus;
    auto publisher = std::make_unique<Publisher>(std::move(parts));
    publisher->start();
    return publisher;
}

} // namespace

// The computer goes to sleep: what is being sent is finished first, nothing new is begun, and all goes on afterwards.
class TestSleep final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdsSleepBackWhileBusy();
    void tellsOfSleep();
    void withoutLogind();
    void beginsNothingBeforeSleep();
};

void TestSleep::holdsSleepBackWhileBusy()
{
    LoginStub login;
    QVERIFY2(login.start(), qPrintable(login.problem()));
    SleepWatch watch(login.address());
    QCOMPARE(login.held(), 0);
    watch.setBusy(true);
    QTRY_COMPARE_WITH_TIMEOUT(login.held(), 1, kPatience);
    QCOMPARE(login.lastCall().first(), u"sleep"_s);
    QCOMPARE(login.lastCall().last(), u"delay"_s);
    // One sending soon follows another: the same lock serves both.
    watch.setBusy(false);
    watch.setBusy(true);
    QCOMPARE(login.asked(), 1);
    watch.setBusy(false);
    QTRY_COMPARE_WITH_TIMEOUT(login.held(), 0, kPatience);
    watch.setBusy(true);
    QTRY_COMPARE_WITH_TIMEOUT(login.held(), 1, kPatience);
    // The computer waits for us: not a moment longer than needed.
    QSignalSpy woke(&watch, &SleepWatch::wokeUp);
    login.announce(true);
    QTRY_VERIFY_WITH_TIMEOUT(watch.isGoingToSleep(), kPatience);
    QCOMPARE(login.held(), 1);
    watch.setBusy(false);
    QCOMPARE(login.held(), 0);
    QCOMPARE(woke.size(), 0);
}

void TestSleep::tellsOfSleep()
{
    LoginStub login;
    QVERIFY2(login.start(), qPrintable(login.problem()));
    SleepWatch watch(login.address());
    QSignalSpy woke(&watch, &SleepWatch::wokeUp);
    login.announce(true);
    QTRY_VERIFY_WITH_TIMEOUT(watch.isGoingToSleep(), kPatience);
    login.announce(false);
    QTRY_COMPARE_WITH_TIMEOUT(woke.size(), 1, kPatience);
    QVERIFY(!watch.isGoingToSleep());
}

void TestSleep::withoutLogind()
{
    for (const QString &address : {QString(), u"unix:path=/nowhere/at/all"_s}) {
        SleepWatch watch(address);
        watch.setBusy(true);
        watch.setBusy(false);
        QVERIFY(!watch.isGoingToSleep());
    }
}

void TestSleep::beginsNothingBeforeSleep()
{
    LoginStub login;
    QVERIFY2(login.start(), qPrintable(login.problem()));
    Stage stage;
    const IntegrationId account = stage.addAccount();
    const IntegrationId other = stage.addAccount(1);
    FakeClock clock(QDateTime::currentDateTimeUtc());
    stage.server.fail(Endpoint::CreateStatus, Fault::LateAnswer);
    const auto first = stage.schedule(account, {u"under way"_s}, clock.now());
    const auto publisher = publisherOn(stage, clock, login.address());
    QSignalSpy settled(publisher.get(), &Publisher::settled);
    QTRY_COMPARE_WITH_TIMEOUT(login.held(), 1, kPatience);
    const auto second = stage.schedule(other, {u"not before sleep"_s}, clock.now().addSecs(60));
    login.announce(true);
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(first.parts.first()), State::Published, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(login.held(), 0, kPatience);
    // Asleep for a while; it wakes and looks before logind says so.
    clock.advance(2min);
    settled.clear();
    publisher->nudge();
    QVERIFY(!settled.wait(300));
    QCOMPARE(stage.accepted(u"not before sleep"_s).size(), 0);
    login.announce(false);
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(second.parts.first()), State::Published, kPatience);
    QCOMPARE(stage.accepted(u"not before sleep"_s).size(), 1);
    QCOMPARE(stage.accepted(u"under way"_s).size(), 1);
}

TEST_CLASS(TestSleep)
#include "tst_sleep.moc"
