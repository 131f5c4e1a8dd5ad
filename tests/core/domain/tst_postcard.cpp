// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/postcard.h"
#include "testmain.h"

#include <QTimeZone>

using namespace Postrider;

using State = Sending::State;
using Hold = Sending::Hold;
using Status = Post::Status;
using Word = PostStanding::Word;

class TestPostCard final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void standsAs_data();
    void standsAs();
    void sortsByItsMoment();
};

void TestPostCard::standsAs_data()
{
    QTest::addColumn<Status>("status");
    QTest::addColumn<QList<State>>("states");
    QTest::addColumn<QList<Hold>>("holds");
    QTest::addColumn<Word>("word");
    const auto row = [](const char *name, Status status, const QList<State> &states, const QList<Hold> &holds,
                        Word word) { QTest::newRow(name) << status << states << holds << word; };
    row("a draft without accounts", Status::Draft, {}, {}, Word::Draft);
    row("a draft", Status::Draft, {State::Draft}, {Hold::None}, Word::Draft);
    row("scheduled", Status::Scheduled, {State::Waiting, State::Waiting}, {Hold::None, Hold::None}, Word::Scheduled);
    row("with the platform's scheduler", Status::Scheduled, {State::HandedOver}, {Hold::None}, Word::HandedOver);
    row("with one's scheduler, here for the other", Status::Scheduled, {State::Waiting, State::HandedOver}, {},
        Word::HandedOver);
    row("failed on one, with the other's scheduler", Status::Scheduled, {State::HandedOver, State::Failed}, {},
        Word::Failed);
    row("under way", Status::Publishing, {State::Sending}, {Hold::None}, Word::Publishing);
    row("out", Status::Published, {State::Published, State::Skipped}, {Hold::None, Hold::None}, Word::Published);
    row("nothing went out that was promised", Status::Failed, {State::Skipped}, {Hold::None}, Word::Failed);
    row("failed", Status::Failed, {State::Failed}, {Hold::None}, Word::Failed);
    row("failed on one of two, due on the other", Status::Scheduled, {State::Waiting, State::Failed},
        {Hold::None, Hold::None}, Word::Failed);
    row("unknown", Status::Publishing, {State::Unconfirmed}, {Hold::None}, Word::Unconfirmed);
    row("unknown comes before failed", Status::Publishing, {State::Failed, State::Unconfirmed},
        {Hold::None, Hold::None}, Word::Unconfirmed);
    row("failed comes before held", Status::Scheduled, {State::Held, State::Failed}, {Hold::Approval, Hold::None},
        Word::Failed);
    row("waits for a yes", Status::Scheduled, {State::Held}, {Hold::Approval}, Word::Approval);
    row("a yes comes before other holds", Status::Scheduled, {State::Held, State::Held}, {Hold::Pause, Hold::Approval},
        Word::Approval);
    row("paused", Status::Scheduled, {State::Waiting, State::Held}, {Hold::None, Hold::Pause}, Word::Held);
    row("its account wants connecting", Status::Scheduled, {State::Held}, {Hold::Reauth}, Word::Held);
    row("missed", Status::Scheduled, {State::Held}, {Hold::Missed}, Word::Held);
    row("held without a reason", Status::Scheduled, {State::Held}, {}, Word::Held);
    row("a lifted hold", Status::Scheduled, {State::Waiting}, {Hold::Approval}, Word::Scheduled);
}

void TestPostCard::standsAs()
{
    QFETCH(Status, status);
    QFETCH(QList<State>, states);
    QFETCH(QList<Hold>, holds);
    QFETCH(Word, word);
    QCOMPARE(PostStanding::of(status, states, holds), word);
}

void TestPostCard::sortsByItsMoment()
{
    const QDateTime created(QDate(2026, 11, 1), QTime(8, 0), QTimeZone::utc());
    PostCard card;
    card.createdAt = created;
    QCOMPARE(card.moment(), created);
    card.publishedAt = created.addSecs(60);
    QCOMPARE(card.moment(), created.addSecs(60));
    card.scheduledFor = created.addSecs(30);
    QCOMPARE(card.moment(), created.addSecs(30));
}

TEST_CLASS(TestPostCard)
#include "tst_postcard.moc"
