// SPDX-License-Identifier: GPL-3.0-or-later
#include "littlecatalogue.h"
#include "mcp/engine.h"
#include "testmain.h"

#include <thread>

using namespace Postrider::Mcp;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

class TestEngine final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void answersEachEraInItsForm_data();
    void answersEachEraInItsForm();
    void refusesByCode_data();
    void refusesByCode();
    void listsByScope();
    void saysWhichScopeIsMissing();
    void saysWhatIsWrongWithArguments();
    void lostWorkIsAnError();
    void tellsProgressRisingAndOnlyWhenAsked();
    void progressFromOtherThreads();
    void cancelledCallsSayNothing();
    void idsInUseAreRefused();
    void sessionBeginsWithInitialize();
    void goesWhileCallsRun();

private:
    std::shared_ptr<KeepingOutlet> serve(const Message &message, Era era, const QStringList &scopes = all());
    static QStringList all() { return {u"posts:read"_s, u"posts:write"_s, u"analytics:read"_s}; }
    std::shared_ptr<KeepingOutlet> beginSlow(const QJsonObject &meta = {});

    std::unique_ptr<LittleWorld> m_world;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<Session> m_session;
};

void TestEngine::init()
{
    m_session.reset();
    m_engine.reset();
    m_world = std::make_unique<LittleWorld>();
    m_engine = std::make_unique<Engine>(littleCatalogue(*m_world));
    m_session = std::make_unique<Session>();
    m_session->open(u"2025-11-25"_s, u"old client"_s, {});
}

std::shared_ptr<KeepingOutlet> TestEngine::serve(const Message &message, Era era, const QStringList &scopes)
{
    auto outlet = std::make_shared<KeepingOutlet>();
    m_engine->serve(message, {era, callerWith(scopes), m_session.get()}, outlet);
    return outlet;
}

std::shared_ptr<KeepingOutlet> TestEngine::beginSlow(const QJsonObject &meta)
{
    return serve(sessionRequest(u"tools/call"_s, {{u"name"_s, u"slow"_s}, {u"_meta"_s, meta}}, u"s"_s), Era::Sessions);
}

void TestEngine::answersEachEraInItsForm_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QByteArray>("params");
    QTest::addColumn<bool>("isKept"); // modern results that say how long they hold
    QTest::newRow("tools") << u"tools/list"_s << QByteArray("{}") << true;
    QTest::newRow("prompts") << u"prompts/list"_s << QByteArray("{}") << true;
    QTest::newRow("resources") << u"resources/list"_s << QByteArray("{}") << true;
    QTest::newRow("templates") << u"resources/templates/list"_s << QByteArray("{}") << true;
    QTest::newRow("read") << u"resources/read"_s << QByteArray(R"({"uri":"test://one"})") << true;
    QTest::newRow("call") << u"tools/call"_s << QByteArray(R"({"name":"echo","arguments":{"text":"hi"}})") << false;
    QTest::newRow("prompt") << u"prompts/get"_s << QByteArray(R"({"name":"plan","arguments":{"week":"1"}})") << false;
}

void TestEngine::answersEachEraInItsForm()
{
    QFETCH(QString, method);
    QFETCH(QByteArray, params);
    QFETCH(bool, isKept);
    const auto old = serve(sessionRequest(method, parsed(params)), Era::Sessions);
    QTRY_COMPARE(old->finished, 1);
    QCOMPARE(old->status, 200);
    QVERIFY2(!old->result().isEmpty(), toBytes(old->response).constData());
    for (const QString &field : {u"resultType"_s, u"ttlMs"_s, u"cacheScope"_s, u"_meta"_s})
        QVERIFY2(!old->result().contains(field), qPrintable(field));

    const auto modern = serve(modernRequest(method, parsed(params)), Era::Modern);
    QTRY_COMPARE(modern->finished, 1);
    QCOMPARE(modern->result().value("resultType"_L1), u"complete"_s);
    QCOMPARE(modern->result().value("_meta"_L1).toObject().value(kServerField),
             parsed(R"({"name":"little","version":"1"})"));
    QCOMPARE(modern->result().value("ttlMs"_L1).isDouble(), isKept);
    QCOMPARE(modern->result().value("cacheScope"_L1).toString(), isKept ? u"private"_s : QString());
}

