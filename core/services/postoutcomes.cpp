// SPDX-License-Identifier: GPL-3.0-or-later
// What follows when a post did not go out, or perhaps did.
#include "domain/finding.h"
#include "services/postchanges.h"
#include "services/postsendings.h"
#include "storage/sendingrepository.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PostService)
};

using State = Sending::State;

} // namespace

Result<Post> retryPost(Database &database, const Post &post, const QDateTime &now)
{
    const auto isUnknown = hasAny(database, post.id, {State::Unconfirmed});
    if (!isUnknown)
        return fail(isUnknown.error());
    if (*isUnknown)
        return fail(Error::Kind::Conflict,
                    Words::tr("It is not known yet whether the post is out. Look at the account, then say so with "
                              "\"post resolve\"."));
    const auto soon = [now](Sending &sending) {
        sending.notBefore = now;
        sending.tries = 0;
        sending.hold = Sending::Hold::None;
        sending.error.clear();
        sending.errorWords.clear();
    };
    const auto again = applyToAll(database, post.id, SendingEvent::TryAgain, {State::Failed, State::Skipped},
                                  [&](Sending &sending) {
                                      soon(sending);
                                      sending.dueAt = now;
                                  });
    if (!again)
        return fail(again.error());
    // Missed ones wait for this word too; what waits for an account or an approval does not.
    const auto sendings = SendingRepository(database).ofPost(post.id);
    if (!sendings)
        return fail(sendings.error());
    int released = 0;
    for (const Sending &missed : *sendings) {
        if (missed.state != State::Held || missed.hold != Sending::Hold::Missed)
            continue;
        Sending sending = missed;
        soon(sending);
        sending.dueAt = now;
        if (const auto moved = SendingRepository(database).move(sending.id, SendingEvent::Release, sending); !moved)
            return fail(moved.error());
        ++released;
    }
    if (*again + released == 0)
        return fail(Error::Kind::Conflict, Words::tr("There is nothing to try again: no part of the post failed."));
    return derived(database, post.id, now);
}

Result<Post> resolvePost(Database &database, const Post &post, IntegrationId account, const Verdict &verdict,
                         const QDateTime &now)
{
    SendingRepository repository(database);
    const auto deliveries = PostRepository(database).deliveries(post.id);
    if (!deliveries)
        return fail(deliveries.error());
    int count = 0;
    for (const Delivery &delivery : *deliveries) {
        if (!account.isNull() && delivery.integrationId != account)
            continue;
        const auto sendings = repository.ofDelivery(delivery.id);
        if (!sendings)
            return fail(sendings.error());
        for (Sending sending : *sendings) {
            if (sending.state != State::Unconfirmed)
                continue;
            const bool wentOut = verdict.kind == Verdict::Kind::WentOut;
            sending.error.clear();
            sending.errorWords.clear();
            sending.notBefore = wentOut ? QDateTime() : now;
            sending.publishedAt = wentOut ? sending.sentAt : QDateTime();
            const bool isAddress = verdict.link.startsWith("http"_L1);
            sending.permalink = isAddress ? verdict.link : QString();
            sending.platformPostId = verdict.link.section(u'/', -1);
            const auto event = wentOut ? SendingEvent::Publish : SendingEvent::ProveAbsent;
            if (const auto moved = repository.move(sending.id, event, sending, {}, NotOut::byPersonsWord()); !moved)
                return fail(moved.error());
            const auto finding = wentOut ? Finding::kSaidThere : Finding::kSaidNotThere;
            if (const Outcome told = repository.insertAttempt(Finding::entry(sending.id, finding, now)); !told)
                return fail(told.error());
            ++count;
        }
    }
    if (count == 0)
        return fail(Error::Kind::Conflict, Words::tr("Nothing of this post has an unknown outcome."));
    return derived(database, post.id, now);
}

} // namespace Postrider
