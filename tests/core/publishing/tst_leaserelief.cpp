// SPDX-License-Identifier: GPL-3.0-or-later
#include "neighbourprocess.h"
#include "publishingfixture.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using State = Sending::State;

namespace {

constexpr int kPatience = 60'000; // ms
constexpr int kLongLease = 3600;  // s; nobody sees its end here

} // namespace

// What a publisher held that died beside a running one.
class TestLeaseRelief final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goesOnForADeadNeighbour_data();
    void goesOnForADeadNeighbour();
};

void TestLeaseRelief::goesOnForADeadNeighbour_data()
{
    QTest::addColumn<bool>("hasOpened");
    QTest::newRow("claimed only") << false;
    QTest::newRow("about to send") << true;
}

void TestLeaseRelief::goesOnForADeadNeighbour()
{
    if (!NeighbourProcess::canBeTold())
        QSKIP("this machine does not tell who it is, so nobody is ever known to be gone");
    QFETCH(bool, hasOpened);
    NeighbourProcess neighbour;
    Stage stage;
    const IntegrationId account = stage.addAccount(1);
    const auto made = stage.scheduleNow(account, {u"held by a neighbour"_s});
    const SendingId held = made.parts.first();
    const SendingId behind = stage.scheduleNow(account, {u"behind it"_s}).parts.first();
    const SendingId other = stage.scheduleNow(stage.addAccount(2), {u"of another account"_s}).parts.first();

    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Lease lease{neighbour.owner(), u"its token"_s, now.addSecs(kLongLease)};
    const auto unsent = Unsent::of(stage.sending(held));
    QVERIFY(unsent);
    SendingRepository repository(stage.db());
    const int revision = stage.post(made).revision;
    const auto taken = hasOpened ? repository.claimAndOpen(*unsent, revision, lease, {}, now)
                                 : repository.claim(*unsent, revision, lease, now);
    QVERIFY(taken && *taken);

    const auto publisher = stage.publisher();
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(other), State::Published, kPatience);
    QCOMPARE(stage.sending(held).leaseToken, lease.token); // it lives, so it is left alone
    QCOMPARE(stage.state(behind), State::Waiting);
    neighbour.kill();
    QTRY_VERIFY_WITH_TIMEOUT(stage.isAll({held, behind}, State::Published), kPatience);
    QCOMPARE(stage.accepted(u"held by a neighbour"_s).size(), 1);
    QCOMPARE(stage.accepted(u"behind it"_s).size(), 1);
}

TEST_CLASS(TestLeaseRelief)
#include "tst_leaserelief.moc"
