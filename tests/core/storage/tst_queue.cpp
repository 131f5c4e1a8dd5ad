// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"
#include "storage/pauserepository.h"
#include "testmain.h"

#include <QSet>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using State = Sending::State;

// due() and nextWake(): what is ready, and when to look again.
class TestQueue final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingBeforeItsTime();
    void soonestFirstAndOneOfEachAccount();
    void laterPartWaitsForTheOneBefore();
    void accountsThatHoldBack_data();
    void accountsThatHoldBack();
    void trashIsNotSent();
    void runningLeaseKeepsItsAccountBusy();
    void pauseHoldsBackWaitingOnly();
    void otherStates_data();
    void otherStates();
    void nextWakeFollowsQuietAndLeases();
    void heldAndReleased();
};

namespace {

QList<SendingId> dueIds(Store &store, const QDateTime &now, int limit = 100)
{
    QList<SendingId> ids;
    const auto due = SendingRepository(store.db()).due(now, limit);
    if (!due)
        qWarning("due: %s", qPrintable(worded(due.error())));
    for (const DueSending &one : due.value_or(QList<DueSending>()))
        ids << one.sending.id;
    return ids;
}

QDateTime wake(Store &store, const QDateTime &now)
{
    return SendingRepository(store.db()).nextWake(now).value_or(QDateTime());
}

Pause accountPause(IntegrationId account, const QDateTime &until = {})
{
    Pause pause;
    pause.scope = Pause::Scope::Account;
    pause.account = account;
    pause.until = until;
    return pause;
}

const Lease kLease{u"one"_s, u"token"_s, at(1000)};

} // namespace

void TestQueue::nothingBeforeItsTime()
{
    Store store;
    QVERIFY(dueIds(store, at(0)).isEmpty());
    QVERIFY(!wake(store, at(0)).isValid());
    const auto made = store.addWaiting(store.integration.id, at(10));
    QVERIFY(dueIds(store, at(10).addMSecs(-1)).isEmpty());
    QCOMPARE(wake(store, at(0)), at(10));
    const auto due = SendingRepository(store.db()).due(at(10), 5);
    VERIFY_OK(due);
    QCOMPARE(due->size(), 1);
    QCOMPARE(due->first().sending, made.sending);
    QCOMPARE(due->first().postId, made.post.id);
    QCOMPARE(due->first().integrationId, store.integration.id);
    QVERIFY(!wake(store, at(10)).isValid());
}

void TestQueue::soonestFirstAndOneOfEachAccount()
{
    Store store;
    const auto b = store.addIntegration(u"b"_s);
    const auto c = store.addIntegration(u"c"_s);
    store.addWaiting(store.integration.id, at(40));
    const auto firstOfA = store.addWaiting(store.integration.id, at(30));
    const auto firstOfB = store.addWaiting(b, at(10));
    store.addWaiting(b, at(20));
    const auto firstOfC = store.addWaiting(c, at(35));
    QCOMPARE(dueIds(store, at(100)), (QList{firstOfB.sending.id, firstOfA.sending.id, firstOfC.sending.id}));
    QCOMPARE(dueIds(store, at(100), 2), (QList{firstOfB.sending.id, firstOfA.sending.id}));
    QCOMPARE(wake(store, at(0)), at(10));
    QCOMPARE(wake(store, at(10)), at(20));
}

void TestQueue::laterPartWaitsForTheOneBefore()
{
    Store store;
    SendingRepository queue(store.db());
    const auto made = store.addWaiting(store.integration.id, at(0), 3);
    const auto parts = *queue.ofPost(made.post.id);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(dueIds(store, at(10)), QList{parts.at(i).id});
        QVERIFY(*claimAsRead(store.db(), parts.at(i).id, kLease, at(10)));
        QVERIFY(dueIds(store, at(10)).isEmpty());
        VERIFY_OK(queue.move(parts.at(i).id, SendingEvent::Publish, parts.at(i), kLease.token));
    }
    QVERIFY(dueIds(store, at(10)).isEmpty());
}

void TestQueue::accountsThatHoldBack_data()
{
    QTest::addColumn<QString>("why");
    for (const auto *why : {"needs re-authentication", "paused", "inactive", "removed", "quiet"})
        QTest::newRow(why) << QString::fromLatin1(why);
}

