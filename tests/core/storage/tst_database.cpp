// SPDX-License-Identifier: GPL-3.0-or-later
#include "children.h"
#include "samples.h"
#include "storage/query.h"
#include "testmain.h"

#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <sys/stat.h>
#include <unistd.h>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

class TestDatabase final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void filesAreTheUsersOwn();
    void settingsHold();
    void reopensWhatItMade();
    void refusesDamaged_data();
    void refusesDamaged();
    void refusesNewer();
    void refusesForeignFile();
    void refusesReadOnly();
    void saysWhenTheDiskIsFull();
    void rollsBackUnlessCommitted();
    void laterWriteOfATransactionSucceeds();
    void busyStoreIsSaidToBe();
    void noReadIsLeftOpen();
    void mapsConstraintErrors();
    void losesNothingWhenOthersComeAndGo();
};

namespace {

QVariant pragma(Database &db, const QString &name)
{
    const auto rows = rowsOfText(db, u"PRAGMA "_s + name);
    return rows ? rows->value(0).value(0) : QVariant();
}

int modeOf(const QString &path)
{
    struct stat info;
    return stat(QFile::encodeName(path).constData(), &info) == 0 ? int(info.st_mode & 0777) : -1;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
}

// A closed store in that folder, of some pages.
void makeStore(const QString &folder, int users = 200)
{
    const auto db = Database::open(folder);
    VERIFY_OK(db);
    auto transaction = Transaction::begin(**db);
    VERIFY_OK(transaction);
    for (int i = 0; i < users; ++i)
        VERIFY_OK(UserRepository(**db).insert(sampleUser(u"u%1@example.org"_s.arg(i))));
    VERIFY_OK(transaction->commit());
}

} // namespace

void TestDatabase::filesAreTheUsersOwn()
{
    const auto before = umask(0); // the most careless user
    Store store;
    VERIFY_OK(SettingRepository(store.db()).setValue(u"a"_s, 1));
    umask(before);
    QCOMPARE(modeOf(store.folder()), 0700);
    for (const auto *suffix : {"", "-wal", "-shm"})
        QCOMPARE(modeOf(store.folder() + u"/postrider.sqlite"_s + QString::fromLatin1(suffix)), 0600);
}

void TestDatabase::settingsHold()
{
    Store store;
    QCOMPARE(pragma(store.db(), u"journal_mode"_s).toString(), u"wal"_s);
    QCOMPARE(pragma(store.db(), u"synchronous"_s).toInt(), 2); // FULL
    QCOMPARE(pragma(store.db(), u"foreign_keys"_s).toInt(), 1);
    QCOMPARE(pragma(store.db(), u"busy_timeout"_s).toInt(), 10000);
}

void TestDatabase::reopensWhatItMade()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"a/b/store"_s);
    makeStore(folder);
    const auto db = Database::open(folder, Database::Migrate::No);
    VERIFY_OK(db);
    QCOMPARE(*UserRepository(**db).count(), 200);
    QCOMPARE((*db)->folder(), folder);
    QVERIFY((*db)->schemaVersion() >= 2);
}

void TestDatabase::refusesDamaged_data()
{
    QTest::addColumn<int>("damage");
    QTest::newRow("text") << 0;
    QTest::newRow("a few bytes") << 1;
    QTest::newRow("cut off") << 2;
    QTest::newRow("zeros in its first page") << 3;
}

void TestDatabase::refusesDamaged()
{
    QFETCH(int, damage);
    QTemporaryDir dir;
    const QString path = dir.filePath(u"postrider.sqlite"_s);
    makeStore(dir.path());
    QByteArray bytes = bytesOf(path);
    if (damage == 0)
        bytes = QByteArray("this is no database\n").repeated(500);
    else if (damage == 1)
        bytes.truncate(20);
    else if (damage == 2)
        bytes.truncate(bytes.size() / 2);
    else
        bytes.replace(100, 900, QByteArray(900, '\0'));
    write(path, bytes);
    COMPARE_ERROR(Database::open(dir.path()), StoreDamaged);
    QCOMPARE(bytesOf(path), bytes);
}

