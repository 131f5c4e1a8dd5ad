// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/postrepository.h"

#include "domain/media.h"
#include "storage/postrow.h"
#include "storage/query.h"

#include <QSet>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

// What the label filter and the media library look up.
Outcome linkLabelsAndMedia(Database &db, const Post &post)
{
    if (auto cleared = execute(db, "post_label_clear"_L1, post.id); !cleared)
        return cleared;
    if (auto cleared = execute(db, "post_media_clear"_L1, post.id); !cleared)
        return cleared;
    const QSet<QString> labels(post.labels.begin(), post.labels.end());
    for (const QString &label : labels) {
        if (auto linked = execute(db, "post_label_insert"_L1, label, post.id); !linked)
            return linked;
    }
    QSet<MediaId> media;
    const auto collect = [&](const QStringList &urls) {
        for (const QString &url : urls)
            media.insert(Media::idFromUrl(url));
    };
    collect(post.mediaUrls);
    for (const PostPart &part : post.parts)
        collect(part.mediaUrls);
    for (MediaId id : media) {
        if (auto linked = execute(db, "post_media_insert"_L1, post.id, id); !linked)
            return linked;
    }
    return {};
}

Outcome insertSending(Database &db, const Sending &s)
{
    const QVariant remoteId = s.platformPostId.isEmpty() ? QVariant() : toSql(s.platformPostId);
    return execute(db, "sending_insert"_L1, s.id, s.deliveryId, s.part, s.dueAt, s.notBefore, s.state, s.hold,
                   s.leaseOwner, s.leaseToken, s.leaseUntil, s.tries, s.readBacks, s.sentAt, s.idempotencyKey, remoteId,
                   s.permalink, s.error, s.errorWords, s.publishedAt, s.context, s.deliveryId);
}

Outcome insertDelivery(Database &db, const Delivery &d, int ordinal)
{
    return execute(db, "delivery_insert"_L1, d.id, d.postId, d.integrationId, d.contentOverride, d.settings,
                   d.scheduledFor, d.isQueued, d.state, ordinal);
}

Outcome insertDeliveries(Database &db, const QList<Delivery> &deliveries, const QList<Sending> &sendings)
{
    int ordinal = 0;
    for (const Delivery &d : deliveries) {
        if (auto inserted = insertDelivery(db, d, ordinal++); !inserted)
            return inserted;
    }
    for (const Sending &sending : sendings) {
        if (auto inserted = insertSending(db, sending); !inserted)
            return inserted;
    }
    return {};
}

Outcome insertPost(Database &db, const Post &p)
{
    const auto position = positionOf(db, p);
    if (!position)
        return fail(position.error());
    return execute(db, "post_insert"_L1, p.id, p.userId, p.content, p.mediaUrls, partsToSql(p.parts), p.labels,
                   p.platforms, wallTimeToSql(p.wallTime), QString::fromUtf8(p.timezone), p.scheduledFor, p.recurrence,
                   p.catchUp.policy, p.catchUp.within, p.status, p.publishedAt, p.errorMessage,
                   platformPostIdsToSql(p.platformPostIds), p.createdBy, p.approval, p.revision, p.createdAt,
                   p.updatedAt, p.deletedAt, *position, p.seriesId, wallTimeToSql(p.occurrence), p.hasOwnChanges);
}

} // namespace

Outcome PostRepository::insert(const Post &post, const QList<Delivery> &deliveries, const QList<Sending> &sendings)
{
    auto together = Together::begin(m_db);
    if (!together)
        return fail(together.error());
    if (auto inserted = insertPost(m_db, post); !inserted)
        return inserted;
    if (auto linked = linkLabelsAndMedia(m_db, post); !linked)
        return linked;
    if (auto inserted = insertDeliveries(m_db, deliveries, sendings); !inserted)
        return inserted;
    return together->commit();
}

