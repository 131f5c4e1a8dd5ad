// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/accounts.h"
#include "publishingfixture.h"
#include "testmain.h"

#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using Endpoint = MastodonStandIn::Endpoint;
using Fault = MastodonStandIn::Fault;
using State = Sending::State;

namespace {

constexpr int kPatience = 60'000; // ms

} // namespace

// What one sending's end means for the rest of its thread and of its account.
class TestConsequences final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aThreadGoesOutInOrder();
    void aRefusedRootSkipsTheRest();
    void aRefusedCommentLeavesTheRoot();
    void aRevokedTokenHoldsItsAccountOnly();
    void aRateLimitQuietsTheAccount();
    void aReconnectedAccountGoesOn();
    void aFailedOneTriedAgainIsOnePost();
    void aRefusedTokenWhileReadingBack();
};

void TestConsequences::aThreadGoesOutInOrder()
{
    Stage stage;
    const auto made = stage.scheduleNow(stage.addAccount(), {u"one"_s, u"two"_s, u"three"_s});
    const auto publisher = stage.publisher();
    QTRY_VERIFY_WITH_TIMEOUT(stage.isAll(made.parts, State::Published), kPatience);
    const auto accepted = stage.server.accepted();
    QCOMPARE(accepted.size(), 3);
    QCOMPARE(accepted.at(0).text, u"one"_s);
    QCOMPARE(accepted.at(0).inReplyTo, QString());
    QCOMPARE(accepted.at(1).text, u"two"_s);
    QCOMPARE(accepted.at(1).inReplyTo, accepted.at(0).id);
    QCOMPARE(accepted.at(2).text, u"three"_s);
    QCOMPARE(accepted.at(2).inReplyTo, accepted.at(1).id);
    QCOMPARE(stage.post(made).status, Post::Status::Published);
}

void TestConsequences::aRefusedRootSkipsTheRest()
{
    Stage stage;
    stage.server.fail(Endpoint::CreateStatus, Fault::Status422);
    const auto made = stage.scheduleNow(stage.addAccount(), {u"one"_s, u"two"_s, u"three"_s});
    const auto publisher = stage.publisher();
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(made.parts.at(0)), State::Failed, kPatience);
    QVERIFY(stage.isAll(made.parts.mid(1), State::Skipped));
    QCOMPARE(stage.server.accepted().size(), 0);
    QCOMPARE(stage.post(made).status, Post::Status::Failed);
    QVERIFY(stage.post(made).errorMessage.contains("stand-in fault 422"_L1));
}

void TestConsequences::aRefusedCommentLeavesTheRoot()
{
    Stage stage;
    const auto made = stage.scheduleNow(stage.addAccount(), {u"one"_s, QString(501, u'x'), u"three"_s});
    const auto publisher = stage.publisher();
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(made.parts.at(1)), State::Failed, kPatience);
    QCOMPARE(stage.state(made.parts.at(0)), State::Published);
    QCOMPARE(stage.state(made.parts.at(2)), State::Skipped);
    QCOMPARE(stage.server.accepted().size(), 1);
    QCOMPARE(stage.post(made).status, Post::Status::Published);
}

void TestConsequences::aRevokedTokenHoldsItsAccountOnly()
{
    Stage stage;
    const IntegrationId revoked = stage.addAccount(1);
    const IntegrationId sound = stage.addAccount(2);
    stage.server.revoke(stage.server.token() + "-1");
    const auto first = stage.scheduleNow(revoked, {u"held"_s});
    const auto later = stage.schedule(revoked, {u"later"_s}, QDateTime::currentDateTimeUtc().addDays(1));
    const auto other = stage.scheduleNow(sound, {u"out"_s});
    const auto publisher = stage.publisher();
    QSignalSpy needsPerson(publisher.get(), &Publisher::accountNeedsPerson);
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(first.parts.first()), State::Held, kPatience);
    QCOMPARE(stage.sending(first.parts.first()).hold, Sending::Hold::Reauth);
    QCOMPARE(stage.state(later.parts.first()), State::Held);
    QCOMPARE(stage.sending(later.parts.first()).hold, Sending::Hold::Reauth);
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(other.parts.first()), State::Published, kPatience);
    QTRY_COMPARE(needsPerson.size(), 1);
    QCOMPARE(needsPerson.first().first().value<IntegrationId>(), revoked);
    const auto account = IntegrationRepository(stage.db()).byId(revoked);
    QCOMPARE(account->health, Integration::Health::NeedsReauth);
    QCOMPARE(stage.server.accepted().size(), 1);
}

