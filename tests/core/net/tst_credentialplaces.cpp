// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientfixture.h"
#include "echoserver.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Net;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// Secrets in the places where some networks want them: the path, a JSON member, HTTP Basic's pair.
class TestCredentialPlaces final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void credentialsFillPathsAndJson();
};

void TestCredentialPlaces::credentialsFillPathsAndJson()
{
    Echo echo;
    HttpClient client;
    auto call = callOf("POST", echo.url(u"/hooks/"_s), JsonBody{{{u"name"_s, u"ann"_s}}, {{"password", Credential{}}}});
    call.request.path = {{"token", Credential{Credential::Kind::AccessToken, "bot"}}, {"method", QByteArray("a/b:c")}};
    call.request.headers = {{"Authorization", Credential{Credential::Kind::ClientPair, "Basic "}}};
    call.credentials = {{Credential::Kind::AccessToken, Secret("t0k+n&=/")}};
    call.credentials.insert(Credential::Kind::ClientId, Secret("id"));
    QVERIFY(answerOf(client, call)); // a public client has no secret
    call.credentials.insert(Credential::Kind::ClientSecret, Secret("pass"));
    QVERIFY(answerOf(client, call));
    const ServerRequest &request = echo.requests.constFirst();
    QCOMPARE(request.target, QByteArray("/hooks/bott0k+n&=%2F/a%2Fb:c"));
    QCOMPARE(request.body, QByteArray(R"({"name":"ann","password":"t0k+n&=/"})"));
    QCOMPARE(request.header("Content-Type"), QByteArray("application/json"));
    QCOMPARE(request.header("Authorization"), "Basic " + QByteArray("id:").toBase64());
    QCOMPARE(echo.requests.constLast().header("Authorization"), "Basic " + QByteArray("id:pass").toBase64());
}

TEST_CLASS(TestCredentialPlaces)
#include "tst_credentialplaces.moc"
