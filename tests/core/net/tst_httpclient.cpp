// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientfixture.h"
#include "rawserver.h"
#include "testmain.h"

#include <QTimer>

using namespace Postrider;
using namespace Postrider::Net;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestHttpClient final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersOfAnyStatus_data();
    void answersOfAnyStatus();
    void keepsTheConnection();
    void irrevocableArrivesOnce_data();
    void irrevocableArrivesOnce();
    void bearerDoesNotFollowRedirects();
    void cookiesAreNeitherKeptNorSent();
    void drippingReplyEndsAtTheDeadline();
    void silentServerEndsAtTheDeadline();
    void tooLargeAnswerIsLost_data();
    void tooLargeAnswerIsLost();
    void cancelStopsTheExchange();
    void stopTellsWhatWasSent();
    void clientGoesWithOpenCalls();
    void refusedConnectionIsNotSent_data();
    void refusedConnectionIsNotSent();
    void unknownHostIsNotSent();
    void failedHandshakeIsNotSent();
    void cutAnswerIsLost();
    void earlyAnswerDoesNotHang();
    void addressMapKeepsPathAndQuery();
    void methodsAndStatusesGoThrough();
    void challengeIsAnAnswer();
};

namespace {

const BytesBody json{R"({"a":1})", "application/json"};

HttpClient::Call irrevocable(const QByteArray &method, const QUrl &url, const Body &body)
{
    auto call = callOf(method, url, body);
    call.delivery = Delivery::Irrevocable;
    return call;
}

} // namespace

void TestHttpClient::answersOfAnyStatus_data()
{
    QTest::addColumn<int>("status");
    for (const int status :
         {200, 201, 202, 301, 400, 401, 403, 404, 405, 407, 409, 410, 418, 422, 429, 500, 501, 502, 503, 504, 599})
        QTest::addRow("%d", status) << status;
}

void TestHttpClient::answersOfAnyStatus()
{
    QFETCH(int, status);
    Echo echo;
    echo.status = status;
    echo.body = "words of the platform";
    echo.headers = {{"X-Rate", "7"}};
    HttpClient client;
    for (const auto &call : {callOf("GET", echo.url(u"/a"_s)), callOf("POST", echo.url(u"/a"_s), json)}) {
        const auto answer = answerOf(client, call);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(answer->status, status);
        QCOMPARE(answer->body, QByteArray("words of the platform"));
        QCOMPARE(answer->header("x-rate"), QByteArray("7"));
    }
}

void TestHttpClient::keepsTheConnection()
{
    Echo echo;
    HttpClient client;
    for (int i = 0; i < 20; ++i)
        QVERIFY(answerOf(client, irrevocable("POST", echo.url(u"/a"_s), json)));
    QCOMPARE(echo.requests.size(), 20);
    QCOMPARE(echo.listener.connectionCount(), 1);
}

void TestHttpClient::irrevocableArrivesOnce_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("answersBefore"); // a kept connection drops differently from a fresh one
    for (const bool kept : {false, true}) {
        for (const char *method : {"POST", "PUT", "PATCH", "DELETE", "GET"}) {
            QTest::addRow("%s with body%s", method, kept ? ", kept connection" : "")
                << QByteArray(method) << QByteArray("{\"a\":1}") << kept;
            QTest::addRow("%s without body%s", method, kept ? ", kept connection" : "")
                << QByteArray(method) << QByteArray() << kept;
        }
    }
}

void TestHttpClient::irrevocableArrivesOnce()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    QFETCH(bool, answersBefore);
    int arrived = 0;
    RawServer server([&](QTcpSocket &socket, const QByteArray &soFar) {
        const QByteArray last = soFar.mid(soFar.lastIndexOf("HTTP/1.1"));
        if (soFar.contains("/warm") && !soFar.contains("/once")) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        } else if (last.contains("\r\n\r\n") && last.endsWith(body)) {
            ++arrived;
            socket.abort();
        }
    });
    HttpClient client;
    if (answersBefore)
        QVERIFY(answerOf(client, callOf("GET", server.url(u"/warm"_s))));
    const Body wireBody = body.isEmpty() ? Body{} : Body{BytesBody{body, "application/json"}};
    const auto answer = answerOf(client, irrevocable(method, server.url(u"/once"_s), wireBody));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Lost);
    QCOMPARE(arrived, 1);
}

