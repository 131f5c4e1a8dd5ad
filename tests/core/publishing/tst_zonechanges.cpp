// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/walltime.h"
#include "publishing/upkeep.h"
#include "publishing/zonechanges.h"
#include "publishingfixture.h"
#include "storage/auditrepository.h"
#include "storage/seriesrepository.h"
#include "storage/settingrepository.h"
#include "storage/slotrepository.h"
#include "testmain.h"

#include <QJsonObject>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 11, 22), QTime(13, 18), Qt::UTC);

// A post that waits for that wall time in Berlin, at an instant that old zone data gave.
Stage::Made promised(Stage &stage, IntegrationId account, const QDateTime &wall, const QDateTime &due)
{
    const auto made = stage.schedule(account, {wall.toString(Qt::ISODate)}, due);
    PostRepository posts(stage.db());
    Post post = posts.byId(made.post).value();
    post.wallTime = wall;
    post.timezone = "Europe/Berlin";
    if (!posts.update(post))
        qFatal("set-up failed");
    return made;
}

QDateTime wall(int month, int day, int hour, int minute = 0)
{
    return QDateTime(QDate(2027, month, day), QTime(hour, minute), Qt::UTC);
}

// As if the store had last been looked at with other data.
void forget(Stage &stage)
{
    const QJsonObject other{{u"Europe/Berlin"_s, u"other"_s}, {u"UTC"_s, u"other"_s}};
    if (!SettingRepository(stage.db()).setValue(u"time.zones"_s, other))
        qFatal("set-up failed");
}

} // namespace

// The zone data of this computer was updated: wall time and zone are the truth.
class TestZoneChanges final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void movesWhatMeansAnotherInstant();
    void movesMoreThanAPage();
    void leavesWhatIsRight_data();
    void leavesWhatIsRight();
    void looksOnlyWhenDataChanged();
    void queuesFollowTheirPostingTimes();
    void fingerprints();
    void upkeepOnceADay();
    void upkeepForgetsWhatWasOnlyRead();
    void publishersTend();
};

void TestZoneChanges::movesWhatMeansAnotherInstant()
{
    Stage stage;
    const IntegrationId account = stage.addAccount();
    // Nine in Berlin in July, promised when summer time had been abolished.
    const auto made = promised(stage, account, wall(7, 1, 9), QDateTime(QDate(2027, 7, 1), QTime(8, 0), Qt::UTC));
    QCOMPARE(followZones(stage.db(), kNow).value(), 1);
    const QDateTime right(QDate(2027, 7, 1), QTime(7, 0), Qt::UTC);
    QCOMPARE(stage.post(made).scheduledFor, right);
    QCOMPARE(stage.sending(made.parts.first()).dueAt, right);
    QCOMPARE(stage.sending(made.parts.first()).notBefore, right);
    QCOMPARE(stage.sending(made.parts.first()).state, Sending::State::Waiting);
    const auto audits = AuditRepository(stage.db()).ofSubject(made.post.toString()).value();
    QCOMPARE(audits.size(), 1);
    QCOMPARE(audits.first().what, u"post.zoneChanged"_s);
    QCOMPARE(audits.first().who, u"engine"_s);
    forget(stage);
    QCOMPARE(followZones(stage.db(), kNow).value(), 0);
}

void TestZoneChanges::movesMoreThanAPage()
{
    constexpr int kPosts = 205;
    Stage stage;
    const IntegrationId account = stage.addAccount();
    for (int i = 0; i < kPosts; ++i) {
        const QDateTime time = wall(7, 1, 9).addSecs(60 * i);
        promised(stage, account, time, time.addSecs(-3600));
    }
    QCOMPARE(followZones(stage.db(), kNow).value(), kPosts);
    forget(stage);
    QCOMPARE(followZones(stage.db(), kNow).value(), 0);
}

void TestZoneChanges::leavesWhatIsRight_data()
{
    QTest::addColumn<QDateTime>("wallTime");
    QTest::addColumn<QDateTime>("due");
    const auto utc = [](int month, int day, int hour, int minute = 0) { return wall(month, day, hour, minute); };
    QTest::newRow("summer") << wall(7, 1, 9) << utc(7, 1, 7);
    QTest::newRow("in the gap") << wall(3, 28, 2, 30) << utc(3, 28, 1);
    QTest::newRow("the earlier of the double hour") << wall(10, 31, 2, 30) << utc(10, 31, 0, 30);
    QTest::newRow("the later of the double hour") << wall(10, 31, 2, 30) << utc(10, 31, 1, 30);
}

void TestZoneChanges::leavesWhatIsRight()
{
    QFETCH(QDateTime, wallTime);
    QFETCH(QDateTime, due);
    Stage stage;
    const auto made = promised(stage, stage.addAccount(), wallTime, due);
    QCOMPARE(followZones(stage.db(), kNow).value(), 0);
    QCOMPARE(stage.post(made).scheduledFor, due);
}

