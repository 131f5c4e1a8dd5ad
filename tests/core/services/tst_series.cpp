// SPDX-License-Identifier: GPL-3.0-or-later
#include "seriesdesk.h"
#include "services/recurrencewords.h"
#include "storage/integrationrepository.h"
#include "storage/userrepository.h"
#include "testmain.h"

#include <QTest>
#include <QThread>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using State = Sending::State;

// Posts that repeat: made ahead, once, and as long as their rule lasts.
class TestSeries final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesPostsAhead();
    void rollsOn();
    void neverTwice();
    void ends();
    void eachWithAnOutcomeOfItsOwn();
    void aRemovedAccount();
    void goesToTheHeir();
    void refuses_data();
    void refuses();
    void refusesWhatDoesNotFit();
    void sentences_data();
    void sentences();
};

void TestSeries::makesPostsAhead()
{
    SeriesDesk desk;
    const auto first = desk.add(u"FREQ=WEEKLY;BYDAY=MO,WE"_s, {QDate(2026, 12, 2)});
    QVERIFY2(first, first ? "" : qPrintable(first.error().detail));
    // Tuesday is no day of the rule: the first is on Wednesday.
    QCOMPARE(first->scheduledFor, utcOf(u"2026-11-25T08:00:00Z"_s));
    QCOMPARE(first->recurrence, u"FREQ=WEEKLY;BYDAY=MO,WE"_s);
    QVERIFY(!first->hasOwnChanges);
    QCOMPARE(desk.timesOf(first->seriesId), u"11-25 08:00, 11-30 08:00, 12-07 08:00, 12-09 08:00"_s);
    const auto all = desk.waiting(first->seriesId);
    QVERIFY(all.last().scheduledFor <= desk.clock.now().addDays(60));
    QCOMPARE(all.size(), 16);
    const PostDetails third = desk.details(all.at(2).id);
    QCOMPARE(third.post.content, u"tea"_s);
    QCOMPARE(third.post.timezone, QByteArray("Europe/Berlin"));
    QCOMPARE(third.post.wallTime, QDateTime(QDate(2026, 12, 7), QTime(9, 0)));
    QCOMPARE(third.targets.first().delivery.integrationId, desk.account);
    QCOMPARE(third.targets.first().parts.first().sending.dueAt, utcOf(u"2026-12-07T08:00:00Z"_s));
    QCOMPARE(third.targets.first().parts.first().sending.state, State::Waiting);
    // At least three, however rare.
    const auto rare = desk.add(u"FREQ=YEARLY"_s);
    QCOMPARE(desk.waiting(rare->seriesId).size(), 3);
}

void TestSeries::rollsOn()
{
    SeriesDesk desk;
    const auto first = desk.add(u"FREQ=DAILY"_s);
    QCOMPARE(desk.waiting(first->seriesId).size(), 59);
    QCOMPARE(desk.upkeep(), 0);
    desk.clock.advance(std::chrono::hours(24 * 7));
    QCOMPARE(desk.upkeep(), 7);
    QCOMPARE(desk.upkeep(), 0);
    // Through a change of clocks at nine all the same.
    desk.clock.set(utcOf(u"2027-03-01T00:00:00Z"_s));
    QVERIFY(desk.upkeep() > 0);
    for (const Post &post : desk.waiting(first->seriesId))
        QCOMPARE(post.wallTime.time(), QTime(9, 0));
}

void TestSeries::neverTwice()
{
    SeriesDesk desk;
    const auto first = desk.add(u"FREQ=DAILY"_s);
    desk.clock.advance(std::chrono::hours(24 * 30));
    // Two programs at once, with a connection each.
    const auto make = [folder = desk.store->folder(), now = desk.clock.now()] {
        const auto database = Database::open(folder);
        return database ? makeAllOccurrences(**database, now).value_or(-1) : -1;
    };
    std::unique_ptr<QThread> one(QThread::create([&] { QVERIFY(make() >= 0); }));
    std::unique_ptr<QThread> other(QThread::create([&] { QVERIFY(make() >= 0); }));
    one->start();
    other->start();
    one->wait();
    other->wait();
    QSet<QDateTime> times;
    const auto all = desk.waiting(first->seriesId);
    for (const Post &post : all)
        times.insert(post.scheduledFor);
    QCOMPARE(times.size(), all.size());
    QCOMPARE(all.size(), 59 + 30);
}

void TestSeries::ends()
{
    SeriesDesk desk;
    const auto counted = desk.add(u"FREQ=DAILY;COUNT=3"_s);
    QCOMPARE(desk.waiting(counted->seriesId).size(), 3);
    desk.clock.advance(std::chrono::hours(24 * 30));
    QCOMPARE(desk.upkeep(), 0);
    const auto details = SeriesDesk::wait(desk.series.show(desk.ada, counted->seriesId));
    QVERIFY(details->series.endedAt.isValid());
    QVERIFY(!SeriesDesk::wait(desk.series.show(desk.grace, counted->seriesId)));
}

