// SPDX-License-Identifier: GPL-3.0-or-later
#include "neighbourprocess.h"
#include "publishing/leaseowner.h"
#include "testmain.h"

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

// Whose leases need not be waited for.
class TestLeaseOwner final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thisProcessIsHere();
    void eachCallIsAnother();
    void othersAreGoneOrNot_data();
    void othersAreGoneOrNot();
    void anEndedChildIsGone();

private:
    enum Part { Machine, Boot, Processes, Pid, Start, Call };
    static QStringList own() { return newLeaseOwner().split(u':'); }
};

void TestLeaseOwner::thisProcessIsHere()
{
    QVERIFY(!isGone(newLeaseOwner()));
}

void TestLeaseOwner::eachCallIsAnother()
{
    QVERIFY(newLeaseOwner() != newLeaseOwner());
}

void TestLeaseOwner::othersAreGoneOrNot_data()
{
    QTest::addColumn<QString>("owner");
    QTest::addColumn<bool>("gone");
    const auto row = [](const char *name, const QList<std::pair<Part, QString>> &changes, bool isGoneHere) {
        QStringList parts = own();
        for (const auto &[part, text] : changes)
            parts[part] = text;
        QTest::newRow(name) << parts.join(u':') << isGoneHere;
    };
    row("another machine", {{Machine, u"elsewhere"_s}, {Pid, u"1"_s}}, false);
    row("an earlier boot", {{Boot, u"earlier"_s}}, true);
    row("a container's own numbers", {{Processes, u"1"_s}, {Start, u"1"_s}}, false);
    row("its number is another's now", {{Start, u"1"_s}}, true);
    row("no start known", {{Start, u""_s}}, false);
    row("no number", {{Pid, u"x"_s}}, false);
    QTest::newRow("nothing") << u""_s << false;
    QTest::newRow("words") << u"some words"_s << false;
    QTest::newRow("colons") << u":::::"_s << false;
}

void TestLeaseOwner::othersAreGoneOrNot()
{
    if (!Testing::NeighbourProcess::canBeTold())
        QSKIP("this machine does not tell who it is, so nobody is ever known to be gone");
    QFETCH(QString, owner);
    QTEST(isGone(owner), "gone");
}

void TestLeaseOwner::anEndedChildIsGone()
{
    if (!Testing::NeighbourProcess::canBeTold())
        QSKIP("this machine does not tell who it is, so nobody is ever known to be gone");
    Testing::NeighbourProcess neighbour;
    QVERIFY(!isGone(neighbour.owner()));
    neighbour.kill();
    QVERIFY(isGone(neighbour.owner()));
}

TEST_CLASS(TestLeaseOwner)
#include "tst_leaseowner.moc"
