// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/integration.h"
#include "exchange/exchangethread.h"
#include "net/httpclient.h"

#include <QFuture>
#include <QList>

namespace Postrider {

// An account whose access shall end at its network, with what that takes; its row may be gone by then.
struct Leaver
{
    Integration integration;
    Net::Credentials credentials;
};

// Opens what is sealed, while the rows are still there. Left out are accounts whose secrets can't be opened, as there
// is nothing to give back then, and those that somebody else has connected too: some networks end all of an account's
// tokens with one. In the thread of the database.
QList<Leaver> leaversOf(Database &database, const Vault &vault, const QList<Integration> &integrations);

// Takes the tokens back at their networks, each on its own. Best effort: what fails is logged, and such a token ends by
// its own time. Finishes when all have been tried; nobody has to wait for that. Any thread; the work is the exchange's.
QFuture<void> revoke(ExchangeThread &exchange, const QList<Leaver> &leavers);

} // namespace Postrider
