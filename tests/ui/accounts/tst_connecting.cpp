// SPDX-License-Identifier: GPL-3.0-or-later
#include "mastodonstandin.h"
#include "offlinedesk.h"
#include "practice/practicenetwork.h"
#include "testmain.h"
#include "ui/accounts/accountcard.h"
#include "ui/accounts/accountspage.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QUrlQuery>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using Endpoint = MastodonStandIn::Endpoint;

// Accounts are connected through the page, at a server of its own, with a network manager for a browser.
class TestConnecting final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void throughTheBrowser();
    void byAPastedCode();
    void byAToken();
    void toThePracticeNetwork();
    void thePracticeNetworkFails();
    void asksForTheServerFirst();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void aNoIsSaid();
    void cancelIsReal();
    void leavingGivesUp();
    void signsInAgain();
    void noticesAnotherAccount();

private:
    Desk &desk() { return m_offline->desk(); }
    template<typename T>
    T *find(const QString &name) const
    {
        // Pages that were left live on for a moment.
        const auto all = m_page->findChildren<T *>(name);
        const auto seen = std::find_if(all.begin(), all.end(), [](T *each) { return each->isVisible(); });
        return seen == all.end() ? nullptr : *seen;
    }
    void press(const QString &name)
    {
        QTRY_VERIFY2(find<QAbstractButton>(name), qPrintable(name));
        find<QAbstractButton>(name)->click(); // perhaps scrolled out of sight
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
    QList<Integration> accounts() { return *OfflineDesk::await(desk().accounts.list(desk().actor)); }
    void openForm();
    void connectByToken(const QByteArray &token);

    std::unique_ptr<MastodonStandIn> m_server;
    std::unique_ptr<OfflineDesk> m_offline;
    std::unique_ptr<AccountsPage> m_page;
    QNetworkAccessManager m_browser;
    QUrl m_opened;
};

