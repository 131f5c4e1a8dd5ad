// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httplistener.h"
#include "rawserver.h"
#include "testmain.h"

#include <QSignalSpy>
#include <QTimer>

#include <list>

using namespace Postrider;
using namespace Postrider::Net;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestHttpListener final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersAndKeepsTheConnection();
    void pipelinedRequestsAreAnsweredInOrder();
    void everySplitOfARequestReadsTheSame();
    void readsTheTarget();
    void headHasNoBody();
    void http10Closes();
    void expectContinue();
    void chunkedBody();
    void rubbish_data();
    void rubbish();
    void limits_data();
    void limits();
    void slowLorisIs408();
    void idleConnectionCloses();
    void tooManyConnectionsAreTurnedAway();
    void gateAnswersBeforeTheBody();
    void eventsUntilTheClientLeaves();
    void eventsEndAndConnectionGoesOn();
    void clientThatDoesNotReadIsDropped();
    void clientThatDoesNotReadAnAnswerIsDropped();
    void vanishingClients_data();
    void vanishingClients();
    void lineBreakInOwnHeaderIsRefused();
    void rawBytesAndReset();
    void answersLater();
    void listenerGoesInsideItsHandler();
    void takenPortIsConflict();
    void onlyLoopback();
};

namespace {

const QByteArray get = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n";

void echo(const ServerRequest &request, QPointer<ServerReply> reply)
{
    reply->send(200, "text/plain", request.method + ' ' + request.target + ' ' + request.body);
}

HttpListener::Limits tight()
{
    HttpListener::Limits limits;
    limits.headerBytes = 1000;
    limits.bodyBytes = 1000;
    limits.requestTime = 300ms;
    limits.idleTime = 20s;
    return limits;
}

} // namespace

void TestHttpListener::answersAndKeepsTheConnection()
{
    HttpListener listener(echo);
    QVERIFY(listener.listen());
    QCOMPARE(listener.url(), QUrl(u"http://127.0.0.1:%1"_s.arg(listener.port())));
    RawClient client(listener.port(), get);
    QTRY_VERIFY(client.received.endsWith("GET /a "));
    QVERIFY(client.received.startsWith("HTTP/1.1 200 OK\r\nDate: "));
    QVERIFY(client.received.contains("\r\nContent-Length: 7\r\n"));
    client.received.clear();
    client.say("POST /b HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc");
    QTRY_VERIFY(client.received.endsWith("POST /b abc"));
    QCOMPARE(listener.connectionCount(), 1);
}

void TestHttpListener::pipelinedRequestsAreAnsweredInOrder()
{
    QList<QPointer<ServerReply>> waiting;
    HttpListener listener([&](const ServerRequest &, QPointer<ServerReply> reply) { waiting << reply; });
    QVERIFY(listener.listen());
    RawClient client(listener.port(), get + get + get);
    for (int i = 0; i < 3; ++i) {
        QTRY_COMPARE(waiting.size(), i + 1); // the next one comes after the answer
        waiting.at(i)->send(200, "text/plain", "answer" + QByteArray::number(i));
    }
    QTRY_VERIFY(client.received.contains("answer2"));
    QVERIFY(client.received.indexOf("answer0") < client.received.indexOf("answer1"));

    HttpListener quick(echo);
    QVERIFY(quick.listen());
    RawClient many(quick.port(), get.repeated(5000));
    QTRY_COMPARE(many.received.count("GET /a "), 5000);
}

void TestHttpListener::everySplitOfARequestReadsTheSame()
{
    HttpListener listener(echo);
    QVERIFY(listener.listen());
    const QByteArray request = "POST /b HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";
    RawClient client(listener.port());
    for (qsizetype at = 1; at < request.size(); at += 3) {
        client.received.clear();
        client.say(request.left(at));
        QCoreApplication::processEvents();
        client.say(request.mid(at));
        QTRY_VERIFY(client.received.endsWith("POST /b abcde"));
    }
}