void TestQueue::accountsThatHoldBack()
{
    QFETCH(QString, why);
    Store store;
    IntegrationRepository integrations(store.db());
    const IntegrationId id = store.integration.id;
    const auto made = store.addWaiting(id, at(0));
    store.addWaiting(id, at(500));
    if (why == "needs re-authentication"_L1)
        VERIFY_OK(integrations.setHealth(id, Integration::Health::NeedsReauth, u"expired"_s, at(1)));
    else if (why == "paused"_L1)
        VERIFY_OK(PauseRepository(store.db()).begin(accountPause(id)));
    else if (why == "removed"_L1)
        VERIFY_OK(integrations.remove(id));
    else if (why == "quiet"_L1)
        VERIFY_OK(integrations.setQuietUntil(id, at(60)));
    else {
        Integration inactive = store.integration;
        inactive.isActive = false;
        VERIFY_OK(integrations.update(inactive));
    }
    QVERIFY(dueIds(store, at(10)).isEmpty());
    const bool isQuiet = why == "quiet"_L1;
    QCOMPARE(wake(store, at(10)), isQuiet ? at(60) : QDateTime()); // no wake for what can't be sent then
    if (isQuiet)
        QCOMPARE(dueIds(store, at(60)), QList{made.sending.id});
}

void TestQueue::trashIsNotSent()
{
    Store store;
    const auto made = store.addWaiting(store.integration.id, at(0));
    const auto next = store.addWaiting(store.integration.id, at(1));
    VERIFY_OK(PostRepository(store.db()).setDeletedAt(made.post.id, at(0)));
    QCOMPARE(dueIds(store, at(10)), QList{next.sending.id});
    VERIFY_OK(PostRepository(store.db()).setDeletedAt(made.post.id, {}));
    QCOMPARE(dueIds(store, at(10)), QList{made.sending.id});
}

void TestQueue::runningLeaseKeepsItsAccountBusy()
{
    Store store;
    SendingRepository queue(store.db());
    const auto made = store.addWaiting(store.integration.id, at(0));
    const auto next = store.addWaiting(store.integration.id, at(1));
    QVERIFY(*claimAsRead(store.db(), made.sending.id, {u"one"_s, u"t"_s, at(30)}, at(10)));
    QVERIFY(dueIds(store, at(10)).isEmpty());
    QVERIFY(dueIds(store, at(29)).isEmpty());
    QCOMPARE(wake(store, at(10)), at(30));
    // The holder died: its sending is to be reconciled, before anything else of the account (it was due earlier).
    const auto due = *queue.due(at(30), 10);
    QCOMPARE(due.size(), 1);
    QVERIFY(due.first().sending.id == made.sending.id || due.first().sending.id == next.sending.id);
}

void TestQueue::pauseHoldsBackWaitingOnly()
{
    Store store;
    SendingRepository queue(store.db());
    store.addWaiting(store.integration.id, at(0));
    store.addWaiting(store.integration.id, at(50));
    const auto lost = store.addWaiting(store.addIntegration(u"b"_s), at(0));
    QVERIFY(*claimAsRead(store.db(), lost.sending.id, kLease, at(1)));
    Sending change = lost.sending;
    change.notBefore = at(20);
    VERIFY_OK(queue.move(lost.sending.id, SendingEvent::LoseTrack, change));
    PauseRepository pauses(store.db());
    VERIFY_OK(pauses.begin({}));
    QCOMPARE(wake(store, at(10)), at(20));
    QCOMPARE(dueIds(store, at(20)), QList{lost.sending.id});
    QVERIFY(!wake(store, at(20)).isValid());
    VERIFY_OK(pauses.end({}));
    QCOMPARE(dueIds(store, at(20)).size(), 2);
    QCOMPARE(wake(store, at(20)), at(50));
}

