// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/needs.h"

#include "services/lookup.h"
#include "storage/needrepository.h"
#include "storage/settingrepository.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kAtMost = 200; // of a kind
constexpr int kDaysOfFailures = 7;

using Needs = Result<QList<Need>>;

// When an actor last looked at which failed post, by the post's id, in milliseconds.
QString looksOf(const Actor &actor)
{
    return "queue.looked."_L1 + actor.id.toString();
}

Result<QJsonObject> looks(Database &database, const Actor &actor)
{
    return SettingRepository(database).value(looksOf(actor)).map([](const QJsonValue &value) {
        return value.toObject();
    });
}

// Accounts that the actor is limited to; empty: none.
QList<IntegrationId> limitsOf(const Actor &actor)
{
    return actor.isAssistant() ? actor.key->allowedIntegrations : QList<IntegrationId>();
}

void leaveOutForbidden(Database &database, const Actor &actor, QList<Need> &needs)
{
    if (limitsOf(actor).isEmpty())
        return;
    needs.removeIf([&](const Need &need) {
        return need.post.isNull() ? !actor.mayUse(need.account) : !writableOrTrashedPostFor(database, actor, need.post);
    });
}

Needs allFailed(Database &database, const Actor &actor, const QDateTime &now)
{
    return NeedRepository(database).failed(seenBy(actor), now.addDays(-kDaysOfFailures), now.addSecs(1));
}

bool wasLookedAt(const QJsonObject &looked, const Need &failure)
{
    const QJsonValue seen = looked.value(failure.post.toString());
    return !seen.isUndefined() && seen.toInteger() >= failure.since.toMSecsSinceEpoch();
}

Needs toApprove(Database &database, const Actor &actor, const QDateTime &)
{
    return NeedRepository(database).toApprove(seenBy(actor), kAtMost);
}

Needs unconfirmed(Database &database, const Actor &actor, const QDateTime &)
{
    return NeedRepository(database).unconfirmed(seenBy(actor), kAtMost);
}

Needs unseenFailures(Database &database, const Actor &actor, const QDateTime &now)
{
    auto failures = allFailed(database, actor, now);
    const auto looked = looks(database, actor);
    if (!failures || !looked)
        return fail(!failures ? failures.error() : looked.error());
    failures->removeIf([&looked](const Need &failure) { return wasLookedAt(*looked, failure); });
    return failures;
}

Needs failed(Database &database, const Actor &actor, const QDateTime &now)
{
    return unseenFailures(database, actor, now).map([](const QList<Need> &all) { return all.mid(0, kAtMost); });
}

Result<QStringList> allFailedIds(Database &database, const Actor &actor, const QDateTime &now)
{
    auto failures = unseenFailures(database, actor, now);
    if (!failures)
        return fail(failures.error());
    leaveOutForbidden(database, actor, *failures);
    QStringList ids;
    for (const Need &failure : std::as_const(*failures))
        ids << failure.post.toString();
    return ids;
}

using Asking = Result<QStringList> (NeedRepository::*)(UserId, const QList<IntegrationId> &);

template<Asking all>
Result<QStringList> allBy(Database &database, const Actor &actor, const QDateTime &)
{
    NeedRepository needs(database);
    return (needs.*all)(seenBy(actor), limitsOf(actor));
}

Needs missed(Database &database, const Actor &actor, const QDateTime &)
{
    return NeedRepository(database).missed(seenBy(actor), kAtMost);
}

Needs toReconnect(Database &database, const Actor &actor, const QDateTime &)
{
    return NeedRepository(database).toReconnect(seenBy(actor), kAtMost);
}

} // namespace

QList<NeedSource> needSources()
{
    return {{Need::Kind::Approval, toApprove, allBy<&NeedRepository::allToApprove>},
            {Need::Kind::Unconfirmed, unconfirmed, allBy<&NeedRepository::allUnconfirmed>},
            {Need::Kind::Failed, failed, allFailedIds},
            {Need::Kind::Missed, missed, allBy<&NeedRepository::allMissed>},
            {Need::Kind::Reconnect, toReconnect, allBy<&NeedRepository::allToReconnect>}};
}

Needs needsOf(Database &database, const NeedSource &source, const Actor &actor, const QDateTime &now)
{
    auto needs = source.find(database, actor, now);
    if (needs)
        leaveOutForbidden(database, actor, *needs);
    return needs;
}

Result<bool> rememberLook(Database &database, const Actor &actor, PostId post, const QDateTime &now)
{
    const auto seen = looks(database, actor);
    const auto failures = allFailed(database, actor, now);
    if (!seen || !failures)
        return fail(!seen ? seen.error() : failures.error());
    // Looks at what no longer counts are forgotten.
    QJsonObject kept;
    bool isNew = false;
    for (const Need &one : *failures) {
        const QString name = one.post.toString();
        const auto before = seen->constFind(name);
        if (one.post == post) {
            isNew = !wasLookedAt(*seen, one);
            kept.insert(name, now.toMSecsSinceEpoch());
        } else if (before != seen->constEnd()) {
            kept.insert(name, *before);
        }
    }
    if (!isNew)
        return false;
    return SettingRepository(database).setValue(looksOf(actor), kept).map([] { return true; });
}

} // namespace Postrider