void TestDatabase::refusesNewer()
{
    QTemporaryDir dir;
    makeStore(dir.path());
    {
        const auto db = Database::open(dir.path());
        VERIFY_OK(db);
        VERIFY_OK(rowsOfText(**db, u"PRAGMA user_version = 999"_s));
    }
    const QByteArray bytes = bytesOf(dir.filePath(u"postrider.sqlite"_s));
    COMPARE_ERROR(Database::open(dir.path()), StoreNewer);
    QCOMPARE(bytesOf(dir.filePath(u"postrider.sqlite"_s)), bytes);
    QVERIFY(!QFileInfo::exists(dir.filePath(u"backups"_s)));
}

void TestDatabase::refusesForeignFile()
{
    QTemporaryDir dir;
    makeStore(dir.path());
    {
        const auto db = Database::open(dir.path());
        VERIFY_OK(db);
        VERIFY_OK(rowsOfText(**db, u"PRAGMA user_version = 0"_s)); // tables, but none of our versions
    }
    COMPARE_ERROR(Database::open(dir.path()), StoreDamaged);
}

void TestDatabase::refusesReadOnly()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"store"_s);
    makeStore(folder);
    const auto openAsNobody = [](const QString &path) {
        Child child(
            [&] {
                const auto db = Database::open(path);
                return db ? 0 : 1 + int(db.error().kind);
            },
            Child::As::Nobody);
        return child.wait();
    };
    constexpr auto kReadable = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
    QVERIFY(QFile::setPermissions(dir.path(), kReadable));
    QVERIFY(QFile::setPermissions(folder, kReadable));
    QVERIFY(QFile::setPermissions(folder + u"/postrider.sqlite"_s, QFile::ReadOwner | QFile::ReadOther));
    QCOMPARE(openAsNobody(folder), 1 + int(Error::Kind::StoreReadOnly));
    QCOMPARE(openAsNobody(dir.filePath(u"new"_s)), 1 + int(Error::Kind::StoreReadOnly));
    QVERIFY(QFile::setPermissions(dir.path(), kReadable | QFile::WriteOwner));
    QVERIFY(QFile::setPermissions(folder, kReadable | QFile::WriteOwner));
}

void TestDatabase::saysWhenTheDiskIsFull()
{
    Store store;
    const int pages = pragma(store.db(), u"page_count"_s).toInt();
    VERIFY_OK(rowsOfText(store.db(), u"PRAGMA max_page_count = %1"_s.arg(pages + 2)));
    Outcome full;
    int inserted = 0;
    while (full && inserted < 10000) {
        full = UserRepository(store.db()).insert(sampleUser(u"u%1@example.org"_s.arg(inserted)));
        inserted += full ? 1 : 0;
    }
    COMPARE_ERROR(full, DiskFull);
    QCOMPARE(*UserRepository(store.db()).count(), inserted + 1);
    VERIFY_OK(rowsOfText(store.db(), u"PRAGMA max_page_count = 100000"_s));
    VERIFY_OK(UserRepository(store.db()).insert(sampleUser(u"late@example.org"_s)));
}

void TestDatabase::rollsBackUnlessCommitted()
{
    Store store;
    {
        auto transaction = Transaction::begin(store.db());
        VERIFY_OK(transaction);
        VERIFY_OK(UserRepository(store.db()).insert(sampleUser(u"b@example.org"_s)));
    }
    QCOMPARE(*UserRepository(store.db()).count(), 1);
    auto transaction = Transaction::begin(store.db());
    VERIFY_OK(transaction);
    VERIFY_OK(UserRepository(store.db()).insert(sampleUser(u"b@example.org"_s)));
    VERIFY_OK(transaction->commit());
    QCOMPARE(*UserRepository(*store.another()).count(), 2);
}

