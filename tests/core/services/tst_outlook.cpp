// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/registry.h"
#include "services/queueservice.h"
#include "storage/integrationrepository.h"
#include "storage/postrepository.h"
#include "storage/userrepository.h"
#include "testmain.h"

#include <QTemporaryDir>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

using State = Sending::State;

namespace {

const QDateTime kNow(QDate(2026, 11, 22), QTime(13, 18), Qt::UTC);

template<typename T>
T wait(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

} // namespace

// What a run "until idle" waits for, and what it must not wait for.
class TestOutlook final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ofAThread_data();
    void ofAThread();
};

void TestOutlook::ofAThread_data()
{
    QTest::addColumn<State>("first");
    QTest::addColumn<int>("firstInSeconds"); // -1: never by itself
    QTest::addColumn<int>("toCome");
    QTest::addColumn<int>("underWay");
    QTest::addColumn<int>("needsPerson");
    QTest::newRow("all to come") << State::Waiting << 30 << 3 << 0 << 0;
    QTest::newRow("its first part under way") << State::Sending << -1 << 3 << 1 << 0;
    QTest::newRow("looked up in time") << State::Unconfirmed << 30 << 3 << 0 << 0;
    QTest::newRow("looked up only later") << State::Unconfirmed << 600 << 0 << 0 << 3;
    QTest::newRow("waits for a person") << State::Unconfirmed << -1 << 0 << 0 << 3;
    QTest::newRow("held") << State::Held << 0 << 0 << 0 << 3;
    QTest::newRow("tried again only later") << State::Waiting << 600 << 0 << 0 << 3;
    QTest::newRow("its first part is out") << State::Published << -1 << 2 << 0 << 0;
}

void TestOutlook::ofAThread()
{
    QFETCH(State, first);
    QFETCH(int, firstInSeconds);
    const QTemporaryDir folder;
    FakeClock clock(kNow);
    const Registry registry;
    StoreThread store(folder.path());
    QVERIFY(wait(store.open()));
    ExchangeThread exchange(ExchangeThread::Parts{folder.path(), nullptr, registry, clock, {}});
    QueueService queue(ServiceParts{store, exchange, registry, clock, nullptr, [] {}});
    const Outcome filled = wait(store.run([=](Database &db) -> Outcome {
        User user;
        user.id = UserId::create();
        user.email = u"ada@example.org"_s;
        if (const Outcome added = UserRepository(db).insert(user); !added)
            return added;
        Integration account;
        account.id = IntegrationId::create();
        account.userId = user.id;
        if (const Outcome added = IntegrationRepository(db).insert(account); !added)
            return added;
        Post post;
        post.id = PostId::create();
        post.userId = user.id;
        post.platforms = {account.id};
        post.scheduledFor = kNow;
        Delivery delivery;
        delivery.id = DeliveryId::create();
        delivery.postId = post.id;
        delivery.integrationId = account.id;
        QList<Sending> parts;
        for (int part = 1; part <= 3; ++part) {
            Sending sending;
            sending.id = SendingId::create();
            sending.deliveryId = delivery.id;
            sending.part = part;
            sending.dueAt = sending.notBefore = kNow;
            sending.state = State::Waiting;
            parts << sending;
        }
        parts.first().state = first;
        parts.first().notBefore = firstInSeconds < 0 ? QDateTime() : kNow.addSecs(firstInSeconds);
        // A first part that was tried again by a person was promised anew, after the others.
        parts.first().dueAt = kNow.addSecs(1);
        return PostRepository(db).insert(post, {delivery}, parts);
    }));
    QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
    const auto outlook = wait(queue.outlook(kNow.addSecs(60)));
    QVERIFY(outlook);
    QTEST(outlook->toCome, "toCome");
    QTEST(outlook->underWay, "underWay");
    QTEST(outlook->needsPerson, "needsPerson");
}

TEST_CLASS(TestOutlook)
#include "tst_outlook.moc"