void TestEngine::refusesByCode_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QByteArray>("params");
    QTest::addColumn<int>("inSession"); // 0: a result
    QTest::addColumn<int>("modern");
    QTest::addColumn<int>("modernStatus");
    const auto row = [](const char *name, const QString &method, const QByteArray &params, int inSession, int modern,
                        int modernStatus = 200) {
        QTest::newRow(name) << method << params << inSession << modern << modernStatus;
    };
    row("unknown", u"no/such"_s, "{}", -32601, -32601, 404);
    row("ping", u"ping"_s, "{}", 0, -32601, 404);
    row("initialize", u"initialize"_s, R"({"protocolVersion":"2025-06-18"})", 0, -32601, 404);
    row("initialize with nothing", u"initialize"_s, "{}", -32602, -32601, 404);
    row("discover", u"server/discover"_s, "{}", -32601, 0);
    row("undeclared log level", u"logging/setLevel"_s, R"({"level":"info"})", -32601, -32601, 404);
    row("undeclared subscription", u"resources/subscribe"_s, R"({"uri":"test://one"})", -32601, -32601, 404);
    row("undeclared completion", u"completion/complete"_s, R"({"ref":{},"argument":{}})", -32601, -32601, 404);
    row("cursor", u"tools/list"_s, R"({"cursor":"x"})", -32602, -32602);
    row("tool without name", u"tools/call"_s, "{}", -32602, -32602);
    row("unknown tool", u"tools/call"_s, R"({"name":"no"})", -32602, -32602);
    row("arguments no object", u"tools/call"_s, R"({"name":"echo","arguments":[]})", -32602, -32602);
    row("unknown prompt", u"prompts/get"_s, R"({"name":"no"})", -32602, -32602);
    row("prompt argument missing", u"prompts/get"_s, R"({"name":"plan"})", -32602, -32602);
    row("prompt argument no text", u"prompts/get"_s, R"({"name":"plan","arguments":{"week":1}})", -32602, -32602);
    row("unknown resource", u"resources/read"_s, R"({"uri":"test://no"})", -32002, -32602);
    row("resource is gone", u"resources/read"_s, R"({"uri":"test://each/gone"})", -32002, -32602);
    row("no uri", u"resources/read"_s, "{}", -32602, -32602);
}

void TestEngine::refusesByCode()
{
    QFETCH(QString, method);
    QFETCH(QByteArray, params);
    const auto old = serve(sessionRequest(method, parsed(params)), Era::Sessions);
    QTRY_COMPARE(old->finished, 1);
    QTEST(old->code(), "inSession");
    QCOMPARE(old->status, 200);
    QCOMPARE(old->response.value("id"_L1), 1);
    const auto modern = serve(modernRequest(method, parsed(params)), Era::Modern);
    QTRY_COMPARE(modern->finished, 1);
    QTEST(modern->code(), "modern");
    QTEST(modern->status, "modernStatus");
}

void TestEngine::listsByScope()
{
    const auto names = [&](const QStringList &scopes) {
        QStringList names;
        const auto tools =
            serve(sessionRequest(u"tools/list"_s), Era::Sessions, scopes)->result().value("tools"_L1).toArray();
        for (const QJsonValue tool : tools)
            names << tool.toObject().value("name"_L1).toString();
        return names;
    };
    QCOMPARE(names(all()), (QStringList{u"echo"_s, u"slow"_s, u"write"_s, u"lost"_s}));
    QCOMPARE(names({u"posts:read"_s}), (QStringList{u"echo"_s, u"slow"_s, u"lost"_s}));
    QCOMPARE(names({}), QStringList{u"lost"_s});
}

void TestEngine::saysWhichScopeIsMissing()
{
    for (const Era era : {Era::Sessions, Era::Modern}) {
        const QJsonObject params{{u"name"_s, u"write"_s}};
        const Message call = era == Era::Modern ? modernRequest(u"tools/call"_s, params)
                                                : sessionRequest(u"tools/call"_s, params);
        const auto outlet = serve(call, era, {u"posts:read"_s});
        QCOMPARE(outlet->finished, 1);
        QCOMPARE(outlet->result().value("isError"_L1), true);
        QVERIFY(toBytes(outlet->response).contains("posts:write"));
        QVERIFY(m_world->calls.isEmpty());
        QCOMPARE(serve(sessionRequest(u"resources/read"_s, {{u"uri"_s, u"test://one"_s}}), Era::Sessions, {})->code(),
                 -32602);
    }
}

void TestEngine::saysWhatIsWrongWithArguments()
{
    const auto outlet = serve(
        sessionRequest(u"tools/call"_s, parsed(R"({"name":"echo","arguments":{"text":"much too long"}})")),
        Era::Sessions);
    QCOMPARE(outlet->result().value("isError"_L1), true);
    QVERIFY(toBytes(outlet->response).contains("\\\"text\\\" must be at most 5 characters long."));
}

void TestEngine::lostWorkIsAnError()
{
    const auto outlet = serve(sessionRequest(u"tools/call"_s, {{u"name"_s, u"lost"_s}}), Era::Sessions);
    QTRY_COMPARE(outlet->finished, 1);
    QCOMPARE(outlet->code(), -32603);
}

void TestEngine::tellsProgressRisingAndOnlyWhenAsked()
{
    const auto outlet = beginSlow({{u"progressToken"_s, u"t"_s}});
    const auto progress = m_world->calls.constLast().progress;
    for (const double done : {0.0, 2.0, 1.0, 2.0, 3.0})
        progress(done, 10, u"on it"_s);
    m_world->finishSlow();
    progress(9, 10, {}); // too late
    QTRY_COMPARE(outlet->finished, 1);
    QCOMPARE(outlet->sent.size(), 3);
    QCOMPARE(outlet->sent.constLast(), parsed(R"({"jsonrpc":"2.0","method":"notifications/progress",
                        "params":{"progressToken":"t","progress":3,"total":10,"message":"on it"}})"));
    progress(10, 10, {}); // much too late

    const auto quiet = beginSlow();
    m_world->calls.constLast().progress(1, 0, {});
    m_world->finishSlow();
    QTRY_COMPARE(quiet->finished, 1);
    QVERIFY(quiet->sent.isEmpty());
}

void TestEngine::progressFromOtherThreads()
{
    const auto outlet = beginSlow({{u"progressToken"_s, 1}});
    const ToolCall call = m_world->calls.constLast();
    std::thread worker([&] {
        for (int i = 1; i <= 100; ++i)
            call.progress(i, 100, {});
        m_world->finishSlow();
        call.progress(101, 100, {});
    });
    QTRY_COMPARE(outlet->finished, 1);
    worker.join();
    QCOMPARE(outlet->sent.size(), 100);
}

void TestEngine::cancelledCallsSayNothing()
{
    const auto outlet = beginSlow({{u"progressToken"_s, 1}});
    const ToolCall call = m_world->calls.constLast();
    QVERIFY(!*call.isCancelled);
    m_engine->take(messageOf(notificationMessage(u"notifications/cancelled"_s, {{u"requestId"_s, u"other"_s}})),
                   m_session.get());
    QVERIFY(!*call.isCancelled);
    m_engine->take(messageOf(notificationMessage(u"notifications/cancelled"_s, {{u"requestId"_s, u"s"_s}})),
                   m_session.get());
    QVERIFY(*call.isCancelled);
    QCOMPARE(outlet->abandoned, 1);
    call.progress(1, 1, {});
    m_world->finishSlow();
    QCoreApplication::processEvents();
    QCOMPARE(outlet->finished, 0);
    QVERIFY(outlet->sent.isEmpty());
    QCOMPARE(m_session->callCount(), 0);
}

void TestEngine::idsInUseAreRefused()
{
    const auto first = beginSlow();
    const auto second = beginSlow();
    QCOMPARE(second->code(), -32600);
    m_world->finishSlow();
    QTRY_COMPARE(first->finished, 1);
    QCOMPARE(beginSlow()->finished, 0); // free again
}

void TestEngine::sessionBeginsWithInitialize()
{
    m_session = std::make_unique<Session>();
    QCOMPARE(serve(sessionRequest(u"tools/list"_s), Era::Sessions)->code(), -32600);
    QCOMPARE(serve(sessionRequest(u"ping"_s), Era::Sessions)->response,
             parsed(R"({"jsonrpc":"2.0","id":1,"result":{}})"));
    const auto version = [&](const QString &wish) {
        return serve(sessionRequest(u"initialize"_s, {{u"protocolVersion"_s, wish}}), Era::Sessions)
            ->result()
            .value("protocolVersion"_L1)
            .toString();
    };
    QCOMPARE(version(u"2025-06-18"_s), u"2025-06-18"_s);
    for (const QString &other : {u"2025-03-26"_s, u"2026-07-28"_s, u"x"_s})
        QCOMPARE(version(other), u"2025-11-25"_s);
    const auto begun = serve(sessionRequest(u"initialize"_s, parsed(R"({"protocolVersion":"2025-11-25",
        "clientInfo":{"name":"c","version":"1"},"capabilities":{}})")),
                             Era::Sessions);
    QCOMPARE(begun->result().value("instructions"_L1), u"Be brief."_s);
    QCOMPARE(begun->result().value("capabilities"_L1).toObject(),
             parsed(R"({"tools":{},"prompts":{},"resources":{}})"));
    const auto echo = serve(sessionRequest(u"tools/call"_s, parsed(R"({"name":"echo","arguments":{"text":"hi"}})")),
                            Era::Sessions);
    QTRY_COMPARE(echo->finished, 1);
    QCOMPARE(echo->result().value("structuredContent"_L1).toObject(), parsed(R"({"said":"hi","to":"c 1"})"));
    QCOMPARE(echo->result().value("content"_L1).toArray().at(0).toObject().value("text"_L1).toString(),
             u"{\"said\":\"hi\",\"to\":\"c 1\"}"_s);
}

void TestEngine::goesWhileCallsRun()
{
    const auto outlet = beginSlow();
    const ToolCall call = m_world->calls.constLast();
    m_engine.reset();
    QVERIFY(*call.isCancelled);
    call.progress(1, 2, {});
    m_world->finishSlow();
    QCoreApplication::processEvents();
    QCOMPARE(outlet->finished, 0);
}

TEST_CLASS(TestEngine)
#include "tst_engine.moc"
