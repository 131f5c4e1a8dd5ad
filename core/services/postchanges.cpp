// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/postchanges.h"

#include "domain/media.h"
#include "domain/sendingstate.h"
#include "domain/walltime.h"
#include "exchange/accounts.h"
#include "platforms/registry.h"
#include "services/wording.h"
#include "storage/database.h"
#include "storage/integrationrepository.h"
#include "storage/mediarepository.h"
#include "storage/sendingrepository.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PostService", text);
}

Result<Post> derived(Database &database, PostId id, const QDateTime &now)
{
    PostRepository posts(database);
    if (const Outcome outcome = posts.deriveStatus(id, now); !outcome)
        return fail(outcome.error());
    return posts.byId(id);
}

// Applies one event to every sending that takes it; the others stay. How many took it.
using Change = std::function<void(Sending &)>;
Result<int> applyToAll(Database &database, PostId id, SendingEvent event, const QList<Sending::State> &states,
                       const Change &change)
{
    SendingRepository repository(database);
    const auto sendings = repository.ofPost(id);
    if (!sendings)
        return fail(sendings.error());
    int count = 0;
    for (Sending sending : *sendings) {
        if (!states.contains(sending.state))
            continue;
        change(sending);
        if (const auto moved = repository.move(sending.id, event, sending); !moved)
            return fail(moved.error());
        ++count;
    }
    return count;
}

Result<bool> hasAny(Database &database, PostId id, const QList<Sending::State> &states)
{
    const auto sendings = SendingRepository(database).ofPost(id);
    if (!sendings)
        return fail(sendings.error());
    for (const Sending &sending : *sendings) {
        if (states.contains(sending.state))
            return true;
    }
    return false;
}

using State = Sending::State;

Result<QList<OutgoingMedia>> mediaOf(Database &database, const QStringList &urls)
{
    QList<OutgoingMedia> list;
    for (const QString &url : urls) {
        const auto media = MediaRepository(database).byId(Media::idFromUrl(url));
        if (!media)
            return fail(media.error());
        list << OutgoingMedia{media->path,       media->mime,     media->size,
                              media->dimensions, media->duration, media->altText};
    }
    return list;
}

// Text and files of each part, the first included.
Result<QList<Outgoing>> partsOf(Database &database, const Post &post)
{
    QList<PostPart> parts{{post.content, post.mediaUrls, std::chrono::seconds(0)}};
    parts += post.parts;
    QList<Outgoing> list;
    for (const PostPart &part : std::as_const(parts)) {
        const auto files = mediaOf(database, part.mediaUrls);
        if (!files)
            return fail(files.error());
        Outgoing outgoing;
        outgoing.part = int(list.size()) + 1;
        outgoing.text = part.text;
        outgoing.media = *files;
        list << outgoing;
    }
    return list;
}

// The platforms' rules for a stored post as it would be sent.
Outcome checkStored(Database &database, const Registry &registry, const Post &post)
{
    const auto deliveries = PostRepository(database).deliveries(post.id);
    if (!deliveries)
        return fail(deliveries.error());
    const auto parts = partsOf(database, post);
    if (!parts)
        return fail(parts.error());
    for (const Delivery &delivery : *deliveries) {
        const auto integration = IntegrationRepository(database).byId(delivery.integrationId);
        const Platform *platform = integration ? registry.find(integration->platform) : nullptr;
        if (!platform)
            continue;
        for (Outgoing outgoing : *parts) {
            if (outgoing.part == 1)
                outgoing.text = delivery.contentOverride.value_or(outgoing.text);
            outgoing.settings = delivery.settings;
            for (const Problem &problem : platform->validate(outgoing, accountOf(*integration))) {
                if (problem.severity == Problem::Severity::Error)
                    return fail(Error::Kind::InvalidInput,
                                u"%1: %2"_s.arg(integration->platformUsername, sentenceFor(problem)));
            }
        }
    }
    return {};
}

} // namespace

Result<PostDetails> detailsOf(Database &database, const Post &post)
{
    PostDetails details{post, {}};
    SendingRepository repository(database);
    const auto deliveries = PostRepository(database).deliveries(post.id);
    if (!deliveries)
        return fail(deliveries.error());
    for (const Delivery &delivery : *deliveries) {
        const auto integration = IntegrationRepository(database).byId(delivery.integrationId);
        if (!integration)
            return fail(integration.error());
        PostDetails::Target target{delivery, *integration, {}};
        const auto sendings = repository.ofDelivery(delivery.id);
        if (!sendings)
            return fail(sendings.error());
        for (const Sending &sending : *sendings) {
            const auto attempts = repository.attempts(sending.id);
            if (!attempts)
                return fail(attempts.error());
            target.parts << PostDetails::Part{sending, *attempts};
        }
        details.targets << target;
    }
    return details;
}

