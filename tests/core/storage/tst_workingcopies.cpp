// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"
#include "storage/compositionjson.h"
#include "storage/migrations.h"
#include "storage/neighbours.h"
#include "storage/workingcopyrepository.h"
#include "testmain.h"

#include <ctime>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestWorkingCopies final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackWhole();
    void keepsTimesThatThisComputerLacks();
    void lastOneWins();
    void latestIsFirst();
    void belongsToOneUser();
    void outlivesItsPost();
    void goesWithItsUser();
    void olderStoreGetsTheTable();
    void neighboursOfAnAccount();
};

namespace {

// Every field filled, so that a forgotten one shows.
WorkingCopy sampleCopy(PostId post = {})
{
    WorkingCopy copy;
    copy.id = WorkingCopyId::create();
    copy.post = post;
    copy.revision = 3;
    copy.savedAt = at(10);
    Composition &composition = copy.composition;
    const MediaId media = MediaId::create();
    composition.parts = {{u"First \U0001F44B"_s, {media, MediaId::create()}, 0s}, {u"Second"_s, {}, 90s}};
    composition.targets = {
        {IntegrationId::create(), {{u"visibility"_s, u"private"_s}, {u"poll.options"_s, u"Yes\nNo"_s}}, u"Shorter"_s},
        {IntegrationId::create(), {}, {}},
        {IntegrationId::create(), {}, u""_s}}; // a text of its own that is empty is not the same as none
    composition.labels = {u"launch"_s, u"über"_s};
    composition.wallTime = QDateTime(QDate(2026, 3, 29), QTime(2, 30));
    composition.timezone = "Europe/Berlin";
    composition.altTexts = {{media, u"A lighthouse"_s}};
    return copy;
}

} // namespace

void TestWorkingCopies::comesBackWhole()
{
    Store store;
    const auto made = store.addWaiting(store.integration.id, at(100));
    const WorkingCopy copy = sampleCopy(made.post.id);
    VERIFY_OK(WorkingCopyRepository(store.db()).keep(store.user.id, copy));
    const auto kept = WorkingCopyRepository(*store.another()).ofUser(store.user.id);
    VERIFY_OK(kept);
    QCOMPARE(*kept, QList<WorkingCopy>{copy});
}

void TestWorkingCopies::keepsTimesThatThisComputerLacks()
{
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", "Europe/Berlin");
    tzset();
    Composition composition;
    composition.wallTime = QDateTime(QDate(2026, 3, 29), QTime(2, 30)); // not in Berlin, but where the post's zone is
    const Composition back = compositionFromJson(compositionToJson(composition));
    qputenv("TZ", before);
    tzset();
    QCOMPARE(back.wallTime.date(), QDate(2026, 3, 29));
    QCOMPARE(back.wallTime.time(), QTime(2, 30));
}

void TestWorkingCopies::lastOneWins()
{
    Store store;
    WorkingCopyRepository repository(store.db());
    WorkingCopy copy = sampleCopy();
    VERIFY_OK(repository.keep(store.user.id, copy));
    copy.composition.parts[0].text = u"Once more"_s;
    copy.savedAt = at(11);
    VERIFY_OK(repository.keep(store.user.id, copy));
    QCOMPARE(*repository.ofUser(store.user.id), QList<WorkingCopy>{copy});
    VERIFY_OK(repository.discard(store.user.id, copy.id));
    QVERIFY(repository.ofUser(store.user.id)->isEmpty());
    VERIFY_OK(repository.discard(store.user.id, copy.id));
}

void TestWorkingCopies::latestIsFirst()
{
    Store store;
    WorkingCopyRepository repository(store.db());
    WorkingCopy early = sampleCopy();
    WorkingCopy late = sampleCopy();
    early.savedAt = at(1);
    late.savedAt = at(2);
    VERIFY_OK(repository.keep(store.user.id, late));
    VERIFY_OK(repository.keep(store.user.id, early));
    QCOMPARE(*repository.ofUser(store.user.id), (QList<WorkingCopy>{late, early}));
}

