// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/keydoor.h"

#include "secrets/apikeys.h"
#include "secrets/vault.h"
#include "services/audit.h"
#include "services/signinthrottle.h"
#include "storage/apikeyrepository.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSecondsBetweenUses = 60; // a commit for each call would be too many

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(KeyService)
};

Error notGood()
{
    return {Error::Kind::NotAllowed, Words::tr("That key is not good here."), {}, {}};
}

QString deedOf(const ApiKey &key)
{
    if (key.revokedAt.isValid())
        return u"key.refusedRevoked"_s;
    return key.isActive ? u"key.refusedExpired"_s : u"key.refusedDisabled"_s;
}

// Every key of that prefix is looked at, so that the time says nothing about which was right.
Result<std::optional<OwnedKey>> keyWith(Database &database, const Vault &vault, const Secret &token)
{
    const QByteArray hash = vault.keyedHash(token);
    const auto keys = ApiKeyRepository(database).byPrefix(apiKeyPrefix(token));
    if (!keys)
        return fail(keys.error());
    std::optional<OwnedKey> found;
    for (const OwnedKey &owned : *keys) {
        if (Secret::sameBytes(owned.key.keyHash, hash))
            found = owned;
    }
    return found;
}

// Somebody came with one that opens nothing. Told once a try, and tries are slowed down.
Outcome refuse(Database &database, SignInThrottle &throttle, const std::optional<ApiKey> &key, const QString &client,
               const QDateTime &now)
{
    // Keys that nobody knows are slowed down together: their number is without limit.
    const QString bucket = key ? key->id.toString() : QString();
    if (const Outcome early = throttle.mayTry(bucket, now); !early)
        return early;
    throttle.failed(bucket, now);
    const QString deed = key ? deedOf(*key) : u"key.refusedUnknown"_s;
    if (const Outcome noted = note(database, {}, deed, bucket, now, {{u"client"_s, client}}); !noted)
        return noted;
    return fail(notGood());
}

} // namespace

Result<KeyHolder> letIn(Database &database, SignInThrottle &throttle, const Vault &vault, const Secret &token,
                        const QString &client, const QDateTime &now)
{
    const auto owned = keyWith(database, vault, token);
    if (!owned)
        return fail(owned.error());
    if (!*owned)
        return fail(refuse(database, throttle, {}, client, now).error());
    ApiKey known = (*owned)->key;
    if (!known.isGood(now))
        return fail(refuse(database, throttle, known, client, now).error());
    throttle.succeeded(known.id.toString());
    if (known.lastUsedAt.isNull() || known.lastUsedAt.secsTo(now) >= kSecondsBetweenUses) {
        known.lastUsedAt = now;
        known.lastClient = client;
        if (const Outcome used = ApiKeyRepository(database).setUsed(known.id, client, now); !used)
            return fail(used.error());
    }
    const AssistantCall call{client, {}, {}};
    const Actor actor{known.userId, (*owned)->ownerRole, "key:"_L1 + known.id.toString(),
                      std::make_shared<const ApiKey>(known), call};
    return KeyHolder{actor, (*owned)->ownerTimezone};
}

} // namespace Postrider
