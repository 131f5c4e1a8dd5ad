// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/assistants/mcphost.h"
#include "commandlinefixture.h"
#include "mcp/httpserver.h"
#include "secrets/apikeys.h"
#include "testmain.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// `postrider mcp` as assistants start it, with nobody else on the store and beside a program that runs.
class TestMcpCommand final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void needsAKey();
    void refusesKeysThatDoNotHold();
    void servesStraightFromTheStore();
    void goesThroughTheRunningProgram();
    void theRunningProgramRefusesToo();
    void goesThroughAPublisherWithoutAWindow();
    void servesOverHttpUntilTheKeyEnds();

private:
    void useKey(const QByteArray &key);
    Run talk(const QByteArray &input) { return m_program.run({u"mcp"_s}, input); }
    // On this store, and goes on.
    std::unique_ptr<QProcess> begin(const QString &word)
    {
        return m_program.start(
            {word, u"--data-dir"_s, m_program.dataFolder(), u"--vault-passphrase-file"_s, m_program.passphraseFile()});
    }
    int statusOf(quint16 port, const QByteArray &key);
    std::unique_ptr<Application> openApplication();

    CommandLineFixture m_program;
    QByteArray m_key;
    ApiKeyId m_keyId;
    Actor m_ann;
};

namespace {

template<typename T>
T waited(const QFuture<T> &future)
{
    [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20'000); }();
    return future.result();
}

QByteArray modern(const QByteArray &method, const QByteArray &more = {})
{
    return R"({"jsonrpc":"2.0","id":"m","method":")" + method + R"(","params":{)" + more
        + R"("_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}})"
        + '\n';
}

const QByteArray sessionTalk =
    R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},)"
    R"("clientInfo":{"name":"a client","version":"1"}}})"
    "\n"
    R"({"jsonrpc":"2.0","method":"notifications/initialized"})"
    "\n"
    R"({"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"get_status"}})"
    "\n";

QList<QJsonObject> messagesOf(const Run &run)
{
    QList<QJsonObject> messages;
    const QList<QByteArray> lines = run.output.split('\n');
    for (const QByteArray &line : lines) {
        if (!line.isEmpty())
            messages.append(QJsonDocument::fromJson(line).object());
    }
    return messages;
}

} // namespace

std::unique_ptr<Application> TestMcpCommand::openApplication()
{
    Setup setup;
    setup.dataFolder = m_program.dataFolder();
    setup.passphrase = Secret(CommandLineFixture::passphrase());
    auto app = std::make_unique<Application>(setup);
    const Outcome opened = waited(app->open(Application::Needs::Vault));
    return opened ? std::move(app) : nullptr;
}

void TestMcpCommand::useKey(const QByteArray &key)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
    environment.insert(u"HOME"_s, m_program.path({}));
    for (const auto &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    if (!key.isEmpty())
        environment.insert(u"PTZ_API_KEY"_s, QString::fromLatin1(key));
    m_program.setEnvironment(environment);
}

void TestMcpCommand::initTestCase()
{
    COMPARE_EXIT(m_program.addUser(), 0);
    const auto app = openApplication();
    QVERIFY(app);
    const auto ann = waited(app->users().actAs({}));
    QVERIFY(ann);
    m_ann = {ann->id, ann->role, u"person:"_s + ann->id.toString()};
    KeyTerms terms;
    terms.name = u"test"_s;
    terms.scopes = ApiKey::allScopes();
    const auto made = waited(app->keys().create(m_ann, terms));
    QVERIFY(made);
    m_key = made->secret.reveal();
    m_keyId = made->key.id;
}

void TestMcpCommand::needsAKey()
{
    useKey({});
    const Run run = talk(sessionTalk);
    COMPARE_EXIT(run, 2);
    QVERIFY(run.output.isEmpty());
    QVERIFY(run.errors.contains("PTZ_API_KEY"));
    useKey("ptz_tooshort");
    COMPARE_EXIT(talk(sessionTalk), 2);
}

void TestMcpCommand::refusesKeysThatDoNotHold()
{
    QByteArray other = newApiKey().reveal();
    useKey(other);
    const Run run = talk(modern("tools/list"));
    COMPARE_EXIT(run, 0);
    const auto messages = messagesOf(run);
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages.at(0).value("error"_L1).toObject().value("code"_L1), 401);
    QVERIFY(!run.errors.contains(other) && !run.output.contains(other));
}

void TestMcpCommand::servesStraightFromTheStore()
{
    useKey(m_key);
    const Run old = talk(sessionTalk);
    COMPARE_EXIT(old, 0);
    const auto messages = messagesOf(old);
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages.at(0).value("result"_L1).toObject().value("protocolVersion"_L1), u"2025-06-18"_s);
    const QJsonObject status = messages.at(1).value("result"_L1).toObject().value("structuredContent"_L1).toObject();
    QVERIFY2(!status.isEmpty(), old.output);
    QCOMPARE(status.value("publisher"_L1).toString(), u"off"_s);
    const Run now = talk(modern("server/discover") + modern("tools/list"));
    COMPARE_EXIT(now, 0);
    QCOMPARE(messagesOf(now).size(), 2);
    QVERIFY(now.output.contains("get_status"));
}

