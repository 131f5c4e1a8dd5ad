// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds the protocol engine what hostile clients may send: any bytes as a body with any headers, and any bytes on a
// line. The first byte says which way in: by a line, or as a POST whose first lines are the headers.
#include "mcp/httprules.h"
#include "mcp/lineserver.h"
#include "mcp/modernrequest.h"
#include "mcp/revisions.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace Postrider;
using namespace Postrider::Mcp;
using namespace Qt::Literals::StringLiterals;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

Catalogue catalogue()
{
    Catalogue catalogue;
    catalogue.name = u"fuzz"_s;
    catalogue.version = u"1"_s;
    Tool tool;
    tool.name = u"echo"_s;
    tool.inputSchema = {{u"type"_s, u"object"_s},
                        {u"properties"_s,
                         QJsonObject{{u"a"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"maxLength"_s, 9}}},
                                     {u"l"_s, QJsonObject{{u"type"_s, u"array"_s}, {u"maxItems"_s, 3}}}}},
                        {u"additionalProperties"_s, false}};
    tool.call = [](const ToolCall &call) {
        call.progress(1, 2, {});
        call.client.log(u"info"_s, u"x"_s);
        ToolResult result;
        result.structured = toBytes(call.arguments);
        return QtFuture::makeReadyFuture(result);
    };
    catalogue.tools = {tool};
    const ReadResource read = [](const ResourceCall &call) {
        return QtFuture::makeReadyFuture(
            Result<ResourceContents>(ResourceContents{{}, call.variables.value(u"id"_s), {}}));
    };
    catalogue.templates = {{u"t://{id}/x"_s, u"t"_s, {}, {}, {}, {}, read}};
    catalogue.prompts = {{u"p"_s, {}, {}, {{u"w"_s, {}, true}}, {}, [](const PromptCall &) {
                              return QtFuture::makeReadyFuture(PromptResult());
                          }}};
    catalogue.features = {true, true, true, true};
    return catalogue;
}

class CountingOutlet final : public Outlet
{
public:
    bool send(const QJsonObject &message) override { return !toBytes(message).isEmpty(); }
    void finish(const QByteArray &text, int status) override
    {
        const QJsonObject response = QJsonDocument::fromJson(text).object();
        require(status >= 200 && status < 600);
        require(response.contains("result"_L1) != response.contains("error"_L1));
        require(response.value("jsonrpc"_L1) == "2.0"_L1);
        ++ends;
    }
    void abandon() override { ++ends; }

    int ends = 0;
};

Engine &engine()
{
    static int count = 0;
    static char name[] = "fuzz_mcp";
    static char *arguments[] = {name, nullptr};
    static int argumentCount = 1;
    static QCoreApplication application(argumentCount, arguments);
    static auto engine = std::make_unique<Engine>(catalogue());
    // The listeners of subscriptions stay as long as their engine.
    if (++count % 1000 == 0)
        engine = std::make_unique<Engine>(catalogue());
    return *engine;
}

void settle()
{
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void fuzzLine(Engine &engine, const QByteArray &bytes)
{
    int answers = 0;
    LineServer line(engine, {}, {}, [&](const QByteArray &written) {
        require(written.count('\n') == 1 && written.endsWith('\n'));
        ++answers;
    });
    line.take(bytes.first(bytes.size() / 2));
    line.take(bytes.sliced(bytes.size() / 2));
    line.endInput();
    settle();
    require(answers <= bytes.size() + 10);
}

Net::ServerRequest requestFrom(const QByteArray &bytes)
{
    Net::ServerRequest request;
    request.method = "POST";
    request.target = "/mcp";
    const qsizetype end = bytes.indexOf("\n\n");
    const QList<QByteArray> lines = bytes.first(std::max<qsizetype>(0, end)).split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = std::max<qsizetype>(0, line.indexOf(':'));
        request.headers.emplaceBack(line.first(colon), line.mid(colon + 1));
    }
    request.body = end < 0 ? bytes : bytes.sliced(end + 2);
    return request;
}

// The way of a POST, without a listener.
void fuzzPost(Engine &engine, const QByteArray &bytes)
{
    const Net::ServerRequest request = requestFrom(bytes);
    (void)turnedAway(request, 7788);
    (void)bearerKey(request);
    (void)isJson(request);
    (void)takesEvents(request);
    const auto message = parseMessage(request.body);
    if (!message) {
        require(message.error().error.httpStatus == 400);
        return;
    }
    const MirroredHeaders headers = mirroredHeaders(request);
    const Era era = eraOf(*message, headers.version);
    Session session;
    session.open(u"2025-11-25"_s, {}, {});
    if (message->kind != Message::Kind::Request)
        return engine.take(*message, &session);
    if (era == Era::Modern && whyUnsound(*message, &headers))
        return;
    const auto outlet = std::make_shared<CountingOutlet>();
    const QPointer<Call> call = engine.serve(*message, {era, Caller(), era == Era::Sessions ? &session : nullptr},
                                             outlet);
    settle();
    if (call)
        call->cancel(); // a subscription
    settle();
    require(outlet->ends == 1);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    if (data[0] % 2 == 0)
        fuzzLine(engine(), bytes);
    else
        fuzzPost(engine(), bytes);
    return 0;
}
