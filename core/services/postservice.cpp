// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/postservice.h"

#include "domain/media.h"
#include "media/library.h"
#include "publishing/dryrun.h"
#include "services/gate.h"
#include "services/grants.h"
#include "services/lookup.h"
#include "services/postchanges.h"
#include "services/postdeed.h"
#include "services/queueplaces.h"
#include "services/serieschanges.h"
#include "services/wire.h"
#include "storage/database.h"
#include "storage/integrationrepository.h"
#include "storage/mediarepository.h"
#include "storage/sendingrepository.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QtConcurrent>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

using Added = Result<Post>;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PostService)
};

Result<QList<Probed>> probeAll(const QList<NewMedia> &files)
{
    QList<Probed> probed;
    for (const NewMedia &file : files) {
        auto media = probe(file.path);
        if (!media)
            return fail(media.error());
        media->file.altText = file.altText;
        probed << *media;
    }
    return probed;
}

QList<OutgoingMedia> filesOf(const QList<Probed> &probed)
{
    QList<OutgoingMedia> files;
    for (const Probed &one : probed)
        files << one.file;
    return files;
}

Result<QList<Media>> stageAll(const QString &folder, const QList<Probed> &files)
{
    QList<Media> staged;
    for (const Probed &one : files) {
        auto media = stage(folder, one);
        if (!media)
            return fail(media.error());
        media->altText = one.file.altText;
        staged << *media;
    }
    return staged;
}

// files belong to the parts that request.media says, in the same order.
Outcome addFiles(Database &database, const Actor &actor, PostPlan &plan, const NewPost &request,
                 const QList<Media> &files, const QDateTime &now)
{
    for (qsizetype i = 0; i < files.size(); ++i) {
        Media media = files.at(i);
        media.id = MediaId::create();
        media.userId = actor.id;
        media.createdAt = now;
        if (const Outcome inserted = MediaRepository(database).insert(media); !inserted)
            return inserted;
        const int part = request.media.at(i).part;
        QStringList &urls = part == 1 ? plan.post.mediaUrls : plan.post.parts[part - 2].mediaUrls;
        urls << Media::urlFor(media.id);
    }
    return {};
}

Result<Post> insert(Database &database, const ServiceParts &parts, const Actor &actor, PostPlan plan,
                    const NewPost &request, const QList<Media> &files)
{
    auto deed = Deed::begin(database, parts, actor, Deed::Open::ToAssistants);
    if (!deed)
        return fail(deed.error());
    if (!deed->before().isEmpty())
        return writableOrTrashedPostFor(database, actor, PostId::fromString(deed->before()));
    auto gate = Gate::before(database, actor);
    if (!gate)
        return fail(gate.error());
    // The gate sees the first post of a series; the others would slip by.
    if (const Outcome allowed = request.repeat ? decidersOnly(database, actor) : Outcome(); !allowed)
        return fail(allowed.error());
    const QDateTime now = deed->now();
    if (const Outcome added = addFiles(database, actor, plan, request, files, now); !added)
        return fail(added.error());
    // Somebody else may have taken its posting times since it was planned.
    const bool isQueued = request.timing == NewPost::Timing::Queue;
    if (const Outcome placed = isQueued ? placeInQueue(database, plan, now) : Outcome(); !placed)
        return fail(placed.error());
    PostRepository posts(database);
    if (const Outcome inserted = posts.insert(plan.post, plan.deliveries, plan.sendings); !inserted)
        return fail(inserted.error());
    if (const Outcome derived = posts.deriveStatus(plan.post.id, now); !derived)
        return fail(derived.error());
    if (const auto begun = request.repeat ? startSeries(database, plan.post.id, *request.repeat, now) : plan.post;
        !begun)
        return begun;
    const auto stored = gate->after(plan.post.id, now);
    if (!stored)
        return stored;
    if (const Outcome done = deed->finish(u"post.add"_s, plan.post.id.toString()); !done)
        return fail(done.error());
    return stored;
}

} // namespace

QFuture<Added> PostService::add(Actor actor, NewPost request)
{
    const ServiceParts parts = m_parts;
    return QtConcurrent::run([files = request.media] { return probeAll(files); })
        .then(QtFuture::Launch::Sync,
              [parts, actor, request](const Result<QList<Probed>> &files) -> QFuture<Added> {
                  if (!files)
                      return readyFuture<Post>(fail(files.error()));
                  return parts.store
                      .run([parts, actor, request, files = *files](Database &database) {
                          return planPost(database, parts.registry, actor, request, filesOf(files), parts.clock.now());
                      })
                      .then(QtFuture::Launch::Async,
                            [parts, actor, request, files = *files](const Result<PostPlan> &plan) -> QFuture<Added> {
                                if (!plan)
                                    return readyFuture<Post>(fail(plan.error()));
                                const auto staged = stageAll(parts.store.folder(), files);
                                if (!staged)
                                    return readyFuture<Post>(fail(staged.error()));
                                return parts.store.run(
                                    [parts, actor, request, plan = *plan, staged = *staged](Database &database) {
                                        return insert(database, parts, actor, plan, request, staged);
                                    });
                            })
                      .unwrap();
              })
        .unwrap();
}

