// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/postversions.h"

#include "domain/media.h"
#include "storage/mediarepository.h"
#include "storage/postrepository.h"

namespace Postrider {

Result<PostVersion> versionOf(Database &database, const Post &post)
{
    PostVersion version;
    version.texts << post.content;
    version.media << post.mediaUrls;
    for (const PostPart &part : post.parts) {
        version.texts << part.text;
        version.media << part.mediaUrls;
    }
    for (const QStringList &urls : std::as_const(version.media)) {
        for (const QString &url : urls) {
            const auto media = MediaRepository(database).byId(Media::idFromUrl(url));
            if (!media)
                return fail(media.error());
            version.altTexts[url] = media->altText;
        }
    }
    version.labels = post.labels;
    version.scheduledFor = post.scheduledFor;
    const auto deliveries = PostRepository(database).deliveries(post.id);
    if (!deliveries)
        return fail(deliveries.error());
    for (const Delivery &delivery : *deliveries)
        version.targets << VersionTarget{delivery.integrationId, delivery.contentOverride, delivery.settings,
                                         delivery.scheduledFor};
    return version;
}

} // namespace Postrider
