// SPDX-License-Identifier: GPL-3.0-or-later
#include "seriesdesk.h"
#include "testmain.h"

#include <QTest>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using State = Sending::State;

// Changes to one post of a series, to the following and to all.
class TestSeriesChanges final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void editsThis();
    void editsFollowing();
    void editsAll();
    void movesThisFollowingAll();
    void anotherRule();
    void deletesThis();
    void deletesFollowingAndAll();
    void composersSpread();
};

void TestSeriesChanges::editsThis()
{
    SeriesDesk desk;
    const auto first = desk.add(u"FREQ=DAILY"_s);
    const PostId second = desk.waiting(first->seriesId).at(1).id;
    QVERIFY(SeriesDesk::wait(desk.posts->edit(desk.ada, second, PostEdit{0, u"coffee"_s, {}, {}})));
    QCOMPARE(desk.textsOf(first->seriesId), (QStringList{u"tea"_s, u"coffee"_s, u"tea"_s, u"tea"_s}));
    QVERIFY(desk.details(second).post.hasOwnChanges);
}

void TestSeriesChanges::editsFollowing()
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

void TestSeriesChanges::editsAll()
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

void TestSeriesChanges::movesThisFollowingAll()
{
    SeriesDesk desk;
    const auto first = desk.add(u"FREQ=WEEKLY;BYDAY=TU,TH"_s);
    const auto posts = desk.waiting(first->seriesId);
    QVERIFY(SeriesDesk::wait(desk.posts->move(desk.ada, posts.at(1).id, utcOf(u"2026-11-26T12:00:00Z"_s))));
    QCOMPARE(desk.timesOf(first->seriesId), u"11-24 08:00, 11-26 12:00, 12-01 08:00, 12-03 08:00"_s);
    // Half past ten in Berlin from the third on; the second keeps what is its own.
    const auto moved = SeriesDesk::wait(
        desk.series.move(desk.ada, posts.at(2).id, utcOf(u"2026-12-01T09:30:00Z"_s), SeriesScope::Following));
    QVERIFY2(moved, moved ? "" : qPrintable(moved.error().detail));
    QCOMPARE(moved->id, posts.at(2).id);
    QCOMPARE(desk.timesOf(first->seriesId), u"11-24 08:00, 11-26 12:00"_s);
    QCOMPARE(desk.timesOf(moved->seriesId), u"12-01 09:30, 12-03 09:30, 12-08 09:30, 12-10 09:30"_s);
    // All of those a day later: the rule's days go along.
    const auto all = SeriesDesk::wait(
        desk.series.move(desk.ada, posts.at(3).id, utcOf(u"2026-12-04T09:30:00Z"_s), SeriesScope::All));
    QVERIFY2(all, all ? "" : qPrintable(all.error().detail));
    QCOMPARE(all->recurrence, u"FREQ=WEEKLY;BYDAY=WE,FR"_s);
    QCOMPARE(desk.timesOf(moved->seriesId), u"12-02 09:30, 12-04 09:30, 12-09 09:30, 12-11 09:30"_s);
    QCOMPARE(desk.upkeep(), 0);
    const auto details = desk.details(posts.at(3).id);
    QCOMPARE(details.targets.first().parts.first().sending.dueAt, utcOf(u"2026-12-04T09:30:00Z"_s));
    QCOMPARE(kindOf(SeriesDesk::wait(
                 desk.series.move(desk.ada, posts.at(3).id, utcOf(u"2026-11-01T09:30:00Z"_s), SeriesScope::All))),
             u"PAST_TIME"_s);
}

void TestSeriesChanges::anotherRule()
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

void TestSeriesChanges::deletesThis()
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

void TestSeriesChanges::deletesFollowingAndAll()
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

void TestSeriesChanges::composersSpread()
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

TEST_CLASS(TestSeriesChanges)
#include "tst_serieschanges.moc"
