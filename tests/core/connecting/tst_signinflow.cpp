// SPDX-License-Identifier: GPL-3.0-or-later
#include "connecting/signinflow.h"
#include "mastodonstandin.h"
#include "net/httplistener.h"
#include "platforms/registry.h"
#include "testmain.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrlQuery>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Kind = Error::Kind;

namespace {

constexpr int kPatience = 20'000; // ms

} // namespace

// A whole sign-in, from the program's client to the account's name, with a network manager for a browser.
class TestSignInFlow final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void signsIn_data();
    void signsIn();
    void anotherSignInsRedirectIsRefused();
    void aNoIsANo();
    void anAddressMayBePasted();
    void aPastedNoIsANo();
    void anotherSignInsAddressIsRefused();
    void aCodeMayBePasted();
    void aWrongCodeIsRefused();
    void nobodyAnswers();
    void thePersonGivesUp_data();
    void thePersonGivesUp();
    void aLateCodeIsNoMatter();
    void anotherKindOfServer();
    void aServerThatIsNotThere();
    void aDeletedOneAnswers();

private:
    using Future = QFuture<Result<Connected>>;
    Future start(const QUrl &server, SignInDesk person = {});
    void browse(const QUrl &address);
    QUrl redirect(const QString &query, const QString &state) const;
    QString state() const { return QUrlQuery(m_opened).queryItemValue(u"state"_s, QUrl::FullyDecoded); }
    static Result<Connected> wait(const Future &future);

    Registry m_registry;
    SystemClock m_clock;
    Net::HttpClient m_http;
    std::unique_ptr<Runner> m_runner;
    std::unique_ptr<ExchangeDesk> m_desk;
    std::unique_ptr<MastodonStandIn> m_server;
    QNetworkAccessManager m_browser;
    int m_browserStatus = 0;
    QUrl m_opened;              // the authorisation page
    QPromise<QString> m_pasted; // what the person types
};

void TestSignInFlow::init()
{
    m_server = std::make_unique<MastodonStandIn>();
    m_runner = std::make_unique<Runner>(m_http, m_clock);
    m_desk = std::make_unique<ExchangeDesk>(
        ExchangeDesk{m_http, *m_runner, m_registry, m_clock, nullptr, nullptr, nullptr});
    m_opened = {};
    m_browserStatus = 0;
    m_pasted = {};
    m_pasted.start();
}

TestSignInFlow::Future TestSignInFlow::start(const QUrl &server, SignInDesk person)
{
    person.openAddress = [this](const QUrl &url) { m_opened = url; };
    const Platform &mastodon = *m_registry.find(PlatformId::Mastodon);
    return (new SignInFlow(*m_desk, mastodon, server, {}, person))->run();
}

void TestSignInFlow::browse(const QUrl &address)
{
    QNetworkReply *reply = m_browser.get(QNetworkRequest(address));
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        m_browserStatus = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        reply->deleteLater();
    });
}

// Where the server would send the browser.
QUrl TestSignInFlow::redirect(const QString &query, const QString &state) const
{
    QUrl url(QUrlQuery(m_opened).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
    url.setQuery(query + u"&state="_s + state);
    return url;
}

Result<Connected> TestSignInFlow::wait(const Future &future)
{
    [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), kPatience); }();
    return future.isFinished() ? future.result() : fail(Kind::Internal, u"it never ended"_s);
}

void TestSignInFlow::signsIn_data()
{
    QTest::addColumn<int>("flavour");
    using Flavour = MastodonStandIn::Flavour;
    QTest::newRow("Mastodon") << int(Flavour::Mastodon);
    QTest::newRow("GoToSocial") << int(Flavour::GoToSocial);
    QTest::newRow("Pleroma") << int(Flavour::Pleroma);
    QTest::newRow("Pixelfed") << int(Flavour::Pixelfed);
}