void TestWorkingCopies::belongsToOneUser()
{
    Store store;
    const User other = sampleUser(u"grace@example.org"_s);
    VERIFY_OK(UserRepository(store.db()).insert(other));
    WorkingCopyRepository repository(store.db());
    const WorkingCopy copy = sampleCopy();
    VERIFY_OK(repository.keep(store.user.id, copy));
    WorkingCopy stolen = copy;
    stolen.composition.parts[0].text = u"Mine"_s;
    COMPARE_ERROR(repository.keep(other.id, stolen), Conflict);
    VERIFY_OK(repository.discard(other.id, copy.id));
    QVERIFY(repository.ofUser(other.id)->isEmpty());
    QCOMPARE(*repository.ofUser(store.user.id), QList<WorkingCopy>{copy});
}

void TestWorkingCopies::outlivesItsPost()
{
    Store store;
    WorkingCopyRepository repository(store.db());
    const auto made = store.addWaiting(store.integration.id, at(100));
    const WorkingCopy copy = sampleCopy(made.post.id);
    VERIFY_OK(repository.keep(store.user.id, copy));
    VERIFY_OK(PostRepository(store.db()).purge(made.post.id));
    WorkingCopy orphan = copy;
    orphan.post = {};
    QCOMPARE(*repository.ofUser(store.user.id), QList<WorkingCopy>{orphan});
    VERIFY_OK(repository.keep(store.user.id, copy)); // a composer that does not know yet
    QCOMPARE(*repository.ofUser(store.user.id), QList<WorkingCopy>{orphan});
}

void TestWorkingCopies::goesWithItsUser()
{
    Store store;
    const User other = sampleUser(u"grace@example.org"_s);
    VERIFY_OK(UserRepository(store.db()).insert(other));
    WorkingCopyRepository repository(store.db());
    VERIFY_OK(repository.keep(other.id, sampleCopy()));
    VERIFY_OK(UserRepository(store.db()).remove(other.id));
    QVERIFY(repository.ofUser(other.id)->isEmpty());
}

void TestWorkingCopies::olderStoreGetsTheTable()
{
    QTemporaryDir dir;
    VERIFY_OK(Migrations::makeVersion(dir.path(), 2));
    const User user = sampleUser(u"ada@example.org"_s);
    {
        const auto db = Database::open(dir.path(), Database::Migrate::No);
        VERIFY_OK(db);
        QCOMPARE((*db)->schemaVersion(), 2);
        VERIFY_OK(UserRepository(**db).insert(user));
        QVERIFY(!WorkingCopyRepository(**db).keep(user.id, sampleCopy()));
    }
    const auto db = Database::open(dir.path());
    VERIFY_OK(db);
    QCOMPARE((*db)->schemaVersion(), Migrations::latest());
    const WorkingCopy copy = sampleCopy();
    VERIFY_OK(WorkingCopyRepository(**db).keep(user.id, copy));
    QCOMPARE(*WorkingCopyRepository(**db).ofUser(user.id), QList<WorkingCopy>{copy});
}

void TestWorkingCopies::neighboursOfAnAccount()
{
    Store store;
    const IntegrationId other = store.addIntegration(u"other"_s);
    const auto early = store.addWaiting(store.integration.id, at(100));
    const auto late = store.addWaiting(store.integration.id, at(200));
    store.addWaiting(store.integration.id, at(300)); // the end is not inside
    store.addWaiting(other, at(150));
    const auto trashed = store.addWaiting(store.integration.id, at(160));
    VERIFY_OK(PostRepository(store.db()).setDeletedAt(trashed.post.id, at(1)));
    const auto found = neighboursOf(store.db(), store.integration.id, at(100), at(300));
    VERIFY_OK(found);
    QCOMPARE(found->size(), 2);
    QCOMPARE(found->at(0).post, early.post.id);
    QCOMPARE(found->at(0).at, at(100));
    QCOMPARE(found->at(0).text, early.delivery.contentOverride.value_or(early.post.content));
    QCOMPARE(found->at(1).post, late.post.id);
}

TEST_CLASS(TestWorkingCopies)
#include "tst_workingcopies.moc"
