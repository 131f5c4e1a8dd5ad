// SPDX-License-Identifier: GPL-3.0-or-later
#include "practiceclient.h"
#include "testmain.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QUrlQuery>

using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

// Signing in to the practice network as a program and its person would.
class TestPracticeOAuth final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { client.reset(); }

    void wholeRound();
    void codeServesOnce();
    void codeEnds();
    void wrongVerifierIsRefused();
    void wrongSecretIsRefused();
    void denial();
    void outOfBand();
    void asksHonestly();
    void refusesQuestions_data();
    void refusesQuestions();
    void refusesApps_data();
    void refusesApps();
    void scopesBind();
    void revocation();
    void secretsAreNotKept();

private:
    using Fields = QList<std::pair<QString, QString>>;

    Fields question() const;
    QUrl redirected(const PracticeClient::Answer &answer) const;
    QString allowedCode();
    PracticeClient::Answer exchange(const QString &code, const QString &verifier);

    std::unique_ptr<PracticeClient> client;
    QString clientId;
    QString clientSecret;
};

namespace {

const QString redirectUri = u"http://127.0.0.1:47321/callback"_s;
const QString outOfBandUri = u"urn:ietf:wg:oauth:2.0:oob"_s;
const QString verifier = u"a-verifier-that-is-long-enough-to-be-one-0123456789"_s;

QString challenge()
{
    const QByteArray hash = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

void TestPracticeOAuth::init()
{
    client = std::make_unique<PracticeClient>();
    QVERIFY(client->start());
    const auto app = client->sendForm(u"/api/v1/apps"_s,
                                      {{u"client_name"_s, u"<Postrider>"_s},
                                       {u"redirect_uris"_s, redirectUri + u'\n' + outOfBandUri},
                                       {u"scopes"_s, u"profile write:statuses write:media"_s}});
    QCOMPARE(app.status, 200);
    clientId = app.json()["client_id"_L1].toString();
    clientSecret = app.json()["client_secret"_L1].toString();
}

TestPracticeOAuth::Fields TestPracticeOAuth::question() const
{
    return {{u"response_type"_s, u"code"_s},           {u"client_id"_s, clientId},   {u"redirect_uri"_s, redirectUri},
            {u"scope"_s, u"profile write:statuses"_s}, {u"state"_s, u"a state&+"_s}, {u"code_challenge"_s, challenge()},
            {u"code_challenge_method"_s, u"S256"_s}};
}

QUrl TestPracticeOAuth::redirected(const PracticeClient::Answer &answer) const
{
    return answer.status == 302 ? QUrl::fromEncoded(answer.header("Location")) : QUrl();
}

QString TestPracticeOAuth::allowedCode()
{
    const QUrl landed = redirected(
        client->sendForm(u"/oauth/authorize"_s, question() + Fields{{u"decision"_s, u"allow"_s}}));
    return QUrlQuery(landed).queryItemValue(u"code"_s, QUrl::FullyDecoded);
}

PracticeClient::Answer TestPracticeOAuth::exchange(const QString &code, const QString &proof)
{
    return client->sendForm(u"/oauth/token"_s,
                            {{u"grant_type"_s, u"authorization_code"_s},
                             {u"code"_s, code},
                             {u"client_id"_s, clientId},
                             {u"client_secret"_s, clientSecret},
                             {u"redirect_uri"_s, redirectUri},
                             {u"code_verifier"_s, proof}});
}

void TestPracticeOAuth::wholeRound()
{
    const QUrl landed = redirected(
        client->sendForm(u"/oauth/authorize"_s, question() + Fields{{u"decision"_s, u"allow"_s}}));
    QCOMPARE(landed.adjusted(QUrl::RemoveQuery), QUrl(redirectUri));
    const QUrlQuery answer(landed);
    QCOMPARE(answer.queryItemValue(u"state"_s, QUrl::FullyDecoded), u"a state&+"_s);
    const auto tokens = exchange(answer.queryItemValue(u"code"_s), verifier);
    QCOMPARE(tokens.status, 200);
    QCOMPARE(tokens.json()["token_type"_L1], u"Bearer"_s);
    QCOMPARE(tokens.json()["scope"_L1], u"profile write:statuses"_s);
    client->token = tokens.json()["access_token"_L1].toString().toLatin1();
    QCOMPARE(client->get(u"/api/v1/accounts/verify_credentials"_s).status, 200);
    QCOMPARE(client->post(u"Hello"_s).status, 200);
}

void TestPracticeOAuth::codeServesOnce()
{
    const QString code = allowedCode();
    QCOMPARE(exchange(code, verifier).status, 200);
    const auto again = exchange(code, verifier);
    QCOMPARE(again.status, 400);
    QCOMPARE(again.json()["error"_L1], u"invalid_grant"_s);
}

void TestPracticeOAuth::codeEnds()
{
    const QString code = allowedCode();
    client->clock.advance(10min);
    QCOMPARE(exchange(code, verifier).status, 400);
}

void TestPracticeOAuth::wrongVerifierIsRefused()
{
    const QString code = allowedCode();
    QCOMPARE(exchange(code, verifier + u'x').status, 400);
    QCOMPARE(exchange(code, verifier).status, 400); // no second guess
    QCOMPARE(exchange(allowedCode(), {}).status, 400);
}

void TestPracticeOAuth::wrongSecretIsRefused()
{
    const QString code = allowedCode();
    clientSecret += u'x';
    const auto refused = exchange(code, verifier);
    QCOMPARE(refused.status, 401);
    QCOMPARE(refused.json()["error"_L1], u"invalid_client"_s);
}

void TestPracticeOAuth::denial()
{
    const QUrl landed = redirected(
        client->sendForm(u"/oauth/authorize"_s, question() + Fields{{u"decision"_s, u"deny"_s}}));
    QCOMPARE(QUrlQuery(landed).queryItemValue(u"error"_s), u"access_denied"_s);
    QVERIFY(!QUrlQuery(landed).hasQueryItem(u"code"_s));
}

void TestPracticeOAuth::outOfBand()
{
    Fields fields = question();
    fields[2].second = outOfBandUri;
    const auto page = client->sendForm(u"/oauth/authorize"_s, fields + Fields{{u"decision"_s, u"allow"_s}});
    QCOMPARE(page.status, 200);
    const qsizetype start = page.body.indexOf("<code>") + 6;
    const QByteArray code = page.body.mid(start, page.body.indexOf("</code>") - start);
    const auto tokens = client->sendForm(u"/oauth/token"_s,
                                         {{u"grant_type"_s, u"authorization_code"_s},
                                          {u"code"_s, QString::fromLatin1(code)},
                                          {u"client_id"_s, clientId},
                                          {u"client_secret"_s, clientSecret},
                                          {u"redirect_uri"_s, outOfBandUri},
                                          {u"code_verifier"_s, verifier}});
    QCOMPARE(tokens.status, 200);
}

void TestPracticeOAuth::asksHonestly()
{
    QUrlQuery query;
    for (const auto &[name, value] : question())
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    const auto page = client->get(u"/oauth/authorize?"_s + query.toString(QUrl::FullyEncoded));
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("Practice network: allow &lt;Postrider&gt;?"));
    QVERIFY(page.body.contains("value=\"a state&amp;+\""));
    QVERIFY(page.body.contains("method=\"post\""));
    QVERIFY(page.header("Content-Security-Policy").contains("frame-ancestors 'none'"));
}

void TestPracticeOAuth::refusesQuestions_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("status");
    QTest::newRow("unknown client") << u"client_id"_s << u"nobody"_s << 400;
    QTest::newRow("other redirect") << u"redirect_uri"_s << u"http://evil.example/callback"_s << 400;
    QTest::newRow("other path") << u"redirect_uri"_s << u"http://127.0.0.1:47321/other"_s << 400;
    QTest::newRow("other loopback port") << u"redirect_uri"_s << u"http://127.0.0.1:1234/callback"_s << 302;
    QTest::newRow("response type") << u"response_type"_s << u"token"_s << 400;
    QTest::newRow("scope") << u"scope"_s << u"read"_s << 400;
    QTest::newRow("plain challenge") << u"code_challenge_method"_s << u"plain"_s << 400;
}

