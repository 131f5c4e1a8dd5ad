// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/tools.h"

#include "mcp/tools/schema.h"
#include "mcp/tools/shapes.h"
#include "mcp/tools/turn.h"
#include "services/mediaimport.h"

#include <cmath>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLongestBase64 = 8 * 1024 * 1024; // characters

// Fetching and looking into the file both tell how far they are: the engine hands on
// what rises, and nothing that falls back.
MediaWatch watchOf(const ToolCall &call)
{
    MediaWatch watch;
    if (call.progress)
        watch.progress = [progress = call.progress](double part) { progress(std::floor(part * 100), 100, {}); };
    if (call.isCancelled)
        watch.isCancelled = [isCancelled = call.isCancelled] { return isCancelled->load(); };
    return watch;
}

TurnAnswer bring(const Turn &turn)
{
    const int sources = int(turn.has(u"path"_s)) + int(turn.has(u"url"_s)) + int(turn.has(u"base64"_s));
    if (sources != 1)
        return ready(refused(u"Give one of path, url and base64."_s, {}));
    MediaImport &imports = turn.services.imports;
    const QString altText = turn.text(u"alt_text"_s);
    const auto answered = [turn](const Media &media) { return done(turn, {{u"media"_s, mediaJson(media)}}); };
    if (turn.has(u"path"_s))
        return answer(imports.fromFile(turn.actor, turn.text(u"path"_s), altText, watchOf(turn.call)), answered);
    if (turn.has(u"base64"_s))
        return answer(imports.fromBase64(turn.actor, turn.text(u"base64"_s).toLatin1(), altText), answered);
    const QUrl link(turn.text(u"url"_s), QUrl::StrictMode);
    return answer(imports.fromLink(turn.actor, link, altText, watchOf(turn.call)), answered);
}

} // namespace

Tool mediaImportTool(const Services &services)
{
    using namespace Schema;
    Tool tool;
    tool.name = u"media_import"_s;
    tool.title = u"Bring a file"_s;
    tool.description =
        u"Puts a picture, video or sound into Postrider's library: from a path in a folder that the person opened to "
        "assistants, from a public web address, or as base64 (at most 5 MB). The answer's id is the media_id of "
        "create_draft."_s;
    tool.scope = u"posts:write"_s;
    tool.inputSchema = object({{u"path"_s, text(u"Absolute."_s, 4096)},
                               {u"url"_s, text(u"https or http; not of this computer or a private network."_s, 4096)},
                               {u"base64"_s, text(u"The file's bytes."_s, kLongestBase64)},
                               {u"alt_text"_s, text(u"What is to be seen, for people who can't see it."_s, 10'000)},
                               {u"timezone"_s, timezone()},
                               {u"idempotency_key"_s, idempotencyKey()}},
                              {u"idempotency_key"_s});
    tool.outputSchema = answerSchema({{u"media"_s, mediaSchema()}});
    tool.annotations = writes(false, true);
    tool.call = turnOf(services, tool.name, tool.scope, bring);
    return tool;
}

} // namespace Postrider::Mcp