void TestConsequences::aRateLimitQuietsTheAccount()
{
    Stage stage;
    const IntegrationId account = stage.addAccount();
    stage.server.fail(Endpoint::CreateStatus, Fault::Status429);
    const auto first = stage.scheduleNow(account, {u"first"_s});
    const auto second = stage.scheduleNow(account, {u"second"_s});
    const QDateTime begin = QDateTime::currentDateTimeUtc();
    const auto publisher = stage.publisher();
    QSignalSpy settled(publisher.get(), &Publisher::settled);
    QVERIFY(settled.wait(kPatience));
    const auto quietUntil = IntegrationRepository(stage.db()).quietUntil(account);
    QVERIFY(quietUntil && *quietUntil > begin);
    QTRY_VERIFY_WITH_TIMEOUT(stage.isAll({first.parts.first(), second.parts.first()}, State::Published), kPatience);
    QCOMPARE(stage.sending(first.parts.first()).tries, 0);
    const auto accepted = stage.server.accepted();
    QCOMPARE(accepted.size(), 2);
    for (const auto &status : accepted)
        QVERIFY(status.at >= *quietUntil);
}

// With another token, on the same server: what was held goes out, once.
void TestConsequences::aReconnectedAccountGoesOn()
{
    Stage stage;
    const IntegrationId account = stage.addAccount(1);
    stage.server.revoke(stage.server.token() + "-1");
    const auto made = stage.scheduleNow(account, {u"one"_s, u"two"_s});
    const auto later = stage.scheduleNow(account, {u"later"_s});
    const auto publisher = stage.publisher();
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(made.parts.first()), State::Held, kPatience);
    QVERIFY(!stage.sending(made.parts.first()).sentAt.isValid()); // refused is not out
    const QDateTime now = QDateTime::currentDateTimeUtc();
    IntegrationRepository accounts(stage.db());
    const Secret fresh(stage.server.token() + "-2");
    QVERIFY(accounts.setTokens(account, stage.vault().seal(fresh, accessTokenPlace(account)), {}, {}, now));
    QVERIFY(accounts.setHealth(account, Integration::Health::Connected, {}, now));
    QVERIFY(SendingRepository(stage.db()).releaseHeld(account, Sending::Hold::Reauth, now).value_or(0) >= 1);
    publisher->nudge();
    QTRY_VERIFY_WITH_TIMEOUT(stage.isAll(made.parts + later.parts, State::Published), kPatience);
    QCOMPARE(stage.server.accepted().size(), 3);
}

void TestConsequences::aFailedOneTriedAgainIsOnePost()
{
    Stage stage;
    stage.server.fail(Endpoint::CreateStatus, Fault::Status422);
    const SendingId id = stage.scheduleNow(stage.addAccount(), {u"one"_s}).parts.first();
    const auto publisher = stage.publisher();
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(id), State::Failed, kPatience);
    const Sending failed = stage.sending(id);
    QVERIFY(!failed.sentAt.isValid());
    QVERIFY(failed.errorWords.contains("stand-in fault 422"_L1));
    Sending change = failed;
    change.dueAt = change.notBefore = QDateTime::currentDateTimeUtc();
    QVERIFY(SendingRepository(stage.db()).move(id, SendingEvent::TryAgain, change));
    publisher->nudge();
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(id), State::Published, kPatience);
    QCOMPARE(stage.server.accepted().size(), 1);
    QCOMPARE(stage.server.accepted().first().idempotencyKey, failed.idempotencyKey);
}

// Nobody can look with a revoked token. Connecting again sets it going, and it is still one post.
void TestConsequences::aRefusedTokenWhileReadingBack()
{
    MastodonStandIn::Options options;
    options.flavour = MastodonStandIn::Flavour::GoToSocial;
    Stage stage(options);
    const IntegrationId account = stage.addAccount();
    stage.server.fail(Endpoint::CreateStatus, Fault::ResetAfterAccepting);
    stage.server.fail(Endpoint::ListStatuses, Fault::Status401);
    const SendingId id = stage.scheduleNow(account, {u"out, perhaps"_s}).parts.first();
    const auto publisher = stage.publisher();
    QSignalSpy needsPerson(publisher.get(), &Publisher::accountNeedsPerson);
    QVERIFY(needsPerson.wait(kPatience));
    QCOMPARE(stage.state(id), State::Unconfirmed);
    QVERIFY(!stage.sending(id).notBefore.isValid());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY(IntegrationRepository(stage.db()).setHealth(account, Integration::Health::Connected, {}, now));
    QCOMPARE(SendingRepository(stage.db()).wakeUnconfirmed(account, now).value_or(0), 1);
    publisher->nudge();
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(id), State::Published, kPatience);
    QCOMPARE(stage.server.accepted().size(), 1);
}

TEST_CLASS(TestConsequences)
#include "tst_consequences.moc"