// The stand-in checks client, redirect, scopes and the PKCE proof.
void TestSignInFlow::signsIn()
{
    QFETCH(int, flavour);
    MastodonStandIn::Options options;
    options.flavour = MastodonStandIn::Flavour(flavour);
    m_server = std::make_unique<MastodonStandIn>(options);
    const Future future = start(m_server->url());
    QTRY_VERIFY_WITH_TIMEOUT(m_opened.isValid(), kPatience);
    browse(m_opened);
    const auto connected = wait(future);
    QVERIFY2(connected, connected ? "" : qPrintable(connected.error().detail));
    QVERIFY(connected->identity.username.startsWith("@user@"_L1));
    QVERIFY(!connected->tokens.accessToken.isEmpty());
    QVERIFY(connected->isNewApp);
    QVERIFY(connected->redirectUri.startsWith("http://127.0.0.1:"_L1));
    QTRY_COMPARE_WITH_TIMEOUT(m_browserStatus, 200, kPatience);
    QCOMPARE(m_server->complaints(), QStringList());
}

// An old tab, or somebody who guesses: told so, while ours still works.
void TestSignInFlow::anotherSignInsRedirectIsRefused()
{
    const Future future = start(m_server->url());
    QTRY_VERIFY_WITH_TIMEOUT(m_opened.isValid(), kPatience);
    browse(redirect(u"code=stolen"_s, u"guessed"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_browserStatus, 400, kPatience);
    QVERIFY(!future.isFinished());
    QCOMPARE(m_server->requestCount(MastodonStandIn::Endpoint::Token), 0);
    browse(m_opened);
    QVERIFY(wait(future));
}

void TestSignInFlow::aNoIsANo()
{
    const Future future = start(m_server->url());
    QTRY_VERIFY_WITH_TIMEOUT(m_opened.isValid(), kPatience);
    browse(redirect(u"error=access_denied&error_description=She%20said%20no"_s, state()));
    const auto refused = wait(future);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Kind::NotAllowed);
    QCOMPARE(refused.error().words, u"She said no"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_browserStatus, 200, kPatience);
}

// The browser could not reach us: the address it failed at tells as much.
void TestSignInFlow::anAddressMayBePasted()
{
    SignInDesk person;
    person.askForCode = [this] { return m_pasted.future(); };
    const Future future = start(m_server->url(), person);
    QTRY_VERIFY_WITH_TIMEOUT(m_opened.isValid(), kPatience);
    m_browser.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    QNetworkReply *reply = m_browser.get(QNetworkRequest(m_opened));
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), kPatience);
    const QByteArray landed = reply->rawHeader("Location");
    reply->deleteLater();
    m_browser.setRedirectPolicy(QNetworkRequest::NoLessSafeRedirectPolicy);
    m_pasted.addResult(u"  "_s + QString::fromLatin1(landed) + u'\n');
    m_pasted.finish();
    const auto connected = wait(future);
    QVERIFY2(connected, connected ? "" : qPrintable(connected.error().detail));
}

void TestSignInFlow::aPastedNoIsANo()
{
    SignInDesk person;
    person.askForCode = [this] { return m_pasted.future(); };
    const Future future = start(m_server->url(), person);
    QTRY_VERIFY_WITH_TIMEOUT(m_opened.isValid(), kPatience);
    m_pasted.addResult(redirect(u"error=access_denied"_s, state()).toString());
    m_pasted.finish();
    const auto refused = wait(future);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Kind::NotAllowed);
    QCOMPARE(m_server->requestCount(MastodonStandIn::Endpoint::Token), 0);
}

void TestSignInFlow::anotherSignInsAddressIsRefused()
{
    SignInDesk person;
    person.askForCode = [this] { return m_pasted.future(); };
    const Future future = start(m_server->url(), person);
    QTRY_VERIFY_WITH_TIMEOUT(m_opened.isValid(), kPatience);
    m_pasted.addResult(redirect(u"code=stolen"_s, u"guessed"_s).toString());
    m_pasted.finish();
    const auto refused = wait(future);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Kind::NotAllowed);
    QCOMPARE(m_server->requestCount(MastodonStandIn::Endpoint::Token), 0);
}