void TestHttpListener::readsTheTarget()
{
    ServerRequest request{"GET", "/a%20b/c?x=1%2B&y=%26", {{"Host", "h"}, {"X-One", "1"}}, {}};
    QCOMPARE(request.path(), QByteArray("/a b/c"));
    QCOMPARE(QUrlQuery(request.url()).queryItemValue(u"y"_s, QUrl::FullyDecoded), u"&"_s);
    QCOMPARE(request.header("x-one"), QByteArray("1"));
    QCOMPARE(request.header("x-two"), QByteArray());
    request.target = "http://proxy.example/a?b=c";
    QCOMPARE(request.path(), QByteArray("/a"));
    QCOMPARE(request.url().query(), u"b=c"_s);
    request.target = "//evil.example/a";
    QCOMPARE(request.url().host(), QString());
    QCOMPARE(request.path(), QByteArray("//evil.example/a"));
}

void TestHttpListener::headHasNoBody()
{
    HttpListener listener(echo);
    QVERIFY(listener.listen());
    RawClient client(listener.port(), "HEAD /a HTTP/1.1\r\nHost: x\r\n\r\n" + get);
    QTRY_VERIFY(client.received.endsWith("GET /a "));
    QVERIFY(!client.received.contains("HEAD"));
    QVERIFY(client.received.contains("Content-Length: 8\r\n"));
}

