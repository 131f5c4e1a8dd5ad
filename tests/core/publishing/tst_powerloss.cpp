// SPDX-License-Identifier: GPL-3.0-or-later
#include "poweredrun.h"
#include "testmain.h"

#include <QTest>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using Endpoint = LittleNetwork::Endpoint;
using Flushing = LossyDisk::Flushing;
using State = Sending::State;

// What the journal promised to be durable is there when the power comes back: not only a killed process loses nothing.
class TestPowerLoss final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasPromisedIsThere();
    void atEveryFlush();
    void aDiskThatLiesIsFoundOut();
};

// Each time the network is asked to post, the attempt can be read back from what the disk kept; each time
// a post is said to be out, so can that.
void TestPowerLoss::whatWasPromisedIsThere()
{
    PoweredRun run(Flushing::Honest);
    int opened = 0;
    int published = 0;
    quint32 seed = 0;
    QObject::connect(&run.network(), &LittleNetwork::asked, &run.network(), [&](Endpoint endpoint) {
        if (endpoint != Endpoint::Create && endpoint != Endpoint::Reply)
            return;
        const auto sending = run.recovered(run.parts().at(endpoint == Endpoint::Create ? 0 : 1), ++seed);
        opened += sending && sending->state == State::Sending && sending->sentAt.isValid() ? 1 : 0;
    });
    run.settled = [&](SendingId id, State state) {
        const auto sending = run.recovered(id, ++seed);
        published += sending && sending->state == state && !sending->platformPostId.isEmpty() ? 1 : 0;
    };
    run.publish();
    QTRY_COMPARE(published, 2);
    QCOMPARE(opened, 2);
}

void TestPowerLoss::atEveryFlush()
{
    const int flushes = [] {
        PoweredRun run(Flushing::Honest);
        run.publish();
        run.close();
        return run.disk().flushes();
    }();
    QVERIFY2(flushes >= 6, qPrintable(QString::number(flushes)));
    for (int flush = 1; flush <= flushes + 1; ++flush) {
        PoweredRun run(Flushing::Honest);
        run.disk().failAt(flush);
        run.publish();
        if (!run.disk().hasFailed())
            run.close();
        run.goOnAfter(quint32(flush));
        QVERIFY2(run.problem().isEmpty(), qPrintable(u"flush %1: %2"_s.arg(flush).arg(run.problem())));
    }
}

// The same on a disk that flushes nothing, which is what SQLite's "synchronous =
// OFF" comes to: then posts go out twice.
void TestPowerLoss::aDiskThatLiesIsFoundOut()
{
    QStringList problems;
    for (quint32 seed = 1; seed <= 3; ++seed) {
        PoweredRun run(Flushing::Lying);
        run.publish();
        run.goOnAfter(seed);
        problems << run.problem();
    }
    QVERIFY2(problems.contains(u"\"one\" is out 2 times"_s), qPrintable(problems.join(u'|')));
}

TEST_CLASS(TestPowerLoss)
#include "tst_powerloss.moc"
