// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"
#include "storage/storethread.h"
#include "testmain.h"

#include <QThread>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

class TestStoreThread final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void worksInItsOwnThread();
    void servesItsOwnThreadAtOnce();
    void verbsBeforeOpeningFail();
    void verbsAfterAFailedOpeningAnswerItsError();
    void destructorWaitsForWhatWasPosted();
    void closesWithoutAWord();
};

void TestStoreThread::worksInItsOwnThread()
{
    QTemporaryDir dir;
    StoreThread store(dir.path());
    QCOMPARE(store.folder(), dir.path());
    VERIFY_OK(store.open().result());
    QThread *worker = nullptr;
    auto answer = store.run([&](Database &db) -> Result<int> {
        worker = QThread::currentThread();
        return UserRepository(db).count();
    });
    QCOMPARE(*answer.result(), 0);
    QVERIFY(worker && worker != QThread::currentThread());
    QCOMPARE(worker->objectName(), u"store"_s);
    // In the order of posting.
    const User user = sampleUser(u"a@example.org"_s);
    auto inserted = store.run([=](Database &db) -> Outcome { return UserRepository(db).insert(user); });
    auto found = store.run([=](Database &db) -> Result<User> { return UserRepository(db).byId(user.id); });
    QCOMPARE(*found.result(), user);
    VERIFY_OK(inserted.result());
}

// Not from within other work, which may be in the middle of something.
void TestStoreThread::servesItsOwnThreadAtOnce()
{
    QTemporaryDir dir;
    StoreThread store(dir.path(), u"its own"_s);
    VERIFY_OK(store.open().result());
    const auto count = [](Database &db) -> Result<int> { return UserRepository(db).count(); };
    QObject neighbour;
    neighbour.moveToThread(&store.thread());
    bool isAtOnce = false, isAtOnceWithin = true;
    QFuture<Result<int>> within;
    QMetaObject::invokeMethod(
        &neighbour,
        [&] {
            QFuture<Result<int>> asked = store.run(count);
            isAtOnce = asked.isFinished() && *asked.result() == 0;
            store.run([&](Database &) -> Outcome {
                within = store.run(count);
                isAtOnceWithin = within.isFinished();
                return {};
            });
            neighbour.moveToThread(qApp->thread());
        },
        Qt::BlockingQueuedConnection);
    QVERIFY(isAtOnce);
    QVERIFY(!isAtOnceWithin);
    QCOMPARE(*within.result(), 0);
}

void TestStoreThread::verbsBeforeOpeningFail()
{
    QTemporaryDir dir;
    StoreThread store(dir.path());
    COMPARE_ERROR(store.run([](Database &db) -> Result<int> { return UserRepository(db).count(); }).result(),
                  StoreFailed);
}

void TestStoreThread::verbsAfterAFailedOpeningAnswerItsError()
{
    QTemporaryDir dir;
    QFile file(dir.filePath(u"postrider.sqlite"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no database");
    file.close();
    StoreThread store(dir.path());
    COMPARE_ERROR(store.open().result(), StoreDamaged);
    COMPARE_ERROR(store.run([](Database &db) -> Result<int> { return UserRepository(db).count(); }).result(),
                  StoreDamaged);
}

void TestStoreThread::destructorWaitsForWhatWasPosted()
{
    QTemporaryDir dir;
    QFuture<Outcome> last;
    {
        StoreThread store(dir.path());
        store.open();
        for (int i = 0; i < 20; ++i)
            last = store.run([=](Database &db) -> Outcome { return SettingRepository(db).setValue(u"last"_s, i); });
    }
    QVERIFY(last.isFinished());
    VERIFY_OK(last.result());
    const auto db = Database::open(dir.path());
    VERIFY_OK(db);
    QCOMPARE(SettingRepository(**db).value(u"last"_s)->toInt(), 19);
}

// The driver warns when a connection is still in use, or closed in another thread.
void TestStoreThread::closesWithoutAWord()
{
    static int words = 0;
    const auto before = qInstallMessageHandler(
        [](QtMsgType type, const QMessageLogContext &, const QString &) { words += type == QtDebugMsg ? 0 : 1; });
    {
        QTemporaryDir dir;
        StoreThread store(dir.path());
        store.open();
        store.run([](Database &db) -> Result<int> { return UserRepository(db).count(); });
    }
    qInstallMessageHandler(before);
    QCOMPARE(words, 0);
}

TEST_CLASS(TestStoreThread)
#include "tst_storethread.moc"
