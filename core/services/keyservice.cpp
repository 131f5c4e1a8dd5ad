// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/keyservice.h"

#include "base/logging.h"
#include "secrets/apikeys.h"
#include "secrets/vault.h"
#include "services/audit.h"
#include "services/deed.h"
#include "services/keybudget.h"
#include "services/keydoor.h"
#include "services/signinthrottle.h"
#include "services/wire.h"
#include "storage/apikeyrepository.h"
#include "storage/auditrepository.h"
#include "storage/userrepository.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kGathering = 1s; // rows of calls that change nothing share a commit
constexpr auto kAnotherTry = 60s;
constexpr int kFreeTries = 10; // a key that was mistyped, or one that ended, is told so before it is slowed down

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(KeyService)
};

void writeLateAfter(StoreThread &store, std::chrono::milliseconds span)
{
    store.runAfter(span, [&store](Database &database) {
        const Outcome written = AuditRepository(database).writeLate();
        if (written)
            return;
        qCWarning(lcServices) << "audit rows wait:" << written.error().detail;
        writeLateAfter(store, kAnotherTry);
    });
}

Result<ApiKey> keyFor(Database &database, const Actor &actor, ApiKeyId id)
{
    auto key = ApiKeyRepository(database).byId(id);
    if (!key || !actor.maySee(key->userId))
        return fail(Error::Kind::NotFound, Words::tr("There is no key %1.").arg(id.toString()));
    return key;
}

} // namespace

QJsonObject toJson(const ApiKey &key)
{
    QJsonObject json = toJson(termsOf(key));
    json[u"id"_s] = key.id.toString();
    json[u"userId"_s] = key.userId.toString();
    json[u"prefix"_s] = key.prefix;
    json[u"isActive"_s] = key.isActive;
    json[u"lastClient"_s] = key.lastClient.isEmpty() ? QJsonValue() : QJsonValue(key.lastClient);
    json[u"lastUsedAt"_s] = momentToJson(key.lastUsedAt);
    json[u"revokedAt"_s] = momentToJson(key.revokedAt);
    json[u"createdAt"_s] = momentToJson(key.createdAt);
    return json;
}

QJsonObject toJson(const Grant &grant)
{
    QJsonObject json = toJson(termsOf(grant.key));
    json[u"timezone"_s] = QString::fromUtf8(grant.timezone);
    json[u"budgetLeft"_s] = grant.budgetLeft ? QJsonValue(*grant.budgetLeft) : QJsonValue();
    json[u"isPaused"_s] = grant.isPaused;
    return json;
}

KeyService::KeyService(ServiceParts parts)
    : m_parts(std::move(parts)), m_throttle(std::make_shared<SignInThrottle>(kFreeTries))
{
}

QFuture<Result<KeyHolder>> KeyService::authenticate(Secret token, QString client)
{
    return m_parts.store.run([parts = m_parts, throttle = m_throttle, token,
                              client = client.left(200)](Database &database) -> Result<KeyHolder> {
        if (!parts.vault)
            return fail(Error::Kind::KeychainLocked);
        return letIn(database, *throttle, *parts.vault, token, client, parts.clock.now());
    });
}

QFuture<Result<Grant>> KeyService::grant(Actor actor)
{
    return m_parts.store.run([actor, now = m_parts.clock.now()](Database &database) -> Result<Grant> {
        if (!actor.isAssistant())
            return fail(Error::Kind::NotAllowed, Words::tr("Only a key has a grant."));
        const auto key = ApiKeyRepository(database).byId(actor.key->id);
        if (!key)
            return fail(key.error());
        const auto owner = UserRepository(database).byId(key->userId);
        if (!owner)
            return fail(owner.error());
        const auto left = budgetLeft(database, *key, owner->timezone, now);
        if (!left)
            return fail(left.error());
        return assistantRules(database).map([&](const AssistantRules &rules) {
            return Grant{*key, owner->timezone, *left, rules.isPaused};
        });
    });
}

QFuture<Outcome> KeyService::noteCall(Actor actor, QString tool, QString subject)
{
    return m_parts.store.run(
        [&store = m_parts.store, actor, tool, subject, now = m_parts.clock.now()](Database &database) -> Outcome {
            if (!AuditRepository(database).hasLate())
                writeLateAfter(store, kGathering);
            noteLater(database, actor, "mcp."_L1 + tool, subject, now);
            return {};
        });
}

QFuture<Result<QList<ApiKey>>> KeyService::list(Actor actor)
{
    return m_parts.store.run([actor](Database &database) -> Result<QList<ApiKey>> {
        if (const Outcome person = personsOnly(actor); !person)
            return fail(person.error());
        ApiKeyRepository keys(database);
        return actor.isAdmin() ? keys.all() : keys.ofUser(actor.id);
    });
}

