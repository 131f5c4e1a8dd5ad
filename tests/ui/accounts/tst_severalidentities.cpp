// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkedinstandin.h"
#include "offlinedesk.h"
#include "testmain.h"
#include "ui/accounts/accountspage.h"

#include <QAbstractButton>
#include <QLineEdit>

#include <algorithm>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// A member who administers an organisation signs in, and says which of the two is meant.
class TestSeveralIdentities final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void takesTheOneThatIsChosen();
    void noneIsNoError();
    void leavingGivesUp();
    void reconnectingAsksNothing();

private:
    template<typename T>
    T *find(const QString &name) const
    {
        const auto all = m_page->findChildren<T *>(name);
        const auto seen = std::find_if(all.begin(), all.end(), [](T *each) { return each->isVisible(); });
        return seen == all.end() ? nullptr : *seen;
    }
    void press(const QString &name)
    {
        QTRY_VERIFY2(find<QAbstractButton>(name), qPrintable(name));
        find<QAbstractButton>(name)->click();
    }
    void giveToken();
    QList<Integration> accounts()
    {
        return *OfflineDesk::await(m_offline->desk().accounts.list(m_offline->desk().actor));
    }

    std::unique_ptr<LinkedinStandIn> m_server;
    std::unique_ptr<OfflineDesk> m_offline;
    std::unique_ptr<AccountsPage> m_page;
};

void TestSeveralIdentities::init()
{
    m_page.reset();
    m_offline = std::make_unique<OfflineDesk>();
    LinkedinStandIn::Options options;
    options.scopes = LinkedinStandIn::organisationScopes();
    m_server = std::make_unique<LinkedinStandIn>(options);
    m_offline->sendTo(PlatformId::Linkedin, m_server->url());
    m_page = std::make_unique<AccountsPage>(m_offline->desk());
    m_page->resize(1000, 900);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->connectAccount(PlatformId::Linkedin);
}

void TestSeveralIdentities::giveToken()
{
    if (find<QAbstractButton>(u"tokenInstead"_s))
        press(u"tokenInstead"_s);
    QTRY_VERIFY(find<QLineEdit>(u"token"_s));
    find<QLineEdit>(u"token"_s)->setText(u"standin-token"_s);
    press(u"checkToken"_s);
}

void TestSeveralIdentities::takesTheOneThatIsChosen()
{
    giveToken();
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>(u"identityChoice"_s), 20'000);
    QVERIFY(find<QAbstractButton>(u"identity-"_s + LinkedinStandIn::memberUrn()));
    QVERIFY(accounts().isEmpty()); // nothing before it is said
    press(u"identity-"_s + LinkedinStandIn::organisationUrn());
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>(u"connected"_s), 20'000);
    QCOMPARE(accounts().size(), 1);
    QCOMPARE(accounts().first().platformAccountId, LinkedinStandIn::organisationUrn());
    QCOMPARE(m_server->complaints(), QStringList());
}

void TestSeveralIdentities::noneIsNoError()
{
    giveToken();
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>(u"identityChoice"_s), 20'000);
    press(u"noIdentity"_s);
    QTRY_VERIFY(find<QLineEdit>(u"token"_s));
    QVERIFY(!find<QWidget>(u"connectError"_s));
    QVERIFY(accounts().isEmpty());
    press(u"checkToken"_s); // and the next try is a fresh one
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>(u"identityChoice"_s), 20'000);
}

void TestSeveralIdentities::leavingGivesUp()
{
    giveToken();
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>(u"identityChoice"_s), 20'000);
    m_page.reset();
    QVERIFY(accounts().isEmpty());
}

void TestSeveralIdentities::reconnectingAsksNothing()
{
    giveToken();
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>(u"identityChoice"_s), 20'000);
    press(u"identity-"_s + LinkedinStandIn::organisationUrn());
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>(u"connected"_s), 20'000);
    m_page->reconnect(accounts().first().id);
    QTRY_VERIFY(!find<QWidget>(u"connected"_s));
    giveToken();
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>(u"connected"_s), 20'000);
    QCOMPARE(accounts().size(), 1);
    QCOMPARE(accounts().first().platformAccountId, LinkedinStandIn::organisationUrn());
}

TEST_CLASS(TestSeveralIdentities)
#include "tst_severalidentities.moc"
