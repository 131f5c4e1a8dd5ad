// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendardrafts.h"
#include "models/calendarmodel.h"
#include "models/calendarmoves.h"
#include "offlinedesk.h"
#include "testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using Word = PostStanding::Word;

class TestCalendarModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void showsTheMonth();
    void saysItInSentences();
    void tellsOnlyDaysThatChanged();
    void laterRequestWins();
    void neighboursAreAtHand();
    void filters();
    void knowsAnEmptyStore();
    void usersSeeTheirOwn();
    void answersAreBoundedInALargeStore();
    void draftsAreATray();

private:
    QLocale m_before;
};

namespace {

CalendarModel::Parts partsOf(OfflineDesk &offline)
{
    Desk &desk = offline.desk();
    return {desk.posts, desk.accounts, desk.clock, desk.watch, desk.actor, desk.user.timezone};
}

QStringList titlesOn(const CalendarModel &model, QDate day)
{
    QStringList titles;
    for (const PostCard &card : model.cardsAt(model.indexOf(day)).cards)
        titles << card.content;
    return titles;
}

QDate november(int day)
{
    return {2026, 11, day};
}

} // namespace

void TestCalendarModel::initTestCase()
{
    m_before = QLocale();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestCalendarModel::cleanupTestCase()
{
    QLocale::setDefault(m_before);
}

void TestCalendarModel::showsTheMonth()
{
    OfflineDesk offline;
    offline.seedMonth();
    CalendarModel model(partsOf(offline));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.columnCount(), 7);
    QCOMPARE(model.today(), november(22));
    QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), u"Mon"_s);
    QTRY_COMPARE(model.indexOf(november(22)).data(CalendarModel::CountRole).toInt(), 4);

    const QModelIndex sunday = model.indexOf(november(22));
    QCOMPARE(sunday.row(), 3);
    QCOMPARE(sunday.column(), 6);
    QCOMPARE(sunday.data(CalendarModel::DateRole).toDate(), november(22));
    QVERIFY(sunday.data(CalendarModel::IsTodayRole).toBool());
    QVERIFY(sunday.data(CalendarModel::IsInMonthRole).toBool());
    QVERIFY(!sunday.data(CalendarModel::IsPastRole).toBool());
    QVERIFY(model.indexOf(november(21)).data(CalendarModel::IsPastRole).toBool());
    QVERIFY(!model.indexOf(QDate(2026, 10, 31)).data(CalendarModel::IsInMonthRole).toBool());
    const auto cards = sunday.data(CalendarModel::CardsRole).value<QList<PostCard>>();
    QCOMPARE(cards.size(), 4);
    QCOMPARE(cards.first().standing, Word::Published);
    QCOMPARE(cards.at(1).standing, Word::Scheduled);
    QTRY_COMPARE(model.platformsOf(cards.at(1)),
                 (QList{PlatformId::Bluesky, PlatformId::Mastodon, PlatformId::Twitter}));
    // Drafts without a time are in the tray and not on the day they were written.
    QVERIFY(!titlesOn(model, november(22)).contains(u"Tutorial 12, colour proofing"_s));
    QCOMPARE(model.cardsAt(model.indexOf(november(6))).cards.first().standing, Word::Failed);
    QCOMPARE(model.cardsAt(model.indexOf(november(13))).cards.last().standing, Word::Unconfirmed);
    QCOMPARE(model.cardsAt(model.indexOf(november(23))).cards.last().standing, Word::Approval);
}

void TestCalendarModel::saysItInSentences()
{
    OfflineDesk offline;
    offline.seedMonth();
    CalendarModel model(partsOf(offline));
    QTRY_VERIFY(!titlesOn(model, november(2)).isEmpty());
    const auto said = [&](int day) { return model.indexOf(november(day)).data(Qt::AccessibleTextRole).toString(); };
    QCOMPARE(said(2),
             u"Monday 2 November, 2 posts: 09:20 Monday links, published; "
             "14:10 Hiring: print technician for the Friday crew, published"_s);
    QCOMPARE(said(3), u"Tuesday 3 November, one post: 10:00 v4.1.3 is out, published"_s);
    QCOMPARE(said(5), u"Thursday 5 November, no posts"_s);
    QVERIFY(said(22).startsWith(u"Today, Sunday 22 November, 4 posts: "_s));
}

