// SPDX-License-Identifier: GPL-3.0-or-later
#include "echoserver.h"
#include "rawserver.h"
#include "testmain.h"

#include <QSignalSpy>
#include <QTimer>
#include <QUrlQuery>

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
    void eventsUntilTheClientLeaves();
    void eventsEndAndConnectionGoesOn();
    void lineBreakInOwnHeaderIsRefused();
    void rawBytesAndReset();
    void answersLater();
    void listenerGoesInsideItsHandler();
};

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
    const QByteArray request =
        "POST /b HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";
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
    RawClient client(listener.port(),
                     "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
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

void TestHttpListener::lineBreakInOwnHeaderIsRefused()
{
    const QList<ServerReply::Headers> bad = {
        {{"X", "a\r\nSet-Cookie: b"}}, {{"X", "a\nb"}}, {{"X\r\nY", "a"}}, {{"", "a"}}};
    for (const auto &headers : bad) {
        HttpListener listener([&](const ServerRequest &, QPointer<ServerReply> reply) {
            reply->send(200, "text/plain", "secret", headers);
        });
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
    QTimer::singleShot(400, &listener,
                       [&] { waiting->send(200, {}, "late"); }); // longer than a request may take to come
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

TEST_CLASS(TestHttpListener)
#include "tst_httplistener.moc"
