// SPDX-License-Identifier: GPL-3.0-or-later
// PostService's look back: what the audit has of a post.
#include "services/postservice.h"

#include "services/lookup.h"
#include "storage/auditrepository.h"

namespace Postrider {

QFuture<Result<QList<Audit>>> PostService::history(Actor actor, PostId id)
{
    return m_parts.store.run([actor, id](Database &database) -> Result<QList<Audit>> {
        if (const auto post = postFor(database, actor, id); !post)
            return fail(post.error());
        return AuditRepository(database).ofSubject(id.toString());
    });
}

} // namespace Postrider