void TestHttpListener::http10Closes()
{
    HttpListener listener(echo);
    QVERIFY(listener.listen());
    RawClient client(listener.port(), "GET /a HTTP/1.0\r\n\r\n");
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(client.received.endsWith("GET /a "));
    RawClient kept(listener.port(), "GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    QTRY_VERIFY(kept.received.contains("Connection: keep-alive"));
}

void TestHttpListener::expectContinue()
{
    HttpListener listener(echo);
    QVERIFY(listener.listen());
    RawClient client(listener.port(), "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
    QTRY_COMPARE(client.received, QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    client.say("ab");
    QTRY_VERIFY(client.received.endsWith("POST /a ab"));
    QCOMPARE(client.received.count("100 Continue"), 1);
}

void TestHttpListener::chunkedBody()
{
    HttpListener listener(echo);
    QVERIFY(listener.listen());
    RawClient client(listener.port(), "POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
    client.say("5\r\nhello\r\n");
    client.say("6;extension=1\r\n world\r\n0\r\nTrailer: 1\r\n\r\n" + get);
    QTRY_VERIFY(client.received.endsWith("GET /a "));
    QVERIFY(client.received.contains("POST /a hello world"));
}

void TestHttpListener::rubbish_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &bytes, int status = 400) { QTest::newRow(name) << bytes << status; };
    row("no HTTP", "hello there, general\r\n\r\n", 505);
    row("TLS hello", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15));
    row("no version", "GET /\r\n\r\n");
    row("HTTP/2", "PRI * HTTP/2.0\r\n\r\n", 505);
    row("HTTP/1.7", "GET / HTTP/1.7\r\nHost: x\r\n\r\n", 505);
    row("no host", "GET / HTTP/1.1\r\n\r\n");
    row("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
    row("space before colon", "GET / HTTP/1.1\r\nHost : a\r\n\r\n");
    row("two lengths", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab");
    row("negative length", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n");
    row("length and chunks", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    row("chunks and length", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n");
    row("unknown encoding", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n");
    row("two encodings", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n");
    row("chunks in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    row("bad chunk", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n");
}

void TestHttpListener::rubbish()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    int handled = 0;
    HttpListener listener([&](const ServerRequest &, QPointer<ServerReply> reply) {
        ++handled;
        reply->send(200, {}, {});
    });
    QVERIFY(listener.listen());
    RawClient client(listener.port(), bytes);
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(client.received.mid(9, 3).toInt(), status);
    QCOMPARE(handled, 0);
    QTRY_COMPARE(listener.connectionCount(), 0);
}

void TestHttpListener::limits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const QByteArray post = "POST / HTTP/1.1\r\nHost: x\r\n";
    QTest::newRow("long header") << QByteArray("GET / HTTP/1.1\r\nX: " + QByteArray(5000, 'x')) << 431;
    QTest::newRow("many headers") << QByteArray("GET / HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(500)) << 431;
    QTest::newRow("long target") << QByteArray("GET /" + QByteArray(5000, 'x')) << 431;
    QTest::newRow("announced body") << QByteArray(post + "Content-Length: 1001\r\n\r\n") << 413;
    QTest::newRow("huge announced body") << QByteArray(post + "Content-Length: 18446744073709551615\r\n\r\n") << 413;
    QTest::newRow("chunks") << QByteArray(post + "Transfer-Encoding: chunked\r\n\r\n" + QByteArray("64\r\n" + QByteArray(100, 'x') + "\r\n").repeated(11)) << 413;
    QTest::newRow("one huge chunk") << QByteArray(post + "Transfer-Encoding: chunked\r\n\r\nffffffff\r\n") << 413;
    QTest::newRow("endless trailer") << QByteArray(post + "Transfer-Encoding: chunked\r\n\r\n0\r\nX: " + QByteArray(5000, 'x')) << 431;
    QTest::newRow("endless extension") << QByteArray(post + "Transfer-Encoding: chunked\r\n\r\n1;" + QByteArray(5000, 'x')) << 431;
}

void TestHttpListener::limits()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    HttpListener listener(echo, tight());
    QVERIFY(listener.listen());
    RawClient client(listener.port(), bytes);
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(client.received.mid(9, 3).toInt(), status);

    RawClient fits(listener.port(), "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n" + QByteArray(1000, 'x'));
    QTRY_VERIFY(fits.received.startsWith("HTTP/1.1 200"));
}

void TestHttpListener::slowLorisIs408()
{
    HttpListener listener(echo, tight());
    QVERIFY(listener.listen());
    RawClient client(listener.port(), "GET / HTTP/1.1\r\n");
    QTimer drip;
    connect(&drip, &QTimer::timeout, &client, [&] { client.say("X: y\r\n"); });
    drip.start(50);
    QTRY_VERIFY(client.received.startsWith("HTTP/1.1 408"));
    QTRY_COMPARE(listener.connectionCount(), 0);
}

void TestHttpListener::idleConnectionCloses()
{
    auto limits = tight();
    limits.idleTime = 100ms;
    HttpListener listener(echo, limits);
    QVERIFY(listener.listen());
    RawClient silent(listener.port());
    RawClient kept(listener.port(), get);
    QTRY_COMPARE(silent.state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(kept.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(silent.received, QByteArray());
    QVERIFY(kept.received.startsWith("HTTP/1.1 200"));
    QCOMPARE(listener.connectionCount(), 0);
}

void TestHttpListener::tooManyConnectionsAreTurnedAway()
{
    HttpListener listener(echo);
    QVERIFY(listener.listen());
    std::list<RawClient> clients;
    for (int i = 0; i < 64; ++i)
        clients.emplace_back(listener.port());
    QTRY_COMPARE(listener.connectionCount(), 64);
    for (int i = 0; i < 5; ++i) {
        RawClient late(listener.port());
        QTRY_COMPARE(late.state(), QAbstractSocket::UnconnectedState);
        QVERIFY(late.received.startsWith("HTTP/1.1 503"));
    }
    QCOMPARE(listener.connectionCount(), 64);
    clients.pop_back();
    QTRY_COMPARE(listener.connectionCount(), 63);
    RawClient next(listener.port(), get);
    QTRY_VERIFY(next.received.startsWith("HTTP/1.1 200"));
}

void TestHttpListener::gateAnswersBeforeTheBody()
{
    int handled = 0;
    HttpListener listener([&](const ServerRequest &, QPointer<ServerReply> reply) {
        ++handled;
        reply->send(200, {}, {});
    });
    listener.setGate([](const ServerRequest &request) { return request.header("Host") == "good" ? 0 : 403; });
    QVERIFY(listener.listen());
    RawClient bad(listener.port(), "POST / HTTP/1.1\r\nHost: bad\r\nContent-Length: 500\r\nExpect: 100-continue\r\n\r\n");
    QTRY_COMPARE(bad.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(bad.received.startsWith("HTTP/1.1 403"));
    QCOMPARE(handled, 0);
    RawClient good(listener.port(), "GET / HTTP/1.1\r\nHost: good\r\n\r\n");
    QTRY_VERIFY(good.received.startsWith("HTTP/1.1 200"));
}

void TestHttpListener::eventsUntilTheClientLeaves()
{
    QPointer<ServerReply> events;
    HttpListener listener([&](const ServerRequest &, QPointer<ServerReply> reply) { events = reply; });
    QVERIFY(listener.listen());
    auto client = std::make_unique<RawClient>(listener.port(), get);
    QTRY_VERIFY(events);
    events->beginEvents();
    events->sendEvent("one\ntwo\r\nthree", "mess\nage", "7");
    QVERIFY(events->isAnswered());
    QTRY_VERIFY(client->received.contains("id: 7\nevent: mess age\ndata: one\ndata: two\ndata: three\n\n"));
    QSignalSpy left(events, &ServerReply::clientLeft);
    client.reset();
    QVERIFY(left.wait());
    QTRY_VERIFY(!events);
}

void TestHttpListener::eventsEndAndConnectionGoesOn()
{
    HttpListener listener([&](const ServerRequest &request, QPointer<ServerReply> reply) {
        if (request.target == "/a")
            return reply->send(200, {}, "plain");
        reply->beginEvents();
        reply->sendEvent("x");
        reply->endEvents();
    });
    QVERIFY(listener.listen());
    RawClient client(listener.port(), "GET /e HTTP/1.1\r\nHost: x\r\n\r\n" + get);
    QTRY_VERIFY(client.received.endsWith("plain"));
    QVERIFY(client.received.contains("\r\n\r\n9\r\ndata: x\n\n\r\n0\r\n\r\nHTTP/1.1 200"));
    RawClient old(listener.port(), "GET /e HTTP/1.0\r\n\r\n");
    QTRY_COMPARE(old.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(old.received.endsWith("\r\n\r\ndata: x\n\n"));
}

void TestHttpListener::clientThatDoesNotReadIsDropped()
{
    QPointer<ServerReply> events;
    HttpListener listener([&](const ServerRequest &, QPointer<ServerReply> reply) { events = reply; });
    QVERIFY(listener.listen());
    QTcpSocket client;
    client.setReadBufferSize(1);
    client.connectToHost(QHostAddress(QHostAddress::LocalHost), listener.port());
    QVERIFY(client.waitForConnected());
    client.write(get);
    client.flush();
    QTRY_VERIFY(events);
    events->beginEvents();
    QSignalSpy left(events, &ServerReply::clientLeft);
    const QByteArray event(100'000, 'x');
    int sent = 0;
    for (; sent < 1000 && left.isEmpty(); ++sent)
        events->sendEvent(event);
    QVERIFY(sent < 500); // 4 MB of ours and what the kernel takes
    QTRY_COMPARE(listener.connectionCount(), 0);
}

void TestHttpListener::clientThatDoesNotReadAnAnswerIsDropped()
{
    auto limits = tight();
    limits.idleTime = 200ms;
    HttpListener listener([&](const ServerRequest &, QPointer<ServerReply> reply) { reply->send(200, {}, QByteArray(30'000'000, 'x')); },
                          limits);
    QVERIFY(listener.listen());
    QTcpSocket client;
    client.setReadBufferSize(1);
    client.connectToHost(QHostAddress(QHostAddress::LocalHost), listener.port());
    QVERIFY(client.waitForConnected());
    client.write(get + get + get);
    client.flush();
    QTRY_COMPARE(listener.connectionCount(), 1);
    QTRY_COMPARE(listener.connectionCount(), 0);
}

void TestHttpListener::vanishingClients_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("connected") << QByteArray();
    QTest::newRow("in the first line") << QByteArray("GE");
    QTest::newRow("in the headers") << QByteArray("GET / HTTP/1.1\r\nHost:");
    QTest::newRow("in the body") << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc");
    QTest::newRow("in a chunk") << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab");
    QTest::newRow("before the answer") << get;
    QTest::newRow("with more to come") << QByteArray(get + get);
    QTest::newRow("while refused") << QByteArray("rubbish\r\n\r\n");
}

void TestHttpListener::vanishingClients()
{
    QFETCH(QByteArray, bytes);
    for (const bool abruptly : {false, true}) {
        QPointer<ServerReply> waiting;
        int left = 0;
        HttpListener listener([&](const ServerRequest &, QPointer<ServerReply> reply) {
            waiting = reply;
            connect(reply, &ServerReply::clientLeft, &listener, [&] { ++left; });
        });
        QVERIFY(listener.listen());
        RawClient client(listener.port(), bytes);
        if (bytes.startsWith("rubbish"))
            QTRY_VERIFY(!client.received.isEmpty());
        else
            QTRY_COMPARE(listener.connectionCount(), 1);
        if (bytes.startsWith(get))
            QTRY_VERIFY(waiting);
        if (abruptly)
            client.abort();
        else
            client.disconnectFromHost();
        QTRY_COMPARE(listener.connectionCount(), 0);
        QCOMPARE(left, bytes.startsWith(get) ? 1 : 0);
        if (waiting)
            waiting->send(200, {}, "into the void");
        QTRY_VERIFY(!waiting);
    }
}

void TestHttpListener::lineBreakInOwnHeaderIsRefused()
{
    const QList<ServerReply::Headers> bad = {{{"X", "a\r\nSet-Cookie: b"}}, {{"X", "a\nb"}}, {{"X\r\nY", "a"}}, {{"", "a"}}};
    for (const auto &headers : bad) {
        HttpListener listener([&](const ServerRequest &, QPointer<ServerReply> reply) { reply->send(200, "text/plain", "secret", headers); });
        QVERIFY(listener.listen());
        RawClient client(listener.port(), get);
        QTRY_VERIFY(client.received.contains("\r\n\r\n"));
        QVERIFY(client.received.startsWith("HTTP/1.1 500"));
        QVERIFY(!client.received.contains("Set-Cookie") && !client.received.contains("secret"));
    }
}

void TestHttpListener::rawBytesAndReset()
{
    HttpListener listener([](const ServerRequest &request, QPointer<ServerReply> reply) {
        if (request.target == "/reset")
            return reply->reset();
        reply->sendRaw("HTTP/9 what");
        reply->sendRaw("ever");
        if (request.target == "/close")
            reply->endEvents();
    });
    QVERIFY(listener.listen());
    RawClient raw(listener.port(), get);
    QTRY_COMPARE(raw.received, QByteArray("HTTP/9 whatever"));
    QCOMPARE(raw.state(), QAbstractSocket::ConnectedState);
    RawClient closed(listener.port(), "GET /close HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_COMPARE(closed.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(closed.received, QByteArray("HTTP/9 whatever"));
    RawClient reset(listener.port());
    QSignalSpy failed(&reset, &QTcpSocket::errorOccurred);
    reset.say("GET /reset HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_COMPARE(reset.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(reset.received, QByteArray());
    QCOMPARE(failed.size(), 1);
}

void TestHttpListener::answersLater()
{
    QPointer<ServerReply> waiting;
    HttpListener listener([&](const ServerRequest &, QPointer<ServerReply> reply) { waiting = reply; }, tight());
    QVERIFY(listener.listen());
    RawClient client(listener.port(), get);
    QTRY_VERIFY(waiting);
    QVERIFY(!waiting->isAnswered());
    QTimer::singleShot(400, &listener, [&] { waiting->send(200, {}, "late"); }); // longer than a request may take to come
    QTRY_VERIFY(client.received.endsWith("late"));
    QTRY_VERIFY(!waiting);
}

void TestHttpListener::listenerGoesInsideItsHandler()
{
    std::unique_ptr<HttpListener> listener;
    listener = std::make_unique<HttpListener>([&](const ServerRequest &, QPointer<ServerReply> reply) {
        reply->send(200, {}, "bye");
        listener.reset();
    });
    QVERIFY(listener->listen());
    RawClient client(listener->port(), get + get);
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(!listener);
}

void TestHttpListener::takenPortIsConflict()
{
    HttpListener first(echo);
    QVERIFY(first.listen());
    HttpListener second(echo);
    const auto taken = second.listen(QHostAddress::LocalHost, first.port());
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, Error::Kind::Conflict);
    first.close();
    QVERIFY(!first.isListening());
    QVERIFY(second.listen());
}

void TestHttpListener::onlyLoopback()
{
    HttpListener listener(echo);
    for (const auto &address : {QHostAddress(QHostAddress::Any), QHostAddress(QHostAddress::AnyIPv4), QHostAddress(u"192.0.2.1"_s), QHostAddress()}) {
        const auto listening = listener.listen(address);
        QVERIFY(!listening);
        QCOMPARE(listening.error().kind, Error::Kind::InvalidInput);
    }
    QVERIFY(!listener.isListening());
}

TEST_CLASS(TestHttpListener)
#include "tst_httplistener.moc"