Result<Post> editPost(Database &database, const Registry &registry, Post post, const PostEdit &edit,
                      const QDateTime &now)
{
    if (edit.expectedRevision != 0 && edit.expectedRevision != post.revision)
        return fail(Error::Kind::Conflict,
                    tr("The post was changed meanwhile: it is at revision %1.").arg(post.revision));
    const auto isStarted = hasAny(database, post.id,
                                  {State::Sending, State::Published, State::Unconfirmed, State::HandedOver});
    if (!isStarted)
        return fail(isStarted.error());
    if (*isStarted)
        return fail(Error::Kind::Conflict, tr("The post is being sent or out already and can't be edited here."));
    if (edit.partTexts && edit.partTexts->size() != post.parts.size())
        return fail(Error::Kind::InvalidInput,
                    tr("The post has %1 further parts; give a text for each.").arg(post.parts.size()));

    post.content = edit.text.value_or(post.content);
    for (int i = 0; edit.partTexts && i < post.parts.size(); ++i)
        post.parts[i].text = edit.partTexts->at(i);
    post.labels = edit.labels.value_or(post.labels);
    post.updatedAt = now;
    if (post.status != Post::Status::Draft) {
        if (const Outcome outcome = checkStored(database, registry, post); !outcome)
            return fail(outcome.error());
    }
    if (const Outcome outcome = PostRepository(database).update(post); !outcome)
        return fail(outcome.error());
    return derived(database, post.id, now);
}

Result<Post> movePost(Database &database, const Registry &registry, Post post, const QDateTime &at,
                      const QDateTime &now)
{
    if (at < now)
        return fail(Error::Kind::PastTime, at.toString(Qt::ISODate));
    if (post.platforms.isEmpty())
        return fail(Error::Kind::InvalidInput, tr("The post has no account to go to."));
    if (const Outcome outcome = checkStored(database, registry, post); !outcome)
        return fail(outcome.error());
    const auto moved = applyToAll(database, post.id, SendingEvent::Schedule,
                                  {State::Draft, State::Waiting, State::Held, State::Failed, State::Skipped},
                                  [at](Sending &sending) {
                                      sending.dueAt = sending.notBefore = at;
                                      sending.tries = 0;
                                      sending.error.clear();
                                      sending.errorWords.clear();
                                  });
    if (!moved)
        return fail(moved.error());
    if (*moved == 0)
        return fail(Error::Kind::Conflict, tr("The post is being sent or out already; its time can't be changed."));
    post.scheduledFor = at;
    post.wallTime = wallTimeAt(at, post.timezone).value_or(QDateTime());
    post.updatedAt = now;
    if (const Outcome outcome = PostRepository(database).update(post); !outcome)
        return fail(outcome.error());
    return derived(database, post.id, now);
}

Result<Post> cancelPost(Database &database, Post post, const QDateTime &now)
{
    const auto isStarted = hasAny(database, post.id, {State::Sending, State::Unconfirmed});
    if (!isStarted)
        return fail(isStarted.error());
    if (*isStarted)
        return fail(Error::Kind::Conflict, tr("The post is being sent right now; wait until its outcome is known."));
    const auto moved = applyToAll(database, post.id, SendingEvent::Unschedule,
                                  {State::Waiting, State::Held, State::Failed},
                                  [](Sending &sending) { sending.dueAt = sending.notBefore = {}; });
    if (!moved)
        return fail(moved.error());
    if (*moved == 0)
        return fail(Error::Kind::Conflict, tr("There is nothing to cancel: the post is a draft or out already."));
    post.scheduledFor = {};
    post.wallTime = {};
    post.updatedAt = now;
    if (const Outcome outcome = PostRepository(database).update(post); !outcome)
        return fail(outcome.error());
    return derived(database, post.id, now);
}

Result<Post> retryPost(Database &database, const Post &post, const QDateTime &now)
{
    const auto isUnknown = hasAny(database, post.id, {State::Unconfirmed});
    if (!isUnknown)
        return fail(isUnknown.error());
    if (*isUnknown)
        return fail(
            Error::Kind::Conflict,
            tr("It is not known yet whether the post is out. Look at the account, then say so with \"post resolve\"."));
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
    for (Sending sending : *sendings) {
        if (sending.state != State::Held || sending.hold != Sending::Hold::Missed)
            continue;
        soon(sending);
        sending.dueAt = now;
        if (const auto moved = SendingRepository(database).move(sending.id, SendingEvent::Release, sending); !moved)
            return fail(moved.error());
        ++released;
    }
    if (*again + released == 0)
        return fail(Error::Kind::Conflict, tr("There is nothing to try again: no part of the post failed."));
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
            if (const auto moved = repository.move(sending.id, event, sending); !moved)
                return fail(moved.error());
            ++count;
        }
    }
    if (count == 0)
        return fail(Error::Kind::Conflict, tr("Nothing of this post has an unknown outcome."));
    return derived(database, post.id, now);
}

Result<Post> trashPost(Database &database, const Post &post, const QDateTime &now)
{
    if (post.deletedAt.isValid())
        return post;
    const auto isStarted = hasAny(database, post.id, {State::Sending});
    if (!isStarted)
        return fail(isStarted.error());
    if (*isStarted)
        return fail(Error::Kind::Conflict, tr("The post is being sent right now; wait until its outcome is known."));
    if (const Outcome outcome = PostRepository(database).setDeletedAt(post.id, now); !outcome)
        return fail(outcome.error());
    return PostRepository(database).byId(post.id);
}

} // namespace Postrider
