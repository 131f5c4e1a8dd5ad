// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/poststatus.h"
#include "testmain.h"

#include <QMetaEnum>

using namespace Postrider;

using State = Sending::State;
using Status = Post::Status;

class TestPostStatus final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rows_data();
    void rows();
    void isTotalAndKnowsNoOrder();
};

void TestPostStatus::rows_data()
{
    QTest::addColumn<QList<State>>("states");
    QTest::addColumn<Status>("status");
    QTest::addColumn<bool>("needsPerson");
    const auto row = [](const char *name, const QList<State> &states, Status status, bool needsPerson) {
        QTest::newRow(name) << states << status << needsPerson;
    };
    row("no accounts", {}, Status::Draft, false);
    row("draft", {State::Draft}, Status::Draft, false);
    row("sending", {State::Sending}, Status::Publishing, false);
    row("perhaps out", {State::Unconfirmed}, Status::Publishing, true);
    row("waiting", {State::Waiting}, Status::Scheduled, false);
    row("held", {State::Held}, Status::Scheduled, true);
    row("handed over", {State::HandedOver}, Status::Scheduled, false);
    row("failed", {State::Failed}, Status::Failed, true);
    row("out", {State::Published}, Status::Published, false);
    row("skipped", {State::Skipped}, Status::Failed, false);

    row("one out, one being sent", {State::Published, State::Sending}, Status::Publishing, false);
    row("one failed, one perhaps out", {State::Failed, State::Unconfirmed}, Status::Publishing, true);
    row("one out, one due on Friday", {State::Published, State::Waiting}, Status::Scheduled, false);
    row("one failed, one still due", {State::Failed, State::Waiting}, Status::Scheduled, true);
    row("one out, one handed over", {State::Published, State::HandedOver}, Status::Scheduled, false);
    row("one out, one failed", {State::Published, State::Failed}, Status::Failed, true);
    row("one out, one skipped", {State::Published, State::Skipped}, Status::Published, false);
    row("one draft, one skipped", {State::Draft, State::Skipped}, Status::Draft, false);
    row("one draft, one out", {State::Draft, State::Published}, Status::Published, false);
}

void TestPostStatus::rows()
{
    QFETCH(QList<State>, states);
    QFETCH(Status, status);
    QFETCH(bool, needsPerson);
    const PostVerdict verdict = verdictOf(states);
    QCOMPARE(verdict.status, status);
    QCOMPARE(verdict.needsPerson, needsPerson);
}

// Every set of states, its answer worked out from the rules as they are written down; and in reverse order the same.
void TestPostStatus::isTotalAndKnowsNoOrder()
{
    const auto meta = QMetaEnum::fromType<State>();
    for (int bits = 0; bits < 1 << meta.keyCount(); ++bits) {
        QList<State> states;
        for (int i = 0; i < meta.keyCount(); ++i) {
            if (bits & (1 << i))
                states << State(meta.value(i));
        }
        const auto any = [&](std::initializer_list<State> some) {
            return std::any_of(some.begin(), some.end(), [&](State state) { return states.contains(state); });
        };
        Status expected = Status::Draft;
        if (any({State::Sending, State::Unconfirmed}))
            expected = Status::Publishing;
        else if (any({State::Waiting, State::Held, State::HandedOver}))
            expected = Status::Scheduled;
        else if (any({State::Failed}))
            expected = Status::Failed;
        else if (any({State::Published}))
            expected = Status::Published;
        else if (states == QList{State::Skipped})
            expected = Status::Failed;
        QCOMPARE(verdictOf(states).status, expected);
        const QList<State> reversed(states.rbegin(), states.rend());
        QCOMPARE(verdictOf(reversed), verdictOf(states));
        QCOMPARE(verdictOf(states + states), verdictOf(states));
    }
}

TEST_CLASS(TestPostStatus)
#include "tst_poststatus.moc"
