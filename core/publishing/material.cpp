// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/material.h"

#include "domain/media.h"
#include "exchange/accounts.h"
#include "storage/database.h"
#include "storage/integrationrepository.h"
#include "storage/mediarepository.h"
#include "storage/postrepository.h"
#include "storage/sendingrepository.h"

#include <QDir>
#include <QFileInfo>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<QList<OutgoingMedia>> outgoingMedia(Database &db, const QStringList &urls)
{
    MediaRepository repository(db);
    QList<OutgoingMedia> list;
    for (const QString &url : urls) {
        const auto media = repository.byId(Media::idFromUrl(url));
        if (!media)
            return fail(Error::Kind::FileMissing, url);
        const QString path = QDir(db.folder()).absoluteFilePath(media->path);
        if (!QFileInfo::exists(path))
            return fail(Error::Kind::FileMissing, media->path);
        list << OutgoingMedia{path,           media->mime,   media->size, media->dimensions, media->duration,
                              media->altText, media->details};
    }
    return list;
}

// The ids that a later part answers to.
Outcome addThread(Database &db, const Sending &sending, Outgoing &outgoing)
{
    if (sending.part == 1)
        return {};
    const auto siblings = SendingRepository(db).ofDelivery(sending.deliveryId);
    if (!siblings)
        return fail(siblings.error());
    for (const Sending &sibling : *siblings) {
        if (sibling.part == 1)
            outgoing.root = sibling.platformPostId;
        if (sibling.part == sending.part - 1)
            outgoing.replyTo = sibling.platformPostId;
    }
    if (outgoing.replyTo.isEmpty())
        return fail(Error::Kind::Content, u"the part before it is not out"_s);
    return {};
}

} // namespace

Result<Material> gather(Database &db, SendingId id)
{
    const auto sending = SendingRepository(db).byId(id);
    return sending ? gather(db, *sending) : fail(sending.error());
}

Result<Material> gather(Database &db, const Sending &sending)
{
    Material material;
    const auto delivery = PostRepository(db).delivery(sending.deliveryId);
    if (!delivery)
        return fail(delivery.error());
    const auto post = PostRepository(db).byId(delivery->postId);
    if (!post)
        return fail(post.error());
    const auto integration = IntegrationRepository(db).byId(delivery->integrationId);
    if (!integration)
        return fail(integration.error());
    material = {sending, *delivery, *post, *integration, accountOf(*integration), {}};

    Outgoing &outgoing = material.outgoing;
    outgoing.part = sending.part;
    outgoing.settings = delivery->settings;
    outgoing.idempotencyKey = sending.idempotencyKey;
    QStringList mediaUrls = post->mediaUrls;
    if (sending.part == 1) {
        outgoing.text = delivery->contentOverride.value_or(post->content);
    } else {
        const PostPart part = post->parts.value(sending.part - 2);
        outgoing.text = part.text;
        mediaUrls = part.mediaUrls;
    }
    const auto media = outgoingMedia(db, mediaUrls);
    if (!media)
        return fail(media.error());
    outgoing.media = *media;
    if (const Outcome outcome = addThread(db, sending, outgoing); !outcome)
        return fail(outcome.error());
    return material;
}

} // namespace Postrider