void TestMcpCommand::goesThroughTheRunningProgram()
{
    const auto app = openApplication();
    QVERIFY(app);
    QCoreApplication::setApplicationVersion(u"the one that runs"_s);
    const auto asBefore = qScopeGuard([] { QCoreApplication::setApplicationVersion({}); });
    McpHost host(*app);
    QSignalSpy opened(&host, &McpHost::opened);
    host.open(0);
    QTRY_COMPARE(opened.size(), 1);
    useKey(m_key);
    const Run run = talk(modern("server/discover") + sessionTalk);
    COMPARE_EXIT(run, 0);
    QCOMPARE(messagesOf(run).size(), 3);
    for (const QByteArray &message : run.output.trimmed().split('\n'))
        QVERIFY2(message.contains("the one that runs"), message);

    // A client that is killed leaves the next one as it was.
    const auto killed = begin(u"mcp"_s);
    killed->write(modern("tools/call", R"("name":"get_status",)").repeated(50));
    QVERIFY(killed->waitForBytesWritten());
    CommandLineFixture::kill(*killed);
    COMPARE_EXIT(talk(modern("server/discover")), 0);
}

void TestMcpCommand::theRunningProgramRefusesToo()
{
    const auto app = openApplication();
    QVERIFY(app);
    McpHost host(*app);
    QSignalSpy opened(&host, &McpHost::opened);
    host.open(0);
    QTRY_COMPARE(opened.size(), 1);
    useKey(newApiKey().reveal());
    const Run run = talk(modern("server/discover"));
    COMPARE_EXIT(run, 1);
    QVERIFY(run.output.isEmpty());
}

void TestMcpCommand::goesThroughAPublisherWithoutAWindow()
{
    QFile preferences(m_program.dataFolder() + u"/window.ini"_s);
    QVERIFY(preferences.open(QIODevice::WriteOnly));
    preferences.write("[mcp]\nport=0\n");
    preferences.close();
    useKey(m_key);
    const auto publisher = begin(u"publish"_s);
    const auto word = [this] {
        const auto messages = messagesOf(talk(sessionTalk));
        const QJsonObject result = messages.value(1).value("result"_L1).toObject();
        return result.value("structuredContent"_L1).toObject().value("publisher"_L1).toString();
    };
    // Until its door is open the store answers.
    QString said;
    for (int tries = 0; tries < 20 && said != "on"_L1 && publisher->state() != QProcess::NotRunning; ++tries)
        said = word();
    QVERIFY2(said == "on"_L1, publisher->readAllStandardError().constData());
    COMPARE_EXIT(CommandLineFixture::stop(*publisher), 0);
    QCOMPARE(word(), u"off"_s);
}

int TestMcpCommand::statusOf(quint16 port, const QByteArray &key)
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(u"http://127.0.0.1:%1/mcp"_s.arg(port)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("Authorization", "Bearer " + key);
    request.setRawHeader("MCP-Protocol-Version", "2026-07-28");
    request.setRawHeader("Mcp-Method", "tools/list");
    const std::unique_ptr<QNetworkReply> reply(network.post(request, modern("tools/list").trimmed()));
    [&] { QTRY_VERIFY(reply->isFinished()); }();
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

void TestMcpCommand::servesOverHttpUntilTheKeyEnds()
{
    const auto app = openApplication();
    QVERIFY(app);
    Mcp::HttpServer probe(Mcp::Catalogue(), {});
    QVERIFY(probe.listen(0));
    McpHost host(*app);
    QSignalSpy refused(&host, &McpHost::refused);
    QSignalSpy opened(&host, &McpHost::opened);
    host.open(probe.port());
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(refused.at(0).at(1).value<Error>().kind, Error::Kind::Conflict);
    host.open(0);
    QTRY_COMPARE(opened.size(), 1);
    const auto port = opened.at(0).at(0).value<quint16>();
    QVERIFY(port != 0);
    QCOMPARE(statusOf(port, m_key), 200);
    QCOMPARE(statusOf(port, newApiKey().reveal()), 401);
    QVERIFY(waited(app->keys().disable(m_ann, m_keyId)));
    QCOMPARE(statusOf(port, m_key), 401);
    QVERIFY(waited(app->keys().enable(m_ann, m_keyId)));
    QCOMPARE(statusOf(port, m_key), 200);
    QVERIFY(waited(app->keys().revoke(m_ann, m_keyId)));
    QCOMPARE(statusOf(port, m_key), 401);
    host.close();
    QTRY_COMPARE(statusOf(port, m_key), 0);
}

TEST_CLASS(TestMcpCommand)
#include "tst_mcpcommand.moc"