void TestHttpClient::bearerDoesNotFollowRedirects()
{
    Echo other;
    Echo echo;
    HttpClient client;
    for (const int status : {301, 302, 303, 307, 308}) {
        echo.status = status;
        echo.headers = {{"Location", other.url(u"/stolen"_s).toEncoded()}};
        for (const char *method : {"GET", "POST"}) {
            auto call = callOf(method, echo.url(u"/a"_s));
            call.request.headers = {{"Authorization", Credential{Credential::Kind::AccessToken, "Bearer "}}};
            call.credentials = {{Credential::Kind::AccessToken, Secret("s3cret")}};
            const auto answer = answerOf(client, call);
            QVERIFY2(answer,
                     answer ? "" : qPrintable(QString::number(status) + QLatin1String(method) + answer.error().detail));
            QCOMPARE(answer->status, status);
            QCOMPARE(answer->header("Location"), other.url(u"/stolen"_s).toEncoded());
        }
    }
    QCOMPARE(echo.requests.size(), 10);
    QCOMPARE(other.requests.size(), 0);
}

void TestHttpClient::cookiesAreNeitherKeptNorSent()
{
    Echo echo;
    echo.headers = {{"Set-Cookie", "account=one; Path=/"}};
    HttpClient client;
    QVERIFY(answerOf(client, callOf("GET", echo.url(u"/a"_s))));
    QVERIFY(answerOf(client, callOf("POST", echo.url(u"/a"_s), json)));
    QCOMPARE(echo.requests.at(1).header("Cookie"), QByteArray());
}

void TestHttpClient::drippingReplyEndsAtTheDeadline()
{
    RawServer server([](QTcpSocket &socket, const QByteArray &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        auto *drip = new QTimer(&socket);
        QObject::connect(drip, &QTimer::timeout, &socket, [&socket] { socket.write("."); });
        drip->start(20);
    });
    HttpClient client;
    auto call = callOf("GET", server.url(u"/a"_s));
    call.request.deadline = 400ms;
    QElapsedTimer elapsed;
    elapsed.start();
    const auto answer = answerOf(client, call);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Lost);
    QVERIFY(elapsed.elapsed() >= 350);
}

void TestHttpClient::silentServerEndsAtTheDeadline()
{
    RawServer server([](QTcpSocket &, const QByteArray &) {});
    HttpClient client;
    auto call = irrevocable("POST", server.url(u"/a"_s), json);
    call.request.deadline = 300ms;
    const auto answer = answerOf(client, call);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Lost);
}

void TestHttpClient::tooLargeAnswerIsLost_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("announced") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 200000\r\n\r\n");
    QTest::newRow("until the end") << QByteArray("HTTP/1.1 200 OK\r\n\r\n");
}

void TestHttpClient::tooLargeAnswerIsLost()
{
    QFETCH(QByteArray, head);
    RawServer server([&](QTcpSocket &socket, const QByteArray &) {
        socket.write(head + QByteArray(200'000, 'x'));
        socket.disconnectFromHost();
    });
    HttpClient client;
    auto call = callOf("GET", server.url(u"/a"_s));
    call.maxResponseBytes = 100'000;
    const auto answer = answerOf(client, call);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Lost);
    call.maxResponseBytes = 200'000;
    QVERIFY(answerOf(client, call));
}

void TestHttpClient::cancelStopsTheExchange()
{
    bool arrived = false;
    bool left = false;
    RawServer server([&](QTcpSocket &socket, const QByteArray &) {
        arrived = true;
        QObject::connect(&socket, &QTcpSocket::disconnected, &socket, [&left] { left = true; });
    });
    HttpClient client;
    auto future = client.send(irrevocable("POST", server.url(u"/a"_s), json));
    QTRY_VERIFY(arrived);
    future.cancel();
    QTRY_VERIFY(left);
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.resultCount(), 0);
}

void TestHttpClient::stopTellsWhatWasSent()
{
    bool arrived = false;
    RawServer server([&](QTcpSocket &, const QByteArray &) { arrived = true; });
    HttpClient client;
    for (const bool waits : {false, true}) {
        QPromise<void> promise;
        promise.start();
        auto call = irrevocable("POST", server.url(u"/a"_s), json);
        call.stop = promise.future();
        const auto future = client.send(call);
        if (waits)
            QTRY_VERIFY(arrived);
        promise.future().cancel();
        const auto answer = answerOf(future);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, arrived ? Error::Kind::Lost : Error::Kind::Cancelled);
    }
}

void TestHttpClient::clientGoesWithOpenCalls()
{
    bool arrived = false;
    RawServer server([&](QTcpSocket &, const QByteArray &) { arrived = true; });
    auto client = std::make_unique<HttpClient>();
    const auto sent = client->send(irrevocable("POST", server.url(u"/a"_s), json));
    QTRY_VERIFY(arrived);
    const auto fresh = client->send(irrevocable("POST", server.url(u"/a"_s), json));
    client.reset();
    QVERIFY(sent.isFinished());
    QCOMPARE(sent.result().error().kind, Error::Kind::Lost);
    QCOMPARE(fresh.result().error().kind, Error::Kind::Cancelled);
}

void TestHttpClient::refusedConnectionIsNotSent_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const char *method : {"GET", "POST", "DELETE"})
        QTest::newRow(method) << QByteArray(method);
}

