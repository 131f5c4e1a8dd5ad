// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/integrationsmodel.h"
#include "offlinedesk.h"
#include "testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// The list of accounts keeps up with the store and says no more than what is different.
class TestIntegrationsModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsAccounts();
    void tellsOnlyWhatChanged();
    void removedOnesGo();
    void usersSeeTheirOwn();
};

namespace {

struct Watched
{
    explicit Watched(OfflineDesk &desk, const Actor &actor)
        : model(desk.desk().accounts, actor, desk.desk().watch),
          tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
    }
    bool wait()
    {
        return QTest::qWaitFor([this] { return model.isLoaded(); }, 10'000);
    }

    IntegrationsModel model;
    QAbstractItemModelTester tester;
};

} // namespace

void TestIntegrationsModel::listsAccounts()
{
    OfflineDesk desk;
    const auto mastodon = desk.addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    desk.addAccount(PlatformId::Instagram, u"harbourpress"_s, Integration::Health::NeedsReauth);
    Watched watched(desk, desk.desk().actor);
    QCOMPARE(watched.model.rowCount(), 0);
    QVERIFY(watched.wait());
    QCOMPARE(watched.model.rowCount(), 2);
    const auto value = [&](int row, int role) { return watched.model.index(row).data(role); };
    QCOMPARE(value(0, IntegrationsModel::IdRole).value<IntegrationId>(), mastodon);
    QCOMPARE(value(0, IntegrationsModel::NameRole).toString(), u"Harbour Press"_s);
    QCOMPARE(value(0, IntegrationsModel::UsernameRole).toString(), u"@harbour@print.example"_s);
    QCOMPARE(value(0, IntegrationsModel::ServerRole).toString(), u"print.example"_s);
    QCOMPARE(value(0, IntegrationsModel::PlatformRole).value<PlatformId>(), PlatformId::Mastodon);
    QCOMPARE(value(0, IntegrationsModel::HealthRole).value<Integration::Health>(), Integration::Health::Connected);
    QVERIFY(!value(0, IntegrationsModel::IsPracticeRole).toBool());
    QCOMPARE(value(1, IntegrationsModel::HealthRole).value<Integration::Health>(), Integration::Health::NeedsReauth);
    QCOMPARE(value(1, IntegrationsModel::HealthReasonRole).toString(), u"The access token was revoked"_s);
    QCOMPARE(value(1, IntegrationsModel::OwnerRole).value<UserId>(), desk.desk().actor.id);
    QVERIFY(!watched.model.roleNames().value(IntegrationsModel::NameRole).isEmpty());
}

void TestIntegrationsModel::tellsOnlyWhatChanged()
{
    OfflineDesk desk;
    desk.addAccount(PlatformId::Mastodon, u"@a@print.example"_s);
    const auto second = desk.addAccount(PlatformId::Bluesky, u"b.example"_s);
    Watched watched(desk, desk.desk().actor);
    QVERIFY(watched.wait());
    QSignalSpy changed(&watched.model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&watched.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&watched.model, &QAbstractItemModel::modelReset);
    QVERIFY(OfflineDesk::await(desk.desk().accounts.setPaused(desk.desk().actor, second, true)));
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    desk.addAccount(PlatformId::Reddit, u"u/harbour"_s);
    QTRY_COMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 2);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(reset.count(), 0);
}

void TestIntegrationsModel::removedOnesGo()
{
    OfflineDesk desk;
    const auto first = desk.addAccount(PlatformId::Reddit, u"u/a"_s);
    const auto second = desk.addAccount(PlatformId::Bluesky, u"b.example"_s);
    Watched watched(desk, desk.desk().actor);
    QVERIFY(watched.wait());
    QSignalSpy removed(&watched.model, &QAbstractItemModel::rowsRemoved);
    QVERIFY(OfflineDesk::await(desk.desk().accounts.remove(desk.desk().actor, first)));
    QTRY_COMPARE(removed.count(), 1);
    QCOMPARE(watched.model.rowCount(), 1);
    QCOMPARE(watched.model.at(0).id, second);
    QCOMPARE(watched.model.rowOf(first), -1);
}

void TestIntegrationsModel::usersSeeTheirOwn()
{
    OfflineDesk desk;
    desk.addAccount(PlatformId::Reddit, u"u/a"_s);
    const auto user = OfflineDesk::await(
        desk.desk().users.add(desk.desk().actor, {u"user@harbour.example"_s, u"User"_s, Secret("a password")}));
    QVERIFY(user);
    Watched watched(desk, Actor{user->id, user->role, u"test"_s});
    QVERIFY(watched.wait());
    QCOMPARE(watched.model.rowCount(), 0);
}

TEST_CLASS(TestIntegrationsModel)
#include "tst_integrationsmodel.moc"
