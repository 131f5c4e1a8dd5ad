// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/tools.h"

#include "domain/graphemes.h"
#include "mcp/tools/schema.h"
#include "mcp/tools/shapes.h"
#include "mcp/tools/turn.h"
#include "services/networknames.h"
#include "services/postservice.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kFirstWords = 60; // characters

// Where to look for a post of which nobody knows whether it is out.
QStringList whereToLook(const Turn &turn, const PostDetails &details)
{
    QStringList places;
    for (const PostDetails::Target &target : details.targets) {
        for (const PostDetails::Part &part : target.parts) {
            if (part.sending.state != Sending::State::Unconfirmed)
                continue;
            const QString sentAt = localText(part.sending.sentAt, turn.zone);
            places << u"on %1 (integration %2), sent at %3"_s.arg(brandOf(target.integration.platform).name,
                                                                  target.integration.id.toString(), sentAt);
        }
    }
    return places;
}

TurnAnswer refusedRetry(const Turn &turn, PostId id, const Error &error)
{
    return turn.services.posts.show(turn.actor, id)
        .then(QtFuture::Launch::Sync, [turn, error](const Result<PostDetails> &known) {
            const PostDetails details = known.value_or(PostDetails());
            const QStringList places = whereToLook(turn, details);
            if (places.isEmpty())
                return refused(error);
            const QString words = firstGraphemes(details.post.content.simplified(), kFirstWords);
            return refused(
                u"Nobody knows yet whether it went out: the network's answer was lost. Sending it again might "
                "publish it twice, so nothing was done."_s,
                u"Ask the person to look for a post that begins \"%1\" %2, and to say in Postrider, under Needs you, "
                "whether it is there. Postrider goes on looking by itself where it can; get_post says what it finds."_s
                    .arg(words, places.join(u"; "_s)));
        });
}

TurnAnswer retry(const Turn &turn)
{
    const auto id = turn.id<PostId>(u"post_id"_s);
    return turn.services.posts.retry(turn.actor, id)
        .then(QtFuture::Launch::Sync,
              [turn, id](const Result<Post> &post) -> TurnAnswer {
                  if (post)
                      return ready(done(turn, writtenJson(*post)));
                  if (post.error().kind == Error::Kind::Conflict)
                      return refusedRetry(turn, id, post.error());
                  return ready(refused(post.error()));
              })
        .unwrap();
}

} // namespace

Tool retryDeliveryTool(const Services &services)
{
    using namespace Schema;
    Tool tool;
    tool.name = u"retry_delivery"_s;
    tool.title = u"Try again"_s;
    tool.description =
        u"Sends once more what failed or was missed of a post; what is out stays as it is. Refused while nobody knows "
        "whether something went out: then it says what the person has to check."_s;
    tool.scope = u"posts:write"_s;
    tool.inputSchema = object(
        {{u"post_id"_s, id({})}, {u"timezone"_s, timezone()}, {u"idempotency_key"_s, idempotencyKey()}},
        {u"post_id"_s, u"idempotency_key"_s});
    tool.outputSchema = writtenSchema();
    tool.annotations = writes(true, true);
    tool.call = turnOf(services, tool.name, tool.scope, retry);
    return tool;
}

} // namespace Postrider::Mcp