void TestHttpClient::refusedConnectionIsNotSent()
{
    QFETCH(QByteArray, method);
    QUrl gone;
    {
        RawServer server([](QTcpSocket &, const QByteArray &) {});
        gone = server.url(u"/a"_s);
    }
    HttpClient client;
    for (const Body &body : {Body{}, Body{json}}) {
        const auto answer = answerOf(client, irrevocable(method, gone, body));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::NotSent);
    }
}

void TestHttpClient::unknownHostIsNotSent()
{
    HttpClient client;
    const auto answer = answerOf(client, irrevocable("POST", QUrl(u"http://nowhere.invalid/a"_s), json));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::NotSent);
}

void TestHttpClient::failedHandshakeIsNotSent()
{
    RawServer server([](QTcpSocket &socket, const QByteArray &) {
        socket.write("HTTP/1.1 400 No TLS here\r\n\r\n");
        socket.disconnectFromHost();
    });
    QUrl url = server.url(u"/a"_s);
    url.setScheme(u"https"_s);
    HttpClient client;
    for (const Body &body : {Body{}, Body{json}}) {
        const auto answer = answerOf(client, irrevocable("POST", url, body));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::NotSent);
    }
}

void TestHttpClient::cutAnswerIsLost()
{
    for (const QByteArray &head :
         {QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"), QByteArray("HTTP/1.1 200 OK\r\nConte"),
          QByteArray("HTTP/1.1 500 No\r\nContent-Length: 100\r\n\r\nhalf"),
          QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel"), QByteArray("rubbish\r\n\r\n")}) {
        int arrived = 0;
        RawServer server([&](QTcpSocket &socket, const QByteArray &soFar) {
            if (!soFar.endsWith(json.bytes))
                return;
            ++arrived;
            socket.write(head);
            socket.disconnectFromHost();
        });
        HttpClient client;
        const auto answer = answerOf(client, irrevocable("POST", server.url(u"/a"_s), json));
        QVERIFY2(!answer, head.constData());
        QCOMPARE(answer.error().kind, Error::Kind::Lost);
        QCOMPARE(arrived, 1);
    }
}

void TestHttpClient::earlyAnswerDoesNotHang()
{
    HttpListener::Limits limits;
    limits.bodyBytes = 1000;
    HttpListener listener([](const ServerRequest &, QPointer<ServerReply> reply) { reply->send(200, {}, {}); }, limits);
    QVERIFY(listener.listen());
    HttpClient client;
    const BytesBody big{QByteArray(20'000'000, 'x'), "video/mp4"};
    const auto answer = answerOf(client, callOf("POST", listener.url(), big));
    if (answer)
        QCOMPARE(answer->status, 413);
    else
        QCOMPARE(answer.error().kind, Error::Kind::Lost);
}

void TestHttpClient::addressMapKeepsPathAndQuery()
{
    Echo echo;
    HttpClient client([&](const QUrl &url, std::optional<PlatformId>) {
        QUrl mapped = url;
        mapped.setScheme(u"http"_s);
        mapped.setHost(u"127.0.0.1"_s);
        mapped.setPort(echo.listener.port());
        return mapped;
    });
    auto call = callOf("GET", QUrl(u"https://api.social.example/v1/a%20b?x=1#here"_s));
    call.request.query = {{"y", QByteArray("2")}};
    QVERIFY(answerOf(client, call));
    QCOMPARE(echo.requests.constFirst().target, QByteArray("/v1/a%20b?x=1&y=2"));
}

void TestHttpClient::methodsAndStatusesGoThrough()
{
    Echo echo;
    HttpClient client;
    for (const char *method : {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}) {
        const auto answer = answerOf(client, callOf(method, echo.url(u"/a"_s)));
        QVERIFY2(answer, method);
        QCOMPARE(echo.requests.constLast().method, QByteArray(method));
        QCOMPARE(answer->body, qstrcmp(method, "HEAD") == 0 ? QByteArray() : QByteArray("ok"));
    }
    echo.status = 204;
    QVERIFY(answerOf(client, callOf("DELETE", echo.url(u"/a"_s))));
}

void TestHttpClient::challengeIsAnAnswer()
{
    Echo echo;
    echo.status = 401;
    HttpClient client;
    for (const char *challenge : {"Bearer realm=\"x\", error=\"invalid_token\"", "Basic realm=\"x\"",
                                  "DPoP algs=\"ES256\"", "Digest realm=\"x\", nonce=\"1\""}) {
        echo.headers = {{"WWW-Authenticate", challenge}};
        const auto answer = answerOf(client, callOf("POST", echo.url(u"/a"_s), json));
        QVERIFY2(answer, challenge);
        QCOMPARE(answer->status, 401);
        QCOMPARE(answer->body, QByteArray("ok"));
    }
    QCOMPARE(echo.requests.size(), 4);
}

TEST_CLASS(TestHttpClient)
#include "tst_httpclient.moc"