Outcome PostRepository::update(const Post &p)
{
    auto together = Together::begin(m_db);
    if (!together)
        return fail(together.error());
    const auto position = positionOf(m_db, p);
    if (!position)
        return fail(position.error());
    const auto updated = change(m_db, "post_update"_L1, p.content, p.mediaUrls, partsToSql(p.parts), p.labels,
                                wallTimeToSql(p.wallTime), QString::fromUtf8(p.timezone), p.scheduledFor, p.recurrence,
                                p.catchUp.policy, p.catchUp.within, p.approval, p.updatedAt, *position, p.seriesId,
                                wallTimeToSql(p.occurrence), p.hasOwnChanges, p.id, p.revision);
    if (!updated)
        return fail(updated.error());
    if (*updated == 0) {
        const auto stored = byId(p.id);
        return stored ? fail(Error::Kind::Conflict, u"revision %1"_s.arg(stored->revision)) : fail(stored.error());
    }
    if (auto linked = linkLabelsAndMedia(m_db, p); !linked)
        return linked;
    return together->commit();
}

Outcome PostRepository::replaceDeliveries(PostId id, const QList<Delivery> &deliveries, const QList<Sending> &sendings)
{
    auto together = Together::begin(m_db);
    if (!together)
        return fail(together.error());
    const auto isStarted = fetchOne(m_db, "delivery_is_started"_L1, readOne<bool>, id);
    if (!isStarted)
        return fail(isStarted.error());
    if (*isStarted)
        return fail(Error::Kind::Conflict, u"under way or out"_s);
    QList<IntegrationId> platforms;
    for (const Delivery &delivery : deliveries)
        platforms << delivery.integrationId;
    if (auto set = changeOne(m_db, "post_set_platforms"_L1, platforms, id); !set)
        return set;
    if (auto cleared = execute(m_db, "delivery_clear"_L1, id); !cleared)
        return cleared;
    if (auto inserted = insertDeliveries(m_db, deliveries, sendings); !inserted)
        return inserted;
    return together->commit();
}

Outcome PostRepository::replaceOtherDeliveries(PostId id, const QList<Delivery> &deliveries,
                                               const QList<Sending> &sendings)
{
    auto together = Together::begin(m_db);
    if (!together)
        return fail(together.error());
    const auto stored = this->deliveries(id);
    if (!stored)
        return fail(stored.error());
    QSet<DeliveryId> known;
    for (const Delivery &delivery : *stored)
        known.insert(delivery.id);
    QList<IntegrationId> platforms;
    int ordinal = 0;
    for (const Delivery &d : deliveries) {
        platforms << d.integrationId;
        const Outcome written = known.remove(d.id) ? changeOne(m_db, "delivery_rewrite"_L1, d.contentOverride,
                                                               d.settings, d.scheduledFor, d.isQueued, ordinal, d.id)
                                                   : insertDelivery(m_db, d, ordinal);
        if (!written)
            return written;
        ++ordinal;
    }
    for (const DeliveryId gone : std::as_const(known)) {
        const auto cleared = change(m_db, "delivery_clear_unstarted"_L1, gone);
        if (!cleared)
            return fail(cleared.error());
        if (*cleared == 0)
            return fail(Error::Kind::Conflict, u"under way or out"_s);
    }
    for (const Sending &sending : sendings) {
        if (auto inserted = insertSending(m_db, sending); !inserted)
            return inserted;
    }
    if (auto set = changeOne(m_db, "post_set_platforms"_L1, platforms, id); !set)
        return set;
    return together->commit();
}

Outcome PostRepository::setDeletedAt(PostId id, const QDateTime &moment)
{
    return changeOne(m_db, "post_set_deleted_at"_L1, moment, id);
}

Outcome PostRepository::setApproval(PostId id, Post::Approval approval, const QDateTime &now)
{
    return changeOne(m_db, "post_set_approval"_L1, approval, now, id);
}

Outcome PostRepository::purge(PostId id)
{
    return changeOne(m_db, "post_purge"_L1, id);
}

Result<Post> PostRepository::byId(PostId id)
{
    return fetchOne(m_db, "post_by_id"_L1, readPost, id);
}

Result<QList<Delivery>> PostRepository::deliveries(PostId id)
{
    return fetch(m_db, "delivery_of_post"_L1, readDelivery, id);
}

Result<Delivery> PostRepository::delivery(DeliveryId id)
{
    return fetchOne(m_db, "delivery_by_id"_L1, readDelivery, id);
}

} // namespace Postrider
