// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/lookup.h"

#include "services/grants.h"
#include "storage/integrationrepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PostService)
};

bool isTheirs(const Actor &actor, const Post &post)
{
    return actor.maySee(post.userId)
        && std::all_of(post.platforms.begin(), post.platforms.end(),
                       [&actor](IntegrationId account) { return actor.mayUse(account); });
}

} // namespace

Result<Post> writableOrTrashedPostFor(Database &database, const Actor &actor, PostId id)
{
    auto post = PostRepository(database).byId(id);
    if (!post || !isTheirs(actor, *post))
        return fail(Error::Kind::NotFound, Words::tr("There is no post %1.").arg(id.toString()));
    return post;
}

Result<Post> writablePostFor(Database &database, const Actor &actor, PostId id)
{
    auto post = writableOrTrashedPostFor(database, actor, id);
    if (post && post->deletedAt.isValid())
        return fail(Error::Kind::Conflict, Words::tr("The post is in the trash."));
    return post;
}

Result<Post> postFor(Database &database, const Actor &actor, PostId id)
{
    if (const Outcome allowed = mayRead(actor, ApiKey::readPosts()); !allowed)
        return fail(allowed.error());
    return writableOrTrashedPostFor(database, actor, id);
}

Result<Integration> targetFor(Database &database, const Actor &actor, IntegrationId id)
{
    auto account = IntegrationRepository(database).byId(id);
    if (!account || !account->isActive || !actor.maySee(account->userId) || !actor.mayUse(id))
        return fail(Error::Kind::NotFound, Words::tr("There is no account %1.").arg(id.toString()));
    return account;
}

Result<Integration> accountFor(Database &database, const Actor &actor, IntegrationId id)
{
    if (const Outcome allowed = mayRead(actor, ApiKey::readPosts()); !allowed)
        return fail(allowed.error());
    return targetFor(database, actor, id);
}

Result<PostFilter> visible(const Actor &actor, PostFilter filter)
{
    if (const Outcome allowed = mayRead(actor, ApiKey::readPosts()); !allowed)
        return fail(allowed.error());
    if (!actor.isAdmin())
        filter.userId = actor.id;
    if (actor.isAssistant())
        filter.onlyAccounts = actor.key->allowedIntegrations;
    return filter;
}

UserId seenBy(const Actor &actor)
{
    return actor.isAdmin() ? UserId() : actor.id;
}

} // namespace Postrider
