// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/poststatus.h"

namespace Postrider {

using State = Sending::State;

PostVerdict verdictOf(const QList<State> &deliveries)
{
    const auto has = [&](State state) { return deliveries.contains(state); };
    const bool isUnderWay = has(State::Sending) || has(State::Unconfirmed);
    const bool isToCome = has(State::Waiting) || has(State::Held) || has(State::HandedOver);

    PostVerdict verdict;
    verdict.needsPerson = has(State::Held) || has(State::Unconfirmed) || has(State::Failed);
    if (isUnderWay)
        verdict.status = Post::Status::Publishing;
    else if (isToCome)
        verdict.status = Post::Status::Scheduled;
    else if (has(State::Failed))
        verdict.status = Post::Status::Failed;
    else if (has(State::Published))
        verdict.status = Post::Status::Published;
    else if (has(State::Skipped) && !has(State::Draft))
        verdict.status = Post::Status::Failed;
    return verdict;
}

} // namespace Postrider
