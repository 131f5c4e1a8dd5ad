// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"
#include "testmain.h"

#include <QMetaEnum>
#include <QThread>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using State = Sending::State;

// Claims, leases, changes of state and the attempt journal.
class TestSendings final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachIsClaimedOnce();
    void claimSetsTheLease();
    void onlyReadyStatesAreClaimed();
    void leaseRunsOut();
    void moveWritesTheChange();
    void moveAsksForTheLease();
    void illegalMovesChangeNothing();
    void remoteIdSettlesOneSending();
    void journalKnowsWhatIsOpen();
};

namespace {

const Lease kLease{u"one"_s, u"token 1"_s, at(60)};
const Lease kOther{u"two"_s, u"token 2"_s, at(200)};

} // namespace

void TestSendings::eachIsClaimedOnce()
{
    constexpr int kCount = 1000;
    Store store;
    QList<SendingId> ids;
    auto transaction = Transaction::begin(store.db());
    VERIFY_OK(transaction);
    for (int i = 0; i < kCount; ++i)
        ids << store.addWaiting(store.integration.id, at(i)).sending.id;
    VERIFY_OK(transaction->commit());

    std::array<QList<SendingId>, 2> claimed;
    std::array<std::unique_ptr<QThread>, 2> threads;
    for (size_t t = 0; t < threads.size(); ++t) {
        threads[t].reset(QThread::create([&, t] {
            const auto db = store.another();
            const Lease lease{QString::number(t), u"token %1"_s.arg(t), at(5000)};
            for (SendingId id : ids) {
                if (SendingRepository(*db).claim(id, State::Waiting, lease, at(2000)).value_or(false))
                    claimed[t] << id;
            }
        }));
        threads[t]->start();
    }
    for (const auto &thread : threads)
        thread->wait();
    QCOMPARE(claimed[0].size() + claimed[1].size(), kCount);
    QCOMPARE(QSet<SendingId>(claimed[0].begin(), claimed[0].end())
                 .unite(QSet<SendingId>(claimed[1].begin(), claimed[1].end()))
                 .size(),
             kCount);
    for (SendingId id : claimed[1])
        QCOMPARE(SendingRepository(store.db()).byId(id)->leaseOwner, u"1"_s);
}

void TestSendings::claimSetsTheLease()
{
    Store store;
    SendingRepository queue(store.db());
    const auto made = store.addWaiting(store.integration.id, at(0));
    QVERIFY(*queue.claim(made.sending.id, State::Waiting, kLease, at(1)));
    const Sending claimed = *queue.byId(made.sending.id);
    QCOMPARE(claimed.state, State::Sending);
    QCOMPARE(claimed.leaseOwner, u"one"_s);
    QCOMPARE(claimed.leaseToken, u"token 1"_s);
    QCOMPARE(claimed.leaseUntil, at(60));
    QVERIFY(!*queue.claim(made.sending.id, State::Waiting, kOther, at(1)));
    QVERIFY(!*queue.claim(made.sending.id, State::Sending, kOther, at(1))); // its lease runs

    // What is perhaps out stays so while it is worked on.
    Sending change = claimed;
    VERIFY_OK(queue.move(made.sending.id, SendingEvent::LoseTrack, change, kLease.token));
    QVERIFY(*queue.claim(made.sending.id, State::Unconfirmed, kOther, at(2)));
    QCOMPARE(queue.byId(made.sending.id)->state, State::Unconfirmed);
}

void TestSendings::onlyReadyStatesAreClaimed()
{
    Store store;
    const auto made = store.addWaiting(store.integration.id, at(0));
    for (State state : {State::Draft, State::Held, State::Published, State::Failed, State::Skipped})
        COMPARE_ERROR(SendingRepository(store.db()).claim(made.sending.id, state, kLease, at(1)), Conflict);
    QVERIFY(!*SendingRepository(store.db()).claim(made.sending.id, State::HandedOver, kLease, at(1)));
}

void TestSendings::leaseRunsOut()
{
    Store store;
    SendingRepository queue(store.db());
    const SendingId id = store.addWaiting(store.integration.id, at(0)).sending.id;
    QVERIFY(*queue.claim(id, State::Waiting, kLease, at(1)));
    Lease longer = kLease;
    longer.until = at(100);
    QVERIFY(*queue.renewLease(id, longer, at(59)));
    QVERIFY(*queue.markSent(id, kLease.token, at(99)));
    QCOMPARE(queue.byId(id)->sentAt, at(99));
    QVERIFY(*queue.saveContext(id, kLease.token, Sealed{"where we are"}));
    QVERIFY(!*queue.saveContext(id, kOther.token, Sealed{"no"}));
    QCOMPARE(queue.byId(id)->context, Sealed{"where we are"});

    // At its very end it is over, for its holder and for others alike.
    QVERIFY(!*queue.markSent(id, kLease.token, at(100)));
    QVERIFY(!*queue.renewLease(id, longer, at(100)));
    QVERIFY(!*queue.claim(id, State::Sending, kOther, at(99)));
    QVERIFY(*queue.claim(id, State::Sending, kOther, at(100)));
    // Whoever slept has lost it for good.
    QVERIFY(!*queue.markSent(id, kLease.token, at(101)));
    QVERIFY(!*queue.renewLease(id, longer, at(101)));
    QVERIFY(!*queue.saveContext(id, kLease.token, Sealed{"no"}));
    QVERIFY(*queue.markSent(id, kOther.token, at(101)));
}

