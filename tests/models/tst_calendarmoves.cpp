// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendarmoves.h"
#include "offlinedesk.h"
#include "testmain.h"

#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

class TestCalendarMoves final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void lands_data();
    void lands();
    void movesAndTakesBack();
    void schedulesADraft();
    void unschedulesAndTakesBack();
    void refusesInASentence();
    void staysOnItsOwnDay();

private:
    PostCard card(const QString &text, const QDateTime &wallTime, Sending::State state = Sending::State::Waiting);
    Post stored(const PostCard &card);

    std::unique_ptr<OfflineDesk> m_offline;
    std::unique_ptr<CalendarMoves> m_moves;
    IntegrationId m_account;
    QLocale m_before;
    QString m_done, m_refused;
    std::function<void()> m_undo;
};

namespace {

QDateTime november(int day, int hour, int minute = 0)
{
    return {QDate(2026, 11, day), QTime(hour, minute)};
}

} // namespace

void TestCalendarMoves::init()
{
    m_before = QLocale();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_offline = std::make_unique<OfflineDesk>();
    m_account = m_offline->addAccount(PlatformId::Mastodon, u"@press@print.example"_s);
    Desk &desk = m_offline->desk();
    m_moves = std::make_unique<CalendarMoves>(desk.posts, desk.clock, desk.actor, desk.user.timezone);
    m_done.clear();
    m_refused.clear();
    m_undo = {};
    connect(m_moves.get(), &CalendarMoves::done, this,
            [this](const QString &sentence, const std::function<void()> &undo) {
                m_done = sentence;
                m_undo = undo;
            });
    connect(m_moves.get(), &CalendarMoves::refused, this, [this](const QString &sentence) { m_refused = sentence; });
}

void TestCalendarMoves::cleanup()
{
    m_moves.reset();
    m_offline.reset();
    QLocale::setDefault(m_before);
}

PostCard TestCalendarMoves::card(const QString &text, const QDateTime &wallTime, Sending::State state)
{
    const PostId id = m_offline->addPost({text, {m_account}, wallTime, state});
    const auto cards = OfflineDesk::await(m_offline->desk().posts.cards(m_offline->desk().actor, {}));
    for (const PostCard &card : cards.value_or(QList<PostCard>())) {
        if (card.id == id)
            return card;
    }
    return {};
}

Post TestCalendarMoves::stored(const PostCard &card)
{
    const auto details = OfflineDesk::await(m_offline->desk().posts.show(m_offline->desk().actor, card.id));
    return details ? details->post : Post();
}

void TestCalendarMoves::lands_data()
{
    QTest::addColumn<QDateTime>("from"); // null: a draft
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("utc"); // empty: refused
    const auto row = [](const char *name, const QDateTime &from, QDate day, const char *utc) {
        QTest::newRow(name) << from << day << QString::fromLatin1(utc);
    };
    row("keeps its time of day", november(23, 10), QDate(2026, 11, 24), "2026-11-24T09:00:00Z");
    row("keeps it over a change of clocks", november(23, 10), QDate(2027, 4, 1), "2027-04-01T08:00:00Z");
    row("lands after a gap", november(23, 2, 30), QDate(2027, 3, 28), "2027-03-28T01:00:00Z");
    row("later today", november(23, 15), QDate(2026, 11, 22), "2026-11-22T14:00:00Z");
    row("earlier today", november(23, 10), QDate(2026, 11, 22), "");
    row("yesterday", november(23, 23), QDate(2026, 11, 21), "");
    row("a draft goes at nine", {}, QDate(2026, 11, 24), "2026-11-24T08:00:00Z");
    row("a draft today goes at the next hour", {}, QDate(2026, 11, 22), "2026-11-22T14:00:00Z");
    row("a draft can't go yesterday", {}, QDate(2026, 11, 21), "");
}

void TestCalendarMoves::lands()
{
    QFETCH(QDateTime, from);
    QFETCH(QDate, day);
    QFETCH(QString, utc);
    const auto landing = m_moves->landingOf(card(u"Monday links"_s, from), day);
    QCOMPARE(landing.utc, utc.isEmpty() ? QDateTime() : QDateTime::fromString(utc, Qt::ISODate));
    QCOMPARE(landing.refusal.isEmpty(), !utc.isEmpty());
}

void TestCalendarMoves::movesAndTakesBack()
{
    const PostCard before = card(u"Monday links"_s, november(23, 10));
    m_moves->move(before, QDate(2026, 11, 24));
    QTRY_COMPARE(m_done, u"Moved to Tue 24 Nov, 10:00"_s);
    QCOMPARE(stored(before).wallTime, november(24, 10));
    m_undo();
    QTRY_COMPARE(stored(before).scheduledFor, before.scheduledFor);
}

void TestCalendarMoves::schedulesADraft()
{
    const PostCard before = card(u"Monday links"_s, {});
    m_moves->move(before, QDate(2026, 11, 24));
    QTRY_COMPARE(m_done, u"Scheduled for Tue 24 Nov, 09:00"_s);
    QCOMPARE(stored(before).status, Post::Status::Scheduled);
    m_undo();
    QTRY_COMPARE(stored(before).status, Post::Status::Draft);
}

void TestCalendarMoves::unschedulesAndTakesBack()
{
    const PostCard before = card(u"Monday links"_s, november(23, 10));
    m_moves->unschedule(before);
    QTRY_VERIFY(!m_done.isEmpty());
    QCOMPARE(stored(before).status, Post::Status::Draft);
    m_undo();
    QTRY_COMPARE(stored(before).scheduledFor, before.scheduledFor);
    m_moves.reset();
    m_undo(); // a toast that outlives its page
}

void TestCalendarMoves::refusesInASentence()
{
    const PostCard out = card(u"Monday links"_s, november(16, 10), Sending::State::Published);
    m_moves->move(out, QDate(2026, 11, 24));
    QVERIFY2(m_refused.contains(u"out already"_s), qPrintable(m_refused));
    m_moves->unschedule(out);
    QVERIFY2(m_refused.contains(u"out already"_s), qPrintable(m_refused));
    const PostCard unknown = card(u"Server night"_s, november(16, 10), Sending::State::Unconfirmed);
    m_moves->move(unknown, QDate(2026, 11, 24));
    QVERIFY2(m_refused.contains(u"not known"_s), qPrintable(m_refused));
    m_moves->move(card(u"Monday links"_s, november(23, 10)), QDate(2026, 11, 20));
    QCOMPARE(m_refused, u"Friday 20 November is past; choose today or a later day."_s);
    m_moves->move(card(u"Monday links"_s, november(23, 10)), QDate(2026, 11, 22));
    QCOMPARE(m_refused, u"10:00 today is past; choose a later day."_s);
    // What the service refuses is told too.
    m_account = {};
    const PostId id = m_offline->addPost({u"For nobody"_s, {}, {}});
    PostCard nobody;
    nobody.id = id;
    m_refused.clear();
    m_moves->move(nobody, QDate(2026, 11, 24));
    QTRY_VERIFY2(m_refused.contains(u"account"_s), qPrintable(m_refused));
    QCOMPARE(m_done, QString());
}

void TestCalendarMoves::staysOnItsOwnDay()
{
    const PostCard before = card(u"Monday links"_s, november(23, 10));
    m_moves->move(before, QDate(2026, 11, 23));
    m_moves->move(before, QDate(2026, 11, 25));
    QTRY_COMPARE(m_done, u"Moved to Wed 25 Nov, 10:00"_s);
    QCOMPARE(stored(before).revision, before.revision + 1);
}

TEST_CLASS(TestCalendarMoves)
#include "tst_calendarmoves.moc"
