// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/usersmodel.h"
#include "offlinedesk.h"
#include "testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// The list of users keeps up with the store.
class TestUsersModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsUp();
    void usersSeeThemselves();
};

void TestUsersModel::keepsUp()
{
    OfflineDesk offline;
    Desk &desk = offline.desk();
    UsersModel model(desk.users, desk.actor, desk.watch);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0).data(UsersModel::NameRole).toString(), u"Harbour Press"_s);
    QCOMPARE(model.index(0).data(UsersModel::RoleRole).value<User::Role>(), User::Role::Admin);
    QCOMPARE(model.index(0).data(UsersModel::ZoneRole).toString(), u"Europe/Berlin"_s);

    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const auto user = OfflineDesk::await(
        desk.users.add(desk.actor, {u"anna@harbour.example"_s, u"Anna"_s, Secret("a password")}));
    QVERIFY(user);
    QTRY_COMPARE(model.rowCount(), 2);
    const int row = model.rowOf(user->id);
    QCOMPARE(model.index(row).data(UsersModel::EmailRole).toString(), u"anna@harbour.example"_s);
    QCOMPARE(changed.count(), 0);

    QVERIFY(OfflineDesk::await(desk.users.setRole(desk.actor, user->id, User::Role::Admin)));
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), row);
    QCOMPARE(model.at(row).role, User::Role::Admin);

    QVERIFY(OfflineDesk::await(desk.users.remove(desk.actor, user->id, {Heritage::Kind::HandOver, desk.actor.id})));
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(reset.count(), 0);
}

void TestUsersModel::usersSeeThemselves()
{
    OfflineDesk offline;
    Desk &desk = offline.desk();
    const auto user = OfflineDesk::await(
        desk.users.add(desk.actor, {u"anna@harbour.example"_s, u"Anna"_s, Secret("a password")}));
    QVERIFY(user);
    UsersModel model(desk.users, Actor{user->id, user->role, u"test"_s}, desk.watch);
    QTRY_VERIFY(model.isLoaded());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.at(0).id, user->id);
}

TEST_CLASS(TestUsersModel)
#include "tst_usersmodel.moc"