void TestQueue::otherStates_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<QDateTime>("notBefore");
    QTest::addColumn<QDateTime>("leaseUntil");
    QTest::addColumn<QDateTime>("dueFrom"); // null: never
    const QDateTime none;
    QTest::newRow("unconfirmed, to be read back") << State::Unconfirmed << at(20) << none << at(20);
    QTest::newRow("unconfirmed, for the person") << State::Unconfirmed << none << none << none;
    QTest::newRow("unconfirmed, being read back") << State::Unconfirmed << at(20) << at(40) << at(40);
    QTest::newRow("handed over") << State::HandedOver << at(20) << none << at(20);
    QTest::newRow("handed over, being asked") << State::HandedOver << at(20) << at(40) << at(40);
    QTest::newRow("sending") << State::Sending << at(20) << at(40) << at(40);
    QTest::newRow("draft") << State::Draft << at(20) << none << none;
    QTest::newRow("held") << State::Held << at(20) << none << none;
    QTest::newRow("published") << State::Published << at(20) << none << none;
    QTest::newRow("failed") << State::Failed << at(20) << none << none;
    QTest::newRow("skipped") << State::Skipped << at(20) << none << none;
    QTest::newRow("waiting without a time") << State::Waiting << none << none << none;
}

void TestQueue::otherStates()
{
    QFETCH(State, state);
    QFETCH(QDateTime, notBefore);
    QFETCH(QDateTime, leaseUntil);
    QFETCH(QDateTime, dueFrom);
    Store store;
    // Nothing that settles what is perhaps out is held back by the account's health.
    VERIFY_OK(IntegrationRepository(store.db()).setQuietUntil(store.integration.id, at(10)));
    Post post;
    post.id = PostId::create();
    post.userId = store.user.id;
    Delivery delivery = sampleDelivery(post.id, store.integration.id);
    Sending sending = sampleSending(delivery.id);
    sending.state = state;
    sending.notBefore = notBefore;
    sending.leaseUntil = leaseUntil;
    VERIFY_OK(PostRepository(store.db()).insert(post, {delivery}, {sending}));
    if (!dueFrom.isValid()) {
        QVERIFY(dueIds(store, at(1000)).isEmpty());
        QVERIFY(!wake(store, at(15)).isValid());
        return;
    }
    QVERIFY(dueIds(store, dueFrom.addMSecs(-1)).isEmpty());
    QCOMPARE(dueIds(store, dueFrom), QList{sending.id});
    // Waking for each moment that is told leads there.
    QDateTime now = at(15);
    while (now.isValid() && now < dueFrom)
        now = wake(store, now);
    QCOMPARE(now, dueFrom);
}

void TestQueue::nextWakeFollowsQuietAndLeases()
{
    Store store;
    IntegrationRepository integrations(store.db());
    store.addWaiting(store.integration.id, at(50));
    VERIFY_OK(integrations.setQuietUntil(store.integration.id, at(40)));
    QCOMPARE(wake(store, at(0)), at(50)); // quiet ends before anything is due
    VERIFY_OK(integrations.setQuietUntil(store.integration.id, at(60)));
    QCOMPARE(wake(store, at(0)), at(60)); // no use in waking while it lasts
    store.addWaiting(store.integration.id, at(70));
    QCOMPARE(wake(store, at(60)), at(70));
}

void TestQueue::heldAndReleased()
{
    Store store;
    SendingRepository queue(store.db());
    const auto made = store.addWaiting(store.integration.id, at(0), 2);
    const auto other = store.addWaiting(store.addIntegration(u"b"_s), at(0));
    QCOMPARE(*queue.holdWaiting(store.integration.id, Sending::Hold::Reauth, u"expired"_s, at(1)), 2);
    QCOMPARE(dueIds(store, at(10)), QList{other.sending.id});
    const Sending held = *queue.byId(made.sending.id);
    QCOMPARE(held.state, State::Held);
    QCOMPARE(held.hold, Sending::Hold::Reauth);
    QCOMPARE(held.errorWords, u"expired"_s);
    QCOMPARE(PostRepository(store.db()).delivery(made.delivery.id)->state, State::Held);

    QCOMPARE(*queue.releaseHeld(store.integration.id, Sending::Hold::Pause, at(2)), 0);
    QCOMPARE(*queue.releaseHeld(store.integration.id, Sending::Hold::Reauth, at(2)), 2);
    QCOMPARE(*queue.byId(made.sending.id), made.sending);
    QCOMPARE(PostRepository(store.db()).delivery(made.delivery.id)->state, State::Waiting);
    QCOMPARE(dueIds(store, at(10)).size(), 2);
}

TEST_CLASS(TestQueue)
#include "tst_queue.moc"
