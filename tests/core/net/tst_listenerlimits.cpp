// SPDX-License-Identifier: GPL-3.0-or-later
#include "echoserver.h"
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

// What the listener refuses, and whom it drops.
class TestListenerLimits final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rubbish_data();
    void rubbish();
    void limits_data();
    void limits();
    void slowLorisIs408();
    void idleConnectionCloses();
    void tooManyConnectionsAreTurnedAway();
    void gateAnswersBeforeTheBody();
    void clientThatDoesNotReadIsDropped();
    void clientThatDoesNotReadAnAnswerIsDropped();
    void vanishingClients_data();
    void vanishingClients();
    void takenPortIsConflict();
    void onlyLoopback();
};

void TestListenerLimits::rubbish_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &bytes, int status = 400) {
        QTest::newRow(name) << bytes << status;
    };
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
    row("length and chunks",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    row("chunks and length",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n");
    row("unknown encoding", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n");
    row("two encodings",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n");
    row("chunks in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    row("bad chunk", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n");
}

void TestListenerLimits::rubbish()
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

void TestListenerLimits::limits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const QByteArray post = "POST / HTTP/1.1\r\nHost: x\r\n";
    QTest::newRow("long header") << QByteArray("GET / HTTP/1.1\r\nX: " + QByteArray(5000, 'x')) << 431;
    QTest::newRow("many headers") << QByteArray("GET / HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(500)) << 431;
    QTest::newRow("long target") << QByteArray("GET /" + QByteArray(5000, 'x')) << 431;
    QTest::newRow("announced body") << QByteArray(post + "Content-Length: 1001\r\n\r\n") << 413;
    QTest::newRow("huge announced body") << QByteArray(post + "Content-Length: 18446744073709551615\r\n\r\n") << 413;
    QTest::newRow("chunks") << QByteArray(post + "Transfer-Encoding: chunked\r\n\r\n"
                                          + QByteArray("64\r\n" + QByteArray(100, 'x') + "\r\n").repeated(11))
                            << 413;
    QTest::newRow("one huge chunk") << QByteArray(post + "Transfer-Encoding: chunked\r\n\r\nffffffff\r\n") << 413;
    QTest::newRow("endless trailer") << QByteArray(
        post + "Transfer-Encoding: chunked\r\n\r\n0\r\nX: " + QByteArray(5000, 'x'))
                                     << 431;
    QTest::newRow("endless extension") << QByteArray(post + "Transfer-Encoding: chunked\r\n\r\n1;"
                                                     + QByteArray(5000, 'x'))
                                       << 431;
}

void TestListenerLimits::limits()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    HttpListener listener(echo, tight());
    QVERIFY(listener.listen());
    RawClient client(listener.port(), bytes);
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(client.received.mid(9, 3).toInt(), status);

    RawClient fits(listener.port(),
                   "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n" + QByteArray(1000, 'x'));
    QTRY_VERIFY(fits.received.startsWith("HTTP/1.1 200"));
}

void TestListenerLimits::slowLorisIs408()
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

void TestListenerLimits::idleConnectionCloses()
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

void TestListenerLimits::tooManyConnectionsAreTurnedAway()
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

void TestListenerLimits::gateAnswersBeforeTheBody()
{
    int handled = 0;
    HttpListener listener([&](const ServerRequest &, QPointer<ServerReply> reply) {
        ++handled;
        reply->send(200, {}, {});
    });
    listener.setGate([](const ServerRequest &request) { return request.header("Host") == "good" ? 0 : 403; });
    QVERIFY(listener.listen());
    RawClient bad(listener.port(),
                  "POST / HTTP/1.1\r\nHost: bad\r\nContent-Length: 500\r\nExpect: 100-continue\r\n\r\n");
    QTRY_COMPARE(bad.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(bad.received.startsWith("HTTP/1.1 403"));
    QCOMPARE(handled, 0);
    RawClient good(listener.port(), "GET / HTTP/1.1\r\nHost: good\r\n\r\n");
    QTRY_VERIFY(good.received.startsWith("HTTP/1.1 200"));
}

void TestListenerLimits::clientThatDoesNotReadIsDropped()
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

void TestListenerLimits::clientThatDoesNotReadAnAnswerIsDropped()
{
    auto limits = tight();
    limits.idleTime = 200ms;
    HttpListener listener(
        [&](const ServerRequest &, QPointer<ServerReply> reply) { reply->send(200, {}, QByteArray(30'000'000, 'x')); },
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

void TestListenerLimits::vanishingClients_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("connected") << QByteArray();
    QTest::newRow("in the first line") << QByteArray("GE");
    QTest::newRow("in the headers") << QByteArray("GET / HTTP/1.1\r\nHost:");
    QTest::newRow("in the body") << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc");
    QTest::newRow("in a chunk") << QByteArray(
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab");
    QTest::newRow("before the answer") << get;
    QTest::newRow("with more to come") << QByteArray(get + get);
    QTest::newRow("while refused") << QByteArray("rubbish\r\n\r\n");
}

void TestListenerLimits::vanishingClients()
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

void TestListenerLimits::takenPortIsConflict()
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

void TestListenerLimits::onlyLoopback()
{
    HttpListener listener(echo);
    for (const auto &address : {QHostAddress(QHostAddress::Any), QHostAddress(QHostAddress::AnyIPv4),
                                QHostAddress(u"192.0.2.1"_s), QHostAddress()}) {
        const auto listening = listener.listen(address);
        QVERIFY(!listening);
        QCOMPARE(listening.error().kind, Error::Kind::InvalidInput);
    }
    QVERIFY(!listener.isListening());
}

TEST_CLASS(TestListenerLimits)
#include "tst_listenerlimits.moc"
