// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/enumword.h"
#include "composefixture.h"
#include "publishing/occurrences.h"
#include "services/recurrencewords.h"
#include "services/seriesservice.h"
#include "services/slotservice.h"
#include "storage/integrationrepository.h"
#include "storage/seriesrepository.h"
#include "testmain.h"

#include <QTest>
#include <QThread>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using State = Sending::State;

namespace {

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

QString kindOf(const Result<Post> &result)
{
    return result ? QString() : enumWord(result.error().kind);
}

} // namespace

// A desk with posts that repeat; it is Sunday 22 November 2026, 14:18 in Berlin.
struct SeriesDesk final : ComposeFixture
{
    SeriesDesk()
        : series(ServiceParts{*store, *exchange, registry, clock, nullptr, [this] { ++changes; }}),
          slots(ServiceParts{*store, *exchange, registry, clock, nullptr, [] {}})
    {
    }

    // From Tuesday 24 November at nine in Berlin on.
    Result<Post> add(const QString &rule, const QList<QDate> &except = {},
                     const QString &at = u"2026-11-24T08:00:00Z"_s)
    {
        NewPost request;
        request.text = u"tea"_s;
        request.accounts = {account};
        request.timing = NewPost::Timing::At;
        request.at = utc(at);
        request.repeat = Recurrence{rule, {}, {}, except, {}};
        return wait(posts->add(ada, request));
    }
    // Those of a series that wait, by time.
    QList<Post> waiting(SeriesId id)
    {
        const auto all = wait(store->run([id](Database &database) { return SeriesRepository(database).posts(id); }));
        QList<Post> list;
        for (const Post &post : all.value_or(QList<Post>())) {
            if (post.status == Post::Status::Scheduled && post.deletedAt.isNull())
                list << post;
        }
        std::sort(list.begin(), list.end(),
                  [](const Post &a, const Post &b) { return a.scheduledFor < b.scheduledFor; });
        return list;
    }
    QString timesOf(SeriesId id, qsizetype first = 4)
    {
        QStringList times;
        for (const Post &post : waiting(id).mid(0, first))
            times << post.scheduledFor.toString(u"MM-dd HH:mm"_s);
        return times.join(u", "_s);
    }
    QStringList textsOf(SeriesId id, qsizetype first = 4)
    {
        QStringList texts;
        for (const Post &post : waiting(id).mid(0, first))
            texts << post.content;
        return texts;
    }
    int upkeep()
    {
        return wait(store->run([now = clock.now()](Database &database) { return makeAllOccurrences(database, now); }))
            .value_or(-1);
    }

    SeriesService series;
    SlotService slots;
};

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
    void editsThis();
    void editsFollowing();
    void editsAll();
    void movesThisFollowingAll();
    void anotherRule();
    void deletesThis();
    void deletesFollowingAndAll();
    void composersSpread();
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
    QCOMPARE(first->scheduledFor, utc(u"2026-11-25T08:00:00Z"_s));
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
    QCOMPARE(third.targets.first().parts.first().sending.dueAt, utc(u"2026-12-07T08:00:00Z"_s));
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
    desk.clock.set(utc(u"2027-03-01T00:00:00Z"_s));
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

void TestSeries::editsThis()
{
    SeriesDesk desk;
    const auto first = desk.add(u"FREQ=DAILY"_s);
    const PostId second = desk.waiting(first->seriesId).at(1).id;
    QVERIFY(SeriesDesk::wait(desk.posts->edit(desk.ada, second, PostEdit{0, u"coffee"_s, {}, {}})));
    QCOMPARE(desk.textsOf(first->seriesId), (QStringList{u"tea"_s, u"coffee"_s, u"tea"_s, u"tea"_s}));
    QVERIFY(desk.details(second).post.hasOwnChanges);
}

void TestSeries::editsFollowing()
{
    SeriesDesk desk;
    const auto first = desk.add(u"FREQ=DAILY;COUNT=10"_s);
    const auto before = desk.waiting(first->seriesId);
    const auto edited = SeriesDesk::wait(
        desk.series.edit(desk.ada, before.at(2).id, PostEdit{0, u"coffee"_s, {}, {}}, SeriesScope::Following));
    QVERIFY2(edited, edited ? "" : qPrintable(edited.error().detail));
    QVERIFY(edited->seriesId != first->seriesId);
    QVERIFY(!edited->hasOwnChanges);
    QCOMPARE(desk.textsOf(first->seriesId), (QStringList{u"tea"_s, u"tea"_s}));
    QCOMPARE(desk.textsOf(edited->seriesId), (QStringList{u"coffee"_s, u"coffee"_s, u"coffee"_s, u"coffee"_s}));
    QCOMPARE(desk.waiting(edited->seriesId).size(), 8);
    QCOMPARE(desk.waiting(edited->seriesId).first().recurrence, u"FREQ=DAILY;COUNT=8"_s);
    QCOMPARE(desk.waiting(first->seriesId).first().recurrence, u"FREQ=DAILY;UNTIL=20261126T075959Z"_s);
    QCOMPARE(desk.upkeep(), 0);
}

