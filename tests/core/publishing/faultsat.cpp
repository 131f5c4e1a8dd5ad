// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultsat.h"

#include <QTest>

namespace Postrider::Testing {

using State = Sending::State;

void FaultsAt::everyFaultHasOneRule()
{
    QStringList ruled;
    for (const FaultRule &rule : faultRules())
        ruled << enumWord(rule.fault);
    QCOMPARE(ruled, enumWords<Fault>());
}

void FaultsAt::isClassedAtOnce()
{
    const FaultOutcome wanted = expected();
    const Sight &sight = row().first;
    QCOMPARE(sight.sending.state, wanted.first);
    QCOMPARE(sight.sending.error, wanted.kind ? enumWord(*wanted.kind) : QString());
    QCOMPARE(sight.onServer, wanted.onServer);
    const bool isToldWhen = wanted.kind == Error::Kind::RateLimit;
    if (isToldWhen)
        QVERIFY(sight.sending.notBefore >= sight.at.addSecs(Misbehaviour::kRetryAfter));
    const auto isOpen = [](const Attempt &attempt) { return attempt.outcome == Attempt::Outcome::Open; };
    QVERIFY(std::none_of(sight.attempts.begin(), sight.attempts.end(), isOpen));
}

void FaultsAt::isToldInWords()
{
    const QString words = expected().words;
    for (const Sight &sight : {row().first, row().settled, row().last}) {
        QVERIFY(!sight.sentence.isEmpty());
        QVERIFY(!sight.story.isEmpty());
        QVERIFY2(!sight.story.contains(QString()), qPrintable(sight.story.join(QChar(u'|'))));
    }
    const bool isOver = row().first.sending.state == State::Published;
    if (words.isEmpty() || isOver)
        return;
    QCOMPARE(row().first.sending.errorWords, words);
    QVERIFY2(row().first.sentence.contains(words), qPrintable(row().first.sentence));
}

void FaultsAt::settlesByItself()
{
    const FaultOutcome wanted = expected();
    const Sight &sight = row().settled;
    QCOMPARE(sight.sending.state, wanted.settled);
    // A refusal is final and a doubt is not: only the doubt may already be out.
    if (wanted.settled == State::Failed || wanted.settled == State::Held)
        QCOMPARE(sight.onServer, 0);
    if (wanted.settled == State::Published)
        QCOMPARE(sight.onServer, 1);
}

void FaultsAt::endsOnceAndOnlyOnce()
{
    const Sight &sight = row().last;
    QCOMPARE(sight.sending.state, State::Published);
    QCOMPARE(sight.onServer, 1);
    QCOMPARE(row().mostOnServer, 1);
    QCOMPARE(sight.sending.platformPostId, row().server->posts().last().id);
    QCOMPARE(row().server->complaints(), QStringList());
}

} // namespace Postrider::Testing
