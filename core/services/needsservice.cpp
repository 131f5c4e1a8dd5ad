// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/needsservice.h"

#include "base/enumword.h"
#include "services/grants.h"
#include "services/needs.h"
#include "services/wire.h"
#include "storage/needrepository.h"

#include <QJsonArray>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

QJsonObject toJson(const Need &need)
{
    QJsonArray platforms;
    for (const PlatformId platform : need.platforms)
        platforms << enumWord(platform);
    return {{u"kind"_s, enumWord(need.kind)},
            {u"postId"_s, need.post.isNull() ? QJsonValue() : QJsonValue(need.post.toString())},
            {u"integrationId"_s, need.account.isNull() ? QJsonValue() : QJsonValue(need.account.toString())},
            {u"title"_s, need.title},
            {u"detail"_s, need.detail},
            {u"accounts"_s, QJsonArray::fromStringList(need.accounts)},
            {u"platforms"_s, platforms},
            {u"since"_s, momentToJson(need.since)},
            {u"deadline"_s, momentToJson(need.deadline)},
            {u"waiting"_s, need.waiting}};
}

QFuture<Result<QList<Need>>> NeedsService::list(Actor actor)
{
    return m_parts.store.run([actor, now = m_parts.clock.now()](Database &database) -> Result<QList<Need>> {
        if (const Outcome allowed = mayRead(actor, ApiKey::readPosts()); !allowed)
            return fail(allowed.error());
        QList<Need> all;
        const auto sources = needSources();
        for (const NeedSource &source : sources) {
            auto needs = needsOf(database, source, actor, now);
            if (!needs)
                return needs;
            for (Need &need : *needs) {
                if (const Outcome filled = need.post.isNull() ? Outcome() : NeedRepository(database).fill(need);
                    !filled)
                    return fail(filled.error());
            }
            all += *needs;
        }
        return all;
    });
}

QFuture<Result<QMap<Need::Kind, int>>> NeedsService::counts(Actor actor)
{
    return m_parts.store.run([actor, now = m_parts.clock.now()](Database &database) -> Result<QMap<Need::Kind, int>> {
        if (const Outcome allowed = mayRead(actor, ApiKey::readPosts()); !allowed)
            return fail(allowed.error());
        QMap<Need::Kind, int> counts;
        const auto sources = needSources();
        for (const NeedSource &source : sources) {
            const auto subjects = source.subjects(database, actor, now);
            if (!subjects)
                return fail(subjects.error());
            if (!subjects->isEmpty())
                counts[source.kind] = int(subjects->size());
        }
        return counts;
    });
}

} // namespace Postrider