void TestConnecting::init()
{
    m_page.reset();
    m_offline = std::make_unique<OfflineDesk>();
    m_server = std::make_unique<MastodonStandIn>();
    m_opened = {};
    desk().openAddress = [this](const QUrl &url) { m_opened = url; };
    m_page = std::make_unique<AccountsPage>(desk());
    m_page->resize(1000, 900);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

// As a person comes there: the choice, the network, its server.
void TestConnecting::openForm()
{
    press(u"connectFirst"_s);
    press(u"network-MASTODON"_s);
    type(u"server"_s, m_server->url().toString());
}

void TestConnecting::connectByToken(const QByteArray &token)
{
    press(u"tokenInstead"_s);
    type(u"token"_s, QString::fromLatin1(token));
    QCOMPARE(find<QLineEdit>(u"token"_s)->echoMode(), QLineEdit::Password);
    press(u"checkToken"_s);
}

void TestConnecting::throughTheBrowser()
{
    desk().openAddress = [this](const QUrl &url) {
        QVERIFY(QThread::currentThread() == qApp->thread());
        m_opened = url;
        m_browser.get(QNetworkRequest(url)); // follows to the loopback address
    };
    QSignalSpy compose(&desk().go, &Navigator::composeAsked);
    openForm();
    press(u"connect"_s);
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>(u"connected"_s), 20'000);
    QVERIFY(m_opened.isValid());
    QCOMPARE(accounts().size(), 1);
    QCOMPARE(accounts().first().health, Integration::Health::Connected);
    QVERIFY(says(accounts().first().platformUsername));
    QCOMPARE(m_server->complaints(), QStringList());
    press(u"writePost"_s);
    QCOMPARE(compose.count(), 1);
    QTRY_VERIFY(m_page->findChild<AccountCard *>());
    QTRY_VERIFY(find<AccountCard>(u"account-"_s + accounts().first().id.toString()));
}

void TestConnecting::byAPastedCode()
{
    openForm();
    find<QCheckBox>(u"elsewhere"_s)->setChecked(true);
    press(u"connect"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_opened.isValid(), 20'000);
    QNetworkReply *reply = m_browser.get(QNetworkRequest(m_opened));
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 20'000);
    const QString page = QString::fromUtf8(reply->readAll());
    reply->deleteLater();
    type(u"code"_s, page.section(u"<code>"_s, 1, 1).section(u"</code>"_s, 0, 0));
    press(u"giveCode"_s);
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>(u"connected"_s), 20'000);
    QCOMPARE(m_server->complaints(), QStringList());
}

void TestConnecting::byAToken()
{
    openForm();
    connectByToken("made-up");
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>(u"connectError"_s), 20'000);
    QVERIFY(says(u"was not connected"_s) && says(u"Make a new token"_s));
    QVERIFY(accounts().isEmpty());
    type(u"token"_s, QString::fromLatin1(m_server->token()));
    press(u"checkToken"_s);
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>(u"connected"_s), 20'000);
    QVERIFY(!find<QWidget>(u"connectError"_s));
    QCOMPARE(accounts().size(), 1);
    press(u"done"_s);
    QTRY_VERIFY(find<QAbstractButton>(u"connectAccount"_s));
}

void TestConnecting::toThePracticeNetwork()
{
    const QTemporaryDir folder;
    PracticeNetwork practice(folder.path(), desk().clock);
    const auto address = OfflineDesk::await(practice.start());
    QVERIFY(address);
    const auto token = OfflineDesk::await(practice.newToken());
    QVERIFY(token);
    desk().addPracticeAccount = [this, address, token] {
        PastedToken pasted;
        pasted.accessToken = *token;
        return desk().accounts.addByToken(desk().actor, PlatformId::Mastodon, address->toString(), pasted,
                                          AccountService::Kind::Practice);
    };
    press(u"practice"_s);
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>(u"connected"_s), 20'000);
    QCOMPARE(accounts().size(), 1);
    QVERIFY(accounts().first().isPractice);
    press(u"done"_s);
    QTRY_VERIFY(find<QWidget>(u"practicePill"_s));
    m_page.reset();
}

void TestConnecting::thePracticeNetworkFails()
{
    press(u"practice"_s); // OfflineDesk has none
    QTRY_VERIFY(find<QWidget>(u"connectError"_s));
    QVERIFY(says(u"was not connected"_s));
    press(u"tryAgain"_s);
    QTRY_VERIFY(find<QWidget>(u"connectError"_s));
    press(u"back"_s);
    QTRY_VERIFY(find<QWidget>(u"noAccounts"_s));
}

void TestConnecting::asksForTheServerFirst()
{
    openForm();
    type(u"server"_s, u"  "_s);
    press(u"connect"_s);
    QTRY_VERIFY(says(u"Which server"_s));
    type(u"server"_s, u"http://print.example"_s);
    press(u"connect"_s);
    QTRY_VERIFY(says(u"Plain http"_s));
    QVERIFY(find<QLineEdit>(u"server"_s));
    QVERIFY(!m_opened.isValid());
}

void TestConnecting::saysWhatIsWrong_data()
{
    QTest::addColumn<MastodonStandIn::Fault>("fault");
    QTest::addColumn<QString>("words");
    using Fault = MastodonStandIn::Fault;
    QTest::newRow("not such a server") << Fault::Status404 << u"not a server of this kind"_s;
    QTest::newRow("not there") << Fault::Refuse << u"could not be reached"_s;
}

void TestConnecting::saysWhatIsWrong()
{
    QFETCH(MastodonStandIn::Fault, fault);
    QFETCH(QString, words);
    m_server->fail(Endpoint::Instance, fault, 20);
    openForm();
    press(u"connect"_s);
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>(u"connectError"_s), 30'000);
    QVERIFY2(says(words), qPrintable(words));
    QVERIFY(says(u"Look at the address"_s));
    QVERIFY(find<QLineEdit>(u"server"_s)); // the form is there for the next try
    QVERIFY(!m_opened.isValid());
}

void TestConnecting::aNoIsSaid()
{
    openForm();
    press(u"connect"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_opened.isValid(), 20'000);
    const QUrlQuery asked(m_opened);
    QUrl back(asked.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
    back.setQuery(u"error=access_denied&error_description=She%20said%20no&state="_s
                  + asked.queryItemValue(u"state"_s, QUrl::FullyDecoded));
    m_browser.get(QNetworkRequest(back));
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>(u"connectError"_s), 20'000);
    QVERIFY(says(u"The browser said no: \"She said no\""_s));
    QVERIFY(accounts().isEmpty());
}

void TestConnecting::cancelIsReal()
{
    openForm();
    press(u"connect"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_opened.isValid(), 20'000);
    press(u"cancel"_s);
    QTRY_VERIFY(find<QLineEdit>(u"server"_s));
    QVERIFY(!find<QWidget>(u"connectError"_s)); // one's own wish is no error
    // Whoever agrees in the browser now meets nobody.
    QNetworkReply *reply = m_browser.get(QNetworkRequest(m_opened));
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 20'000);
    reply->deleteLater();
    QCOMPARE(m_server->requestCount(Endpoint::Token), 0);
    QVERIFY(accounts().isEmpty());
    // And the next try is a fresh one.
    m_opened = {};
    press(u"connect"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_opened.isValid(), 20'000);
    m_browser.get(QNetworkRequest(m_opened));
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>(u"connected"_s), 20'000);
}

void TestConnecting::leavingGivesUp()
{
    openForm();
    press(u"connect"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_opened.isValid(), 20'000);
    m_page.reset();
    QNetworkReply *reply = m_browser.get(QNetworkRequest(m_opened));
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 20'000);
    reply->deleteLater();
    QCOMPARE(m_server->requestCount(Endpoint::Token), 0);
    QVERIFY(accounts().isEmpty());
}

void TestConnecting::signsInAgain()
{
    openForm();
    connectByToken(m_server->token());
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>(u"connected"_s), 20'000);
    press(u"done"_s);
    m_server->revoke(m_server->token());
    press(u"check"_s);
    QTRY_VERIFY_WITH_TIMEOUT(find<QAbstractButton>(u"reconnect"_s), 20'000);
    QVERIFY(says(u"sign in again"_s));
    press(u"reconnect"_s);
    QTRY_VERIFY(find<QLineEdit>(u"server"_s));
    QCOMPARE(find<QLineEdit>(u"server"_s)->text(), m_server->url().toString());
    press(u"connect"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_opened.isValid(), 20'000);
    m_browser.get(QNetworkRequest(m_opened));
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>(u"connected"_s), 20'000);
    QVERIFY(says(u"signed in again"_s));
    QCOMPARE(accounts().size(), 1);
    QCOMPARE(accounts().first().health, Integration::Health::Connected);
}

void TestConnecting::noticesAnotherAccount()
{
    openForm();
    connectByToken(m_server->token());
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>(u"connected"_s), 20'000);
    const QString first = accounts().first().platformUsername;
    press(u"done"_s);
    m_server->revoke(m_server->token());
    press(u"check"_s);
    press(u"reconnect"_s);
    connectByToken(m_server->token() + "-1");
    QTRY_VERIFY_WITH_TIMEOUT(says(u"another account"_s), 20'000);
    QCOMPARE(accounts().size(), 1);
    QCOMPARE(accounts().first().platformUsername, first);
    QCOMPARE(accounts().first().health, Integration::Health::NeedsReauth);
}

TEST_CLASS(TestConnecting)
#include "tst_connecting.moc"