// A deferred transaction that read first would fail here at once with "database is locked".
void TestDatabase::laterWriteOfATransactionSucceeds()
{
    Store store;
    const auto countUp = [&store] {
        const auto db = store.another();
        for (int i = 0; i < 50; ++i) {
            auto transaction = Transaction::begin(*db);
            SettingRepository settings(*db);
            const auto before = settings.value(u"count"_s);
            if (!transaction || !before || !settings.setValue(u"count"_s, before->toInt() + 1)
                || !transaction->commit())
                return;
        }
    };
    const std::unique_ptr<QThread> first(QThread::create(countUp));
    const std::unique_ptr<QThread> second(QThread::create(countUp));
    first->start();
    second->start();
    first->wait();
    second->wait();
    QCOMPARE(SettingRepository(store.db()).value(u"count"_s)->toInt(), 100);
}

void TestDatabase::busyStoreIsSaidToBe()
{
    Store store;
    const auto other = store.another();
    VERIFY_OK(rowsOfText(*other, u"PRAGMA busy_timeout = 1"_s));
    auto transaction = Transaction::begin(store.db());
    VERIFY_OK(transaction);
    COMPARE_ERROR(Transaction::begin(*other), StoreBusy);
    COMPARE_ERROR(SettingRepository(*other).setValue(u"a"_s, 1), StoreBusy);
}

void TestDatabase::noReadIsLeftOpen()
{
    Store store;
    const auto other = store.another();
    VERIFY_OK(rowsOfText(*other, u"PRAGMA busy_timeout = 0"_s));
    for (int i = 0; i < 20; ++i)
        store.addWaiting(store.integration.id, at(i));
    QCOMPARE(PostRepository(store.db()).list({})->size(), 20);
    QVERIFY(SendingRepository(store.db()).due(at(100), 1)->size() == 1);
    // A read left open would keep the log from being emptied.
    const auto emptied = rowsOfText(*other, u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    VERIFY_OK(emptied);
    QCOMPARE(emptied->value(0).value(0).toInt(), 0);
    VERIFY_OK(SettingRepository(*other).setValue(u"a"_s, 1));
}

void TestDatabase::mapsConstraintErrors()
{
    Store store;
    Integration orphan = sampleIntegration(UserId::create(), u"x"_s);
    COMPARE_ERROR(IntegrationRepository(store.db()).insert(orphan), Conflict);
    COMPARE_ERROR(UserRepository(store.db()).insert(store.user), Conflict);
    COMPARE_ERROR(rowsOfText(store.db(), u"INSERT INTO settings VALUES ('a', NULL)"_s), StoreFailed);
    COMPARE_ERROR(rowsOfText(store.db(), u"SELECT nonsense"_s), StoreFailed);
}

// Each of our connections has a thread of its own, and other programs open and close the same store beside them.
void TestDatabase::losesNothingWhenOthersComeAndGo()
{
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"store"_s);
    makeStore(folder, 1);
    int visit[2];
    int look[2];
    QVERIFY(pipe(visit) == 0 && pipe(look) == 0);
    const auto waitFor = [](const int(&ends)[2]) {
        char word;
        return ::read(ends[0], &word, 1) == 1;
    };
    const auto tell = [](const int(&ends)[2]) { return ::write(ends[1], "!", 1) == 1; };
    // Made before the store is open here: the engine must not be carried into a child.
    Child visitor([&] { return waitFor(visit) && Database::open(folder) ? 0 : 1; });
    Child reader([&] {
        const auto db = waitFor(look) ? Database::open(folder) : fail(Error::Kind::Internal);
        return db && UserRepository(**db).byEmail(u"late@example.org"_s) ? 0 : 1;
    });

    const auto first = Database::open(folder);
    VERIFY_OK(first);
    const auto second = Database::open(folder);
    VERIFY_OK(second);
    QVERIFY(tell(visit));
    QCOMPARE(visitor.wait(), 0);
    VERIFY_OK(UserRepository(**first).insert(sampleUser(u"late@example.org"_s)));
    QVERIFY(tell(look));
    QCOMPARE(reader.wait(), 0);
}

TEST_CLASS(TestDatabase)
#include "tst_database.moc"