void TestZoneChanges::looksOnlyWhenDataChanged()
{
    Stage stage;
    const IntegrationId account = stage.addAccount();
    promised(stage, account, wall(7, 1, 9), QDateTime(QDate(2027, 7, 1), QTime(7, 0), Qt::UTC));
    QCOMPARE(followZones(stage.db(), kNow).value(), 0);
    // The same data: nobody looks at posts, or this one would be found.
    promised(stage, account, wall(8, 1, 9), QDateTime(QDate(2027, 8, 1), QTime(8, 0), Qt::UTC));
    QCOMPARE(followZones(stage.db(), kNow).value(), 0);
    forget(stage);
    QCOMPARE(followZones(stage.db(), kNow).value(), 1);
}

void TestZoneChanges::queuesFollowTheirPostingTimes()
{
    Stage stage;
    const IntegrationId account = stage.addAccount();
    QVERIFY(SlotRepository(stage.db()).add(account, {4, QTime(9, 0), "Europe/Berlin"}));
    // Thursdays at nine; an hour off.
    const QDateTime old(QDate(2026, 11, 26), QTime(7, 0), Qt::UTC);
    const auto made = promised(stage, account, QDateTime(old.date(), QTime(9, 0)), old);
    const auto delivery = stage.sending(made.parts.first()).deliveryId;
    QVERIFY(SlotRepository(stage.db()).place(delivery, old, true));
    QCOMPARE(followZones(stage.db(), kNow).value(), 1);
    QCOMPARE(stage.sending(made.parts.first()).dueAt, old.addSecs(3600));
    QCOMPARE(stage.post(made).scheduledFor, old.addSecs(3600));
}

void TestZoneChanges::fingerprints()
{
    QCOMPARE(fingerprintOf("Europe/Berlin"), fingerprintOf("Europe/Berlin"));
    QVERIFY(fingerprintOf("Europe/Berlin") != fingerprintOf("Europe/Lisbon"));
    QVERIFY(fingerprintOf("Asia/Kolkata") != fingerprintOf("UTC"));
    QVERIFY(fingerprintOf("Europe/Atlantis").isEmpty());
    const QByteArray before = fingerprintOf("Europe/Berlin");
    forgetReadZones();
    QCOMPARE(fingerprintOf("Europe/Berlin"), before);
}

void TestZoneChanges::upkeepOnceADay()
{
    Stage stage;
    Upkeep upkeep(stage.db());
    QVERIFY(upkeep.isDue(kNow));
    QVERIFY(upkeep.run(kNow));
    QVERIFY(!upkeep.isDue(kNow.addSecs(3600)));
    QVERIFY(upkeep.isDue(kNow.addDays(1)));
    QCOMPARE(upkeep.nextAt(), kNow.addDays(1));
    // Set back by a year: it is not put off by a year.
    QVERIFY(upkeep.isDue(kNow.addYears(-1)));
    upkeep.hurry();
    QVERIFY(upkeep.isDue(kNow));
}

void TestZoneChanges::upkeepForgetsWhatWasOnlyRead()
{
    Stage stage;
    AuditRepository audits(stage.db());
    const auto add = [&](const QString &what, const QDateTime &when) {
        QVERIFY(audits.insert({AuditId::create(), u"key:k"_s, what, {}, {}, {}, when}));
    };
    add(u"mcp.list_posts"_s, kNow.addDays(-91));
    add(u"post.edit"_s, kNow.addDays(-91));
    add(u"key.refusedUnknown"_s, kNow.addDays(-91));
    add(u"mcp.get_post"_s, kNow.addDays(-89));
    Upkeep upkeep(stage.db());
    QCOMPARE(upkeep.run(kNow)->forgotten, 1);
    QStringList left;
    const QList<Audit> rows = audits.latest(100).value();
    for (const Audit &audit : rows)
        left << audit.what;
    left.sort();
    QCOMPARE(left, (QStringList{u"key.refusedUnknown"_s, u"mcp.get_post"_s, u"post.edit"_s}));
}

// A publisher that starts makes the posts of series, and says so.
void TestZoneChanges::publishersTend()
{
    Stage stage;
    const IntegrationId account = stage.addAccount();
    const UserId user = IntegrationRepository(stage.db()).byId(account)->userId;
    Series series;
    series.id = SeriesId::create();
    series.userId = user;
    series.recurrence = {u"FREQ=DAILY"_s, wall(7, 1, 9), "Europe/Berlin", {}, {}};
    series.pattern.content = u"tea"_s;
    series.pattern.targets = {{account, {}, {}}};
    series.createdAt = series.updatedAt = kNow;
    QVERIFY(SeriesRepository(stage.db()).insert(series));
    const FakeClock clock(wall(7, 1, 0));
    const auto publisher = stage.publisher(clock);
    const auto count = [&] { return SeriesRepository(stage.db()).made(series.id)->size(); };
    QTRY_COMPARE_WITH_TIMEOUT(count(), 60, 30'000);
}

TEST_CLASS(TestZoneChanges)
#include "tst_zonechanges.moc"
