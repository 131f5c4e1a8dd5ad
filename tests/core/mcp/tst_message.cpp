// SPDX-License-Identifier: GPL-3.0-or-later
#include "littlecatalogue.h"
#include "mcp/clientname.h"
#include "mcp/modernrequest.h"
#include "mcp/schemacheck.h"
#include "mcp/uritemplate.h"
#include "testmain.h"

using namespace Postrider::Mcp;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(Message::Kind)

class TestMessage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void tellsTheKinds();
    void idsAreNotMixedUp();
    void carriesWrittenText();
    void tellsTheEra_data();
    void tellsTheEra();
    void decodesHeaders_data();
    void decodesHeaders();
    void checksModernRequestsInOrder_data();
    void checksModernRequestsInOrder();
    void checksArguments_data();
    void checksArguments();
    void matchesTemplates();
    void namesClients();
};

void TestMessage::refusesWhatIsNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("id"); // as JSON in an array; empty: none
    QTest::newRow("nothing") << QByteArray() << -32700 << QString();
    QTest::newRow("no JSON") << QByteArray("{") << -32700 << QString();
    QTest::newRow("bad UTF-8") << QByteArray("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"\xff\"}") << -32700
                               << QString();
    QTest::newRow("array") << QByteArray(R"([{"jsonrpc":"2.0","id":1,"method":"ping"}])") << -32600 << QString();
    QTest::newRow("no version") << QByteArray(R"({"id":1,"method":"ping"})") << -32600 << u"[1]"_s;
    QTest::newRow("other version") << QByteArray(R"({"jsonrpc":"1.0","id":"a","method":"x"})") << -32600
                                   << u"[\"a\"]"_s;
    QTest::newRow("null id") << QByteArray(R"({"jsonrpc":"2.0","id":null,"method":"x"})") << -32600 << QString();
    QTest::newRow("object id") << QByteArray(R"({"jsonrpc":"2.0","id":{},"method":"x"})") << -32600 << QString();
    QTest::newRow("no method") << QByteArray(R"({"jsonrpc":"2.0","id":7})") << -32600 << u"[7]"_s;
    QTest::newRow("number as method") << QByteArray(R"({"jsonrpc":"2.0","id":7,"method":1})") << -32600 << u"[7]"_s;
    QTest::newRow("array as params") << QByteArray(R"({"jsonrpc":"2.0","id":7,"method":"x","params":[]})") << -32600
                                     << u"[7]"_s;
    QTest::newRow("result and error") << QByteArray(R"({"jsonrpc":"2.0","id":7,"result":{},"error":{}})") << -32600
                                      << u"[7]"_s;
    QTest::newRow("too deep") << QByteArray("[").repeated(5000) << -32700 << QString();
}

void TestMessage::refusesWhatIsNone()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, id);
    const auto message = parseMessage(bytes);
    QVERIFY(!message);
    QTEST(message.error().error.code, "code");
    QCOMPARE(message.error().error.httpStatus, 400);
    const QJsonObject answer = errorMessage(message.error().id, message.error().error);
    QCOMPARE(answer.contains("id"_L1), !id.isEmpty());
    if (!id.isEmpty())
        QCOMPARE(idKey(answer.value("id"_L1)), id);
}

void TestMessage::tellsTheKinds()
{
    using Kind = Message::Kind;
    QCOMPARE(parseMessage(R"({"jsonrpc":"2.0","id":0,"method":"x"})")->kind, Kind::Request);
    QCOMPARE(parseMessage(R"({"jsonrpc":"2.0","method":"x"})")->kind, Kind::Notification);
    QCOMPARE(parseMessage(R"({"jsonrpc":"2.0","id":"a","result":{}})")->kind, Kind::Response);
    QCOMPARE(parseMessage(R"({"jsonrpc":"2.0","id":"a","error":{"code":1,"message":""}})")->kind, Kind::Response);
}

