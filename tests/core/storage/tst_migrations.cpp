// SPDX-License-Identifier: GPL-3.0-or-later
#include "children.h"
#include "samples.h"
#include "storage/migrations.h"
#include "storage/query.h"
#include "storage/sqlite.h"
#include "testmain.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>

#include <sys/stat.h>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

class TestMigrations final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void olderStoreKeepsItsRows();
    void keepsADatedCopy();
    void freshAndCurrentStoresAreNotCopied();
    void damagedStoreIsNotMigrated();
    void failedMigrationLeavesTheOldVersion();
    void survivesBeingKilled();
    void twoProcessesAtOnce_data();
    void twoProcessesAtOnce();

private:
    QString copyOfVersion1(const QTemporaryDir &dir, const QString &name = u"store"_s) const;

    QTemporaryDir m_dir;
    static constexpr int kPosts = 300;
};

namespace {

int searched(Database &db, const QString &words)
{
    PostFilter filter;
    filter.search = words;
    return PostRepository(db).count(filter).value_or(-1);
}

bool isWhole(Database &db)
{
    const auto rows = rowsOfText(db, u"PRAGMA integrity_check"_s);
    return rows && rows->value(0).value(0).toString() == "ok"_L1;
}

QStringList backupsIn(const QString &folder)
{
    return QDir(folder + u"/backups"_s).entryList(QDir::Files);
}

} // namespace

// A store of version 1 with rows, made by the migrations themselves.
void TestMigrations::initTestCase()
{
    VERIFY_OK(Migrations::makeVersion(m_dir.path(), 1));
    auto db = Database::open(m_dir.path(), Database::Migrate::No);
    VERIFY_OK(db);
    QCOMPARE((*db)->schemaVersion(), 1);
    auto transaction = Transaction::begin(**db);
    VERIFY_OK(transaction);
    const User user = sampleUser(u"ada@example.org"_s);
    VERIFY_OK(UserRepository(**db).insert(user));
    const QString parts = u"[{\"text\": \"second\"}, {\"text\": \"third\"}]"_s;
    for (int i = 0; i < kPosts; ++i) {
        // As version 1 had it; today's repository knows columns that came later.
        VERIFY_OK(
            rowsOfText(**db,
                       u"INSERT INTO posts (id, user_id, content, media_urls, parts, labels, platforms, timezone, "
                       "recurrence, catch_up, catch_up_within, status, error_message, platform_post_ids, "
                       "created_by, approval, revision, position) VALUES (?, ?, ?, '[]', ?, '[]', '[]', 'UTC', "
                       "'', 'PUBLISH', 60, 'DRAFT', '', '{}', 'person', 'NONE', 1, ?)"_s,
                       {PostId::create().toString(), user.id.toString(), u"entry number%1"_s.arg(i), parts, i}));
    }
    VERIFY_OK(transaction->commit());
}

QString TestMigrations::copyOfVersion1(const QTemporaryDir &dir, const QString &name) const
{
    const QString folder = dir.filePath(name);
    QDir().mkpath(folder);
    QFile::copy(m_dir.filePath(u"postrider.sqlite"_s), folder + u"/postrider.sqlite"_s);
    return folder;
}

void TestMigrations::olderStoreKeepsItsRows()
{
    QTemporaryDir dir;
    const auto db = Database::open(copyOfVersion1(dir));
    VERIFY_OK(db);
    QCOMPARE((*db)->schemaVersion(), Migrations::latest());
    QVERIFY(isWhole(**db));
    QCOMPARE(*PostRepository(**db).count({}), kPosts);
    QCOMPARE(searched(**db, u"number17"_s), 11); // 17 and 170 to 179
    QCOMPARE(searched(**db, u"third entry"_s), kPosts);
}

void TestMigrations::keepsADatedCopy()
{
    QTemporaryDir dir;
    const QString folder = copyOfVersion1(dir);
    VERIFY_OK(Database::open(folder));
    const QStringList backups = backupsIn(folder);
    QCOMPARE(backups.size(), 1);
    const QRegularExpression name(u"^postrider-\\d{8}-\\d{6}-v1\\.sqlite\\.bak$"_s);
    QVERIFY2(name.match(backups.first()).hasMatch(), qPrintable(backups.first()));
    const QString path = folder + u"/backups/"_s + backups.first();
    struct stat info;
    QCOMPARE(stat(QFile::encodeName(path).constData(), &info), 0);
    QCOMPARE(int(info.st_mode & 0777), 0600);

    // It is a store of the old version, with all rows.
    const QString restored = dir.filePath(u"restored"_s);
    QDir().mkpath(restored);
    QVERIFY(QFile::copy(path, restored + u"/postrider.sqlite"_s));
    const auto db = Database::open(restored, Database::Migrate::No);
    VERIFY_OK(db);
    QCOMPARE((*db)->schemaVersion(), 1);
    QCOMPARE(*PostRepository(**db).count({}), kPosts);
}

