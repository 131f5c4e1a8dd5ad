// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks.h"
#include "catalogue.h"
#include "inputs.h"
#include "mcp/refusals.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;
using Mcp::ToolCall;
using Mcp::ToolResult;

namespace {

ToolResult needing(const QJsonObject &requests, const QString &state = {})
{
    ToolResult result;
    result.inputRequired = Mcp::InputRequired{requests, state};
    return result;
}

// Asks until everything is answered.
std::function<QFuture<ToolResult>(const ToolCall &)> until(const QJsonObject &requests, const QString &words,
                                                           const QString &state = {})
{
    return [=](const ToolCall &call) {
        const bool isDone = hasAll(requests, call.client.inputResponses) && call.client.requestState == state;
        return ready(isDone ? textResult(words) : needing(requests, state));
    };
}

QFuture<ToolResult> inRounds(const ToolCall &call)
{
    const QJsonObject first{{u"step1"_s, question(u"Step 1: What is your name?"_s, u"name"_s)}};
    const QJsonObject second{{u"step2"_s, question(u"Step 2: What is your favorite color?"_s, u"color"_s)}};
    const QJsonObject &responses = call.client.inputResponses;
    if (call.client.requestState == "round-2"_L1 && hasAll(second, responses))
        return ready(textResult(u"Both steps are done."_s));
    if (call.client.requestState == "round-1"_L1 && hasAll(first, responses))
        return ready(needing(second, u"round-2"_s));
    return ready(needing(first, u"round-1"_s));
}

QString signedState()
{
    static const quint64 key = QRandomGenerator::system()->generate64();
    const QByteArray bytes = QByteArray::number(key);
    const QByteArray mac = QMessageAuthenticationCode::hash("step", bytes, QCryptographicHash::Sha256).toHex();
    return u"step."_s + QString::fromLatin1(mac);
}

QFuture<ToolResult> withSignedState(const ToolCall &call)
{
    const QJsonObject requests{{u"confirm"_s, confirmation()}};
    ToolResult result = needing(requests, signedState());
    if (!call.client.requestState.isEmpty() && call.client.requestState != signedState())
        result.refusal = Mcp::invalidParams(u"requestState is not what we gave out"_s);
    else if (!call.client.requestState.isEmpty() && hasAll(requests, call.client.inputResponses))
        result = textResult(u"The state is ours."_s);
    return ready(result);
}

QFuture<ToolResult> asDeclared(const ToolCall &call)
{
    QJsonObject requests;
    const QJsonObject &able = call.client.capabilities;
    if (able.contains("elicitation"_L1))
        requests.insert("user_name"_L1, question(u"What is your name?"_s, u"name"_s));
    if (able.contains("sampling"_L1))
        requests.insert("greeting"_L1, samplingRequest(u"Generate a greeting"_s));
    if (able.contains("roots"_L1))
        requests.insert("client_roots"_L1, rootsRequest());
    const bool isDone = requests.isEmpty() || hasAll(requests, call.client.inputResponses);
    return ready(isDone ? textResult(u"Nothing more is needed."_s) : needing(requests));
}

} // namespace

QList<Mcp::Tool> inputTools()
{
    const QJsonObject name{{u"user_name"_s, question(u"What is your name?"_s, u"name"_s)}};
    const QJsonObject sample{{u"capital_question"_s, samplingRequest(u"What is the capital of France?"_s)}};
    const QJsonObject roots{{u"client_roots"_s, rootsRequest()}};
    const QJsonObject confirm{{u"confirm"_s, confirmation()}};
    QJsonObject all = name;
    all.insert("greeting"_L1, samplingRequest(u"Generate a greeting"_s));
    all.insert("client_roots"_L1, rootsRequest());
    const auto input = [](const QString &ending, auto call) {
        return tool(u"test_input_required_result_"_s + ending, u"Needs something of the client first"_s, call);
    };
    return {
        input(u"elicitation"_s, until(name, u"Hello."_s)),
        input(u"sampling"_s, until(sample, u"The model answered."_s)),
        input(u"list_roots"_s, until(roots, u"The roots are known."_s)),
        input(u"request_state"_s, until(confirm, u"state-ok"_s, u"state-1"_s)),
        input(u"multiple_inputs"_s, until(all, u"All is there."_s, u"state-many"_s)),
        input(u"multi_round"_s, inRounds),
        input(u"tampered_state"_s, withSignedState),
        input(u"capabilities"_s, asDeclared),
    };
}

} // namespace Postrider::Testing
