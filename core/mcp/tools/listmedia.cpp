// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/tools.h"

#include "mcp/tools/schema.h"
#include "mcp/tools/shapes.h"
#include "mcp/tools/turn.h"
#include "services/mediaservice.h"

#include <QJsonArray>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPage = 25;
constexpr int kLargestPage = 100;

TurnAnswer media(const Turn &turn)
{
    const int limit = turn.call.arguments["limit"_L1].toInt(kPage);
    const int offset = turn.call.arguments["offset"_L1].toInt();
    return answer(
        turn.services.media.list(turn.actor, limit + 1, offset), [turn, limit, offset](const QList<Media> &files) {
            QJsonArray list;
            for (const Media &file : files.mid(0, limit))
                list << mediaJson(file);
            const bool hasMore = files.size() > limit;
            return done(turn,
                        {{u"media"_s, list}, {u"nextOffset"_s, hasMore ? QJsonValue(offset + limit) : QJsonValue()}});
        });
}

} // namespace

Tool listMediaTool(const Services &services)
{
    using namespace Schema;
    Tool tool;
    tool.name = u"list_media"_s;
    tool.title = u"Files"_s;
    tool.description =
        u"Pictures and videos that are in Postrider's library, the latest first. media_import adds one."_s;
    tool.scope = u"posts:read"_s;
    tool.inputSchema = object({{u"limit"_s, integer(u"25 when it is left out."_s, 1, kLargestPage)},
                               {u"offset"_s, integer(u"nextOffset of the page before."_s, 0, 1'000'000)},
                               {u"timezone"_s, timezone()}});
    tool.outputSchema = answerSchema(
        {{u"media"_s, list(mediaSchema(), {})}, {u"nextOffset"_s, orNull(integer(u"Null on the last page."_s))}});
    tool.annotations = readsOnly();
    tool.call = turnOf(services, tool.name, tool.scope, media);
    return tool;
}

} // namespace Postrider::Mcp