void TestCalendarModel::tellsOnlyDaysThatChanged()
{
    OfflineDesk offline;
    offline.seedMonth();
    CalendarModel model(partsOf(offline));
    QTRY_COMPARE(titlesOn(model, november(22)).size(), 4);
    QTRY_VERIFY(!model.accounts().isEmpty());
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    offline.addPost({u"One more"_s, {model.accounts().first().id}, {november(28), QTime(8, 0)}});
    QTRY_COMPARE(titlesOn(model, november(28)), QStringList{u"One more"_s});
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().first().toModelIndex(), model.indexOf(november(28)));
    QCOMPARE(changes.first().at(1).toModelIndex(), model.indexOf(november(28)));
}

void TestCalendarModel::laterRequestWins()
{
    OfflineDesk offline;
    offline.seedMonth();
    const auto account = offline.addAccount(PlatformId::Slack, u"press"_s);
    offline.addPost({u"New Year"_s, {account}, {QDate(2027, 1, 1), QTime(0, 5)}});
    CalendarModel model(partsOf(offline));
    for (int month : {10, 9, 12, 11})
        model.setMonth(QDate(2026, month, 1));
    model.setMonth(QDate(2027, 1, 20));
    QTRY_COMPARE(titlesOn(model, QDate(2027, 1, 1)), QStringList{u"New Year"_s});
    QCOMPARE(model.grid().month, QDate(2027, 1, 1));
    QCOMPARE(titlesOn(model, QDate(2027, 1, 22)), QStringList());
}

void TestCalendarModel::neighboursAreAtHand()
{
    OfflineDesk offline;
    const auto account = offline.addAccount(PlatformId::Slack, u"press"_s);
    offline.addPost({u"Advent"_s, {account}, {QDate(2026, 12, 20), QTime(9, 0)}});
    offline.addPost({u"Harvest"_s, {account}, {QDate(2026, 10, 4), QTime(9, 0)}});
    CalendarSheets sheets(offline.desk().posts, offline.desk().watch, offline.desk().actor, "Europe/Berlin", Qt::Monday,
                          this);
    QSignalSpy loaded(&sheets, &CalendarSheets::loaded);
    sheets.want(QDate(2026, 11, 1));
    // Turning the page will show it before any answer comes.
    const auto cell = CalendarGrid::of(QDate(2026, 12, 1), Qt::Monday).cellOf(QDate(2026, 12, 20));
    QTRY_COMPARE(sheets.days(QDate(2026, 12, 1)).at(cell).count, 1);
    const auto before = CalendarGrid::of(QDate(2026, 10, 1), Qt::Monday).cellOf(QDate(2026, 10, 4));
    QTRY_COMPARE(sheets.days(QDate(2026, 10, 1)).at(before).count, 1);
    QCOMPARE(loaded.first().first().toDate(), QDate(2026, 11, 1));
    // What is out of reach is forgotten.
    sheets.want(QDate(2027, 6, 1));
    QCOMPARE(sheets.days(QDate(2026, 12, 1)).at(cell).count, 0);
}

void TestCalendarModel::filters()
{
    OfflineDesk offline;
    offline.seedMonth();
    CalendarModel model(partsOf(offline));
    QTRY_COMPARE(titlesOn(model, november(13)).size(), 2);
    QTRY_VERIFY(!model.accounts().isEmpty());
    QVERIFY(!model.isFiltered());
    model.setFilter(u"serif"_s, {});
    QVERIFY(model.isFiltered());
    QTRY_COMPARE(titlesOn(model, november(13)), QStringList{u"Friday poll: serif or sans?"_s});
    const auto discord = std::find_if(model.accounts().begin(), model.accounts().end(),
                                      [](const Integration &i) { return i.platform == PlatformId::Discord; });
    model.setFilter({}, discord->id);
    QTRY_COMPARE(titlesOn(model, november(13)), QStringList{u"Server night: come and print with us"_s});
    model.setFilter({}, {});
    QTRY_COMPARE(titlesOn(model, november(13)).size(), 2);
}

