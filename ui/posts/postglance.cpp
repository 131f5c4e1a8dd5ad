// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/posts/postglance.h"

#include <algorithm>

namespace Postrider {

bool isSame(const PostDetails &a, const PostDetails &b)
{
    const auto isSamePart = [](const PostDetails::Part &left, const PostDetails::Part &right) {
        // A lease renewed says nothing to a person.
        Sending quiet = left.sending;
        quiet.leaseUntil = right.sending.leaseUntil;
        return quiet == right.sending && left.attempts == right.attempts;
    };
    const auto isSameTarget = [&](const PostDetails::Target &left, const PostDetails::Target &right) {
        return left.delivery == right.delivery
            && left.integration.platformUsername == right.integration.platformUsername
            && left.integration.healthReason == right.integration.healthReason
            && std::equal(left.parts.begin(), left.parts.end(), right.parts.begin(), right.parts.end(), isSamePart);
    };
    return a.post == b.post
        && std::equal(a.targets.begin(), a.targets.end(), b.targets.begin(), b.targets.end(), isSameTarget);
}

PostStanding::Word standingOfPost(const PostDetails &details)
{
    QList<Sending::State> states;
    QList<Sending::Hold> holds;
    for (const PostDetails::Target &target : details.targets) {
        states << target.delivery.state;
        holds << (target.parts.isEmpty() ? Sending::Hold::None : target.parts.constFirst().sending.hold);
    }
    return PostStanding::of(details.post.status, states, holds);
}

} // namespace Postrider
