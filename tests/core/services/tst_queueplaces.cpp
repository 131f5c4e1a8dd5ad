// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/enumword.h"
#include "composefixture.h"
#include "services/slotservice.h"
#include "storage/auditrepository.h"
#include "testmain.h"

#include <QTest>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using State = Sending::State;

namespace {

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

Slot slot(int weekday, int hour)
{
    return {weekday, QTime(hour, 0), "UTC"};
}

const QDateTime kMonday = utc(u"2026-11-23T08:00:00Z"_s); // the first of the desk's two posting times
const QDateTime kThursday = utc(u"2026-11-26T08:00:00Z"_s);

} // namespace

// A desk whose account posts on Mondays and Thursdays at eight.
struct QueueDesk final : ComposeFixture
{
    QueueDesk() : slots(ServiceParts{*store, *exchange, registry, clock, nullptr, [this] { ++changes; }})
    {
        const auto set = wait(slots.set(ada, account, {slot(1, 8), slot(4, 8)}));
        if (!set)
            qFatal("no posting times: %s", qPrintable(set.error().detail));
    }

    Result<Post> queue(const QString &text, const QList<IntegrationId> &accounts)
    {
        NewPost request;
        request.text = text;
        request.accounts = accounts;
        request.timing = NewPost::Timing::Queue;
        return wait(posts->add(ada, request));
    }
    PostId queued(const QString &text) { return queue(text, {account}).value_or(Post()).id; }
    QDateTime timeOf(PostId id) { return details(id).post.scheduledFor; }
    QList<QDateTime> timesOf(const QList<PostId> &ids)
    {
        QList<QDateTime> times;
        for (const PostId id : ids)
            times << timeOf(id);
        return times;
    }

    SlotService slots;
};

class TestQueuePlaces final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneBehindTheOther();
    void eachAccountItsOwnTime();
    void withoutPostingTimes();
    void closesUp_data();
    void closesUp();
    void onlyWhatWaitsUntried();
    void backFromTheTrash();
    void aDraftJoins();
    void composersKeepThePlace();
    void otherPostingTimes();
    void rightsAndMistakes();
};

void TestQueuePlaces::oneBehindTheOther()
{
    QueueDesk desk;
    const QList<PostId> ids{desk.queued(u"one"_s), desk.queued(u"two"_s), desk.queued(u"three"_s)};
    QCOMPARE(desk.timesOf(ids), (QList<QDateTime>{kMonday, kThursday, kMonday.addDays(7)}));
    const PostDetails first = desk.details(ids.first());
    QCOMPARE(first.post.wallTime, QDateTime(QDate(2026, 11, 23), QTime(9, 0))); // Berlin
    QCOMPARE(first.targets.first().delivery.scheduledFor, kMonday);
    QVERIFY(first.targets.first().delivery.isQueued);
    QCOMPARE(first.targets.first().parts.first().sending.dueAt, kMonday);
    QCOMPARE(first.targets.first().parts.first().sending.state, State::Waiting);
    const auto times = QueueDesk::wait(desk.slots.list(desk.ada, desk.account));
    QCOMPARE(times->nextFree, kThursday.addDays(7));
}

void TestQueuePlaces::eachAccountItsOwnTime()
{
    QueueDesk desk;
    const IntegrationId other = desk.addAccount(desk.ada.id, u"@other"_s);
    QVERIFY(QueueDesk::wait(desk.slots.add(desk.ada, other, {slot(7, 20)})));
    const auto post = desk.queue(u"both"_s, {desk.account, other});
    QVERIFY(post);
    const PostDetails details = desk.details(post->id);
    QCOMPARE(details.targets.at(0).delivery.scheduledFor, kMonday);
    QCOMPARE(details.targets.at(1).delivery.scheduledFor, utc(u"2026-11-22T20:00:00Z"_s));
    QCOMPARE(details.post.scheduledFor, utc(u"2026-11-22T20:00:00Z"_s));
}

void TestQueuePlaces::withoutPostingTimes()
{
    QueueDesk desk;
    const IntegrationId bare = desk.addAccount(desk.ada.id, u"@bare"_s);
    const auto refused = desk.queue(u"no"_s, {desk.account, bare});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::NoPostingTime);
    QVERIFY(refused.error().detail.contains(u"@bare"_s));
    QCOMPARE(desk.postCount(), 0);
}

void TestQueuePlaces::closesUp_data()
{
    QTest::addColumn<QString>("deed");
    for (const auto &deed : {u"cancel"_s, u"move"_s, u"delete"_s})
        QTest::newRow(qPrintable(deed)) << deed;
}