void TestMessage::idsAreNotMixedUp()
{
    QVERIFY(idKey(1) != idKey(u"1"_s));
    QCOMPARE(idKey(1), idKey(1.0));
    const QJsonObject big = resultMessage(parsed(R"({"id":9007199254740993})").value("id"_L1), {});
    QVERIFY(toBytes(big).contains("9007199254740993"));
    QVERIFY(!toBytes(resultMessage(u"a\nb"_s, {})).contains('\n'));
}

void TestMessage::carriesWrittenText()
{
    const QByteArray text(R"({"said":"a \"b\"\n"})");
    const QJsonObject whole = parsed(resultText(7, {{u"isError"_s, false}}, text));
    QCOMPARE(whole.value("id"_L1).toInt(), 7);
    const QJsonObject result = whole.value("result"_L1).toObject();
    QCOMPARE(result.value("structuredContent"_L1).toObject(), parsed(text));
    QCOMPARE(result["content"_L1][0]["text"_L1].toString().toUtf8(), text);
    QVERIFY(result.contains("isError"_L1));
    // Content of its own stays alone, and without such a text there is nothing but the fields.
    const QJsonObject own{{u"content"_s, QJsonArray{1}}};
    QCOMPARE(parsed(resultText(7, own, text))["result"_L1]["content"_L1].toArray(), QJsonArray{1});
    QCOMPARE(parsed(resultText(7, own, {}))["result"_L1].toObject(), own);
}

void TestMessage::tellsTheEra_data()
{
    QTest::addColumn<QByteArray>("header"); // "-": none
    QTest::addColumn<QByteArray>("params");
    QTest::addColumn<bool>("isModern");
    const QByteArray meta(R"({"_meta":{"io.modelcontextprotocol/protocolVersion":7}})");
    QTest::newRow("nothing") << QByteArray("-") << QByteArray("{}") << false;
    QTest::newRow("progress token") << QByteArray("2025-11-25") << QByteArray(R"({"_meta":{"progressToken":1}})")
                                    << false;
    QTest::newRow("in _meta, whatever") << QByteArray("-") << meta << true;
    QTest::newRow("in _meta, dated header") << QByteArray("2025-11-25") << meta << true;
    for (const char *dated : {"2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"})
        QTest::newRow(dated) << QByteArray(dated) << QByteArray("{}") << false;
    for (const char *other : {"2026-07-28", "1900-01-01", "v999.0.0", ""})
        QTest::newRow(qPrintable(u"header <%1>"_s.arg(QLatin1StringView(other))))
            << QByteArray(other) << QByteArray("{}") << true;
}

void TestMessage::tellsTheEra()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, params);
    QFETCH(bool, isModern);
    const Message message = sessionRequest(u"tools/list"_s, parsed(params));
    const auto given = header == "-" ? std::nullopt : std::optional(header);
    QCOMPARE(eraOf(message, given) == Era::Modern, isModern);
}

void TestMessage::decodesHeaders_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("isSound");
    QTest::addColumn<QByteArray>("decoded");
    QTest::newRow("plain") << QByteArray("tools/call") << true << QByteArray("tools/call");
    QTest::newRow("encoded") << QByteArray("=?base64?SGVsbG8sIOS4lueVjA==?=") << true
                             << QByteArray("Hello, \xe4\xb8\x96\xe7\x95\x8c");
    QTest::newRow("encoded twice") << QByteArray("=?base64?PT9iYXNlNjQ/bGl0ZXJhbD89?=") << true
                                   << QByteArray("=?base64?literal?=");
    QTest::newRow("other case is plain") << QByteArray("=?BASE64?SGk=?=") << true << QByteArray("=?BASE64?SGk=?=");
    QTest::newRow("no Base64") << QByteArray("=?base64?!!?=") << false << QByteArray();
    QTest::newRow("no padding") << QByteArray("=?base64?SGk?=") << false << QByteArray();
    QTest::newRow("too short") << QByteArray("=?base64?=") << true << QByteArray("=?base64?=");
    QTest::newRow("of nothing") << QByteArray("=?base64?\?=") << true << QByteArray();
}

