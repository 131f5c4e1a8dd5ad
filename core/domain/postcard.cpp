// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/postcard.h"

namespace Postrider {

using Word = PostStanding::Word;

namespace {

Word wordOf(Post::Status status)
{
    switch (status) {
    case Post::Status::Draft: return Word::Draft;
    case Post::Status::Scheduled: return Word::Scheduled;
    case Post::Status::Publishing: return Word::Publishing;
    case Post::Status::Published: return Word::Published;
    case Post::Status::Failed: return Word::Failed;
    }
    return Word::Draft;
}

} // namespace

Word PostStanding::of(Post::Status status, const QList<Sending::State> &states, const QList<Sending::Hold> &holds)
{
    if (states.contains(Sending::State::Unconfirmed))
        return Word::Unconfirmed;
    if (states.contains(Sending::State::Failed))
        return Word::Failed;
    bool isHeld = false;
    for (qsizetype i = 0; i < states.size(); ++i) {
        if (states.at(i) != Sending::State::Held)
            continue; // a hold that was lifted says nothing any more
        if (holds.value(i) == Sending::Hold::Approval)
            return Word::Approval;
        isHeld = true;
    }
    if (isHeld)
        return Word::Held;
    const Word word = wordOf(status);
    return word == Word::Scheduled && states.contains(Sending::State::HandedOver) ? Word::HandedOver : word;
}

QDateTime PostCard::momentOf(const QDateTime &scheduledFor, const QDateTime &publishedAt, const QDateTime &createdAt)
{
    if (scheduledFor.isValid())
        return scheduledFor;
    return publishedAt.isValid() ? publishedAt : createdAt;
}

} // namespace Postrider