QFuture<Result<QList<Post>>> PostService::list(Actor actor, PostFilter filter)
{
    return m_parts.store.run([actor, filter](Database &database) -> Result<QList<Post>> {
        const auto seen = visible(actor, filter);
        return seen ? PostRepository(database).list(*seen) : fail(seen.error());
    });
}

QFuture<Result<QList<PostCard>>> PostService::cards(Actor actor, PostFilter filter)
{
    return m_parts.store.run([actor, filter](Database &database) -> Result<QList<PostCard>> {
        const auto seen = visible(actor, filter);
        return seen ? PostRepository(database).cards(*seen) : fail(seen.error());
    });
}

QFuture<Result<QList<DayCards>>> PostService::days(Actor actor, PostFilter filter, QList<QDateTime> bounds, int perDay)
{
    return m_parts.store.run([actor, filter, bounds, perDay](Database &database) -> Result<QList<DayCards>> {
        const auto seen = visible(actor, filter);
        return seen ? PostRepository(database).days(*seen, bounds, perDay) : fail(seen.error());
    });
}

QFuture<Result<int>> PostService::count(Actor actor, PostFilter filter)
{
    return m_parts.store.run([actor, filter](Database &database) -> Result<int> {
        const auto seen = visible(actor, filter);
        return seen ? PostRepository(database).count(*seen) : fail(seen.error());
    });
}

QFuture<Result<PostDetails>> PostService::show(Actor actor, PostId id)
{
    return m_parts.store.run([actor, id](Database &database) -> Result<PostDetails> {
        const auto post = postFor(database, actor, id);
        return post ? detailsOf(database, *post) : fail(post.error());
    });
}

QFuture<Added> PostService::edit(Actor actor, PostId id, PostEdit edit)
{
    return carryOut(m_parts, actor, id, {u"post.edit"_s},
                    [parts = m_parts, edit](Database &database, const Post &post, const QDateTime &now) {
                        return editPost(database, parts.registry, post, edit, now);
                    });
}

QFuture<Added> PostService::move(Actor actor, PostId id, QDateTime at)
{
    return carryOut(m_parts, actor, id, {u"post.move"_s},
                    [parts = m_parts, at](Database &database, const Post &post, const QDateTime &now) {
                        return movePost(database, parts.registry, post, at, now);
                    });
}

QFuture<Added> PostService::cancel(Actor actor, PostId id)
{
    return carryOut(m_parts, actor, id, {u"post.cancel"_s}, cancelPost);
}

QFuture<Added> PostService::retry(Actor actor, PostId id)
{
    return carryOut(m_parts, actor, id, {u"post.retry"_s}, retryPost);
}

QFuture<Added> PostService::resolve(Actor actor, PostId id, IntegrationId account, Verdict verdict)
{
    return carryOut(m_parts, actor, id, {u"post.resolve"_s, Deed::Open::ToPeople},
                    [account, verdict](Database &database, const Post &post, const QDateTime &now) {
                        return resolvePost(database, post, account, verdict, now);
                    });
}

QFuture<Added> PostService::remove(Actor actor, PostId id)
{
    return carryOut(m_parts, actor, id, {u"post.delete"_s, Deed::Open::ToAssistants, PostVerb::Trash::Allowed},
                    trashPost);
}

QFuture<Added> PostService::restore(Actor actor, PostId id)
{
    return carryOut(m_parts, actor, id, {u"post.restore"_s, Deed::Open::ToAssistants, PostVerb::Trash::Allowed},
                    restorePost);
}

QFuture<Result<QString>> PostService::preview(Actor actor, PostId id)
{
    return m_parts.store.run([parts = m_parts, actor, id](Database &database) -> Result<QString> {
        const auto post = postFor(database, actor, id);
        if (!post)
            return fail(post.error());
        const auto sendings = SendingRepository(database).ofPost(id);
        if (!sendings)
            return fail(sendings.error());
        QStringList texts;
        for (const Sending &sending : *sendings) {
            const auto requests = dryRun(database, parts.registry, sending.id, parts.clock.now());
            // A later part answers to an id that does not exist before the first is out.
            texts << (requests ? *requests
                               : Words::tr("Part %1 follows when the part before it is out.").arg(sending.part));
        }
        return texts.join(u"\n\n"_s);
    });
}

QJsonObject toJson(const PostDetails &details)
{
    QJsonObject json = toJson(details.post);
    QJsonArray deliveries;
    for (const PostDetails::Target &target : details.targets) {
        QJsonObject delivery = toJson(target.delivery);
        delivery[u"platformUsername"_s] = target.integration.platformUsername;
        QJsonArray sendings;
        for (const PostDetails::Part &part : target.parts) {
            QJsonObject sending = toJson(part.sending);
            QJsonArray attempts;
            for (const Attempt &attempt : part.attempts)
                attempts << toJson(attempt);
            sending[u"attempts"_s] = attempts;
            QJsonArray notes;
            for (const SendingNote &note : part.notes)
                notes << toJson(note);
            sending[u"notes"_s] = notes;
            sendings << sending;
        }
        delivery[u"sendings"_s] = sendings;
        deliveries << delivery;
    }
    json[u"deliveries"_s] = deliveries;
    return json;
}

} // namespace Postrider