void TestMessage::decodesHeaders()
{
    QFETCH(QByteArray, value);
    QFETCH(bool, isSound);
    QFETCH(QByteArray, decoded);
    const auto result = decodedHeader(value);
    QCOMPARE(result.has_value(), isSound);
    if (result)
        QCOMPARE(*result, decoded);
}

namespace {

const QByteArray goodMeta(R"({"io.modelcontextprotocol/protocolVersion":"2026-07-28",
                              "io.modelcontextprotocol/clientCapabilities":{}})");

} // namespace

void TestMessage::checksModernRequestsInOrder_data()
{
    // "-": the header is not there
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("meta");
    QTest::addColumn<int>("code");
    const QByteArray ours("2026-07-28");
    const QByteArray call("tools/call");
    QTest::newRow("sound") << ours << call << QByteArray("echo") << goodMeta << 0;
    QTest::newRow("encoded name") << ours << call << QByteArray("=?base64?ZWNobw==?=") << goodMeta << 0;
    QTest::newRow("no version, and all else is wrong too")
        << QByteArray("-") << QByteArray("-") << QByteArray("-") << QByteArray("{}") << -32020;
    QTest::newRow("no meta, and all else is wrong too")
        << QByteArray("v9") << QByteArray("-") << QByteArray("-") << QByteArray("{}") << -32602;
    QTest::newRow("no capabilities") << ours << call << QByteArray("echo")
                                     << QByteArray(R"({"io.modelcontextprotocol/protocolVersion":"2026-07-28"})")
                                     << -32602;
    QTest::newRow("version is a number")
        << ours << call << QByteArray("echo")
        << QByteArray(
               R"({"io.modelcontextprotocol/protocolVersion":1,"io.modelcontextprotocol/clientCapabilities":{}})")
        << -32602;
    QTest::newRow("versions differ, and method too")
        << QByteArray("v9") << QByteArray("-") << QByteArray("-") << goodMeta << -32020;
    QTest::newRow("unknown version, and method too")
        << QByteArray("v9") << QByteArray("-") << QByteArray("-")
        << QByteArray(
               R"({"io.modelcontextprotocol/protocolVersion":"v9","io.modelcontextprotocol/clientCapabilities":{}})")
        << -32022;
    QTest::newRow("no method") << ours << QByteArray("-") << QByteArray("echo") << goodMeta << -32020;
    QTest::newRow("other method") << ours << QByteArray("TOOLS/CALL") << QByteArray("echo") << goodMeta << -32020;
    QTest::newRow("no name") << ours << call << QByteArray("-") << goodMeta << -32020;
    QTest::newRow("other name") << ours << call << QByteArray("Echo") << goodMeta << -32020;
    QTest::newRow("name badly encoded") << ours << call << QByteArray("=?base64?ZWNobw?=") << goodMeta << -32020;
}

void TestMessage::checksModernRequestsInOrder()
{
    QFETCH(QByteArray, version);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, meta);
    QFETCH(int, code);
    const auto given = [](const QByteArray &value) { return value == "-" ? std::nullopt : std::optional(value); };
    const MirroredHeaders headers{given(version), given(method), given(name)};
    const Message request = sessionRequest(u"tools/call"_s, {{u"name"_s, u"echo"_s}, {u"_meta"_s, parsed(meta)}});
    const auto error = whyUnsound(request, &headers);
    QCOMPARE(error ? error->code : 0, code);
    if (!error)
        return;
    QCOMPARE(error->httpStatus, 400);
    if (code == -32022)
        QCOMPARE(error->data, parsed(R"({"supported":["2026-07-28"],"requested":"v9"})"));
}