QFuture<Result<NewKey>> KeyService::create(Actor actor, KeyTerms terms)
{
    return m_parts.store.run([parts = m_parts, actor, terms](Database &database) -> Result<NewKey> {
        if (!parts.vault)
            return fail(Error::Kind::KeychainLocked);
        if (const Outcome allowed = decidersOnly(database, actor); !allowed)
            return fail(allowed.error());
        auto deed = Deed::begin(database, parts, actor);
        if (!deed)
            return fail(deed.error());
        if (const Outcome good = checkTerms(database, terms, actor.id, deed->now()); !good)
            return fail(good.error());
        NewKey made{{}, newApiKey()};
        made.key.id = ApiKeyId::create();
        made.key.userId = actor.id;
        made.key.prefix = apiKeyPrefix(made.secret);
        made.key.keyHash = parts.vault->keyedHash(made.secret);
        made.key.createdAt = deed->now();
        applyTerms(terms, made.key);
        if (const Outcome inserted = ApiKeyRepository(database).insert(made.key); !inserted)
            return fail(inserted.error());
        if (const Outcome done = deed->finish(u"key.add"_s, made.key.id.toString(), toJson(termsOf(made.key))); !done)
            return fail(done.error());
        return made;
    });
}

// One transaction: rights, the change, a note.
QFuture<Result<ApiKey>> KeyService::changeKey(Actor actor, ApiKeyId id, QString what, Change change)
{
    return m_parts.store.run([parts = m_parts, actor, id, what, change](Database &database) -> Result<ApiKey> {
        if (const Outcome allowed = decidersOnly(database, actor); !allowed)
            return fail(allowed.error());
        auto deed = Deed::begin(database, parts, actor);
        if (!deed)
            return fail(deed.error());
        auto key = keyFor(database, actor, id);
        if (!key)
            return key;
        const ApiKey before = *key;
        if (const Outcome changed = change(database, *key, deed->now()); !changed)
            return fail(changed.error());
        if (*key == before)
            return key;
        if (const Outcome updated = ApiKeyRepository(database).update(*key); !updated)
            return fail(updated.error());
        if (const Outcome done = deed->finish(what, id.toString(), toJson(termsOf(*key))); !done)
            return fail(done.error());
        return key;
    });
}

namespace {

Outcome setActive(ApiKey &key, bool isActive)
{
    if (key.revokedAt.isValid())
        return fail(Error::Kind::Conflict, Words::tr("The key was revoked, and that is for good."));
    key.isActive = isActive;
    return {};
}

} // namespace

QFuture<Result<ApiKey>> KeyService::change(Actor actor, ApiKeyId id, KeyTerms terms)
{
    return changeKey(actor, id, u"key.change"_s, [terms](Database &database, ApiKey &key, const QDateTime &now) {
        if (const Outcome good = setActive(key, key.isActive); !good)
            return good;
        // Its end may have passed already: that is no reason not to change the rest.
        KeyTerms checked = terms;
        checked.expiresAt = terms.expiresAt == key.expiresAt ? QDateTime() : terms.expiresAt;
        const Outcome good = checkTerms(database, checked, key.userId, now);
        if (good)
            applyTerms(terms, key);
        return good;
    });
}

QFuture<Result<ApiKey>> KeyService::enable(Actor actor, ApiKeyId id)
{
    return changeKey(actor, id, u"key.enable"_s,
                     [](Database &, ApiKey &key, const QDateTime &) { return setActive(key, true); });
}

QFuture<Result<ApiKey>> KeyService::disable(Actor actor, ApiKeyId id)
{
    return changeKey(actor, id, u"key.disable"_s,
                     [](Database &, ApiKey &key, const QDateTime &) { return setActive(key, false); });
}

QFuture<Result<ApiKey>> KeyService::revoke(Actor actor, ApiKeyId id)
{
    return changeKey(actor, id, u"key.revoke"_s, [](Database &, ApiKey &key, const QDateTime &now) -> Outcome {
        key.isActive = false;
        if (key.revokedAt.isNull())
            key.revokedAt = now;
        return {};
    });
}

QFuture<Result<AssistantRules>> KeyService::rules()
{
    return m_parts.store.run([](Database &database) { return assistantRules(database); });
}

QFuture<Outcome> KeyService::setRules(Actor actor, AssistantRules rules)
{
    return m_parts.store.run([parts = m_parts, actor, rules](Database &database) -> Outcome {
        if (const Outcome allowed = decidersOnly(database, actor); !allowed)
            return allowed;
        if (!actor.isAdmin())
            return fail(Error::Kind::NotAllowed, Words::tr("Only an ADMIN may set what holds for all assistants."));
        auto deed = Deed::begin(database, parts, actor);
        if (!deed)
            return fail(deed.error());
        if (const Outcome set = setAssistantRules(database, rules); !set)
            return set;
        return deed->finish(u"assistants.rules"_s, {},
                            {{u"isPaused"_s, rules.isPaused}, {u"holdsCommandLine"_s, rules.holdsCommandLine}});
    });
}

} // namespace Postrider
