// SPDX-License-Identifier: GPL-3.0-or-later
#include "blueskystandin.h"
#include "offlinedesk.h"
#include "testmain.h"
#include "ui/accounts/accountspage.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// A network without a browser's sign-in: its fields come from the registry, and what is typed signs in.
class TestTypedSignIn final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void connects();
    void saysWhatIsMissing();
    void refusesAWrongPassword();

private:
    template<typename T>
    T *find(const QString &name) const
    {
        const auto all = m_page->findChildren<T *>(name);
        const auto shown = std::find_if(all.begin(), all.end(), [](T *one) { return one->isVisible(); });
        return shown == all.end() ? nullptr : *shown;
    }
    void press(const QString &name)
    {
        QTRY_VERIFY2(find<QPushButton>(name), qPrintable(name));
        find<QPushButton>(name)->click();
    }
    void type(const QString &name, const QString &text)
    {
        QTRY_VERIFY2(find<QLineEdit>(name), qPrintable(name));
        find<QLineEdit>(name)->setText(text);
    }
    bool says(const QString &words) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }
    QList<Integration> accounts()
    {
        return *OfflineDesk::await(m_offline->desk().accounts.list(m_offline->desk().actor));
    }

    std::unique_ptr<BlueskyStandIn> m_server;
    std::unique_ptr<OfflineDesk> m_offline;
    std::unique_ptr<AccountsPage> m_page;
};

void TestTypedSignIn::init()
{
    m_page.reset();
    m_offline = std::make_unique<OfflineDesk>();
    m_server = std::make_unique<BlueskyStandIn>();
    m_page = std::make_unique<AccountsPage>(m_offline->desk());
    m_page->resize(1000, 900);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->connectAccount(PlatformId::Bluesky);
    type(u"server"_s, m_server->url().toString());
    type(u"identifier"_s, BlueskyStandIn::handle());
}

void TestTypedSignIn::connects()
{
    type(u"token"_s, u"abcd-efgh-ijkl-mnop"_s);
    QCOMPARE(find<QLineEdit>(u"token"_s)->echoMode(), QLineEdit::Password);
    QVERIFY(!find<QPushButton>(u"connect"_s)); // no browser here
    press(u"checkToken"_s);
    QTRY_COMPARE(accounts().size(), 1);
    QCOMPARE(accounts().first().platformAccountId, BlueskyStandIn::did());
    QCOMPARE(accounts().first().platformUsername, BlueskyStandIn::handle());
    QCOMPARE(m_server->complaints(), QStringList());
}

void TestTypedSignIn::saysWhatIsMissing()
{
    press(u"checkToken"_s);
    QVERIFY(says(u"needed"_s));
    QCOMPARE(m_server->requestCount(BlueskyStandIn::Endpoint::CreateSession), 0);
}

void TestTypedSignIn::refusesAWrongPassword()
{
    type(u"token"_s, u"wrong"_s);
    press(u"checkToken"_s);
    QTRY_VERIFY(says(u"Invalid identifier or password"_s));
    QCOMPARE(accounts().size(), 0);
}

TEST_CLASS(TestTypedSignIn)
#include "tst_typedsignin.moc"
