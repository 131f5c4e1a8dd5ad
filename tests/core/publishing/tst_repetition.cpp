// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/finding.h"
#include "publishingfixture.h"
#include "storage/settingrepository.h"
#include "testmain.h"

#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Endpoint = MastodonStandIn::Endpoint;
using Flavour = MastodonStandIn::Flavour;
using State = Sending::State;

namespace {

constexpr int kPatience = 60'000; // ms

MastodonStandIn::Options flavoured(Flavour flavour)
{
    MastodonStandIn::Options options;
    options.flavour = flavour;
    return options;
}

} // namespace

// Asking again what became of a lost reply: by the same key, then by the list, and with the patience that was agreed.
class TestRepetition final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRefusedRepetitionLooksAtTheList_data();
    void aRefusedRepetitionLooksAtTheList();
    void aRefusedRepetitionThatIsNotListedProvesNothingAlone();
    void settlesByThePlatformsOwnTime();
    void settlesByTheStoresWish();
};

void TestRepetition::aRefusedRepetitionLooksAtTheList_data()
{
    QTest::addColumn<Fault>("refusal");
    QTest::newRow("what it answers to is gone") << Fault::Status404;
    QTest::newRow("its text is not allowed any more") << Fault::Status422;
}

// It is out and only the reply was lost. The server looks at other things before it looks at the key.
void TestRepetition::aRefusedRepetitionLooksAtTheList()
{
    QFETCH(Fault, refusal);
    Stage stage(flavoured(Flavour::Mastodon));
    const SendingId id = stage.scheduleNow(stage.addAccount(), {u"out"_s}).parts.first();
    stage.server.fail(Endpoint::CreateStatus, Fault::ResetAfterAccepting);
    stage.server.fail(Endpoint::CreateStatus, refusal, 3);
    const auto publisher = stage.publisher();
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(id), State::Published, kPatience);
    QCOMPARE(stage.server.accepted().size(), 1);
    QCOMPARE(stage.sending(id).platformPostId, stage.server.accepted().first().id);
    QCOMPARE(stage.server.requestCount(Endpoint::CreateStatus), 2);
    QVERIFY(stage.server.requestCount(Endpoint::ListStatuses) > 0);
    const auto attempts = *SendingRepository(stage.db()).attempts(id);
    QCOMPARE(attempts.size(), 3);
    QCOMPARE(attempts.at(1).outcome, Attempt::Outcome::Refused); // as it was answered, whatever the list said
    QCOMPARE(attempts.last().step, Finding::kThere);
}

// Not out, and the repetition is refused: two looks at the list prove it, not the refusal.
void TestRepetition::aRefusedRepetitionThatIsNotListedProvesNothingAlone()
{
    Stage stage(flavoured(Flavour::Mastodon));
    const SendingId id = stage.scheduleNow(stage.addAccount(), {u"not out"_s}).parts.first();
    stage.server.fail(Endpoint::CreateStatus, Fault::ResetBeforeAccepting);
    stage.server.fail(Endpoint::CreateStatus, Fault::Status404, 3);
    const auto publisher = stage.publisher();
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(id), State::Failed, kPatience);
    QVERIFY(stage.server.requestCount(Endpoint::ListStatuses) >= 2);
    QCOMPARE(stage.server.accepted().size(), 0);
    QVERIFY(!stage.sending(id).sentAt.isValid());
}

// A store without a wish of its own waits as long as the network needs.
void TestRepetition::settlesByThePlatformsOwnTime()
{
    Stage stage(flavoured(Flavour::GoToSocial));
    QVERIFY(SettingRepository(stage.db()).setValue(u"publishing.settlingMs"_s, {}));
    FakeClock clock(QDateTime::currentDateTimeUtc());
    const auto settling = stage.registry().find(PlatformId::Mastodon)->settlingTime();
    const SendingId id = stage.schedule(stage.addAccount(), {u"lost"_s}, clock.now()).parts.first();
    stage.server.fail(Endpoint::CreateStatus, Fault::ResetBeforeAccepting);
    const auto publisher = stage.publisher(clock);
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(id), State::Unconfirmed, kPatience);
    clock.advance(10s);
    publisher->nudge();
    QTRY_COMPARE_WITH_TIMEOUT(stage.sending(id).readBacks, 1, kPatience);
    QCOMPARE(stage.sending(id).notBefore, stage.sending(id).sentAt.addMSecs(settling.count()));
    clock.set(stage.sending(id).notBefore);
    publisher->nudge();
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(id), State::Published, kPatience);
    QCOMPARE(stage.server.requestCount(Endpoint::ListStatuses), 2);
    QCOMPARE(stage.server.accepted().size(), 1);
}

void TestRepetition::settlesByTheStoresWish()
{
    Stage stage(flavoured(Flavour::GoToSocial));
    QVERIFY(SettingRepository(stage.db()).setValue(u"publishing.settlingMs"_s, 77'000));
    FakeClock clock(QDateTime::currentDateTimeUtc());
    const SendingId id = stage.schedule(stage.addAccount(), {u"lost"_s}, clock.now()).parts.first();
    stage.server.fail(Endpoint::CreateStatus, Fault::ResetBeforeAccepting);
    const auto publisher = stage.publisher(clock);
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(id), State::Unconfirmed, kPatience);
    clock.advance(10s);
    publisher->nudge();
    QTRY_COMPARE_WITH_TIMEOUT(stage.sending(id).readBacks, 1, kPatience);
    QCOMPARE(stage.sending(id).notBefore, stage.sending(id).sentAt.addSecs(77));
}

TEST_CLASS(TestRepetition)
#include "tst_repetition.moc"
