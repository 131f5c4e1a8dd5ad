// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpclient.h"
#include "littlecatalogue.h"
#include "mcp/httpserver.h"
#include "mcp/refusals.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Mcp;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray goodKey("ptz_good");
const QByteArray initializeBody(
    R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},
        "clientInfo":{"name":"c","version":"1"}}})");

QString lastClient; // as the keys hear of it

// "good" and "other" come in; "busy" is told to wait, "closed" that nobody can tell.
QFuture<Result<Caller>> letIn(const Secret &key, const QString &client)
{
    lastClient = client;
    const auto answer = [](const Result<Caller> &caller) { return QtFuture::makeReadyFuture(caller); };
    const QStringList scopes{u"posts:read"_s, u"posts:write"_s};
    if (key.reveal() == goodKey || key.reveal() == "ptz_other")
        return answer(callerWith(scopes, QString::fromLatin1("key:" + key.reveal())));
    if (key.reveal() == "ptz_busy")
        return answer(fail(Error{Error::Kind::RateLimit, {}, {}, 1500ms}));
    return answer(fail(key.reveal() == "ptz_closed" ? Error::Kind::KeychainLocked : Error::Kind::NotAllowed));
}

QByteArray modernBody(const QString &method, const QJsonObject &params = {}, const QJsonObject &meta = {})
{
    return toBytes(modernRequest(method, params, 1, meta).body);
}

HttpFields modernFields(const QByteArray &method, const QByteArray &name = {})
{
    HttpFields fields{{"MCP-Protocol-Version", "2026-07-28"}, {"Mcp-Method", method}};
    if (!name.isEmpty())
        fields.append({"Mcp-Name", name});
    return fields;
}

} // namespace

class TestHttpServer final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void checksInOrder_data();
    void checksInOrder();
    void saysWhereTheKeyGoes();
    void tooLargeBodies();
    void keysComeBeforeSizes_data();
    void keysComeBeforeSizes();
    void servesWithoutSession();
    void modernNotificationsAreTaken();
    void sessionFromBeginningToEnd();
    void sessionsBelongToTheirCaller();
    void streamsProgress();
    void plainAnswerForThoseWhoTakeNoStream();
    void closedStreamCancels();
    void sessionsOutliveTheirConnection();
    void asksOnTheStream();
    void clientsVanishAtAnyMoment();
    void takenPortIsAConflict();
    void oldestSessionMakesRoom();
    void keysHearWhichClientItIs();

private:
    HttpAnswer post(const QByteArray &body, HttpFields fields = {}, const QByteArray &key = goodKey);
    QByteArray beginSession(const QByteArray &key = goodKey);

    std::unique_ptr<LittleWorld> m_world;
    std::unique_ptr<HttpServer> m_server;
};

void TestHttpServer::init()
{
    m_server.reset();
    m_world = std::make_unique<LittleWorld>();
    m_server = std::make_unique<HttpServer>(littleCatalogue(*m_world), letIn);
    QVERIFY(m_server->listen(0));
}

HttpAnswer TestHttpServer::post(const QByteArray &body, HttpFields fields, const QByteArray &key)
{
    fields.append({"Authorization", "Bearer " + key});
    return ask(m_server->port(), "POST", "/mcp", fields, body);
}

QByteArray TestHttpServer::beginSession(const QByteArray &key)
{
    return post(initializeBody, {}, key).field("Mcp-Session-Id");
}