void TestSignInFlow::aCodeMayBePasted()
{
    SignInDesk person;
    person.redirect = SignInDesk::Redirect::OutOfBand;
    person.askForCode = [this] { return m_pasted.future(); };
    const Future future = start(m_server->url(), person);
    QTRY_VERIFY_WITH_TIMEOUT(m_opened.isValid(), kPatience);
    QNetworkReply *reply = m_browser.get(QNetworkRequest(m_opened));
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), kPatience);
    const QString page = QString::fromUtf8(reply->readAll());
    reply->deleteLater();
    m_pasted.addResult(page.section(u"<code>"_s, 1, 1).section(u"</code>"_s, 0, 0));
    m_pasted.finish();
    const auto connected = wait(future);
    QVERIFY2(connected, connected ? "" : qPrintable(connected.error().detail));
    QCOMPARE(connected->redirectUri, u"urn:ietf:wg:oauth:2.0:oob"_s);
    QCOMPARE(m_server->complaints(), QStringList());
}

void TestSignInFlow::aWrongCodeIsRefused()
{
    const Future future = start(m_server->url());
    QTRY_VERIFY_WITH_TIMEOUT(m_opened.isValid(), kPatience);
    browse(redirect(u"code=made-up"_s, state()));
    const auto refused = wait(future);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Kind::Auth);
}

void TestSignInFlow::nobodyAnswers()
{
    SignInDesk person;
    person.patience = 50ms;
    const auto refused = wait(start(m_server->url(), person));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Kind::Cancelled);
}

void TestSignInFlow::thePersonGivesUp_data()
{
    QTest::addColumn<bool>("isOpen");
    QTest::addColumn<bool>("isDropped");
    QTest::newRow("before the browser opened") << false << false;
    QTest::newRow("while the browser is open") << true << false;
    QTest::newRow("the page went away") << true << true;
}

void TestSignInFlow::thePersonGivesUp()
{
    QFETCH(bool, isOpen);
    QFETCH(bool, isDropped);
    auto cancelling = std::make_unique<QPromise<void>>();
    cancelling->start();
    SignInDesk person;
    person.cancelled = cancelling->future();
    const Future future = start(m_server->url(), person);
    if (isOpen)
        QTRY_VERIFY_WITH_TIMEOUT(m_opened.isValid(), kPatience);
    if (isDropped)
        cancelling.reset();
    else
        cancelling->finish();
    const auto refused = wait(future);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Kind::Cancelled);
    QCOMPARE(m_opened.isValid(), isOpen);
    QCOMPARE(m_server->requestCount(MastodonStandIn::Endpoint::Token), 0);
}

// The redirect came first; what is pasted after it, once the flow is gone, meets nobody.
void TestSignInFlow::aLateCodeIsNoMatter()
{
    SignInDesk person;
    person.askForCode = [this] { return m_pasted.future(); };
    const Future future = start(m_server->url(), person);
    QTRY_VERIFY_WITH_TIMEOUT(m_opened.isValid(), kPatience);
    browse(m_opened);
    QVERIFY(wait(future));
    m_runner.reset(); // and the flow with it
    m_pasted.addResult(u"late"_s);
    m_pasted.finish();
    QCoreApplication::processEvents();
}

void TestSignInFlow::anotherKindOfServer()
{
    Net::HttpListener blog([](const Net::ServerRequest &, const QPointer<Net::ServerReply> &reply) {
        reply->send(404, "text/html", "<!DOCTYPE html><title>A blog</title>");
    });
    QVERIFY(blog.listen());
    const auto refused = wait(start(blog.url()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Kind::WrongServer);
    QVERIFY(!m_opened.isValid());
}

void TestSignInFlow::aServerThatIsNotThere()
{
    m_server->fail(MastodonStandIn::Endpoint::Instance, MastodonStandIn::Fault::Refuse);
    const auto refused = wait(start(m_server->url()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Kind::Transient);
}

void TestSignInFlow::aDeletedOneAnswers()
{
    const Future future = start(m_server->url());
    QTRY_VERIFY_WITH_TIMEOUT(m_opened.isValid(), kPatience);
    m_runner.reset();
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().kind, Kind::Cancelled);
}

TEST_CLASS(TestSignInFlow)
#include "tst_signinflow.moc"
