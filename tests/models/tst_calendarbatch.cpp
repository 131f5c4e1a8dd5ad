// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendarbatch.h"
#include "offlinedesk.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// Several cards together, and what becomes of those that can't do what the others do.
class TestCalendarBatch final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void movesWhatCanMove();
    void goesOnAfterAFailure();
    void refusesWhatCannotMoveAtAll();
    void refusesAPastDayForAll();
    void tellsTheFailureOfAll();

private:
    PostCard card(const QString &text, const QDateTime &wallTime, Sending::State state = Sending::State::Waiting);
    Post stored(const PostCard &card);
    bool isInTrash(const PostCard &card) { return stored(card).deletedAt.isValid(); }

    std::unique_ptr<OfflineDesk> m_offline;
    std::unique_ptr<CalendarMoves> m_moves;
    std::unique_ptr<CalendarBatch> m_batch;
    IntegrationId m_account;
    QLocale m_before;
    QString m_done, m_refused;
    std::function<void()> m_undo;
};

namespace {

QDateTime november(int day, int hour)
{
    return {QDate(2026, 11, day), QTime(hour, 0)};
}

QDateTime utc(int day, int hour)
{
    return QDateTime(QDate(2026, 11, day), QTime(hour - 1, 0), Qt::UTC); // by Berlin's clocks
}

} // namespace

void TestCalendarBatch::init()
{
    m_before = QLocale();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_offline = std::make_unique<OfflineDesk>();
    m_account = m_offline->addAccount(PlatformId::Mastodon, u"@press@print.example"_s);
    Desk &desk = m_offline->desk();
    m_moves = std::make_unique<CalendarMoves>(desk.posts, desk.clock, desk.actor, desk.user.timezone);
    m_batch = std::make_unique<CalendarBatch>(desk.posts, *m_moves, desk.actor, desk.user.timezone);
    m_done.clear();
    m_refused.clear();
    m_undo = {};
    connect(m_batch.get(), &CalendarBatch::done, this,
            [this](const QString &sentence, const std::function<void()> &undo) {
                m_done = sentence;
                m_undo = undo;
            });
    connect(m_batch.get(), &CalendarBatch::refused, this, [this](const QString &sentence) { m_refused = sentence; });
}

void TestCalendarBatch::cleanup()
{
    m_batch.reset();
    m_moves.reset();
    m_offline.reset();
    QLocale::setDefault(m_before);
}

PostCard TestCalendarBatch::card(const QString &text, const QDateTime &wallTime, Sending::State state)
{
    const PostId id = m_offline->addPost({text, {m_account}, wallTime, state});
    const auto cards = OfflineDesk::await(m_offline->desk().posts.cards(m_offline->desk().actor, {}));
    for (const PostCard &card : cards.value_or(QList<PostCard>())) {
        if (card.id == id)
            return card;
    }
    return {};
}

Post TestCalendarBatch::stored(const PostCard &card)
{
    const auto details = OfflineDesk::await(m_offline->desk().posts.show(m_offline->desk().actor, card.id));
    return details ? details->post : Post();
}

void TestCalendarBatch::movesWhatCanMove()
{
    const PostCard monday = card(u"Monday links"_s, november(23, 10));
    const PostCard tuesday = card(u"Tuesday links"_s, november(24, 11));
    const PostCard out = card(u"Out already"_s, november(20, 9), Sending::State::Published);
    m_batch->shift({out, monday, tuesday}, 7);
    QTRY_COMPARE(m_done, u"2 posts moved; 1 stay where they are"_s);
    QCOMPARE(stored(monday).scheduledFor, utc(30, 10));
    QCOMPARE(stored(tuesday).scheduledFor, utc(24, 11).addDays(7));
    m_undo();
    QTRY_COMPARE(stored(tuesday).scheduledFor, utc(24, 11));
    QCOMPARE(stored(monday).scheduledFor, utc(23, 10));
    QVERIFY(m_refused.isEmpty());
}

// One was taken away meanwhile, by somebody else.
void TestCalendarBatch::goesOnAfterAFailure()
{
    const PostCard gone = card(u"Gone"_s, november(23, 10));
    const PostCard there = card(u"There"_s, november(24, 11));
    QVERIFY(OfflineDesk::await(m_offline->desk().posts.remove(m_offline->desk().actor, gone.id)));
    m_batch->shift({gone, there}, 1);
    QTRY_VERIFY(!m_done.isEmpty());
    QVERIFY2(m_done.startsWith(u"1 posts moved; not all: "_s), qPrintable(m_done));
    QCOMPARE(stored(there).scheduledFor, utc(25, 11));
    m_undo(); // of what was done only
    QTRY_COMPARE(stored(there).scheduledFor, utc(24, 11));
    QVERIFY(isInTrash(gone));
    QVERIFY(m_refused.isEmpty());
}

void TestCalendarBatch::refusesWhatCannotMoveAtAll()
{
    const PostCard out = card(u"Out already"_s, november(20, 9), Sending::State::Published);
    m_batch->shift({out, out}, 7);
    QVERIFY2(m_refused.contains(u"out already"_s), qPrintable(m_refused));
    const PostCard draft = card(u"Some day"_s, {});
    m_batch->unschedule({draft});
    QCOMPARE(m_refused, u"None of these posts has a time that could be moved."_s);
    QVERIFY(m_done.isEmpty());
}

void TestCalendarBatch::refusesAPastDayForAll()
{
    const PostCard monday = card(u"Monday links"_s, november(23, 10));
    const PostCard friday = card(u"Friday poll"_s, november(27, 16));
    m_batch->shift({friday, monday}, -3);
    QVERIFY2(m_refused.contains(u"is past"_s), qPrintable(m_refused));
    QCOMPARE(stored(friday).scheduledFor, utc(27, 16));
    m_batch->shift({friday, monday}, 0); // nowhere
    QVERIFY(m_done.isEmpty());
}

void TestCalendarBatch::tellsTheFailureOfAll()
{
    const PostCard monday = card(u"Monday links"_s, november(23, 10));
    QVERIFY(OfflineDesk::await(m_offline->desk().posts.remove(m_offline->desk().actor, monday.id)));
    m_batch->unschedule({monday});
    QTRY_VERIFY(!m_refused.isEmpty());
    QVERIFY(m_done.isEmpty());
    QVERIFY(!m_undo);
}

TEST_CLASS(TestCalendarBatch)
#include "tst_calendarbatch.moc"