void TestHttpServer::checksInOrder_data()
{
    // Every row is wrong in all that comes after what it is refused for.
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<HttpFields>("fields"); // Host is ours unless it is named
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code"); // of JSON-RPC; 0: the body is none
    const HttpFields key{{"Authorization", "Bearer ptz_good"}};
    const auto with = [&](const HttpFields &more) { return key + more; };
    const QByteArray path("/mcp");
    const auto row = [](const char *name, const QByteArray &method, const QByteArray &path, const HttpFields &fields,
                        const QByteArray &body, int status,
                        int code = 0) { QTest::newRow(name) << method << path << fields << body << status << code; };
    row("foreign host", "GET", "/no", {{"Host", "evil.example"}}, "x", 403);
    row("our name, other port", "GET", "/no", {{"Host", "localhost:1"}}, "x", 403);
    row("longer name", "GET", "/no", {{"Host", "localhost.evil.example"}}, "x", 403);
    row("two hosts", "GET", "/no", {{"Host", "-"}, {"Host", "evil.example"}}, "x", 400);
    row("foreign origin", "GET", "/no", {{"Origin", "http://evil.example"}}, "x", 403);
    row("origin like ours", "GET", "/no", {{"Origin", "http://localhost.evil.example"}}, "x", 403);
    row("null origin", "GET", "/no", {{"Origin", "null"}}, "x", 403);
    row("file origin", "GET", "/no", {{"Origin", "file://"}}, "x", 403);
    row("two origins", "GET", "/no", {{"Origin", "http://localhost"}, {"Origin", "http://evil.example"}}, "x", 403);
    row("other path", "GET", "/no", {}, "x", 404);
    row("well-known", "GET", "/.well-known/oauth-protected-resource", {}, {}, 404);
    row("no key", "GET", path, {}, "x", 401);
    row("no bearer", "GET", path, {{"Authorization", "Basic ptz_good"}}, "x", 401);
    row("wrong key", "GET", path, {{"Authorization", "Bearer ptz_bad"}}, "x", 401);
    row("too many wrong keys", "GET", path, {{"Authorization", "Bearer ptz_busy"}}, "x", 429);
    row("nobody can tell", "GET", path, {{"Authorization", "Bearer ptz_closed"}}, "x", 503);
    row("scheme in any case", "GET", path, {{"Authorization", "bEARER ptz_good"}}, {}, 405);
    row("get", "GET", path, key, {}, 405);
    row("put", "PUT", path, key, "x", 405);
    row("options", "OPTIONS", path, key, {}, 405);
    row("no type", "POST", path, with({{"Content-Type", "-"}}), "x", 415);
    row("other type", "POST", path, with({{"Content-Type", "text/plain"}}), "x", 415);
    row("no JSON", "POST", path, with({{"Content-Type", "Application/JSON; charset=utf-8"}}), "x", 400, -32700);
    row("nothing", "POST", path, key, {}, 400, -32700);
    row("array", "POST", path, key, "[]", 400, -32600);
    row("no message", "POST", path, key, "{}", 400, -32600);
    row("modern by header, no meta", "POST", path, with({{"MCP-Protocol-Version", "v9"}}),
        R"({"jsonrpc":"2.0","id":1,"method":"x"})", 400, -32602);
    row("modern by meta, no header", "POST", path, key, modernBody(u"x"_s), 400, -32020);
    row("modern, no method", "POST", path, with({{"MCP-Protocol-Version", "2026-07-28"}}), modernBody(u"x"_s), 400,
        -32020);
    row("modern, unknown", "POST", path, with(modernFields("x")), modernBody(u"x"_s), 404, -32601);
    row("modern response", "POST", path, with({{"MCP-Protocol-Version", "2026-07-28"}}),
        R"({"jsonrpc":"2.0","id":1,"result":{}})", 400, -32600);
    row("session version of old", "POST", path, with({{"MCP-Protocol-Version", "2025-03-26"}}),
        R"({"jsonrpc":"2.0","id":1,"method":"x"})", 400, -32600);
    row("no session", "POST", path, key, R"({"jsonrpc":"2.0","id":1,"method":"x"})", 400, -32600);
    row("unknown session", "POST", path, with({{"Mcp-Session-Id", "abc"}}), R"({"jsonrpc":"2.0","id":1,"method":"x"})",
        404, -32600);
    row("delete without session", "DELETE", path, key, {}, 400);
    row("delete unknown session", "DELETE", path, with({{"Mcp-Session-Id", "abc"}}), {}, 404);
    row("delete in the modern era", "DELETE", path, with({{"MCP-Protocol-Version", "2026-07-28"}}), {}, 405);
    for (const char *host : {"localhost", "127.0.0.1", "[::1]", "LOCALHOST"}) {
        QTest::newRow(host) << QByteArray("GET") << path << with({{"Host", QByteArray(host) + ":PORT"}}) << QByteArray()
                            << 405 << 0;
    }
    for (const char *origin : {"http://localhost:3000", "https://127.0.0.1", "http://[::1]:9"})
        QTest::newRow(origin) << QByteArray("GET") << path << with({{"Origin", origin}}) << QByteArray() << 405 << 0;
}

