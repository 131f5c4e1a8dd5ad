// SPDX-License-Identifier: GPL-3.0-or-later
#include "testmain.h"
#include "verdict.h"

#include <QTest>

using namespace Postrider;
using namespace Postrider::Chaos;
using namespace Qt::Literals::StringLiterals;

using State = Sending::State;

namespace {

Told told(State state, const QString &id = {})
{
    return {u"LIST"_s, u"ann"_s, u"hello"_s, state, id};
}

Seen seen(const QString &id, const QString &text = u"hello"_s)
{
    return {u"LIST"_s, u"ann"_s, text, id};
}

} // namespace

// The comparison that a chaos run ends with finds what it is there to find.
class TestVerdict final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void counts_data();
    void counts();
};

void TestVerdict::counts_data()
{
    QTest::addColumn<QList<Told>>("told");
    QTest::addColumn<QList<Seen>>("seen");
    QTest::addColumn<QList<int>>("wanted"); // lost, doubled, wrongly confirmed, unresolved
    using Tolds = QList<Told>;
    using Seens = QList<Seen>;
    using Counts = QList<int>;
    QTest::newRow("well") << Tolds{told(State::Published, u"1"_s)} << Seens{seen(u"1"_s)} << Counts{0, 0, 0, 0};
    QTest::newRow("in question, out") << Tolds{told(State::Unconfirmed)} << Seens{seen(u"1"_s)} << Counts{0, 0, 0, 1};
    QTest::newRow("in question, not out") << Tolds{told(State::Unconfirmed)} << Seens{} << Counts{0, 0, 0, 1};
    QTest::newRow("never sent") << Tolds{told(State::Waiting)} << Seens{} << Counts{1, 0, 0, 0};
    QTest::newRow("out and forgotten") << Tolds{told(State::Failed)} << Seens{seen(u"1"_s)} << Counts{1, 0, 0, 0};
    QTest::newRow("twice") << Tolds{told(State::Published, u"1"_s)} << Seens{seen(u"1"_s), seen(u"2"_s)}
                           << Counts{0, 1, 0, 0};
    QTest::newRow("nobody asked for it") << Tolds{} << Seens{seen(u"1"_s)} << Counts{0, 1, 0, 0};
    QTest::newRow("said, not there") << Tolds{told(State::Published, u"1"_s)} << Seens{} << Counts{0, 0, 1, 0};
    QTest::newRow("another's id") << Tolds{told(State::Published, u"9"_s)}
                                  << Seens{seen(u"9"_s, u"else"_s), seen(u"1"_s)} << Counts{0, 1, 1, 0};
    QTest::newRow("the same words twice") << Tolds{told(State::Published, u"1"_s), told(State::Published, u"2"_s)}
                                          << Seens{seen(u"1"_s), seen(u"2"_s)} << Counts{0, 0, 0, 0};
    QTest::newRow("one id for two") << Tolds{told(State::Published, u"1"_s), told(State::Published, u"1"_s)}
                                    << Seens{seen(u"1"_s), seen(u"2"_s)} << Counts{0, 0, 1, 0};
}

void TestVerdict::counts()
{
    QFETCH(QList<Told>, told);
    QFETCH(QList<Seen>, seen);
    QFETCH(QList<int>, wanted);
    const Verdict verdict = compare(told, seen);
    QCOMPARE((QList<int>{verdict.lost, verdict.doubled, verdict.wronglyConfirmed, verdict.unresolvedInAll()}), wanted);
}

TEST_CLASS(TestVerdict)
#include "tst_verdict.moc"
