// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/catalogue.h"

namespace Postrider::Mcp {

// A result's own fields.
struct Answered
{
    Answered(QJsonObject itsFields = {}, QByteArray itsText = {}) // NOLINT: most are fields alone
        : fields(std::move(itsFields)), structured(std::move(itsText))
    {
    }

    QJsonObject fields;
    QByteArray structured; // JSON text that goes with them as structuredContent; mostly none
};

// What a request comes to: a result, or a refusal.
using Answer = tl::expected<Answered, ProtocolError>;

[[nodiscard]] inline tl::unexpected<ProtocolError> refuse(ProtocolError error)
{
    return tl::unexpected<ProtocolError>(std::move(error));
}

// The fields that each era adds to a result. method decides whether clients may keep it, and for how long. Pure.
QJsonObject finishedResult(const QJsonObject &result, const QString &method, Era era, const QJsonObject &serverInfo);

// Results of tools, prompts and resources as the wire has them. Pure.
Answer answerFrom(const ToolResult &result, Era era);
Answer answerFrom(const PromptResult &result, Era era);
Answer answerFrom(const Result<ResourceContents> &contents, const QString &uri, Era era);

// A tool's refusal in words, with isError.
ToolResult toolError(const QString &words);

} // namespace Postrider::Mcp
