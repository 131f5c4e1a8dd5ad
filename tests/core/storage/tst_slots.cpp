// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"
#include "storage/slotrepository.h"
#include "testmain.h"

#include <QTest>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// Posting times in the store, and what the queue put on them.
class TestStoredSlots final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsThem();
    void knowsWhatIsTaken();
    void knowsWhatItPlaced();
};

void TestStoredSlots::keepsThem()
{
    Store store;
    SlotRepository slots(store.db());
    const Slot late{5, QTime(18, 30), "Europe/Berlin"};
    const Slot early{1, QTime(9, 0), "Australia/Sydney"};
    VERIFY_OK(slots.add(store.integration.id, late));
    VERIFY_OK(slots.add(store.integration.id, early));
    COMPARE_ERROR(slots.add(store.integration.id, late), Conflict);
    QCOMPARE(slots.ofIntegration(store.integration.id).value(), (QList<Slot>{early, late}));
    QCOMPARE(slots.ofIntegration(store.addIntegration(u"other"_s)).value(), QList<Slot>());
    VERIFY_OK(slots.remove(store.integration.id, late));
    COMPARE_ERROR(slots.remove(store.integration.id, late), NotFound);
    VERIFY_OK(slots.clear(store.integration.id));
    QCOMPARE(slots.ofIntegration(store.integration.id).value(), QList<Slot>());
    QVERIFY(!slots.add(IntegrationId::create(), late));
}

void TestStoredSlots::knowsWhatIsTaken()
{
    Store store;
    SlotRepository slots(store.db());
    const IntegrationId other = store.addIntegration(u"other"_s);
    store.addWaiting(store.integration.id, at(99));
    const auto first = store.addWaiting(store.integration.id, at(100), 2);
    const auto second = store.addWaiting(store.integration.id, at(200));
    const auto trash = store.addWaiting(store.integration.id, at(300));
    const auto draft = store.addWaiting(store.integration.id, at(400));
    store.addWaiting(other, at(500));
    VERIFY_OK(PostRepository(store.db()).setDeletedAt(trash.post.id, at(1)));
    SendingRepository sendings(store.db());
    VERIFY_OK(sendings.move(draft.sending.id, SendingEvent::Unschedule, draft.sending));
    VERIFY_OK(sendings.move(second.sending.id, SendingEvent::Hold, second.sending));
    auto taken = slots.taken(store.integration.id, at(100)).value();
    std::sort(taken.begin(), taken.end());
    QCOMPARE(taken, (QList<QDateTime>{at(100), at(200)}));
}

void TestStoredSlots::knowsWhatItPlaced()
{
    Store store;
    SlotRepository slots(store.db());
    const auto late = store.addWaiting(store.integration.id, at(200));
    const auto early = store.addWaiting(store.integration.id, at(100));
    const auto tried = store.addWaiting(store.integration.id, at(150));
    store.addWaiting(store.integration.id, at(120)); // placed by a person
    for (const auto &made : {late, early, tried})
        VERIFY_OK(slots.place(made.delivery.id, made.sending.dueAt, true));
    Sending again = tried.sending;
    again.tries = 1;
    VERIFY_OK(SendingRepository(store.db()).move(tried.sending.id, SendingEvent::Schedule, again));
    QCOMPARE(PostRepository(store.db()).delivery(late.delivery.id)->scheduledFor, at(200));
    QVERIFY(PostRepository(store.db()).delivery(late.delivery.id)->isQueued);

    const auto placed = slots.placed(store.integration.id, at(99)).value();
    QCOMPARE(placed.size(), 2);
    QCOMPARE(placed.at(0).delivery, early.delivery.id);
    QCOMPARE(placed.at(0).post, early.post.id);
    QCOMPARE(placed.at(0).at, at(100));
    QCOMPARE(placed.at(1).delivery, late.delivery.id);
    QCOMPARE(slots.placed(store.integration.id, at(100)).value().size(), 1);
    COMPARE_ERROR(slots.place(DeliveryId::create(), at(1), true), NotFound);
}

TEST_CLASS(TestStoredSlots)
#include "tst_slots.moc"
