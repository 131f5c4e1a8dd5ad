// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/postchanges.h"

#include "services/postsendings.h"
#include "services/queueplaces.h"
#include "services/serieschanges.h"
#include "storage/integrationrepository.h"
#include "storage/noterepository.h"
#include "storage/sendingrepository.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PostService)
};

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
            const auto notes = NoteRepository(database).ofSending(sending.id);
            if (!notes)
                return fail(notes.error());
            target.parts << PostDetails::Part{sending, *attempts, *notes};
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
                    Words::tr("The post was changed meanwhile: it is at revision %1.").arg(post.revision));
    if (const Outcome outcome = refuseStarted(database, post.id); !outcome)
        return fail(outcome.error());
    if (edit.partTexts && edit.partTexts->size() != post.parts.size())
        return fail(Error::Kind::InvalidInput,
                    Words::tr("The post has %1 further parts; give a text for each.").arg(post.parts.size()));

    post.content = edit.text.value_or(post.content);
    for (int i = 0; edit.partTexts && i < post.parts.size(); ++i)
        post.parts[i].text = edit.partTexts->at(i);
    post.labels = edit.labels.value_or(post.labels);
    post.updatedAt = now;
    post.hasOwnChanges = !post.seriesId.isNull();
    if (post.status != Post::Status::Draft) {
        if (const Outcome outcome = checkStored(database, registry, post); !outcome)
            return fail(outcome.error());
    }
    if (const Outcome outcome = PostRepository(database).update(post); !outcome)
        return fail(outcome.error());
    if (const auto told = tellScheduler(database, post.id, now); !told)
        return fail(told.error());
    return derived(database, post.id, now);
}

Result<Post> trashPost(Database &database, const Post &post, const QDateTime &now)
{
    if (post.deletedAt.isValid())
        return post;
    const auto isStarted = hasAny(database, post.id, {Sending::State::Sending});
    if (!isStarted)
        return fail(isStarted.error());
    if (*isStarted)
        return fail(Error::Kind::Conflict,
                    Words::tr("The post is being sent right now; wait until its outcome is known."));
    const auto places = queuePlacesOf(database, post.id);
    if (!places)
        return fail(places.error());
    if (const Outcome outcome = PostRepository(database).setDeletedAt(post.id, now); !outcome)
        return fail(outcome.error());
    if (const auto told = tellScheduler(database, post.id, now); !told)
        return fail(told.error());
    if (const Outcome outcome = closeUp(database, *places, now); !outcome)
        return fail(outcome.error());
    if (const Outcome outcome = exceptFromSeries(database, post, now); !outcome)
        return fail(outcome.error());
    return PostRepository(database).byId(post.id);
}

Result<Post> restorePost(Database &database, const Post &post, const QDateTime &now)
{
    if (const Outcome outcome = PostRepository(database).setDeletedAt(post.id, {}); !outcome)
        return fail(outcome.error());
    if (const Outcome outcome = post.deletedAt.isValid() ? rejoinQueue(database, post, now) : Outcome(); !outcome)
        return fail(outcome.error());
    if (const Outcome outcome = backIntoSeries(database, post, now); !outcome)
        return fail(outcome.error());
    return derived(database, post.id, now);
}

} // namespace Postrider
