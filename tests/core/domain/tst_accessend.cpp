// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/accessend.h"
#include "testmain.h"

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

class TestAccessEnd final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isSeenAWeekBefore_data();
    void isSeenAWeekBefore();
};

void TestAccessEnd::isSeenAWeekBefore_data()
{
    QTest::addColumn<int>("hours"); // until its end; 0: nobody said
    QTest::addColumn<bool>("isRenewable");
    QTest::addColumn<bool>("isEnding");
    QTest::newRow("nobody said") << 0 << false << false;
    QTest::newRow("two months") << 60 * 24 << false << false;
    QTest::newRow("a week and an hour") << 169 << false << false;
    QTest::newRow("a week") << 168 << false << true;
    QTest::newRow("renews itself") << 2 << true << false;
    QTest::newRow("has ended") << -5 << false << true;
}

void TestAccessEnd::isSeenAWeekBefore()
{
    QFETCH(int, hours);
    QFETCH(bool, isRenewable);
    const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    Integration account;
    if (hours != 0)
        account.tokenExpiresAt = now.addSecs(hours * 3600);
    if (isRenewable)
        account.refreshToken = Sealed{"sealed"};
    QTEST(isAccessEnding(account, now), "isEnding");
}

TEST_CLASS(TestAccessEnd)
#include "tst_accessend.moc"