void TestHttpServer::checksInOrder()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(HttpFields, fields);
    QFETCH(QByteArray, body);
    const HttpAnswer answer = ask(m_server->port(), method, path, fields, body);
    QTEST(answer.status, "status");
    QTEST(answer.json().value("error"_L1).toObject().value("code"_L1).toInt(), "code");
    for (const char *field : {"Access-Control-Allow-Origin", "Mcp-Session-Id"})
        QVERIFY2(answer.field(field).isEmpty(), field);
    QVERIFY(!answer.text.contains("ptz_good") && !answer.text.contains("ptz_bad"));
}

void TestHttpServer::saysWhereTheKeyGoes()
{
    const HttpAnswer none = ask(m_server->port(), "POST", "/mcp", {}, initializeBody);
    QCOMPARE(none.field("WWW-Authenticate"), "Bearer");
    const HttpAnswer wrong = post(initializeBody, {}, "ptz_bad");
    QVERIFY(wrong.field("WWW-Authenticate").startsWith("Bearer"));
    QCOMPARE(post(initializeBody, {}, "ptz_busy").field("Retry-After"), "2");
}

void TestHttpServer::tooLargeBodies()
{
    QCOMPARE(post(QByteArray(17 * 1024 * 1024, ' ')).status, 413);
    QCOMPARE(post(QByteArray("[").repeated(1024 * 1024)).status, 400);
}

void TestHttpServer::keysComeBeforeSizes_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("status");
    const QByteArray key = "Authorization: Bearer " + goodKey + "\r\n";
    const QByteArray ours = "POST /mcp HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n";
    QTest::newRow("host") << QByteArray("POST /mcp HTTP/1.1\r\nHost: evil.example\r\n" + key) << 403;
    QTest::newRow("path") << QByteArray("POST /else HTTP/1.1\r\nHost: localhost:PORT\r\n" + key) << 404;
    QTest::newRow("no key") << ours << 401;
    QTest::newRow("wrong key") << QByteArray(ours + "Authorization: Bearer ptz_bad\r\n") << 401;
    QTest::newRow("good key") << QByteArray(ours + key) << 413;
}

// The head is enough to know: a body of that size is never read.
void TestHttpServer::keysComeBeforeSizes()
{
    QFETCH(QByteArray, head);
    head.replace("PORT", QByteArray::number(m_server->port()));
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_server->port());
    socket.write(head + "Content-Length: 99999999999\r\nExpect: 100-continue\r\n\r\n");
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QTEST(socket.readAll().mid(9, 3).toInt(), "status");
}

void TestHttpServer::servesWithoutSession()
{
    const HttpAnswer discovered = post(modernBody(u"server/discover"_s), modernFields("server/discover"));
    QCOMPARE(discovered.status, 200);
    const QJsonObject result = discovered.json().value("result"_L1).toObject();
    QCOMPARE(result.value("supportedVersions"_L1).toArray(), QJsonArray{u"2026-07-28"_s});
    QCOMPARE(result.value("instructions"_L1), u"Be brief."_s);
    const QJsonObject params = parsed(R"({"name":"echo","arguments":{"text":"hi"}})");
    const HttpAnswer called = post(modernBody(u"tools/call"_s, params), modernFields("tools/call", "echo"));
    QCOMPARE(called.json().value("result"_L1).toObject().value("structuredContent"_L1).toObject(),
             parsed(R"({"said":"hi","to":"probe 2"})"));
    QVERIFY(called.field("Mcp-Session-Id").isEmpty());
}

void TestHttpServer::modernNotificationsAreTaken()
{
    const HttpAnswer answer = post(R"({"jsonrpc":"2.0","method":"notifications/x"})",
                                   {{"MCP-Protocol-Version", "2026-07-28"}});
    QCOMPARE(answer.status, 202);
    QVERIFY(answer.text.isEmpty());
}

