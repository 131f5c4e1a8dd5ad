// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistantseed.h"

#include "domain/walltime.h"

namespace Postrider::Testing {

namespace {

template<typename T>
T need(const Result<T> &result)
{
    if (!result)
        qFatal("The seed is refused: %s", qPrintable(result.error().detail + result.error().words));
    return *result;
}

QDateTime instant(const QDateTime &wallTime)
{
    return need(instantOf(wallTime, "Europe/Berlin")).utc;
}

} // namespace

AssistantSeed::AssistantSeed(OfflineDesk &offline, const QString &name, const QString &client, KeyTerms terms)
    : m_offline(offline)
{
    terms.name = name;
    if (terms.scopes.isEmpty())
        terms.scopes = ApiKey::allScopes();
    Desk &desk = offline.desk();
    const NewKey made = need(OfflineDesk::await(desk.keys.create(desk.actor, terms)));
    m_key = made.key;
    m_actor = need(OfflineDesk::await(desk.keys.authenticate(made.secret, client))).actor;
}

PostId AssistantSeed::schedule(const QString &text, const QList<IntegrationId> &accounts, const QDateTime &wallTime)
{
    NewPost post;
    post.text = text;
    post.accounts = accounts;
    post.timing = NewPost::Timing::At;
    post.at = instant(wallTime);
    return need(OfflineDesk::await(m_offline.desk().posts.add(m_actor, post))).id;
}

PostId AssistantSeed::reword(const QString &before, const QString &after, const QList<IntegrationId> &accounts,
                             const QDateTime &wallTime)
{
    Desk &desk = m_offline.desk();
    NewPost draft;
    draft.text = before;
    draft.accounts = accounts;
    const PostId id = need(OfflineDesk::await(desk.posts.add(desk.actor, draft))).id;
    PostEdit edit;
    edit.text = after;
    need(OfflineDesk::await(desk.posts.edit(m_actor, id, edit)));
    return need(OfflineDesk::await(desk.posts.move(m_actor, id, instant(wallTime)))).id;
}

} // namespace Postrider::Testing
