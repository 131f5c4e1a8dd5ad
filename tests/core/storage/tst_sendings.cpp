// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"
#include "storage/query.h"
#include "testmain.h"

#include <QMetaEnum>
#include <QThread>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using State = Sending::State;
using Before = SendingRepository::RequestBefore;

// Claims, leases, changes of state and the attempt journal.
class TestSendings final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachIsClaimedOnce();
    void claimSetsTheLease();
    void onlyReadyStatesAreClaimed();
    void onlyWhatIsFreeIsClaimed();
    void leaseRunsOut();
    void nothingIsRepeatedBlindly();
    void sameKeyMayBeRepeated();
    void theStoreItselfRefusesIt();
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
        ids << store.addWaiting(store.addIntegration(QString::number(i)), at(i)).sending.id;
    VERIFY_OK(transaction->commit());

    std::array<QList<SendingId>, 2> claimed;
    std::array<std::unique_ptr<QThread>, 2> threads;
    for (size_t t = 0; t < threads.size(); ++t) {
        threads[t].reset(QThread::create([&, t] {
            const auto db = store.another();
            const Lease lease{QString::number(t), u"token %1"_s.arg(t), at(5000)};
            for (SendingId id : ids) {
                if (claimAsRead(*db, id, lease, at(2000)).value_or(false))
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
    QVERIFY(*claimAsRead(store.db(), made.sending.id, kLease, at(1)));
    const Sending claimed = *queue.byId(made.sending.id);
    QCOMPARE(claimed.state, State::Sending);
    QCOMPARE(claimed.leaseOwner, u"one"_s);
    QCOMPARE(claimed.leaseToken, u"token 1"_s);
    QCOMPARE(claimed.leaseUntil, at(60));
    QVERIFY(!*queue.claim(*Unsent::of(made.sending), made.post.revision, kOther, at(1)));
    QVERIFY(!*claimAsRead(store.db(), made.sending.id, kOther, at(1))); // its lease runs

    // What is perhaps out stays so while it is worked on.
    Sending change = claimed;
    VERIFY_OK(queue.move(made.sending.id, SendingEvent::LoseTrack, change, kLease.token));
    QVERIFY(*claimAsRead(store.db(), made.sending.id, kOther, at(2)));
    QCOMPARE(queue.byId(made.sending.id)->state, State::Unconfirmed);
}

// Nothing but a WAITING row of which no request is open is ever taken for sending, and nothing settled is looked at.
void TestSendings::onlyReadyStatesAreClaimed()
{
    Store store;
    SendingRepository queue(store.db());
    Sending sending = store.addWaiting(store.integration.id, at(0)).sending;
    for (int word = 0; word < QMetaEnum::fromType<State>().keyCount(); ++word) {
        sending.state = State(QMetaEnum::fromType<State>().value(word));
        sending.sentAt = {};
        QCOMPARE(Unsent::of(sending).has_value(), sending.state == State::Waiting);
        sending.sentAt = at(1);
        QVERIFY(!Unsent::of(sending));
        const bool isForALook = sending.state == State::Sending || sending.state == State::Unconfirmed
            || sending.state == State::HandedOver;
        const auto looked = queue.claimToLook(sending, kLease, at(1));
        QCOMPARE(looked.has_value(), isForALook);
        QVERIFY(!looked.value_or(false)); // the row itself waits
    }
}

void TestSendings::onlyWhatIsFreeIsClaimed()
{
    Store store;
    SendingRepository queue(store.db());
    const auto first = store.addWaiting(store.integration.id, at(10));
    const auto second = store.addWaiting(store.integration.id, at(10));
    const auto claim = [&](const Store::Made &made, int revision, qint64 now) {
        return *queue.claim(*Unsent::of(made.sending), revision, {u"one"_s, newUuid().toString(), at(now + 60)},
                            at(now));
    };
    QVERIFY(!claim(first, first.post.revision, 9));      // not before its time
    QVERIFY(!claim(first, first.post.revision + 1, 10)); // edited since
    QVERIFY(claim(first, first.post.revision, 10));
    QVERIFY(!claim(second, second.post.revision, 11)); // its account is busy
    VERIFY_OK(queue.move(first.sending.id, SendingEvent::Retry, first.sending));
    VERIFY_OK(PostRepository(store.db()).setDeletedAt(second.post.id, at(12)));
    QVERIFY(!claim(second, second.post.revision, 12));
    QVERIFY(*queue.claimAndOpen(*Unsent::of(first.sending), first.post.revision, kLease, Sealed{"m"}, at(12)));
    QCOMPARE(queue.byId(first.sending.id)->sentAt, at(12));
}

void TestSendings::leaseRunsOut()
{
    Store store;
    SendingRepository queue(store.db());
    const SendingId id = store.addWaiting(store.integration.id, at(0)).sending.id;
    QVERIFY(*claimAsRead(store.db(), id, kLease, at(1)));
    Lease longer = kLease;
    longer.until = at(100);
    QVERIFY(*queue.renewLease(id, longer, at(59)));
    QVERIFY(*queue.open(id, kLease.token, Before::None, Sealed{"begun"}, at(98)));
    QVERIFY(!*queue.open(id, kLease.token, Before::None, Sealed{"no"}, at(98))); // one is open
    QVERIFY(*queue.open(id, kLease.token, Before::Answered, Sealed{"begun"}, at(99)));
    QCOMPARE(queue.byId(id)->sentAt, at(99));
    QVERIFY(*queue.saveContext(id, kLease.token, Sealed{"where we are"}));
    QVERIFY(!*queue.saveContext(id, kOther.token, Sealed{"no"}));
    QCOMPARE(queue.byId(id)->context, Sealed{"where we are"});

    // At its very end it is over, for its holder and for others alike.
    QVERIFY(!*queue.open(id, kLease.token, Before::Answered, Sealed{"no"}, at(100)));
    QVERIFY(!*queue.renewLease(id, longer, at(100)));
    const Sending asRead = *queue.byId(id);
    QVERIFY(!*queue.claimToLook(asRead, kOther, at(99)));
    QVERIFY(*queue.claimToLook(asRead, kOther, at(100)));
    QVERIFY(!*queue.claimToLook(asRead, kLease, at(300))); // changed since it was read
    // Whoever slept has lost it for good.
    QVERIFY(!*queue.open(id, kLease.token, Before::Answered, Sealed{"no"}, at(101)));
    QVERIFY(!*queue.renewLease(id, longer, at(101)));
    QVERIFY(!*queue.saveContext(id, kLease.token, Sealed{"no"}));
}

void TestSendings::moveWritesTheChange()
{
    Store store;
    SendingRepository queue(store.db());
    const auto made = store.addWaiting(store.integration.id, at(0));
    QVERIFY(*claimAsRead(store.db(), made.sending.id, kLease, at(1)));
    Sending change = sampleSending(made.delivery.id); // every field differs; those that are not its to change stay
    QCOMPARE(*queue.move(made.sending.id, SendingEvent::Retry, change, kLease.token), State::Waiting);
    Sending expected = change;
    expected.id = made.sending.id;
    expected.state = State::Waiting;
    expected.idempotencyKey = made.sending.idempotencyKey;
    expected.sentAt = {};
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
    QVERIFY(*claimAsRead(store.db(), made.sending.id, kLease, at(1)));
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

// From an open request there is no way back to where it is sent again, but with a proof; with it all is as before.
void TestSendings::nothingIsRepeatedBlindly()
{
    Store store;
    SendingRepository queue(store.db());
    const auto made = store.addWaiting(store.integration.id, at(0));
    const SendingId id = made.sending.id;
    QVERIFY(*queue.claimAndOpen(*Unsent::of(made.sending), made.post.revision, kLease, Sealed{"m"}, at(1)));
    for (SendingEvent event : {SendingEvent::Retry, SendingEvent::Refuse, SendingEvent::Hold, SendingEvent::Skip})
        COMPARE_ERROR(queue.move(id, event, made.sending, kLease.token), Conflict);
    Sending change = made.sending;
    change.readBacks = 2;
    VERIFY_OK(queue.move(id, SendingEvent::LoseTrack, change, kLease.token));
    COMPARE_ERROR(queue.move(id, SendingEvent::ProveAbsent, change), Conflict);
    COMPARE_ERROR(queue.move(id, SendingEvent::ProveAbsent, change, {}, NotOut::byRefusal(Error::Kind::Content)),
                  Conflict);
    QCOMPARE(queue.byId(id)->sentAt, at(1));
    const auto proof = NotOut::byReads(*queue.byId(id), std::chrono::seconds(10), at(11));
    VERIFY_OK(proof ? Outcome() : fail(Error::Kind::Internal));
    QCOMPARE(*queue.move(id, SendingEvent::ProveAbsent, change, {}, proof), State::Waiting);
    const Sending absent = *queue.byId(id);
    QVERIFY(!absent.sentAt.isValid());
    QCOMPARE(absent.readBacks, 0);
    QVERIFY(Unsent::of(absent));
}

void TestSendings::sameKeyMayBeRepeated()
{
    Store store;
    SendingRepository queue(store.db());
    const auto made = store.addWaiting(store.integration.id, at(0));
    QVERIFY(*queue.claimAndOpen(*Unsent::of(made.sending), made.post.revision, kLease, Sealed{"m"}, at(1)));
    Sending change = made.sending;
    VERIFY_OK(queue.move(change.id, SendingEvent::LoseTrack, change, kLease.token));
    const Sending lost = *queue.byId(change.id);
    const auto key = SameKey::of(lost, std::chrono::hours(1), at(60));
    QVERIFY(key);
    QVERIFY(!*queue.repeat(*key, kOther, Sealed{"no"}, at(60))); // not taken
    QVERIFY(*queue.claimToLook(lost, kOther, at(60)));
    QVERIFY(*queue.repeat(*key, kOther, Sealed{"again"}, at(61)));
    QVERIFY(!*queue.repeat(*key, kOther, Sealed{"no"}, at(200))); // the lease is over
    const Sending repeated = *queue.byId(lost.id);
    QCOMPARE(repeated.sentAt, at(1)); // the key's lifetime counts from there
    QCOMPARE(repeated.state, State::Unconfirmed);
    QCOMPARE(repeated.context, Sealed{"again"});
}

// Not even SQL that somebody writes past the state machine.
void TestSendings::theStoreItselfRefusesIt()
{
    Store store;
    SendingRepository queue(store.db());
    const auto made = store.addWaiting(store.integration.id, at(0));
    QVERIFY(*queue.claimAndOpen(*Unsent::of(made.sending), made.post.revision, kLease, Sealed{"m"}, at(1)));
    for (const char *state : {"DRAFT", "WAITING", "HELD", "FAILED", "SKIPPED"}) {
        const auto moved = rowsOfText(store.db(), u"UPDATE sendings SET state = ?"_s, {QString::fromLatin1(state)});
        QVERIFY(!moved);
    }
    QCOMPARE(queue.byId(made.sending.id)->state, State::Sending);
}

void TestSendings::remoteIdSettlesOneSending()
{
    Store store;
    SendingRepository queue(store.db());
    const auto first = store.addWaiting(store.integration.id, at(0));
    const auto second = store.addWaiting(store.integration.id, at(0));
    const auto elsewhere = store.addWaiting(store.addIntegration(u"b"_s), at(0));
    const auto publish = [&](const Store::Made &made) -> Result<State> {
        if (const auto claimed = claimAsRead(store.db(), made.sending.id, kLease, at(1)); !claimed)
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
    begin(1, false);
    const AttemptId create = begin(2, true);
    VERIFY_OK(queue.finishAttempt(create, Attempt::Outcome::Done, 200, {}, at(3)));
    const Attempt third{AttemptId::create(),    id, 0, u"step"_s, true, "hash", {}, at(3), {},
                        Attempt::Outcome::Open, 0,  {}};
    VERIFY_OK(queue.insertAttempt(third)); // counted by the store
    VERIFY_OK(queue.abandonOpenAttempts(id, at(9)));
    const auto attempts = *queue.attempts(id);
    QCOMPARE(attempts.size(), 3);
    QCOMPARE(attempts.at(0).outcome, Attempt::Outcome::Abandoned);
    QCOMPARE(attempts.at(1).outcome, Attempt::Outcome::Done);
    QCOMPARE(attempts.at(2).outcome, Attempt::Outcome::Abandoned);
    QCOMPARE(attempts.at(2).finishedAt, at(9));
    QCOMPARE(attempts.at(2).number, 3);
    COMPARE_ERROR(queue.finishAttempt(AttemptId::create(), Attempt::Outcome::Done, 0, {}, at(1)), NotFound);
}

TEST_CLASS(TestSendings)
#include "tst_sendings.moc"
