// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "services/parts.h"

#include <QFuture>

namespace Postrider {

class Keychain;

// Keeps a person signed in on this computer. A random token lies in the keychain; the store has only its hash, bound to that
// user's role and password, so that a change of either, or the user's end, ends it too. One person a store, for 30 days.
// Call in the keychain's thread, which is the main one; keychain and store outlive the futures.
class SessionService final
{
public:
    // keychain null: this computer has none, nothing is kept.
    SessionService(ServiceParts parts, Keychain *keychain) : m_parts(std::move(parts)), m_keychain(keychain) {}

    // Replaces whoever was kept before. KeychainMissing or KeychainLocked: not kept; whyNotKept() says it.
    QFuture<Outcome> keep(Actor actor);
    // Who is signed in still. NotFound: nobody; KeychainLocked: perhaps somebody, later.
    QFuture<Result<Actor>> restore();
    // Whoever is kept signs in again next time. Harmless when nobody is.
    QFuture<Outcome> forget();

    // What keep() could not do, for people: they are signed in all the same, until the program ends.
    static QString whyNotKept(const Error &error);

private:
    ServiceParts m_parts;
    Keychain *m_keychain;
};

} // namespace Postrider
