// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistantseed.h"
#include "models/keysmodel.h"
#include "testmain.h"

#include <QAbstractItemModelTester>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using Standing = KeysModel::Standing;

class TestKeysModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void followsTheStore();
    void standsWhereItStands_data();
    void standsWhereItStands();
};

void TestKeysModel::followsTheStore()
{
    OfflineDesk offline;
    Desk &desk = offline.desk();
    KeysModel model(desk.keys, desk.actor, desk.watch, desk.clock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const AssistantSeed first(offline, u"first"_s, u"Cursor 1.2"_s);
    offline.clock().advance(std::chrono::minutes(1));
    const AssistantSeed second(offline, u"second"_s);
    QTRY_COMPARE(model.rowCount(), 2);
    QTRY_COMPARE(model.index(0).data().toString(), u"second"_s);
    QTRY_COMPARE(model.index(1).data(KeysModel::LastClientRole).toString(), u"Cursor 1.2"_s);
    QVERIFY(OfflineDesk::await(desk.keys.revoke(desk.actor, second.key().id)));
    // What is over goes to the end.
    QTRY_COMPARE(model.index(1).data().toString(), u"second"_s);
    QCOMPARE(model.index(1).data(KeysModel::StandingRole).value<Standing>(), Standing::Revoked);
    QCOMPARE(model.index(0).data(KeysModel::StandingRole).value<Standing>(), Standing::Active);
}

void TestKeysModel::standsWhereItStands_data()
{
    const QDateTime now(QDate(2026, 11, 22), QTime(13, 0), Qt::UTC);
    QTest::addColumn<bool>("isActive");
    QTest::addColumn<QDateTime>("expires");
    QTest::addColumn<QDateTime>("revoked");
    QTest::addColumn<Standing>("standing");
    QTest::newRow("active") << true << QDateTime() << QDateTime() << Standing::Active;
    QTest::newRow("active for a while") << true << now.addSecs(1) << QDateTime() << Standing::Active;
    QTest::newRow("its last second is over") << true << now << QDateTime() << Standing::Expired;
    QTest::newRow("disabled") << false << QDateTime() << QDateTime() << Standing::Disabled;
    QTest::newRow("revoked beats expired") << false << now.addSecs(-9) << now.addSecs(-5) << Standing::Revoked;
}

void TestKeysModel::standsWhereItStands()
{
    QFETCH(bool, isActive);
    QFETCH(QDateTime, expires);
    QFETCH(QDateTime, revoked);
    ApiKey key;
    key.isActive = isActive;
    key.expiresAt = expires;
    key.revokedAt = revoked;
    QTEST(KeysModel::standingOf(key, QDateTime(QDate(2026, 11, 22), QTime(13, 0), Qt::UTC)), "standing");
}

TEST_CLASS(TestKeysModel)
#include "tst_keysmodel.moc"