void TestPracticeOAuth::refusesQuestions()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(int, status);
    Fields fields = question();
    for (auto &[name, old] : fields) {
        if (name == field)
            old = value;
    }
    QCOMPARE(client->sendForm(u"/oauth/authorize"_s, fields + Fields{{u"decision"_s, u"allow"_s}}).status, status);
}

void TestPracticeOAuth::refusesApps_data()
{
    QTest::addColumn<QJsonObject>("app");
    const QJsonObject good{{u"client_name"_s, u"a"_s}, {u"redirect_uris"_s, redirectUri}, {u"scopes"_s, u"read"_s}};
    const auto with = [&](const QString &field, const QString &value) {
        QJsonObject bad = good;
        bad[field] = value;
        return bad;
    };
    QTest::newRow("no name") << with(u"client_name"_s, {});
    QTest::newRow("no redirect") << with(u"redirect_uris"_s, {});
    QTest::newRow("relative redirect") << with(u"redirect_uris"_s, u"/callback"_s);
    QTest::newRow("script as redirect") << with(u"redirect_uris"_s, u"javascript:alert(1)"_s);
    QTest::newRow("unknown scope") << with(u"scopes"_s, u"read admin"_s);
}

void TestPracticeOAuth::refusesApps()
{
    QFETCH(QJsonObject, app);
    QCOMPARE(client->sendJson("POST", u"/api/v1/apps"_s, app).status, 422);
}

void TestPracticeOAuth::scopesBind()
{
    client->token = exchange(allowedCode(), verifier).json()["access_token"_L1].toString().toLatin1();
    QCOMPARE(client->upload("\x89PNG\r\n\x1a\n").status, 403);
    const auto metadata = client->get(u"/.well-known/oauth-authorization-server"_s).json();
    QVERIFY(metadata["scopes_supported"_L1].toArray().contains(u"profile"_s));
}

void TestPracticeOAuth::revocation()
{
    const QString token = exchange(allowedCode(), verifier).json()["access_token"_L1].toString();
    const auto revoke = [&](const QString &secret) {
        return client
            ->sendForm(u"/oauth/revoke"_s,
                       {{u"client_id"_s, clientId}, {u"client_secret"_s, secret}, {u"token"_s, token}})
            .status;
    };
    QCOMPARE(revoke(u"wrong"_s), 403);
    QCOMPARE(revoke(clientSecret), 200);
    client->token = token.toLatin1();
    QCOMPARE(client->get(u"/api/v1/accounts/verify_credentials"_s).status, 401);
}

void TestPracticeOAuth::secretsAreNotKept()
{
    const QByteArray token = exchange(allowedCode(), verifier).json()["access_token"_L1].toString().toLatin1();
    QFile file(client->file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray kept = file.readAll();
    QVERIFY(!token.isEmpty() && !kept.contains(token));
    QVERIFY(!clientSecret.isEmpty() && !kept.contains(clientSecret.toLatin1()));
}

TEST_CLASS(TestPracticeOAuth)
#include "tst_practiceoauth.moc"
