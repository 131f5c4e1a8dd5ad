// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "services/parts.h"
#include "services/signinthrottle.h"

#include <QFuture>

namespace Postrider {

struct NewUser
{
    QString email;
    QString name;
    Secret password;                    // at most 72 bytes
    User::Role role = User::Role::User; // the first user becomes ADMIN whatever this says
};

// What becomes of a removed user's posts, accounts and media.
struct Heritage
{
    enum class Kind { HandOver, Delete } kind = Kind::HandOver;
    UserId heir; // HandOver: who owns them from then on
};

// Users and their rights.
class UserService final
{
public:
    explicit UserService(ServiceParts parts) : m_parts(std::move(parts)) {}

    // The first user may be added by anybody, later ones by an ADMIN. Conflict when the e-mail is taken.
    QFuture<Result<User>> add(std::optional<Actor> actor, NewUser user);
    QFuture<Result<QList<User>>> list(Actor actor);
    // Own name, e-mail, zone and locale; an ADMIN anybody's.
    QFuture<Result<User>> update(Actor actor, User user);
    QFuture<Outcome> changePassword(Actor actor, UserId user, Secret oldPassword, Secret newPassword);
    QFuture<Outcome> setRole(Actor actor, UserId user, User::Role role); // the last ADMIN stays one
    // In one go, or nothing: Conflict while one of the user's posts is being sent. Keys of assistants go with the user
    // in any case. An account that the heir has too is kept for the history, and what waits for it is held.
    QFuture<Result<Parting>> remove(Actor actor, UserId user, Heritage heritage);

    // Who the command line acts as: that e-mail, or the first user when it is empty. NotFound says how to add one.
    QFuture<Result<Actor>> actAs(QString email);
    // NotAllowed for a wrong e-mail or password alike; RateLimit with retryAfter when it is too early after a failure.
    QFuture<Result<Actor>> signIn(QString email, Secret password);

private:
    ServiceParts m_parts;
    std::shared_ptr<SignInThrottle> m_throttle = std::make_shared<SignInThrottle>();
};

} // namespace Postrider
