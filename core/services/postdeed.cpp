// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/postdeed.h"

#include "services/lookup.h"

namespace Postrider {

Result<Post> carryOut(Database &database, const ServiceParts &parts, const Actor &actor, PostId id,
                      const PostVerb &verb, const PostWork &work)
{
    auto deed = Deed::begin(database, parts, actor, verb.open);
    if (!deed)
        return fail(deed.error());
    const bool mayLieInTrash = verb.trash == PostVerb::Trash::Allowed || !deed->before().isEmpty();
    const auto post = mayLieInTrash ? writableOrTrashedPostFor(database, actor, id)
                                    : writablePostFor(database, actor, id);
    if (!post || !deed->before().isEmpty())
        return post;
    auto gate = Gate::before(database, actor, id);
    if (!gate)
        return fail(gate.error());
    if (const auto changed = work(database, *post, deed->now()); !changed)
        return changed;
    auto result = gate->after(id, deed->now(), verb.consent);
    if (!result)
        return result;
    if (const Outcome done = deed->finish(verb.deed, id.toString()); !done)
        return fail(done.error());
    return result;
}

QFuture<Result<Post>> carryOut(const ServiceParts &parts, const Actor &actor, PostId id, PostVerb verb, PostWork work)
{
    return parts.store.run([parts, actor, id, verb = std::move(verb), work = std::move(work)](Database &database) {
        return carryOut(database, parts, actor, id, verb, work);
    });
}

} // namespace Postrider
