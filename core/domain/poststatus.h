// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/post.h"
#include "domain/sending.h"

namespace Postrider {

// What a post's deliveries say of it as a whole.
struct PostVerdict
{
    Post::Status status = Post::Status::Draft;
    bool needsPerson = false; // something is held or unconfirmed

    friend bool operator==(const PostVerdict &, const PostVerdict &) = default;
};

// Total: an answer for every list of states, the empty one included (a draft without accounts).
//  1. anything SENDING or UNCONFIRMED       -> PUBLISHING
//  2. anything WAITING, HELD or HANDED_OVER -> SCHEDULED
//  3. anything FAILED                       -> FAILED
//  4. anything PUBLISHED                    -> PUBLISHED
//  5. all SKIPPED                           -> FAILED (nothing went out that was promised)
//  6. otherwise                             -> DRAFT
// A post that is out on one account and due on another on Friday is SCHEDULED until Friday.
PostVerdict verdictOf(const QList<Sending::State> &deliveries);

} // namespace Postrider
