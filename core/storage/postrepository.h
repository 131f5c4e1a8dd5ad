// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/post.h"
#include "domain/postcard.h"
#include "domain/sending.h"

#include <optional>

namespace Postrider {

class Database;

// Which posts to list. All that are set must hold.
struct PostFilter
{
    UserId userId;                // null: everybody's
    QList<Post::Status> statuses; // empty: any
    IntegrationId integrationId;
    QList<IntegrationId> onlyAccounts; // none but posts all of whose accounts are among these; empty: any
    QString label;
    QString search;        // words of text, the last one as a prefix; empty: all
    QDateTime from, until; // of scheduledFor or, without one, publishedAt or createdAt
    enum class Trash { Without, Only } trash = Trash::Without;
    // Planned: all but drafts that nobody gave a time. Unplanned: those.
    enum class Time { Any, Planned, Unplanned } time = Time::Any;
    bool isTroubled = false; // failed, or nobody knows, on one account at least
    int limit = 100;
    int offset = 0;
};

// Posts with their deliveries. Status, publishedAt, errorMessage and platformPostIds are derived, see deriveStatus().
class PostRepository final
{
public:
    explicit PostRepository(Database &database) : m_db(database) {}

    [[nodiscard]] Outcome insert(const Post &post, const QList<Delivery> &deliveries, const QList<Sending> &sendings);
    // Content, times, labels, approval; counts revision up. Conflict unless the stored revision is post.revision.
    [[nodiscard]] Outcome update(const Post &post);
    // Replaces deliveries and sendings of a post of which nothing is under way or out; else Conflict.
    [[nodiscard]] Outcome replaceDeliveries(PostId id, const QList<Delivery> &deliveries,
                                            const QList<Sending> &sendings);
    // The same for a post of which something is: deliveries that are stored under their ids keep their sendings.
    // Conflict where one of those would have to go. sendings: of the others.
    [[nodiscard]] Outcome replaceOtherDeliveries(PostId id, const QList<Delivery> &deliveries,
                                                 const QList<Sending> &sendings);
    [[nodiscard]] Outcome setDeletedAt(PostId id, const QDateTime &moment); // null restores
    // Not a new revision: what the post says is the same.
    [[nodiscard]] Outcome setApproval(PostId id, Post::Approval approval, const QDateTime &now);
    [[nodiscard]] Outcome purge(PostId id); // for ever, with its history

    [[nodiscard]] Result<Post> byId(PostId id);                       // trash too; NotFound
    [[nodiscard]] Result<QList<Post>> list(const PostFilter &filter); // latest time first
    // What a list shows of the same posts.
    [[nodiscard]] Result<QList<PostCard>> cards(const PostFilter &filter);
    // By day: between each of these moments and the next. Cards are read of perDay posts a day at most; filter's
    // from, until, limit and offset mean nothing here.
    [[nodiscard]] Result<QList<DayCards>> days(const PostFilter &filter, const QList<QDateTime> &bounds, int perDay);
    [[nodiscard]] Result<int> count(const PostFilter &filter);
    [[nodiscard]] Result<QList<Post>> toApprove(UserId user, int limit); // the soonest first; a null user: everybody's
    [[nodiscard]] Result<QList<Delivery>> deliveries(PostId id);
    [[nodiscard]] Result<Delivery> delivery(DeliveryId id);

    // Writes deliveries' states from their sendings and the post's derived fields from those (domain/poststatus.h).
    // Call in the transaction that changed a sending.
    [[nodiscard]] Outcome deriveStatus(PostId id, const QDateTime &now);
    // The same for a post of which that delivery's part 1 was just claimed, without a look at the others: one that is
    // being sent outweighs them all.
    [[nodiscard]] Outcome setUnderWay(PostId id, DeliveryId delivery, const QDateTime &now);

private:
    Database &m_db;
};

} // namespace Postrider
