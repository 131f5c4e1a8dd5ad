// SPDX-License-Identifier: GPL-3.0-or-later
// What a post's deliveries make of it: PostRepository's one writer of derived fields.
#include "domain/poststatus.h"
#include "storage/postrepository.h"
#include "storage/postrow.h"
#include "storage/query.h"

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

// A delivery, seen through its part 1.
struct Part1
{
    Sending::State state = Sending::State::Draft;
    IntegrationId integrationId;
    QString username;
    QString platformPostId;
    QDateTime publishedAt;
    QString error;
    QString errorWords;
    QDateTime scheduledFor; // the post's
    QDateTime createdAt;    // the post's
};

Part1 readPart1(Row &row)
{
    Part1 part;
    row >> part.state >> part.integrationId >> part.username >> part.platformPostId >> part.publishedAt >> part.error
        >> part.errorWords >> part.scheduledFor >> part.createdAt;
    return part;
}

QString complaintOf(const Part1 &part)
{
    const QString words = part.errorWords.isEmpty() ? part.error : part.errorWords;
    return part.username.isEmpty() || words.isEmpty() ? words : u"%1: %2"_s.arg(part.username, words);
}

void derive(Post &post, const QList<Part1> &parts)
{
    QList<Sending::State> states;
    QDateTime latest;
    post.errorMessage.clear();
    post.platformPostIds.clear();
    for (const Part1 &part : parts) {
        states << part.state;
        const bool isBad = part.state == Sending::State::Failed || part.state == Sending::State::Unconfirmed;
        if (isBad && post.errorMessage.isEmpty())
            post.errorMessage = complaintOf(part);
        if (part.state != Sending::State::Published)
            continue;
        latest = latest.isValid() ? std::max(latest, part.publishedAt) : part.publishedAt;
        if (!part.platformPostId.isEmpty())
            post.platformPostIds.insert(part.integrationId.toString(), part.platformPostId);
    }
    post.status = verdictOf(states).status;
    post.publishedAt = post.status == Post::Status::Published ? latest : QDateTime();
}

Post readTimes(Row &row)
{
    Post post;
    row >> post.scheduledFor >> post.createdAt;
    return post;
}

// As much of a post as its derived fields and its place in the lists hang on: this runs twice for each sending.
Result<Post> timesOf(Database &db, PostId id, const QList<Part1> &parts)
{
    if (parts.isEmpty())
        return fetchOne(db, "post_times"_L1, readTimes, id);
    Post post;
    post.scheduledFor = parts.first().scheduledFor;
    post.createdAt = parts.first().createdAt;
    return post;
}

// Without a time of its own a post is listed at its publication.
Outcome moveInLists(Database &db, const Post &post)
{
    if (post.scheduledFor.isValid())
        return {};
    const auto position = positionOf(db, post);
    return position ? changeOne(db, "post_set_position"_L1, *position, post.id) : fail(position.error());
}

} // namespace

Outcome PostRepository::deriveStatus(PostId id, const QDateTime &now)
{
    auto together = Together::begin(m_db);
    if (!together)
        return fail(together.error());
    if (auto followed = execute(m_db, "delivery_derive"_L1, id); !followed)
        return followed;
    const auto parts = fetch(m_db, "delivery_verdicts"_L1, readPart1, id);
    if (!parts)
        return fail(parts.error());
    auto post = timesOf(m_db, id, *parts);
    if (!post)
        return fail(post.error());
    post->id = id;
    derive(*post, *parts);
    const auto set = changeOne(m_db, "post_set_derived"_L1, post->status, post->publishedAt, post->errorMessage,
                               platformPostIdsToSql(post->platformPostIds), now, id);
    if (!set)
        return set;
    if (const auto moved = moveInLists(m_db, *post); !moved)
        return moved;
    return together->commit();
}

Outcome PostRepository::setUnderWay(PostId id, DeliveryId delivery, const QDateTime &now)
{
    if (const auto sending = changeOne(m_db, "delivery_set_state"_L1, Sending::State::Sending, delivery); !sending)
        return sending;
    return changeOne(m_db, "post_set_status"_L1, verdictOf({Sending::State::Sending}).status, now, id);
}

} // namespace Postrider