void TestSeries::eachWithAnOutcomeOfItsOwn()
{
    SeriesDesk desk;
    const auto first = desk.add(u"FREQ=DAILY"_s);
    desk.setStates(first->id, State::Failed);
    desk.clock.advance(std::chrono::hours(24 * 3));
    QCOMPARE(desk.upkeep(), 3);
    QCOMPARE(desk.details(first->id).post.status, Post::Status::Failed);
    QCOMPARE(desk.waiting(first->seriesId).size(), 61);
}

void TestSeries::aRemovedAccount()
{
    SeriesDesk desk;
    const auto first = desk.add(u"FREQ=DAILY"_s);
    const auto removed = SeriesDesk::wait(
        desk.store->run([&desk](Database &database) { return IntegrationRepository(database).remove(desk.account); }));
    QVERIFY(removed);
    desk.clock.advance(std::chrono::hours(24 * 3));
    QCOMPARE(desk.upkeep(), 0);
}

void TestSeries::goesToTheHeir()
{
    SeriesDesk desk;
    const auto first = desk.add(u"FREQ=DAILY"_s);
    QVERIFY(SeriesDesk::wait(desk.store->run(
        [&desk](Database &database) { return UserRepository(database).handOver(desk.ada.id, desk.grace.id); })));
    desk.clock.advance(std::chrono::hours(24 * 3));
    QCOMPARE(desk.upkeep(), 3);
    QCOMPARE(desk.waiting(first->seriesId).last().userId, desk.grace.id);
}

void TestSeries::refuses_data()
{
    QTest::addColumn<QString>("rule");
    for (const auto &rule :
         {u"every day"_s, u"FREQ=SECONDLY"_s, u"FREQ=DAILY;COUNT=1;UNTIL=20270101"_s,
          u"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"_s, u"FREQ=DAILY;UNTIL=20260101"_s, u"FREQ=HOURLY;BYHOUR=3"_s})
        QTest::newRow(qPrintable(rule)) << rule;
}

void TestSeries::refuses()
{
    QFETCH(QString, rule);
    SeriesDesk desk;
    const auto refused = desk.add(rule);
    QCOMPARE(kindOf(refused), u"INVALID_INPUT"_s);
    QVERIFY2(refused.error().detail.contains(u' '), qPrintable(refused.error().detail)); // a sentence
    QCOMPARE(desk.postCount(), 0);
}

void TestSeries::refusesWhatDoesNotFit()
{
    SeriesDesk desk;
    const Recurrence daily{u"FREQ=DAILY"_s, {}, {}, {}, {}};
    const auto repeat = [&](const Actor &actor, PostId id) {
        return kindOf(SeriesDesk::wait(desk.series.repeat(actor, id, daily)));
    };
    const auto draft = desk.saveDraft(desk.copyOf(u"a draft"_s, {desk.account}));
    QCOMPARE(repeat(desk.ada, draft->id), u"CONFLICT"_s);
    const auto scheduled = desk.schedule(desk.copyOf(u"scheduled"_s, {desk.account}));
    QCOMPARE(repeat(desk.grace, scheduled->id), u"NOT_FOUND"_s);
    QCOMPARE(repeat(desk.ada, scheduled->id), QString());
    QCOMPARE(repeat(desk.ada, scheduled->id), u"CONFLICT"_s);
    QVERIFY(SeriesDesk::wait(desk.slots.add(desk.ada, desk.account, {{1, QTime(9, 0), "UTC"}})));
    const auto queued = SeriesDesk::wait(
        desk.compose->schedule(desk.ada, desk.copyOf(u"queued"_s, {desk.account}), ComposeService::Timing::Queue));
    QCOMPARE(repeat(desk.ada, queued->id), u"CONFLICT"_s);
    const auto edit = SeriesDesk::wait(desk.series.edit(desk.ada, queued->id, {0, u"x"_s, {}, {}}, SeriesScope::All));
    QCOMPARE(kindOf(edit), u"CONFLICT"_s);
    QCOMPARE(desk.details(queued->id).post.content, u"queued"_s);
}

void TestSeries::sentences_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const QString &rule, const QString &sentence) {
        QTest::newRow(qPrintable(rule)) << rule << sentence;
    };
    row(u"FREQ=DAILY"_s, u"Every day"_s);
    row(u"FREQ=WEEKLY;BYDAY=MO,WE"_s, u"Every week on Monday and Wednesday"_s);
    row(u"FREQ=MONTHLY;BYDAY=-1FR"_s, u"Every month on the last Friday"_s);
    row(u"FREQ=MONTHLY;BYMONTHDAY=24"_s, u"Every month on day 24"_s);
    row(u"FREQ=DAILY;UNTIL=20270301T225959Z"_s, u"Every day, until Monday, 1 March 2027"_s);
    row(u"FREQ=YEARLY;BYYEARDAY=100"_s, u"Every year (FREQ=YEARLY;BYYEARDAY=100)"_s);
    row(u"nonsense"_s, u"nonsense"_s);
}

void TestSeries::sentences()
{
    QFETCH(QString, rule);
    QFETCH(QString, sentence);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCOMPARE(sentenceFor(Recurrence{rule, {}, "Europe/Berlin", {}, {}}), sentence);
}

TEST_CLASS(TestSeries)
#include "tst_series.moc"
