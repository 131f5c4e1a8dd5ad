// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "services/parts.h"

#include <QFuture>

namespace Postrider {

// Keeps a person signed in on this computer: the store says who, until when, and has the vault's mark for it, so
// whoever can't open the vault can't make one. The mark is bound to that user's role and password: a change of either,
// or the user's end, ends it too. One person a store, for 30 days. KeychainLocked while the vault is closed.
class SessionService final
{
public:
    explicit SessionService(ServiceParts parts) : m_parts(std::move(parts)) {}

    QFuture<Outcome> keep(Actor actor); // replaces whoever was kept before
    // Who is signed in still. NotFound: nobody.
    QFuture<Result<Actor>> restore();
    // Whoever is kept signs in again next time. Harmless when nobody is.
    QFuture<Outcome> forget();

private:
    ServiceParts m_parts;
};

} // namespace Postrider
