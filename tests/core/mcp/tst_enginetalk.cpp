// SPDX-License-Identifier: GPL-3.0-or-later
#include "littlecatalogue.h"
#include "mcp/engine.h"
#include "testmain.h"

using namespace Postrider::Mcp;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// What goes to and fro beside requests and responses: questions to the client, changes, log messages.
class TestEngineTalk final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void asksTheClient();
    void questionsEndWithTheSession();
    void listensOnlyWhereDeclared();
    void tellsListeners();
    void logsByLevel();

private:
    std::shared_ptr<KeepingOutlet> serve(const Message &message, Era era);
    std::shared_ptr<KeepingOutlet> beginSlow();
    void make(const Features &features);
    static QStringList all() { return {u"posts:read"_s}; }

    std::unique_ptr<LittleWorld> m_world;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<Session> m_session;
};

void TestEngineTalk::init()
{
    m_session.reset();
    m_world = std::make_unique<LittleWorld>();
    make({});
    m_session = std::make_unique<Session>();
    m_session->open(u"2025-11-25"_s, u"old client"_s, {});
}

void TestEngineTalk::make(const Features &features)
{
    Catalogue catalogue = littleCatalogue(*m_world);
    catalogue.features = features;
    m_engine = std::make_unique<Engine>(catalogue);
}

std::shared_ptr<KeepingOutlet> TestEngineTalk::serve(const Message &message, Era era)
{
    auto outlet = std::make_shared<KeepingOutlet>();
    m_engine->serve(message, {era, callerWith(all()), m_session.get()}, outlet);
    return outlet;
}

std::shared_ptr<KeepingOutlet> TestEngineTalk::beginSlow()
{
    return serve(sessionRequest(u"tools/call"_s, {{u"name"_s, u"slow"_s}}, u"s"_s), Era::Sessions);
}

void TestEngineTalk::asksTheClient()
{
    const auto outlet = beginSlow();
    const auto ask = m_world->calls.constLast().client.ask;
    auto first = ask(u"roots/list"_s, {});
    auto second = ask(u"roots/list"_s, {});
    QTRY_COMPARE(outlet->sent.size(), 2);
    const auto reply = [&](int sent, const QJsonObject &body) {
        QJsonObject message = body;
        message.insert("jsonrpc"_L1, u"2.0"_s);
        message.insert("id"_L1, outlet->sent.at(sent).value("id"_L1));
        m_engine->take(messageOf(message), m_session.get());
    };
    reply(1, parsed(R"({"result":{"roots":[]}})"));
    QVERIFY(second.isFinished() && !first.isFinished());
    QCOMPARE(second.result(), parsed(R"({"roots":[]})"));
    reply(1, parsed(R"({"result":{}})")); // twice
    reply(0, parsed(R"({"error":{"code":-1,"message":"no"}})"));
    QCOMPARE(first.result(), std::nullopt);
    m_engine->take(messageOf(parsed(R"({"jsonrpc":"2.0","id":"zzz","result":{}})")), m_session.get());

    outlet->takes = false; // the client has left
    auto third = ask(u"roots/list"_s, {});
    QTRY_VERIFY(third.isFinished());
    QCOMPARE(third.result(), std::nullopt);
}

void TestEngineTalk::questionsEndWithTheSession()
{
    const auto outlet = beginSlow();
    const ToolCall call = m_world->calls.constLast();
    auto question = call.client.ask(u"roots/list"_s, {});
    QTRY_COMPARE(outlet->sent.size(), 1);
    m_session.reset();
    QVERIFY(question.isFinished());
    QCOMPARE(question.result(), std::nullopt);
    QVERIFY(*call.isCancelled);
    auto late = call.client.ask(u"roots/list"_s, {});
    QVERIFY(late.isFinished());
    QCOMPARE(late.result(), std::nullopt);
}

void TestEngineTalk::listensOnlyWhereDeclared()
{
    const QJsonObject wish{{u"notifications"_s, QJsonObject{{u"toolsListChanged"_s, true}}}};
    const auto refused = serve(modernRequest(u"subscriptions/listen"_s, wish), Era::Modern);
    QCOMPARE(refused->code(), -32601);
    QCOMPARE(refused->status, 404);
}

void TestEngineTalk::tellsListeners()
{
    Features features;
    features.listChanges = true;
    make(features);
    const QJsonObject wish = parsed(R"({"notifications":{"toolsListChanged":true,"resourcesListChanged":true,
                                                          "resourceSubscriptions":["test://one"]}})");
    const auto listening = serve(modernRequest(u"subscriptions/listen"_s, wish, u"L"_s), Era::Modern);
    QCOMPARE(listening->sent.size(), 1);
    QCOMPARE(listening->sent.at(0), parsed(R"({"jsonrpc":"2.0","method":"notifications/subscriptions/acknowledged",
        "params":{"notifications":{"toolsListChanged":true},"_meta":{"io.modelcontextprotocol/subscriptionId":"L"}}})"));
    m_engine->subscriptions().announce(u"promptsListChanged"_s);
    m_engine->subscriptions().announceResource(u"test://one"_s);
    QCOMPARE(listening->sent.size(), 1);
    m_engine->subscriptions().announce(u"toolsListChanged"_s);
    QCOMPARE(listening->sent.size(), 2);
    QCOMPARE(listening->sent.at(1).value("method"_L1), u"notifications/tools/list_changed"_s);

    auto deaf = std::make_shared<KeepingOutlet>();
    deaf->takes = false;
    m_engine->serve(modernRequest(u"subscriptions/listen"_s, wish), {Era::Modern, callerWith(all()), nullptr}, deaf);
    QCOMPARE(deaf->code(), -32600);
    m_engine.reset(); // says good-bye
    QCOMPARE(listening->finished, 1);
    QCOMPARE(listening->result().value("resultType"_L1), u"complete"_s);
}

void TestEngineTalk::logsByLevel()
{
    Features features;
    features.logging = true;
    make(features);
    const auto logged = [&](const Message &request, Era era) {
        const auto outlet = serve(request, era);
        const auto log = m_world->calls.constLast().client.log;
        log(u"debug"_s, u"d"_s);
        log(u"error"_s, u"e"_s);
        m_world->finishSlow();
        [&] { QTRY_COMPARE(outlet->finished, 1); }();
        return int(outlet->sent.size());
    };
    const QJsonObject slow{{u"name"_s, u"slow"_s}};
    QCOMPARE(logged(sessionRequest(u"tools/call"_s, slow), Era::Sessions), 1);
    QCOMPARE(serve(sessionRequest(u"logging/setLevel"_s, {{u"level"_s, u"debug"_s}}), Era::Sessions)->result(),
             QJsonObject());
    QCOMPARE(logged(sessionRequest(u"tools/call"_s, slow), Era::Sessions), 2);
    QCOMPARE(serve(sessionRequest(u"logging/setLevel"_s, {{u"level"_s, u"loud"_s}}), Era::Sessions)->code(), -32602);
    QCOMPARE(logged(modernRequest(u"tools/call"_s, slow), Era::Modern), 0);
    QCOMPARE(logged(modernRequest(u"tools/call"_s, slow, 1, {{kLogLevelField, u"warning"_s}}), Era::Modern), 1);
}

TEST_CLASS(TestEngineTalk)
#include "tst_enginetalk.moc"