void TestQueuePlaces::closesUp()
{
    QFETCH(QString, deed);
    QueueDesk desk;
    const QList<PostId> ids{desk.queued(u"one"_s), desk.queued(u"two"_s), desk.queued(u"three"_s),
                            desk.queued(u"four"_s)};
    const PostId leaving = ids.at(1);
    auto done = deed == "cancel"_L1 ? QueueDesk::wait(desk.posts->cancel(desk.ada, leaving))
        : deed == "move"_L1 ? QueueDesk::wait(desk.posts->move(desk.ada, leaving, utc(u"2027-05-01T12:00:00Z"_s)))
                            : QueueDesk::wait(desk.posts->remove(desk.ada, leaving));
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QCOMPARE(desk.timesOf({ids.at(0), ids.at(2), ids.at(3)}),
             (QList<QDateTime>{kMonday, kThursday, kMonday.addDays(7)}));
    const PostDetails moved = desk.details(ids.at(2));
    QCOMPARE(moved.targets.first().parts.first().sending.dueAt, kThursday);
    QCOMPARE(moved.targets.first().parts.first().sending.notBefore, kThursday);
    QCOMPARE(moved.targets.first().delivery.scheduledFor, kThursday);
    QCOMPARE(desk.details(leaving).targets.first().delivery.isQueued, deed == "delete"_L1);
    if (deed == "move"_L1)
        QCOMPARE(desk.timeOf(leaving), utc(u"2027-05-01T12:00:00Z"_s));
    // The free place at the end is given to the next.
    QCOMPARE(desk.timeOf(desk.queued(u"five"_s)), kThursday.addDays(7));
}

void TestQueuePlaces::onlyWhatWaitsUntried()
{
    QueueDesk desk;
    const QList<PostId> ids{desk.queued(u"one"_s), desk.queued(u"two"_s), desk.queued(u"three"_s),
                            desk.queued(u"four"_s)};
    WorkingCopy byHand = desk.copyOf(u"by hand"_s, {desk.account});
    byHand.composition.wallTime = QDateTime(QDate(2026, 12, 4), QTime(9, 0));
    const auto own = desk.schedule(byHand);
    QVERIFY(own);
    desk.setStates(ids.at(2), State::Held);
    QVERIFY(QueueDesk::wait(desk.posts->cancel(desk.ada, ids.at(0))));
    QCOMPARE(desk.timesOf({ids.at(1), ids.at(2), ids.at(3)}),
             (QList<QDateTime>{kMonday, kMonday.addDays(7), kThursday}));
    QCOMPARE(desk.timeOf(own->id), utc(u"2026-12-04T08:00:00Z"_s));
}

void TestQueuePlaces::backFromTheTrash()
{
    QueueDesk desk;
    const QList<PostId> ids{desk.queued(u"one"_s), desk.queued(u"two"_s)};
    QVERIFY(QueueDesk::wait(desk.posts->remove(desk.ada, ids.at(0))));
    QCOMPARE(desk.timeOf(ids.at(1)), kMonday);
    QVERIFY(QueueDesk::wait(desk.posts->restore(desk.ada, ids.at(0))));
    QCOMPARE(desk.timeOf(ids.at(0)), kThursday);
    // Its time is still free: it keeps it.
    QVERIFY(QueueDesk::wait(desk.posts->remove(desk.ada, ids.at(0))));
    QVERIFY(QueueDesk::wait(desk.posts->restore(desk.ada, ids.at(0))));
    QCOMPARE(desk.timeOf(ids.at(0)), kThursday);
    QCOMPARE(desk.timeOf(ids.at(1)), kMonday);
}

void TestQueuePlaces::aDraftJoins()
{
    QueueDesk desk;
    desk.queued(u"one"_s);
    const auto draft = desk.saveDraft(desk.copyOf(u"two"_s, {desk.account}));
    QVERIFY(draft);
    const auto joined = QueueDesk::wait(desk.slots.enqueue(desk.ada, draft->id));
    QVERIFY2(joined, joined ? "" : qPrintable(joined.error().detail));
    QCOMPARE(joined->scheduledFor, kThursday);
    QCOMPARE(joined->status, Post::Status::Scheduled);
    // Once more: it is the last already.
    QCOMPARE(QueueDesk::wait(desk.slots.enqueue(desk.ada, draft->id))->scheduledFor, kThursday);
    const auto composed = QueueDesk::wait(
        desk.compose->schedule(desk.ada, desk.copyOf(u"three"_s, {desk.account}), ComposeService::Timing::Queue));
    QVERIFY2(composed, composed ? "" : qPrintable(composed.error().detail));
    QCOMPARE(composed->scheduledFor, kMonday.addDays(7));
}

