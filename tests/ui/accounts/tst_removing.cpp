// SPDX-License-Identifier: GPL-3.0-or-later
#include "mastodonstandin.h"
#include "offlinedesk.h"
#include "testmain.h"
#include "ui/accounts/accountspage.h"

#include <QAbstractButton>
#include <QNetworkAccessManager>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using Endpoint = MastodonStandIn::Endpoint;

// What becomes of an account's access when the account, or the person behind it, goes.
class TestRemoving final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void tellsTheNetwork();
    void doesNotWaitForTheNetwork_data();
    void doesNotWaitForTheNetwork();
    void aUsersAccountsToo_data();
    void aUsersAccountsToo();
    void leavesAnAccountOfTwoAlone();

private:
    Desk &desk() { return m_offline->desk(); }
    Integration connectAs(const Actor &actor);
    QList<Integration> accounts() { return *OfflineDesk::await(desk().accounts.list(desk().actor)); }
    Actor addUser();

    std::unique_ptr<MastodonStandIn> m_server;
    std::unique_ptr<OfflineDesk> m_offline;
    QNetworkAccessManager m_browser;
};

void TestRemoving::init()
{
    m_offline = std::make_unique<OfflineDesk>();
    m_server = std::make_unique<MastodonStandIn>();
}

Integration TestRemoving::connectAs(const Actor &actor)
{
    SignInDesk person;
    person.openAddress = [this](const QUrl &url) {
        QMetaObject::invokeMethod(&m_browser, [this, url] { m_browser.get(QNetworkRequest(url)); });
    };
    const auto connected = OfflineDesk::await(
        desk().accounts.connectAccount(actor, PlatformId::Mastodon, m_server->url().toString(), person));
    return connected.value_or(Integration());
}

Actor TestRemoving::addUser()
{
    const auto user = OfflineDesk::await(
        desk().users.add(desk().actor, {u"anna@print.example"_s, u"Anna"_s, Secret("a long password")}));
    return user ? Actor{user->id, user->role, u"test"_s} : Actor();
}

void TestRemoving::tellsTheNetwork()
{
    const Integration account = connectAs(desk().actor);
    QVERIFY(!account.id.isNull());
    AccountsPage page(desk());
    page.resize(1000, 700);
    page.show();
    QTRY_VERIFY(page.findChild<QAbstractButton *>(u"remove"_s));
    page.findChild<QAbstractButton *>(u"remove"_s)->click();
    QTRY_VERIFY(page.findChild<QAbstractButton *>(u"reallyRemove"_s)->isVisible());
    page.findChild<QAbstractButton *>(u"reallyRemove"_s)->click();
    QTRY_VERIFY(accounts().isEmpty());
    QTRY_COMPARE(m_server->requestCount(Endpoint::Revoke), 1);
    QCOMPARE(m_server->complaints(), QStringList()); // with the client and the token that are its own
}

void TestRemoving::doesNotWaitForTheNetwork_data()
{
    QTest::addColumn<MastodonStandIn::Fault>("fault");
    using Fault = MastodonStandIn::Fault;
    QTest::newRow("not there") << Fault::Refuse;
    QTest::newRow("never answers") << Fault::Never;
    QTest::newRow("says no") << Fault::Status403;
}

void TestRemoving::doesNotWaitForTheNetwork()
{
    QFETCH(MastodonStandIn::Fault, fault);
    const Integration account = connectAs(desk().actor);
    QVERIFY(!account.id.isNull());
    m_server->fail(Endpoint::Revoke, fault, 5);
    const auto removed = OfflineDesk::await(desk().accounts.remove(desk().actor, account.id));
    QVERIFY(removed);
    QVERIFY(accounts().isEmpty());
    if (fault == MastodonStandIn::Fault::Never)
        QVERIFY(!removed->isFinished()); // told in its own time
    else
        QTRY_VERIFY_WITH_TIMEOUT(removed->isFinished(), 30'000);
    m_offline.reset(); // and the program may end meanwhile
}

void TestRemoving::aUsersAccountsToo_data()
{
    QTest::addColumn<Heritage::Kind>("heritage");
    QTest::addColumn<int>("revoked");
    QTest::newRow("deleted") << Heritage::Kind::Delete << 1;
    QTest::newRow("handed over") << Heritage::Kind::HandOver << 0; // the heir goes on with it
}

void TestRemoving::aUsersAccountsToo()
{
    QFETCH(Heritage::Kind, heritage);
    QFETCH(int, revoked);
    const Actor anna = addUser();
    QVERIFY(!connectAs(anna).id.isNull());
    const auto removed = OfflineDesk::await(desk().users.remove(desk().actor, anna.id, {heritage, desk().actor.id}));
    QVERIFY(removed);
    QTRY_VERIFY(removed->isFinished());
    QCOMPARE(m_server->requestCount(Endpoint::Revoke), revoked);
    QCOMPARE(accounts().size(), 1 - revoked);
}

void TestRemoving::leavesAnAccountOfTwoAlone()
{
    const Actor anna = addUser();
    QVERIFY(!connectAs(anna).id.isNull());
    const Integration own = connectAs(desk().actor);
    QCOMPARE(accounts().size(), 2);
    const auto removed = OfflineDesk::await(desk().accounts.remove(desk().actor, own.id));
    QVERIFY(removed);
    QTRY_VERIFY(removed->isFinished());
    QCOMPARE(m_server->requestCount(Endpoint::Revoke), 0); // it might end Anna's too
}

TEST_CLASS(TestRemoving)
#include "tst_removing.moc"
