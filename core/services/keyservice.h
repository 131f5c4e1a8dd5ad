// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/apikey.h"
#include "services/grants.h"
#include "services/keyterms.h"

#include <QFuture>
#include <QJsonObject>

#include <memory>
#include <optional>

namespace Postrider {

class SignInThrottle;

// A new key. This is the only time that its secret is seen.
struct NewKey
{
    ApiKey key;
    Secret secret;
};

// Who came in by a key.
struct KeyHolder
{
    Actor actor;         // the owner's id with the key, which never has more rights than a USER
    QByteArray timezone; // the owner's; quiet hours and days are of it
};

// What a key may do at this moment, for the assistant that holds it.
struct Grant
{
    ApiKey key;
    QByteArray timezone;           // the owner's; quiet hours and days are of it
    std::optional<int> budgetLeft; // posts that may still go out today; nothing: no limit
    bool isPaused = false;         // all assistants may only read
};

QJsonObject toJson(const ApiKey &key); // without its hash
QJsonObject toJson(const Grant &grant);

// Keys of assistants. People make, change and end them; assistants come in by them. A key never does any of this
// itself: NotAllowed. Nor does the command line while it has to wait for approval.
class KeyService final
{
public:
    explicit KeyService(ServiceParts parts);

    // Who stands behind a key, in one question to the store. client: what the assistant's program calls itself.
    // Unknown, expired, disabled and revoked keys answer NotAllowed alike; the audit tells them apart. RateLimit with
    // retryAfter after many wrong ones (a right one comes in all the same); KeychainLocked while the vault is closed.
    // An actor is good for a moment: ask anew for each request. Writes look at the key again.
    QFuture<Result<KeyHolder>> authenticate(Secret token, QString client);
    // Of the key that asks. NotAllowed for people.
    QFuture<Result<Grant>> grant(Actor actor);
    // One row in the audit for a call that changed nothing, written within a second, or when the audit is read; writes
    // leave theirs by themselves. tool: its name; subject: what it was about, perhaps empty. The call's client and hash
    // of arguments are the actor's (AssistantCall).
    QFuture<Outcome> noteCall(Actor actor, QString tool, QString subject);

    // The actor's own; an ADMIN's answer has everybody's. Revoked ones too, the latest first.
    QFuture<Result<QList<ApiKey>>> list(Actor actor);
    // InvalidInput says what is wrong with the terms.
    QFuture<Result<NewKey>> create(Actor actor, KeyTerms terms);
    // The verbs below: NotFound for another's key; Conflict for a revoked one.
    QFuture<Result<ApiKey>> change(Actor actor, ApiKeyId id, KeyTerms terms);
    QFuture<Result<ApiKey>> enable(Actor actor, ApiKeyId id);
    QFuture<Result<ApiKey>> disable(Actor actor, ApiKeyId id);
    QFuture<Result<ApiKey>> revoke(Actor actor, ApiKeyId id); // for good; again is no error

    QFuture<Result<AssistantRules>> rules();
    QFuture<Outcome> setRules(Actor actor, AssistantRules rules); // ADMIN only

private:
    using Change = std::function<Outcome(Database &, ApiKey &, const QDateTime &now)>;
    QFuture<Result<ApiKey>> changeKey(Actor actor, ApiKeyId id, QString deed, Change change);

    ServiceParts m_parts;
    std::shared_ptr<SignInThrottle> m_throttle;
};

} // namespace Postrider
