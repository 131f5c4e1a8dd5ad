// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/answers.h"

#include "mcp/message.h"
#include "mcp/refusals.h"
#include "mcp/revisions.h"
#include "services/wording.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

// What a caller sees changes with the scopes of its key only.
constexpr int kListLifetime = 60'000; // milliseconds

QJsonObject textBlock(const QString &text)
{
    return {{u"type"_s, u"text"_s}, {u"text"_s, text}};
}

// How long a client may keep a result, in milliseconds; nothing: such results say nothing about it.
std::optional<int> lifetimeOf(const QString &method)
{
    static const QStringList lists{u"server/discover"_s, u"tools/list"_s, u"prompts/list"_s, u"resources/list"_s,
                                   u"resources/templates/list"_s};
    if (lists.contains(method))
        return kListLifetime;
    return method == "resources/read"_L1 ? std::optional(0) : std::nullopt;
}

Answer answerFrom(const InputRequired &wish, Era era)
{
    if (era == Era::Sessions)
        return refuse(internalError(u"this needs something of the client that its revision can't be asked for"_s));
    QJsonObject result{{u"resultType"_s, u"input_required"_s}};
    if (!wish.requests.isEmpty())
        result.insert("inputRequests"_L1, wish.requests);
    if (!wish.state.isEmpty())
        result.insert("requestState"_L1, wish.state);
    return result;
}

} // namespace

QJsonObject finishedResult(const QJsonObject &result, const QString &method, Era era, const QJsonObject &serverInfo)
{
    if (era == Era::Sessions)
        return result;
    QJsonObject finished = result;
    QJsonObject meta = finished.value("_meta"_L1).toObject();
    meta.insert(kServerField, serverInfo);
    finished.insert("_meta"_L1, meta);
    if (finished.contains("resultType"_L1))
        return finished;
    finished.insert("resultType"_L1, u"complete"_s);
    if (const auto lifetime = lifetimeOf(method)) {
        finished.insert("ttlMs"_L1, *lifetime);
        finished.insert("cacheScope"_L1, u"private"_s);
    }
    return finished;
}

Answer answerFrom(const ToolResult &result, Era era)
{
    if (result.refusal)
        return refuse(*result.refusal);
    if (result.inputRequired)
        return answerFrom(*result.inputRequired, era);
    QJsonObject answer;
    if (!result.content.isEmpty() || result.structured.isEmpty())
        answer.insert("content"_L1, result.content);
    if (result.isError)
        answer.insert("isError"_L1, true);
    return Answered(answer, result.structured);
}

Answer answerFrom(const PromptResult &result, Era era)
{
    if (result.refusal)
        return refuse(*result.refusal);
    if (result.inputRequired)
        return answerFrom(*result.inputRequired, era);
    QJsonObject answer{{u"messages"_s, result.messages}};
    if (!result.description.isEmpty())
        answer.insert("description"_L1, result.description);
    return answer;
}

Answer answerFrom(const Result<ResourceContents> &contents, const QString &uri, Era era)
{
    if (!contents) {
        const Error::Kind kind = contents.error().kind;
        if (kind == Error::Kind::NotFound || kind == Error::Kind::NotAllowed)
            return refuse(noSuchResource(era, uri));
        return refuse(internalError(sentenceFor(contents.error())));
    }
    QJsonObject one{{u"uri"_s, uri}};
    if (!contents->mimeType.isEmpty())
        one.insert("mimeType"_L1, contents->mimeType);
    if (contents->blob.isEmpty())
        one.insert("text"_L1, contents->text);
    else
        one.insert("blob"_L1, QString::fromLatin1(contents->blob.toBase64()));
    return QJsonObject{{u"contents"_s, QJsonArray{one}}};
}

ToolResult toolError(const QString &words)
{
    ToolResult result;
    result.isError = true;
    result.content = {textBlock(words)};
    return result;
}

} // namespace Postrider::Mcp
