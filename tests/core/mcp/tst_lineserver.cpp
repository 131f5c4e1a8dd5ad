// SPDX-License-Identifier: GPL-3.0-or-later
#include "littlecatalogue.h"
#include "mcp/lineserver.h"
#include "testmain.h"

#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Mcp;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

class TestLineServer final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void speaksBothEras();
    void probesGetAnAnswer();
    void howeverTheBytesAreCut();
    void onlyMessagesAreWritten();
    void asksForTheKeyEachTime();
    void noneOvertakes();
    void cancelsInBothEras();
    void drainsBeforeItEnds();
    void endlessInputIsOverrun();
    void goesWhileCallsRun();

private:
    void say(const QJsonObject &message) { m_line->take(toBytes(message) + '\n'); }
    int codeOf(int message) const
    {
        return m_written.at(message).value("error"_L1).toObject().value("code"_L1).toInt();
    }
    void make(const Authenticate &authenticate);

    std::unique_ptr<LittleWorld> m_world;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<LineServer> m_line;
    QList<QJsonObject> m_written;
};

void TestLineServer::init()
{
    m_line.reset();
    m_engine.reset();
    m_world = std::make_unique<LittleWorld>();
    m_engine = std::make_unique<Engine>(littleCatalogue(*m_world));
    make([](const Secret &, const QString &) {
        return QtFuture::makeReadyFuture(Result<Caller>(callerWith({u"posts:read"_s})));
    });
}

void TestLineServer::make(const Authenticate &authenticate)
{
    m_written.clear();
    m_line = std::make_unique<LineServer>(*m_engine, authenticate, Secret("ptz_x"), [this](const QByteArray &bytes) {
        QCOMPARE(bytes.count('\n'), 1);
        QVERIFY(bytes.endsWith('\n'));
        m_written.append(parsed(bytes));
    });
}

void TestLineServer::speaksBothEras()
{
    const QJsonObject params = parsed(R"({"name":"echo","arguments":{"text":"hi"}})");
    say(sessionRequest(u"tools/list"_s).body);
    QTRY_COMPARE(m_written.size(), 1);
    QCOMPARE(codeOf(0), -32600); // nothing without initialize
    say(modernRequest(u"tools/call"_s, params).body);
    QTRY_COMPARE(m_written.size(), 2);
    QCOMPARE(m_written.at(1).value("result"_L1).toObject().value("resultType"_L1), u"complete"_s);
    say(sessionRequest(u"initialize"_s, {{u"protocolVersion"_s, u"2025-06-18"_s}}).body);
    say(notificationMessage(u"notifications/initialized"_s, {}));
    say(sessionRequest(u"tools/call"_s, params, u"c"_s).body);
    QTRY_COMPARE(m_written.size(), 4);
    QCOMPARE(m_written.at(2).value("result"_L1).toObject().value("protocolVersion"_L1), u"2025-06-18"_s);
    QCOMPARE(m_written.at(3).value("id"_L1), u"c"_s);
    QVERIFY(!m_written.at(3).value("result"_L1).toObject().contains("resultType"_L1));
    say(modernRequest(u"tools/list"_s).body); // still, beside the session
    QTRY_COMPARE(m_written.size(), 5);
    QCOMPARE(m_written.at(4).value("result"_L1).toObject().value("cacheScope"_L1), u"private"_s);
}

void TestLineServer::probesGetAnAnswer()
{
    say(modernRequest(u"server/discover"_s).body);
    QTRY_COMPARE(m_written.size(), 1);
    QCOMPARE(m_written.at(0).value("result"_L1).toObject().value("supportedVersions"_L1).toArray(),
             QJsonArray{u"2026-07-28"_s});
    say(modernRequest(u"server/discover"_s, {}, 1, modernMeta(u"1900-01-01"_s)).body);
    say(sessionRequest(u"server/discover"_s).body);
    QTRY_COMPARE(m_written.size(), 3);
    QCOMPARE(codeOf(1), -32022);
    QCOMPARE(codeOf(2), -32602);
}

void TestLineServer::howeverTheBytesAreCut()
{
    const QByteArray bytes = toBytes(modernRequest(u"tools/list"_s).body) + "\r\n\n  \n"
        + toBytes(modernRequest(u"prompts/list"_s, {}, 2).body) + '\n';
    for (const char byte : bytes)
        m_line->take(QByteArray(1, byte));
    QTRY_COMPARE(m_written.size(), 2);
    m_line->take(bytes + bytes);
    QTRY_COMPARE(m_written.size(), 6);
    m_line->take(toBytes(modernRequest(u"tools/list"_s).body)); // without its end
    m_line->endInput();
    QTRY_COMPARE(m_written.size(), 7);
}

