// SPDX-License-Identifier: GPL-3.0-or-later
#include "offlinedesk.h"
#include "testmain.h"
#include "ui/accounts/accountspage.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QUrlQuery>

#include <algorithm>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// A network that wants an app of the person's own, whose rights differ from app to app: the guide, the fields, and
// the page that the browser is sent to.
class TestDeveloperApp final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void guides();
    void asksForTheRightsThatWereTyped();
    void asksForTheUsualRights();
    void goesTheNativeWayWithoutASecret();
    void refusesWhatWasCopiedBadly();

private:
    Desk &desk() { return m_offline->desk(); }
    template<typename T>
    T *find(const QString &name) const
    {
        const auto all = m_page->findChildren<T *>(name);
        const auto shown = std::find_if(all.begin(), all.end(), [](T *one) { return one->isVisible(); });
        return shown == all.end() ? nullptr : *shown;
    }
    void type(const QString &name, const QString &text)
    {
        QTRY_VERIFY2(find<QLineEdit>(name), qPrintable(name));
        find<QLineEdit>(name)->setText(text);
    }
    void connectNow()
    {
        QTRY_VERIFY(find<QAbstractButton>(u"connect"_s));
        find<QAbstractButton>(u"connect"_s)->click();
    }
    bool says(const QString &words) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }
    QList<DeveloperApp> apps() { return *OfflineDesk::await(desk().apps.list(desk().actor)); }

    std::unique_ptr<OfflineDesk> m_offline;
    std::unique_ptr<AccountsPage> m_page;
    QUrl m_opened;
};

void TestDeveloperApp::init()
{
    m_page.reset();
    m_opened = {};
    m_offline = std::make_unique<OfflineDesk>();
    desk().openAddress = [this](const QUrl &url) { m_opened = url; };
    m_page = std::make_unique<AccountsPage>(desk());
    m_page->resize(1000, 900);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->connectAccount(PlatformId::Linkedin);
}

void TestDeveloperApp::guides()
{
    QTRY_VERIFY(says(u"Community Management API"_s));
    QVERIFY(says(u"http://localhost:47141/callback"_s) || find<QLineEdit>(u"redirect"_s));
    QVERIFY(says(u"rw_organization_admin"_s));
}

void TestDeveloperApp::asksForTheRightsThatWereTyped()
{
    type(u"clientId"_s, u"an-id"_s);
    type(u"clientSecret"_s, u"a-secret"_s);
    type(u"scopes"_s, u"  w_organization_social   rw_organization_admin "_s);
    connectNow();
    QTRY_VERIFY(m_opened.isValid());
    QCOMPARE(m_opened.path(), u"/oauth/v2/authorization"_s);
    const QUrlQuery asked(m_opened);
    QCOMPARE(asked.queryItemValue(u"client_id"_s), u"an-id"_s);
    QCOMPARE(asked.queryItemValue(u"scope"_s, QUrl::FullyDecoded), u"w_organization_social rw_organization_admin"_s);
    QCOMPARE(apps().size(), 1);
    QVERIFY(!m_opened.toString().contains("a-secret"_L1));
}

void TestDeveloperApp::asksForTheUsualRights()
{
    type(u"clientId"_s, u"an-id"_s);
    type(u"clientSecret"_s, u"a-secret"_s);
    connectNow();
    QTRY_VERIFY(m_opened.isValid());
    QCOMPARE(QUrlQuery(m_opened).queryItemValue(u"scope"_s, QUrl::FullyDecoded), u"openid profile w_member_social"_s);
    QCOMPARE(QUrlQuery(m_opened).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded),
             u"http://localhost:47141/callback"_s);
}

void TestDeveloperApp::goesTheNativeWayWithoutASecret()
{
    type(u"clientId"_s, u"an-id"_s);
    connectNow();
    QTRY_VERIFY(m_opened.isValid());
    QCOMPARE(m_opened.path(), u"/oauth/native-pkce/authorization"_s);
    QCOMPARE(QUrlQuery(m_opened).queryItemValue(u"code_challenge"_s).size(), 43);
}

void TestDeveloperApp::refusesWhatWasCopiedBadly()
{
    type(u"clientId"_s, u"two words"_s);
    connectNow();
    QTRY_VERIFY(says(u"The client id is one word."_s));
    QVERIFY(!m_opened.isValid());
    QCOMPARE(apps().size(), 0);
}

TEST_CLASS(TestDeveloperApp)
#include "tst_developerapp.moc"