void TestSendings::moveWritesTheChange()
{
    Store store;
    SendingRepository queue(store.db());
    const auto made = store.addWaiting(store.integration.id, at(0));
    QVERIFY(*queue.claim(made.sending.id, State::Waiting, kLease, at(1)));
    Sending change = sampleSending(made.delivery.id); // every field differs; those that are not its to change stay
    QCOMPARE(*queue.move(made.sending.id, SendingEvent::Retry, change, kLease.token), State::Waiting);
    Sending expected = change;
    expected.id = made.sending.id;
    expected.state = State::Waiting;
    expected.idempotencyKey = made.sending.idempotencyKey;
    expected.leaseOwner.clear();
    expected.leaseToken.clear();
    expected.leaseUntil = {};
    QCOMPARE(*queue.byId(made.sending.id), expected);
}

void TestSendings::moveAsksForTheLease()
{
    Store store;
    SendingRepository queue(store.db());
    const auto made = store.addWaiting(store.integration.id, at(0));
    QVERIFY(*queue.claim(made.sending.id, State::Waiting, kLease, at(1)));
    COMPARE_ERROR(queue.move(made.sending.id, SendingEvent::Publish, made.sending, kOther.token), LeaseLost);
    QCOMPARE(queue.byId(made.sending.id)->state, State::Sending);
    VERIFY_OK(queue.move(made.sending.id, SendingEvent::Publish, made.sending, kLease.token));
    COMPARE_ERROR(queue.move(made.sending.id, SendingEvent::Publish, made.sending, kLease.token), LeaseLost);
    COMPARE_ERROR(queue.move(SendingId::create(), SendingEvent::Publish, made.sending), NotFound);
}

void TestSendings::illegalMovesChangeNothing()
{
    Store store;
    SendingRepository queue(store.db());
    const auto made = store.addWaiting(store.integration.id, at(0));
    Sending change = made.sending;
    change.errorWords = u"changed"_s;
    for (SendingEvent event :
         {SendingEvent::Publish, SendingEvent::HandOver, SendingEvent::Retry, SendingEvent::Release,
          SendingEvent::LoseTrack, SendingEvent::ProveAbsent, SendingEvent::TryAgain}) {
        COMPARE_ERROR(queue.move(made.sending.id, event, change), Conflict);
        QCOMPARE(*queue.byId(made.sending.id), made.sending);
    }
}

void TestSendings::remoteIdSettlesOneSending()
{
    Store store;
    SendingRepository queue(store.db());
    const auto first = store.addWaiting(store.integration.id, at(0));
    const auto second = store.addWaiting(store.integration.id, at(0));
    const auto elsewhere = store.addWaiting(store.addIntegration(u"b"_s), at(0));
    const auto publish = [&](const Store::Made &made) -> Result<State> {
        if (const auto claimed = queue.claim(made.sending.id, State::Waiting, kLease, at(1)); !claimed)
            return fail(claimed.error());
        Sending change = made.sending;
        change.platformPostId = u"42"_s;
        return queue.move(made.sending.id, SendingEvent::Publish, change, kLease.token);
    };
    QVERIFY(!queue.byPlatformPostId(store.integration.id, u"42"_s)->has_value());
    VERIFY_OK(publish(first));
    QCOMPARE(**queue.byPlatformPostId(store.integration.id, u"42"_s), first.sending.id);
    COMPARE_ERROR(publish(second), Conflict);
    QCOMPARE(queue.byId(second.sending.id)->state, State::Sending);
    VERIFY_OK(publish(elsewhere));
}

void TestSendings::journalKnowsWhatIsOpen()
{
    Store store;
    SendingRepository queue(store.db());
    const auto made = store.addWaiting(store.integration.id, at(0));
    const SendingId id = made.sending.id;
    const auto begin = [&](int number, bool isIrrevocable) {
        Attempt attempt{AttemptId::create(),    id, number, u"step"_s, isIrrevocable, "hash", {}, at(number), {},
                        Attempt::Outcome::Open, 0,  {}};
        return queue.insertAttempt(attempt).map([&] { return attempt.id; }).value_or(AttemptId());
    };
    QVERIFY(!*queue.hasOpenIrrevocable(id));
    begin(1, false);
    QVERIFY(!*queue.hasOpenIrrevocable(id));
    const AttemptId create = begin(2, true);
    QVERIFY(*queue.hasOpenIrrevocable(id));
    VERIFY_OK(queue.finishAttempt(create, Attempt::Outcome::Done, 200, {}, at(3)));
    QVERIFY(!*queue.hasOpenIrrevocable(id));
    begin(3, true);
    VERIFY_OK(queue.abandonOpenAttempts(id, at(9)));
    QVERIFY(!*queue.hasOpenIrrevocable(id));
    const auto attempts = *queue.attempts(id);
    QCOMPARE(attempts.size(), 3);
    QCOMPARE(attempts.at(0).outcome, Attempt::Outcome::Abandoned);
    QCOMPARE(attempts.at(1).outcome, Attempt::Outcome::Done);
    QCOMPARE(attempts.at(2).outcome, Attempt::Outcome::Abandoned);
    QCOMPARE(attempts.at(2).finishedAt, at(9));
    COMPARE_ERROR(queue.finishAttempt(AttemptId::create(), Attempt::Outcome::Done, 0, {}, at(1)), NotFound);
}

TEST_CLASS(TestSendings)
#include "tst_sendings.moc"