void TestCalendarModel::knowsAnEmptyStore()
{
    OfflineDesk offline;
    CalendarModel model(partsOf(offline));
    QSignalSpy emptiness(&model, &CalendarModel::emptinessChanged);
    QTRY_COMPARE(emptiness.size(), 1);
    QVERIFY(model.isStoreEmpty());
    offline.addPost({u"A draft, elsewhere"_s, {}, {}});
    QTRY_VERIFY(!model.isStoreEmpty());
}

void TestCalendarModel::usersSeeTheirOwn()
{
    OfflineDesk offline;
    offline.seedMonth();
    CalendarModel::Parts parts = partsOf(offline);
    parts.actor = {UserId::create(), User::Role::User, u"person:other"_s};
    CalendarModel model(parts);
    QSignalSpy emptiness(&model, &CalendarModel::emptinessChanged);
    QTRY_COMPARE(emptiness.size(), 1);
    QVERIFY(titlesOn(model, november(22)).isEmpty());
}

// A slot of the window handles what one answer brings; this is its bound, whatever the store holds.
void TestCalendarModel::answersAreBoundedInALargeStore()
{
    OfflineDesk offline;
    const auto account = offline.addAccount(PlatformId::Slack, u"press"_s);
    QList<OfflineDesk::Seed> seeds;
    constexpr int kPosts = 100'000;
    seeds.reserve(kPosts);
    const QDateTime start(november(1), QTime(0, 0));
    for (int i = 0; i < kPosts; ++i)
        seeds << OfflineDesk::Seed{u"Post %1"_s.arg(i), {account}, start.addSecs(26LL * (i + 1))};
    offline.addPosts(seeds);

    CalendarModel model(partsOf(offline));
    QTRY_VERIFY_WITH_TIMEOUT(model.cardsAt(model.indexOf(november(24))).count > 0, 20'000);
    int inAll = 0;
    int held = 0;
    for (int cell = 0; cell < 42; ++cell) {
        const DayCards day = model.cardsAt(model.index(cell / 7, cell % 7));
        inAll += day.count;
        held += int(day.cards.size());
        QVERIFY(day.cards.size() <= CalendarSheets::kPerDay);
    }
    QVERIFY2(inAll > 90'000, qPrintable(QString::number(inAll)));
    QVERIFY(held <= 42 * CalendarSheets::kPerDay);
    QCOMPARE(titlesOn(model, november(1)).first(), u"Post 0"_s);
    const QString said = model.indexOf(november(2)).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(said.size() < 1000, qPrintable(said));
    QVERIFY2(said.contains(u"and "_s), qPrintable(said));
}

void TestCalendarModel::draftsAreATray()
{
    OfflineDesk offline;
    offline.seedMonth();
    Desk &desk = offline.desk();
    CalendarDrafts drafts(desk.posts, desk.watch, desk.actor);
    const QAbstractItemModelTester tester(&drafts, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE(drafts.total(), 4);
    QTRY_COMPARE(drafts.rowCount(), 4);
    QSet<QString> titles;
    for (int row = 0; row < drafts.rowCount(); ++row)
        titles << drafts.index(row).data().toString();
    QVERIFY(titles.contains(u"Behind the scenes: the print shop"_s));
    QCOMPARE(drafts.cardAt(drafts.index(0)).standing, Word::Draft);
    QVERIFY(drafts.index(0).data(Qt::AccessibleTextRole).toString().contains(u"draft without a time"_s));
    drafts.setFilter(u"typefaces"_s, {});
    QTRY_COMPARE(drafts.rowCount(), 1);
    QTRY_COMPARE(drafts.total(), 1);
    drafts.setFilter({}, {});
    offline.addPost({u"Fresh"_s, {}, {}});
    QTRY_COMPARE(drafts.total(), 5);
}

TEST_CLASS(TestCalendarModel)
#include "tst_calendarmodel.moc"
