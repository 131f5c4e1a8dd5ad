// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/approvalservice.h"

#include "base/enumword.h"
#include "services/grants.h"
#include "services/lookup.h"
#include "services/postchanges.h"
#include "services/postdeed.h"
#include "services/postversions.h"
#include "services/wire.h"
#include "storage/apikeyrepository.h"
#include "storage/integrationrepository.h"
#include "storage/requestrepository.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kAtMost = 500;
constexpr qsizetype kMostWords = 1000; // characters

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ApprovalService)
};

QString askerOf(Database &database, const Request &request)
{
    if (request.key.isNull())
        return request.askedBy.startsWith("cli:"_L1) ? Words::tr("command line") : QString();
    const auto key = ApiKeyRepository(database).byId(request.key);
    return key ? key->name : QString();
}

Result<Awaiting> awaitingOf(Database &database, const Post &post, const QDateTime &now)
{
    Awaiting awaiting;
    awaiting.post = post;
    for (const IntegrationId id : post.platforms) {
        const auto account = IntegrationRepository(database).byId(id);
        if (!account)
            return fail(account.error());
        awaiting.accounts << *account;
    }
    const auto found = RequestRepository(database).ofPost(post.id);
    const auto version = versionOf(database, post);
    if (!found || !version)
        return fail(!found ? found.error() : version.error());
    const Request request = found->value_or(Request());
    awaiting.asker = askerOf(database, request);
    awaiting.client = request.client;
    awaiting.askedAt = request.askedAt;
    awaiting.isForNow = request.askedAt.isValid() && post.scheduledFor <= request.askedAt;
    awaiting.isLate = !awaiting.isForNow && post.scheduledFor < now;
    awaiting.isNew = !request.seen;
    awaiting.changes = changesBetween(request.seen.value_or(PostVersion()), *version);
    return awaiting;
}

Outcome checkWaiting(const Post &post, int revision)
{
    if (post.approval != Post::Approval::Pending)
        return fail(Error::Kind::Conflict, Words::tr("The post does not wait for approval any more."));
    if (revision != 0 && revision != post.revision)
        return fail(Error::Kind::Conflict,
                    Words::tr("The post was changed since you looked at it: look again, then decide."));
    return {};
}

Result<Post> rejectPost(Database &database, const Actor &actor, const Post &post, const QString &words,
                        const QDateTime &now)
{
    const auto cancelled = cancelPost(database, post, now);
    if (!cancelled)
        return cancelled;
    RequestRepository requests(database);
    const auto known = requests.ofPost(post.id);
    if (!known)
        return fail(known.error());
    Request request = known->value_or(Request());
    request.post = post.id;
    request.decidedBy = actor.who;
    request.decidedAt = now;
    request.words = words.trimmed().left(kMostWords);
    if (const Outcome put = requests.put(request); !put)
        return fail(put.error());
    PostRepository posts(database);
    if (const Outcome set = posts.setApproval(post.id, Post::Approval::Rejected, now); !set)
        return fail(set.error());
    return posts.byId(post.id);
}

QJsonObject toJson(const VersionChange &change)
{
    QJsonObject json{{u"field"_s, enumWord(change.field)}, {u"before"_s, change.before}, {u"after"_s, change.after}};
    if (change.part > 0)
        json[u"part"_s] = change.part;
    if (!change.account.isNull())
        json[u"integrationId"_s] = change.account.toString();
    if (!change.subject.isEmpty())
        json[u"mediaUrl"_s] = change.subject;
    return json;
}

} // namespace

QJsonObject toJson(const Awaiting &awaiting)
{
    QJsonArray changes;
    for (const VersionChange &change : awaiting.changes)
        changes << toJson(change);
    QJsonArray accounts;
    for (const Integration &account : awaiting.accounts)
        accounts << account.platformUsername;
    return {{u"post"_s, toJson(awaiting.post)},
            {u"accounts"_s, accounts},
            {u"askedBy"_s, awaiting.asker},
            {u"client"_s, awaiting.client},
            {u"askedAt"_s, momentToJson(awaiting.askedAt)},
            {u"isForNow"_s, awaiting.isForNow},
            {u"isLate"_s, awaiting.isLate},
            {u"isNew"_s, awaiting.isNew},
            {u"changes"_s, changes}};
}

QJsonObject toJson(const Decision &decision)
{
    return {{u"approval"_s, enumWord(decision.approval)},
            {u"words"_s, decision.words.isEmpty() ? QJsonValue() : QJsonValue(decision.words)},
            {u"decidedAt"_s, momentToJson(decision.decidedAt)}};
}

QFuture<Result<QList<Awaiting>>> ApprovalService::list(Actor actor)
{
    return m_parts.store.run([actor, now = m_parts.clock.now()](Database &database) -> Result<QList<Awaiting>> {
        if (const Outcome person = personsOnly(actor); !person)
            return fail(person.error());
        const auto posts = PostRepository(database).toApprove(seenBy(actor), kAtMost);
        if (!posts)
            return fail(posts.error());
        QList<Awaiting> list;
        for (const Post &post : *posts) {
            const auto awaiting = awaitingOf(database, post, now);
            if (!awaiting)
                return fail(awaiting.error());
            list << *awaiting;
        }
        return list;
    });
}

QFuture<Result<Awaiting>> ApprovalService::show(Actor actor, PostId id)
{
    return m_parts.store.run([actor, id, now = m_parts.clock.now()](Database &database) -> Result<Awaiting> {
        if (const Outcome person = personsOnly(actor); !person)
            return fail(person.error());
        const auto post = postFor(database, actor, id);
        if (!post)
            return fail(post.error());
        if (post->approval != Post::Approval::Pending || post->deletedAt.isValid())
            return fail(Error::Kind::NotFound, Words::tr("That post does not wait for approval."));
        return awaitingOf(database, *post, now);
    });
}

QFuture<Result<Post>> ApprovalService::approve(Actor actor, PostId id, int revision)
{
    const PostVerb verb{u"post.approve"_s, Deed::Open::ToPeople, PostVerb::Trash::Refused, Consent::Given};
    return carryOut(m_parts, actor, id, verb,
                    [actor, revision](Database &database, const Post &post, const QDateTime &) -> Result<Post> {
                        if (const Outcome allowed = decidersOnly(database, actor); !allowed)
                            return fail(allowed.error());
                        const Outcome waits = checkWaiting(post, revision);
                        return waits ? Result<Post>(post) : fail(waits.error());
                    });
}

QFuture<Result<Post>> ApprovalService::reject(Actor actor, PostId id, QString words)
{
    return carryOut(m_parts, actor, id, {u"post.reject"_s, Deed::Open::ToPeople},
                    [actor, words](Database &database, const Post &post, const QDateTime &now) -> Result<Post> {
                        if (const Outcome allowed = decidersOnly(database, actor); !allowed)
                            return fail(allowed.error());
                        if (const Outcome waits = checkWaiting(post, 0); !waits)
                            return fail(waits.error());
                        return rejectPost(database, actor, post, words, now);
                    });
}

QFuture<Result<Decision>> ApprovalService::decision(Actor actor, PostId id)
{
    return m_parts.store.run([actor, id](Database &database) -> Result<Decision> {
        const auto post = postFor(database, actor, id);
        if (!post)
            return fail(post.error());
        const auto request = RequestRepository(database).ofPost(id);
        if (!request)
            return fail(request.error());
        if (!*request || (*request)->askedAt.isNull())
            return fail(Error::Kind::NotFound, Words::tr("Nobody asked for approval of that post."));
        return Decision{post->approval, (*request)->words, (*request)->decidedAt};
    });
}

} // namespace Postrider
