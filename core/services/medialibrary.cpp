// SPDX-License-Identifier: GPL-3.0-or-later
// MediaService's verbs on files that are in the library already.
#include "services/mediaservice.h"

#include "services/deed.h"
#include "services/grants.h"
#include "services/medialookup.h"
#include "storage/database.h"
#include "storage/mediarepository.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

QFuture<Result<QList<Media>>> MediaService::list(Actor actor, int limit, int offset)
{
    return m_parts.store.run([actor, limit, offset](Database &database) -> Result<QList<Media>> {
        if (const Outcome allowed = mayRead(actor, u"posts:read"_s); !allowed)
            return fail(allowed.error());
        return MediaRepository(database).page(actor.id, limit, offset);
    });
}

QFuture<Result<Media>> MediaService::describe(Actor actor, MediaId id, QString altText)
{
    return m_parts.store.run([parts = m_parts, actor, id, altText](Database &database) -> Result<Media> {
        auto deed = Deed::begin(database, parts, actor, Deed::Open::ToAssistants);
        if (!deed)
            return fail(deed.error());
        if (const auto before = MediaId::fromString(deed->before()); !before.isNull())
            return MediaRepository(database).byId(before);
        const auto found = mediaFor(database, actor, {id});
        if (!found)
            return fail(found.error());
        Media media = found->first();
        media.altText = altText;
        const auto kept = findOrInsert(database, media, deed->now());
        if (!kept)
            return kept;
        if (const Outcome done = deed->finish(u"media.describe"_s, kept->id.toString()); !done)
            return fail(done.error());
        return kept;
    });
}

} // namespace Postrider