void TestMigrations::freshAndCurrentStoresAreNotCopied()
{
    Store store;
    const auto again = store.another();
    QVERIFY(backupsIn(store.folder()).isEmpty());
}

void TestMigrations::damagedStoreIsNotMigrated()
{
    QTemporaryDir dir;
    const QString folder = copyOfVersion1(dir);
    QFile file(folder + u"/postrider.sqlite"_s);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > 40 * 4096);
    file.seek(file.size() - 20 * 4096); // pages in the middle of the rows; header and schema are well
    file.write(QByteArray(8 * 4096, '\x5a'));
    file.close();
    COMPARE_ERROR(Database::open(folder), StoreDamaged);
    QVERIFY(backupsIn(folder).isEmpty());
    const auto db = Database::open(folder, Database::Migrate::No);
    VERIFY_OK(db);
    QCOMPARE((*db)->schemaVersion(), 1);
}

void TestMigrations::failedMigrationLeavesTheOldVersion()
{
    QTemporaryDir dir;
    const QString folder = copyOfVersion1(dir);
    {
        const auto db = Database::open(folder, Database::Migrate::No);
        VERIFY_OK(db);
        VERIFY_OK(rowsOfText(**db, u"CREATE VIEW post_search AS SELECT 1"_s)); // in the way of the second statement
    }
    QVERIFY(!Database::open(folder));
    const auto db = Database::open(folder, Database::Migrate::No);
    VERIFY_OK(db);
    QCOMPARE((*db)->schemaVersion(), 1);
    QCOMPARE(rowsOfText(**db, u"SELECT * FROM sqlite_master WHERE name = 'post_words'"_s)->size(), 0);
}

void TestMigrations::survivesBeingKilled()
{
    QTemporaryDir dir;
    QElapsedTimer timer;
    timer.start();
    VERIFY_OK(Database::open(copyOfVersion1(dir, u"measured"_s)));
    const qint64 whole = timer.nsecsElapsed();
    int interrupted = 0;
    for (int round = 0; round < 20; ++round) {
        const QString folder = copyOfVersion1(dir, QString::number(round));
        timer.restart();
        Child child([&] { return Database::open(folder) ? 0 : 1; });
        const qint64 moment = QRandomGenerator::global()->bounded(whole);
        while (timer.nsecsElapsed() < moment) {}
        child.kill();

        auto db = Database::open(folder, Database::Migrate::No);
        VERIFY_OK(db);
        interrupted += (*db)->schemaVersion() == 1 ? 1 : 0;
        QVERIFY(isWhole(**db));
        QCOMPARE(*PostRepository(**db).count({}), kPosts);
        db->reset();
        db = Database::open(folder);
        VERIFY_OK(db);
        QCOMPARE((*db)->schemaVersion(), Migrations::latest());
        QCOMPARE(searched(**db, u"entry"_s), kPosts);
    }
    qInfo("%d of 20 were killed before the new version stood", interrupted);
}

void TestMigrations::twoProcessesAtOnce_data()
{
    QTest::addColumn<bool>("isNew");
    QTest::newRow("a new store") << true;
    QTest::newRow("an older store") << false;
}

void TestMigrations::twoProcessesAtOnce()
{
    QFETCH(bool, isNew);
    QTemporaryDir dir;
    for (int round = 0; round < 20; ++round) {
        const QString name = QString::number(round);
        const QString folder = isNew ? dir.filePath(name) : copyOfVersion1(dir, name);
        const auto open = [&] {
            const auto db = Database::open(folder);
            if (!db)
                return 2 + int(db.error().kind);
            return (*db)->schemaVersion() == Migrations::latest() ? 0 : 1;
        };
        Child first(open);
        Child second(open);
        QCOMPARE(first.wait(), 0);
        QCOMPARE(second.wait(), 0);
        QVERIFY(isNew || !backupsIn(folder).isEmpty()); // the second may find the first half-way, and copies that too
        const auto db = Database::open(folder);
        VERIFY_OK(db);
        QVERIFY(isWhole(**db));
    }
}

TEST_CLASS(TestMigrations)
#include "tst_migrations.moc"