void TestLineServer::onlyMessagesAreWritten()
{
    m_line->take("nonsense\n[]\n{}\n\xff\n");
    QCOMPARE(m_written.size(), 4);
    QCOMPARE(codeOf(0), -32700);
    QCOMPARE(codeOf(1), -32600);
    QCOMPARE(codeOf(2), -32600);
    QCOMPARE(codeOf(3), -32700);
    say(notificationMessage(u"notifications/anything"_s, {}));
    say(parsed(R"({"jsonrpc":"2.0","id":5,"result":{}})"));
    QCoreApplication::processEvents();
    QCOMPARE(m_written.size(), 4);
}

void TestLineServer::asksForTheKeyEachTime()
{
    bool isGood = true;
    make([&](const Secret &key, const QString &) {
        const bool holds = isGood && key.reveal() == "ptz_x";
        return QtFuture::makeReadyFuture(holds ? Result<Caller>(callerWith({}))
                                               : Result<Caller>(fail(Error::Kind::NotAllowed)));
    });
    say(modernRequest(u"tools/list"_s).body);
    QTRY_COMPARE(m_written.size(), 1);
    QVERIFY(m_written.at(0).contains("result"_L1));
    isGood = false; // revoked meanwhile
    say(modernRequest(u"tools/list"_s).body);
    QTRY_COMPARE(m_written.size(), 2);
    QCOMPARE(codeOf(1), 401);
    QVERIFY(!toBytes(m_written.at(1)).contains("ptz_x"));
}

void TestLineServer::noneOvertakes()
{
    QList<std::shared_ptr<QPromise<Result<Caller>>>> asked;
    make([&](const Secret &, const QString &) {
        auto promise = std::make_shared<QPromise<Result<Caller>>>();
        promise->start();
        asked.append(promise);
        return promise->future();
    });
    say(sessionRequest(u"initialize"_s, {{u"protocolVersion"_s, u"2025-11-25"_s}}).body);
    say(sessionRequest(u"tools/list"_s, {}, 2).body);
    QCOMPARE(asked.size(), 1);
    for (int i = 0; i < 2; ++i) {
        QTRY_COMPARE(asked.size(), i + 1);
        asked.at(i)->addResult(callerWith({}));
        asked.at(i)->finish();
        QTRY_COMPARE(m_written.size(), i + 1);
    }
    QVERIFY(m_written.at(1).contains("result"_L1));
}

void TestLineServer::cancelsInBothEras()
{
    say(sessionRequest(u"initialize"_s, {{u"protocolVersion"_s, u"2025-11-25"_s}}, 0).body);
    say(sessionRequest(u"tools/call"_s, {{u"name"_s, u"slow"_s}}, 1).body);
    say(modernRequest(u"tools/call"_s, {{u"name"_s, u"slow"_s}}, 2).body);
    QTRY_COMPARE(m_world->calls.size(), 2);
    for (int id = 1; id <= 2; ++id)
        say(notificationMessage(u"notifications/cancelled"_s, {{u"requestId"_s, id}}));
    QVERIFY(*m_world->calls.at(0).isCancelled && *m_world->calls.at(1).isCancelled);
    m_world->finishSlow();
    QCoreApplication::processEvents();
    QCOMPARE(m_written.size(), 1);
}

void TestLineServer::drainsBeforeItEnds()
{
    QSignalSpy drained(m_line.get(), &LineServer::drained);
    say(modernRequest(u"tools/call"_s, {{u"name"_s, u"slow"_s}}).body);
    m_line->endInput();
    QTRY_COMPARE(m_world->calls.size(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(drained.size(), 0);
    m_world->finishSlow();
    QTRY_VERIFY(!drained.isEmpty());
    QCOMPARE(m_written.size(), 1);
}

void TestLineServer::endlessInputIsOverrun()
{
    QSignalSpy overrun(m_line.get(), &LineServer::overrun);
    const QByteArray megabyte(1024 * 1024, 'x');
    for (int i = 0; i < 20; ++i)
        m_line->take(megabyte);
    QCOMPARE(overrun.size(), 1);
    m_line->take("\n" + toBytes(modernRequest(u"tools/list"_s).body) + '\n');
    QCoreApplication::processEvents();
    QVERIFY(m_written.isEmpty());

    make([](const Secret &, const QString &) { return QPromise<Result<Caller>>().future(); }); // never
    QSignalSpy backlog(m_line.get(), &LineServer::overrun);
    m_line->take((toBytes(modernRequest(u"tools/list"_s).body) + '\n').repeated(3000));
    QCOMPARE(backlog.size(), 1);
}

void TestLineServer::goesWhileCallsRun()
{
    say(modernRequest(u"tools/call"_s, {{u"name"_s, u"slow"_s}}).body);
    QTRY_COMPARE(m_world->calls.size(), 1);
    const ToolCall call = m_world->calls.constFirst();
    m_line.reset();
    QVERIFY(*call.isCancelled);
    m_world->finishSlow();
    QCoreApplication::processEvents();
    QVERIFY(m_written.isEmpty());
}

TEST_CLASS(TestLineServer)
#include "tst_lineserver.moc"
