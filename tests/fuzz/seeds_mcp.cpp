// SPDX-License-Identifier: GPL-3.0-or-later
#include "driver.h"

namespace {

const std::string meta = R"("_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",)"
                         R"("io.modelcontextprotocol/clientCapabilities":{},"progressToken":1,)"
                         R"("io.modelcontextprotocol/logLevel":"info"})";
const std::string modernHead = "MCP-Protocol-Version: 2026-07-28\nMcp-Method: ";

std::string modern(const std::string &method, const std::string &params = {})
{
    return R"({"jsonrpc":"2.0","id":1,"method":")" + method + R"(","params":{)" + params + meta + "}}";
}

// A POST in the modern era; the first byte is the way in.
std::string post(const std::string &method, const std::string &name, const std::string &params)
{
    return "\x01" + modernHead + method + (name.empty() ? "" : "\nMcp-Name: " + name) + "\n\n" + modern(method, params);
}

} // namespace

std::vector<std::string> fuzzSeeds()
{
    const std::string initialize =
        R"({"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{}}})";
    const std::string call =
        R"({"jsonrpc":"2.0","id":"a","method":"tools/call","params":{"name":"echo","arguments":{"a":"b","l":[1]}}})";
    const std::string cancel = R"({"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":"a"}})";
    return {
        std::string("\x02") + initialize + "\n" + call + "\n" + cancel + "\n",
        std::string("\x02") + modern("server/discover") + "\n" + modern("tools/list") + "\n",
        std::string("\x02") + modern("tools/call", R"("name":"echo","arguments":{},)") + "\n" + cancel + "\n",
        "\x01\n\n" + call,
        "\x01Host: localhost:7788\nOrigin: http://localhost\nAuthorization: Bearer ptz_x\n\n" + initialize,
        post("tools/call", "echo", R"("name":"echo","arguments":{"a":"b"},)"),
        post("resources/read", "=?base64?dDovLzEveA==?=", R"("uri":"t://1/x",)"),
        post("prompts/get", "p", R"("name":"p","arguments":{"w":"1"},)"),
        post("subscriptions/listen", {}, R"("notifications":{"toolsListChanged":true,"resourceSubscriptions":["a"]},)"),
        post("completion/complete", {}, R"("ref":{},"argument":{},)"),
        "\x01\n\n"
        R"({"jsonrpc":"2.0","id":1,"result":{}})",
        "\x01\n\n"
        R"({"jsonrpc":"2.0","id":1,"method":"logging/setLevel","params":{"level":"debug"}})",
    };
}

std::vector<std::string> fuzzWords()
{
    return {"\n",
            "\n\n",
            "{}",
            "[]",
            "null",
            "\"id\":null,",
            "\"params\":[],",
            "\"method\":1,",
            "-1e999",
            "9007199254740993",
            "\\ud800",
            "\"_meta\":{},",
            "\"arguments\":7,",
            "=?base64?",
            "?=",
            "server/discover",
            std::string(300, '['),
            std::string(300, 'x')};
}