void TestHttpServer::sessionFromBeginningToEnd()
{
    const QByteArray id = beginSession();
    QVERIFY(id.size() >= 32);
    const HttpFields session{{"Mcp-Session-Id", id}, {"MCP-Protocol-Version", "2025-11-25"}};
    QCOMPARE(post(R"({"jsonrpc":"2.0","method":"notifications/initialized"})", session).status, 202);
    QCOMPARE(post(R"({"jsonrpc":"2.0","id":9,"result":{}})", session).status, 202);
    const HttpAnswer pinged = post(R"({"jsonrpc":"2.0","id":"p","method":"ping"})", session);
    QCOMPARE(pinged.json(), parsed(R"({"jsonrpc":"2.0","id":"p","result":{}})"));
    const HttpAnswer unknown = post(R"({"jsonrpc":"2.0","id":2,"method":"no"})", session);
    QCOMPARE(unknown.status, 200);
    QCOMPARE(unknown.json().value("error"_L1).toObject().value("code"_L1), -32601);
    const HttpFields all = session + HttpFields{{"Authorization", "Bearer ptz_good"}};
    QCOMPARE(ask(m_server->port(), "DELETE", "/mcp", all).status, 204);
    QCOMPARE(post(R"({"jsonrpc":"2.0","id":"p","method":"ping"})", session).status, 404);
    QVERIFY(beginSession() != id);
    QVERIFY(post(R"({"jsonrpc":"2.0","id":1,"method":"initialize"})").field("Mcp-Session-Id").isEmpty()
            || post(R"({"jsonrpc":"2.0","id":1,"method":"initialize"})").json().contains("error"_L1));
}

void TestHttpServer::sessionsBelongToTheirCaller()
{
    const QByteArray id = beginSession();
    QCOMPARE(post(R"({"jsonrpc":"2.0","id":1,"method":"ping"})", {{"Mcp-Session-Id", id}}, "ptz_other").status, 404);
    QCOMPARE(post(R"({"jsonrpc":"2.0","id":1,"method":"ping"})", {{"Mcp-Session-Id", id}}).status, 200);
}

void TestHttpServer::streamsProgress()
{
    HttpCall call(m_server->port(),
                  modernBody(u"tools/call"_s, {{u"name"_s, u"slow"_s}}, {{u"progressToken"_s, u"t"_s}}),
                  modernFields("tools/call", "slow") + HttpFields{{"Authorization", "Bearer ptz_good"}});
    QTRY_COMPARE(m_world->calls.size(), 1);
    m_world->calls.constFirst().progress(1, 2, u"half"_s);
    QTRY_COMPARE(call.events().size(), 1);
    QVERIFY(call.received.contains("Content-Type: text/event-stream"));
    m_world->finishSlow();
    QTRY_COMPARE(call.events().size(), 2);
    QCOMPARE(call.events().at(0).value("params"_L1).toObject().value("progressToken"_L1), u"t"_s);
    QCOMPARE(call.events().at(1).value("result"_L1).toObject().value("resultType"_L1), u"complete"_s);
    QTRY_VERIFY(call.received.endsWith("0\r\n\r\n"));
}

void TestHttpServer::plainAnswerForThoseWhoTakeNoStream()
{
    HttpCall call(m_server->port(), modernBody(u"tools/call"_s, {{u"name"_s, u"slow"_s}}, {{u"progressToken"_s, 1}}),
                  modernFields("tools/call", "slow")
                      + HttpFields{{"Authorization", "Bearer ptz_good"}, {"Accept", "application/json"}});
    QTRY_COMPARE(m_world->calls.size(), 1);
    m_world->calls.constFirst().progress(1, 2, {});
    m_world->finishSlow();
    QTRY_VERIFY(call.received.contains("\"done\":true"));
    QVERIFY(call.received.contains("Content-Type: application/json"));
}

void TestHttpServer::closedStreamCancels()
{
    auto call = std::make_unique<HttpCall>(m_server->port(), modernBody(u"tools/call"_s, {{u"name"_s, u"slow"_s}}),
                                           modernFields("tools/call", "slow")
                                               + HttpFields{{"Authorization", "Bearer ptz_good"}});
    QTRY_COMPARE(m_world->calls.size(), 1);
    const ToolCall work = m_world->calls.constFirst();
    QVERIFY(!*work.isCancelled);
    call.reset();
    QTRY_VERIFY(*work.isCancelled);
    m_world->finishSlow();
}