void TestSeries::editsAll()
{
    SeriesDesk desk;
    const auto first = desk.add(u"FREQ=DAILY"_s);
    const auto before = desk.waiting(first->seriesId);
    QVERIFY(SeriesDesk::wait(desk.posts->edit(desk.ada, before.at(1).id, PostEdit{0, u"coffee"_s, {}, {}})));
    desk.setStates(before.at(3).id, State::Published);
    const auto edited = SeriesDesk::wait(desk.series.edit(
        desk.ada, before.at(2).id, PostEdit{0, u"cake"_s, {}, QStringList{u"sweet"_s}}, SeriesScope::All));
    QVERIFY2(edited, edited ? "" : qPrintable(edited.error().detail));
    QCOMPARE(edited->seriesId, first->seriesId);
    // What was changed by itself stays, and so does what is out.
    QCOMPARE(desk.textsOf(first->seriesId), (QStringList{u"cake"_s, u"coffee"_s, u"cake"_s, u"cake"_s}));
    QCOMPARE(desk.details(before.at(3).id).post.content, u"tea"_s);
    QCOMPARE(desk.details(before.at(5).id).post.labels, QStringList{u"sweet"_s});
    // And all that are yet to come.
    desk.clock.advance(std::chrono::hours(24 * 10));
    QCOMPARE(desk.upkeep(), 10);
    QCOMPARE(desk.waiting(first->seriesId).last().content, u"cake"_s);
}

void TestSeries::movesThisFollowingAll()
{
    SeriesDesk desk;
    const auto first = desk.add(u"FREQ=WEEKLY;BYDAY=TU,TH"_s);
    const auto posts = desk.waiting(first->seriesId);
    QVERIFY(SeriesDesk::wait(desk.posts->move(desk.ada, posts.at(1).id, utc(u"2026-11-26T12:00:00Z"_s))));
    QCOMPARE(desk.timesOf(first->seriesId), u"11-24 08:00, 11-26 12:00, 12-01 08:00, 12-03 08:00"_s);
    // Half past ten in Berlin from the third on; the second keeps what is its own.
    const auto moved = SeriesDesk::wait(
        desk.series.move(desk.ada, posts.at(2).id, utc(u"2026-12-01T09:30:00Z"_s), SeriesScope::Following));
    QVERIFY2(moved, moved ? "" : qPrintable(moved.error().detail));
    QCOMPARE(moved->id, posts.at(2).id);
    QCOMPARE(desk.timesOf(first->seriesId), u"11-24 08:00, 11-26 12:00"_s);
    QCOMPARE(desk.timesOf(moved->seriesId), u"12-01 09:30, 12-03 09:30, 12-08 09:30, 12-10 09:30"_s);
    // All of those a day later: the rule's days go along.
    const auto all = SeriesDesk::wait(
        desk.series.move(desk.ada, posts.at(3).id, utc(u"2026-12-04T09:30:00Z"_s), SeriesScope::All));
    QVERIFY2(all, all ? "" : qPrintable(all.error().detail));
    QCOMPARE(all->recurrence, u"FREQ=WEEKLY;BYDAY=WE,FR"_s);
    QCOMPARE(desk.timesOf(moved->seriesId), u"12-02 09:30, 12-04 09:30, 12-09 09:30, 12-11 09:30"_s);
    QCOMPARE(desk.upkeep(), 0);
    const auto details = desk.details(posts.at(3).id);
    QCOMPARE(details.targets.first().parts.first().sending.dueAt, utc(u"2026-12-04T09:30:00Z"_s));
    QCOMPARE(kindOf(SeriesDesk::wait(
                 desk.series.move(desk.ada, posts.at(3).id, utc(u"2026-11-01T09:30:00Z"_s), SeriesScope::All))),
             u"PAST_TIME"_s);
}

