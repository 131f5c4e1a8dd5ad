// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/post.h"
#include "services/deed.h"
#include "services/gate.h"

#include <QFuture>

namespace Postrider {

// What a verb does to a stored post, inside its transaction; the answer is the post as it stands afterwards.
using PostWork = std::function<Result<Post>(Database &, const Post &, const QDateTime &now)>;

// A verb on one post.
struct PostVerb
{
    enum class Trash { Refused, Allowed };

    QString deed; // as the audit names it
    Deed::Open open = Deed::Open::ToAssistants;
    Trash trash = Trash::Refused; // a post that lies there
    Consent consent = Consent::NotAsked;
};

// One verb on one post that the actor may change: looked up, changed, held back where it has to wait for a
// person, noted in the audit, all in one transaction of the store's thread; then the others are told. A
// repetition answers with the post as it is.
[[nodiscard]] QFuture<Result<Post>> carryOut(const ServiceParts &parts, const Actor &actor, PostId id, PostVerb verb,
                                             PostWork work);
// The same, there.
[[nodiscard]] Result<Post> carryOut(Database &database, const ServiceParts &parts, const Actor &actor, PostId id,
                                    const PostVerb &verb, const PostWork &work);

} // namespace Postrider
