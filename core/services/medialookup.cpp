// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/medialookup.h"

#include "storage/mediarepository.h"

#include <QCoreApplication>

namespace Postrider {

Result<QList<Media>> mediaFor(Database &database, const Actor &actor, const QList<MediaId> &ids)
{
    QList<Media> list;
    for (const MediaId id : ids) {
        const auto media = MediaRepository(database).byId(id);
        const bool isMissing = !media && media.error().kind == Error::Kind::NotFound;
        if (isMissing || (media && !actor.maySee(media->userId)))
            return fail(Error::Kind::NotFound,
                        QCoreApplication::translate("PostService", "There is no file %1.").arg(id.toString()));
        if (!media)
            return fail(media.error());
        list << *media;
    }
    return list;
}

Result<Media> findOrInsert(Database &database, Media media, const QDateTime &now)
{
    MediaRepository repository(database);
    const auto known = repository.byContent(media.userId, media.sha256, media.altText);
    if (!known)
        return fail(known.error());
    if (*known)
        return **known;
    media.id = MediaId::create();
    media.createdAt = now;
    if (const Outcome inserted = repository.insert(media); !inserted)
        return fail(inserted.error());
    return media;
}

} // namespace Postrider