void TestMessage::checksArguments_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("arguments");
    QTest::addColumn<QString>("why"); // empty: they fit
    const QByteArray closed(R"({"type":"object","required":["a"],"additionalProperties":false,"properties":{
        "a":{"type":"string","minLength":2,"maxLength":3},"n":{"type":"integer","minimum":1,"maximum":9},
        "e":{"enum":["x","y"]},"o":{"type":["object","null"],"required":["p"],"properties":{"p":{"type":"boolean"}}},
        "l":{"type":"array","maxItems":2,"items":{"type":"number"}}}})");
    const auto row = [&](const char *arguments, const QString &why) {
        QTest::newRow(arguments) << closed << QByteArray(arguments) << why;
    };
    row(R"({"a":"ab"})", {});
    row(R"({"a":"ab","n":3,"e":"x","o":{"p":true},"l":[1,2.5]})", {});
    row(R"({"a":"ab","o":null})", {});
    row(R"({})", u"\"a\" is required."_s);
    row(R"({"a":1})", u"\"a\" must be of type string."_s);
    row(R"({"a":"a"})", u"\"a\" must be at least 2 characters long."_s);
    row(R"({"a":"abcd"})", u"\"a\" must be at most 3 characters long."_s);
    row("{\"a\":\"\xf0\x9f\x98\x80\xf0\x9f\x98\x80\xf0\x9f\x98\x80\"}", {}); // three characters, six UTF-16 units
    row(R"({"a":"ab","n":1.5})", u"\"n\" must be of type integer."_s);
    row(R"({"a":"ab","n":0})", u"\"n\" must be at least 1."_s);
    row(R"({"a":"ab","n":10})", u"\"n\" must be at most 9."_s);
    row(R"({"a":"ab","e":"z"})", u"\"e\" must be one of \"x\", \"y\"."_s);
    row(R"({"a":"ab","o":{}})", u"\"o.p\" is required."_s);
    row(R"({"a":"ab","o":{"p":1}})", u"\"o.p\" must be of type boolean."_s);
    row(R"({"a":"ab","o":[]})", u"\"o\" must be of type object or null."_s);
    row(R"({"a":"ab","l":[1,2,3]})", u"\"l\" must be at most 2 items long."_s);
    row(R"({"a":"ab","l":[1,"2"]})", u"\"l[1]\" must be of type number."_s);
    row(R"({"a":"ab","z":1})", u"\"z\" is not known here; known are: a, e, l, n, o."_s);
    QTest::newRow("open") << QByteArray(R"({"type":"object"})") << QByteArray(R"({"z":1})") << QString();
}

void TestMessage::checksArguments()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, arguments);
    QTEST(whyUnfit(parsed(arguments), parsed(schema)).value_or(QString()), "why");
}

void TestMessage::matchesTemplates()
{
    using Found = QMap<QString, QString>;
    QCOMPARE(matchTemplate(u"a://b/{id}"_s, u"a://b/x%20y"_s), (Found{{u"id"_s, u"x y"_s}}));
    QCOMPARE(matchTemplate(u"a://b/{id}/c"_s, u"a://b/1/c"_s), (Found{{u"id"_s, u"1"_s}}));
    QCOMPARE(matchTemplate(u"a://{x}/{y}"_s, u"a://1/2"_s), (Found{{u"x"_s, u"1"_s}, {u"y"_s, u"2"_s}}));
    for (const QString &other : {u"a://b/"_s, u"a://b/1/2"_s, u"a://b/1?q"_s, u"x a://b/1"_s, u"a://b/1\n"_s})
        QVERIFY2(!matchTemplate(u"a://b/{id}"_s, other), qPrintable(other));
    QVERIFY(!matchTemplate(u"a.b/{id}"_s, u"aXb/1"_s));
}

void TestMessage::namesClients()
{
    QCOMPARE(clientName(parsed(R"({"name":"claude-code","version":"2.1"})")), u"claude-code 2.1"_s);
    QCOMPARE(clientName(parsed(R"({"name":"a\u202eb\nc\u0007"})")), u"ab c"_s);
    QCOMPARE(clientName(QString(500, u'x')).size(), 80);
    QCOMPARE(clientName(QJsonObject()), QString());
}

TEST_CLASS(TestMessage)
#include "tst_message.moc"