void TestQueuePlaces::composersKeepThePlace()
{
    QueueDesk desk;
    const QList<PostId> ids{desk.queued(u"one"_s), desk.queued(u"two"_s), desk.queued(u"three"_s)};
    WorkingCopy copy = desk.opened(ids.at(0));
    copy.composition.parts[0].text = u"one, better"_s;
    QVERIFY(desk.schedule(copy));
    QVERIFY(desk.details(ids.at(0)).targets.first().delivery.isQueued);
    QCOMPARE(desk.timesOf(ids), (QList<QDateTime>{kMonday, kThursday, kMonday.addDays(7)}));
    // Another time leaves the queue.
    copy = desk.opened(ids.at(0));
    copy.composition.wallTime = QDateTime(QDate(2026, 12, 24), QTime(18, 0));
    QVERIFY(desk.schedule(copy));
    QVERIFY(!desk.details(ids.at(0)).targets.first().delivery.isQueued);
    QCOMPARE(desk.timesOf({ids.at(1), ids.at(2)}), (QList<QDateTime>{kMonday, kThursday}));
}

void TestQueuePlaces::otherPostingTimes()
{
    QueueDesk desk;
    const QList<PostId> ids{desk.queued(u"one"_s), desk.queued(u"two"_s), desk.queued(u"three"_s)};
    const auto added = QueueDesk::wait(desk.slots.add(desk.ada, desk.account, {slot(2, 8)}));
    QVERIFY(added);
    QCOMPARE(added->moved, 2);
    QCOMPARE(desk.timesOf(ids), (QList<QDateTime>{kMonday, kMonday.addDays(1), kThursday}));
    // The same times of day elsewhere.
    const auto moved = QueueDesk::wait(desk.slots.set(desk.ada, desk.account, {{1, QTime(8, 0), "Asia/Tokyo"}}));
    QCOMPARE(moved->moved, 3);
    QCOMPARE(desk.timeOf(ids.at(0)), utc(u"2026-11-22T23:00:00Z"_s));
    // Without any the queue stays as it was promised.
    const auto none = QueueDesk::wait(desk.slots.set(desk.ada, desk.account, {}));
    QCOMPARE(none->moved, 0);
    QVERIFY(!none->nextFree.isValid());
    QCOMPARE(desk.timeOf(ids.at(0)), utc(u"2026-11-22T23:00:00Z"_s));
}

void TestQueuePlaces::rightsAndMistakes()
{
    QueueDesk desk;
    const auto kindOf = [](const auto &result) { return result ? QString() : enumWord(result.error().kind); };
    const Actor grace = desk.grace;
    QCOMPARE(kindOf(QueueDesk::wait(desk.slots.list(grace, desk.account))), u"NOT_FOUND"_s);
    QCOMPARE(kindOf(QueueDesk::wait(desk.slots.add(grace, desk.account, {slot(2, 8)}))), u"NOT_FOUND"_s);
    QCOMPARE(kindOf(QueueDesk::wait(desk.slots.add(desk.ada, desk.account, {slot(1, 8)}))), u"CONFLICT"_s);
    QCOMPARE(kindOf(QueueDesk::wait(desk.slots.remove(desk.ada, desk.account, {slot(1, 9)}))), u"NOT_FOUND"_s);
    const auto wrong = QueueDesk::wait(desk.slots.add(desk.ada, desk.account, {{1, QTime(8, 0), "Europe/Atlantis"}}));
    QCOMPARE(kindOf(wrong), u"INVALID_INPUT"_s);
    QVERIFY(wrong.error().detail.contains(u"Europe/Atlantis"_s));
    const auto mine = QueueDesk::wait(desk.slots.add(desk.ada, desk.account, {{2, QTime(8, 0), {}}}));
    QCOMPARE(mine->slots.at(1).zone, QByteArray("Europe/Berlin"));
    const auto noted = QueueDesk::wait(desk.store->run(
        [&desk](Database &database) { return AuditRepository(database).ofSubject(desk.account.toString()); }));
    QVERIFY(noted);
    QCOMPARE(noted->size(), 2);
    QCOMPARE(noted->first().what, u"account.slots"_s);
    QCOMPARE(noted->first().who, desk.ada.who);
}

TEST_CLASS(TestQueuePlaces)
#include "tst_queueplaces.moc"