void TestSeries::anotherRule()
{
    SeriesDesk desk;
    const auto first = desk.add(u"FREQ=DAILY"_s);
    const auto posts = desk.waiting(first->seriesId);
    const auto changed = SeriesDesk::wait(desk.series.changeRule(
        desk.ada, posts.at(2).id, Recurrence{u"FREQ=WEEKLY;COUNT=3"_s, {}, {}, {}, {}}, SeriesScope::Following));
    QVERIFY2(changed, changed ? "" : qPrintable(changed.error().detail));
    QCOMPARE(changed->id, posts.at(2).id);
    QCOMPARE(desk.timesOf(first->seriesId), u"11-24 08:00, 11-25 08:00"_s);
    QCOMPARE(desk.timesOf(changed->seriesId), u"11-26 08:00, 12-03 08:00, 12-10 08:00"_s);
    QCOMPARE(desk.postCount(), 5);
    QCOMPARE(desk.upkeep(), 0);
    const auto refused = SeriesDesk::wait(desk.series.changeRule(
        desk.ada, posts.at(2).id, Recurrence{u"FREQ=DAILY;UNTIL=20200101"_s, {}, {}, {}, {}}, SeriesScope::All));
    QCOMPARE(kindOf(refused), u"INVALID_INPUT"_s);
    QCOMPARE(desk.timesOf(changed->seriesId), u"11-26 08:00, 12-03 08:00, 12-10 08:00"_s);
}

void TestSeries::deletesThis()
{
    SeriesDesk desk;
    const auto first = desk.add(u"FREQ=DAILY"_s);
    const PostId second = desk.waiting(first->seriesId).at(1).id;
    QVERIFY(SeriesDesk::wait(desk.posts->remove(desk.ada, second)));
    QCOMPARE(desk.timesOf(first->seriesId, 2), u"11-24 08:00, 11-26 08:00"_s);
    // Gone for good, and still not made again.
    QVERIFY(SeriesDesk::wait(
        desk.store->run([second](Database &database) { return PostRepository(database).purge(second); })));
    QCOMPARE(desk.upkeep(), 0);
    const PostId third = desk.waiting(first->seriesId).at(1).id;
    QVERIFY(SeriesDesk::wait(desk.posts->remove(desk.ada, third)));
    QVERIFY(SeriesDesk::wait(desk.posts->restore(desk.ada, third)));
    QCOMPARE(desk.timesOf(first->seriesId, 2), u"11-24 08:00, 11-26 08:00"_s);
    QCOMPARE(desk.upkeep(), 0);
}

void TestSeries::deletesFollowingAndAll()
{
    SeriesDesk desk;
    const auto first = desk.add(u"FREQ=DAILY"_s);
    const auto posts = desk.waiting(first->seriesId);
    QVERIFY(SeriesDesk::wait(desk.posts->edit(desk.ada, posts.at(4).id, PostEdit{0, u"coffee"_s, {}, {}})));
    desk.setStates(posts.at(0).id, State::Published);
    QVERIFY(SeriesDesk::wait(desk.series.remove(desk.ada, posts.at(3).id, SeriesScope::Following)));
    QCOMPARE(desk.timesOf(first->seriesId), u"11-25 08:00, 11-26 08:00"_s);
    desk.clock.advance(std::chrono::hours(1));
    QCOMPARE(desk.upkeep(), 0);
    QVERIFY(SeriesDesk::wait(desk.series.remove(desk.ada, posts.at(1).id, SeriesScope::All)));
    QCOMPARE(desk.timesOf(first->seriesId), QString());
    QVERIFY(desk.details(posts.at(0).id).post.deletedAt.isNull());
    desk.clock.advance(std::chrono::hours(24 * 40));
    QCOMPARE(desk.upkeep(), 0);
}

void TestSeries::composersSpread()
{
    SeriesDesk desk;
    const auto first = desk.add(u"FREQ=DAILY"_s);
    const auto posts = desk.waiting(first->seriesId);
    const IntegrationId other = desk.addAccount(desk.ada.id, u"@other"_s);
    WorkingCopy copy = desk.opened(posts.at(0).id);
    copy.composition.parts[0].text = u"cake"_s;
    copy.composition.targets << Composition::Target{other, {}, u"cake, elsewhere"_s};
    QVERIFY(desk.schedule(copy));
    QVERIFY(desk.details(posts.at(0).id).post.hasOwnChanges);
    const auto spread = SeriesDesk::wait(desk.series.spread(desk.ada, posts.at(0).id, SeriesScope::All));
    QVERIFY2(spread, spread ? "" : qPrintable(spread.error().detail));
    QVERIFY(!spread->hasOwnChanges);
    const PostDetails third = desk.details(posts.at(2).id);
    QCOMPARE(third.post.content, u"cake"_s);
    QCOMPARE(third.targets.size(), 2);
    QCOMPARE(third.targets.at(1).delivery.contentOverride, std::optional(u"cake, elsewhere"_s));
    QCOMPARE(third.targets.at(1).parts.first().sending.dueAt, posts.at(2).scheduledFor);
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