void TestHttpServer::sessionsOutliveTheirConnection()
{
    const HttpFields session{{"Mcp-Session-Id", beginSession()}, {"Authorization", "Bearer ptz_good"}};
    const QByteArray body = toBytes(sessionRequest(u"tools/call"_s, {{u"name"_s, u"slow"_s}}, u"s"_s).body);
    auto call = std::make_unique<HttpCall>(m_server->port(), body, session);
    QTRY_COMPARE(m_world->calls.size(), 1);
    const ToolCall work = m_world->calls.constFirst();
    auto question = work.client.ask(u"roots/list"_s, {});
    QTRY_COMPARE(call->events().size(), 1);
    call.reset();
    QTRY_VERIFY(question.isFinished()); // nobody left to ask
    QVERIFY(!*work.isCancelled);
    const HttpFields mine{{"Mcp-Session-Id", session.constFirst().second}};
    QCOMPARE(post(R"({"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":"s"}})", mine).status,
             202);
    QVERIFY(*work.isCancelled);
}

void TestHttpServer::asksOnTheStream()
{
    const HttpFields session{{"Mcp-Session-Id", beginSession()}, {"Authorization", "Bearer ptz_good"}};
    HttpCall call(m_server->port(), toBytes(sessionRequest(u"tools/call"_s, {{u"name"_s, u"slow"_s}}).body), session);
    QTRY_COMPARE(m_world->calls.size(), 1);
    auto question = m_world->calls.constFirst().client.ask(u"roots/list"_s, {});
    QTRY_COMPARE(call.events().size(), 1);
    QJsonObject answer = parsed(R"({"jsonrpc":"2.0","result":{"roots":[]}})");
    answer.insert("id"_L1, call.events().at(0).value("id"_L1));
    QCOMPARE(post(toBytes(answer), {session.constFirst()}).status, 202);
    QVERIFY(question.isFinished());
    QCOMPARE(question.result(), parsed(R"({"roots":[]})"));
}

void TestHttpServer::clientsVanishAtAnyMoment()
{
    const QByteArray body = modernBody(u"tools/call"_s, {{u"name"_s, u"slow"_s}}, {{u"progressToken"_s, 1}});
    const QByteArray bytes = requestBytes(
        m_server->port(), "POST", "/mcp",
        modernFields("tools/call", "slow") + HttpFields{{"Authorization", "Bearer ptz_good"}}, body);
    for (qsizetype sent = 0; sent <= bytes.size(); sent += 7) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_server->port());
        QVERIFY(socket.waitForConnected());
        socket.write(bytes.first(sent));
        socket.waitForBytesWritten();
        QCoreApplication::processEvents();
        socket.abort();
    }
    // Some came so far that they were called; progress and end reach nobody.
    for (qsizetype i = 0; i < m_world->slow.size(); ++i) {
        m_world->calls.at(i).progress(1, 2, {});
        m_world->slow.at(i)->finish();
    }
    QCOMPARE(post(modernBody(u"tools/list"_s), modernFields("tools/list")).status, 200);
}

void TestHttpServer::takenPortIsAConflict()
{
    HttpServer second(littleCatalogue(*m_world), letIn);
    const Outcome outcome = second.listen(m_server->port());
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::Conflict);
}

void TestHttpServer::oldestSessionMakesRoom()
{
    SessionTable table(2);
    const auto first = table.begin(u"a"_s);
    const auto second = table.begin(u"a"_s);
    QVERIFY(table.find(first.id, u"a"_s));
    const auto third = table.begin(u"a"_s);
    QVERIFY(table.find(first.id, u"a"_s) && table.find(third.id, u"a"_s) && !table.find(second.id, u"a"_s));
    QVERIFY(!table.find(first.id, u"b"_s));
}

void TestHttpServer::keysHearWhichClientItIs()
{
    const QByteArray id = beginSession();
    QCOMPARE(lastClient, u"c 1"_s);
    post(modernBody(u"tools/list"_s), modernFields("tools/list"));
    QCOMPARE(lastClient, u"probe 2"_s);
    post(R"({"jsonrpc":"2.0","id":1,"method":"ping"})", {{"Mcp-Session-Id", id}});
    QCOMPARE(lastClient, u"c 1"_s);
    post("no JSON", {{"User-Agent", "curl/7"}});
    QCOMPARE(lastClient, u"curl/7"_s);
}

TEST_CLASS(TestHttpServer)
#include "tst_httpserver.moc"
