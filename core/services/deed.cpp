// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/deed.h"

#include "services/audit.h"
#include "services/grants.h"
#include "storage/callrepository.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kDaysRemembered = 7;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(KeyService)
};

// The subject of the same call made before; null for a new one.
Result<QString> repeated(Database &database, const Actor &actor)
{
    if (!actor.isAssistant() || actor.call.idempotencyKey.isEmpty())
        return QString();
    const auto call = CallRepository(database).find(actor.key->id, actor.call.idempotencyKey);
    if (!call)
        return fail(call.error());
    if (!*call)
        return QString();
    if ((*call)->argumentsHash != actor.call.argumentsHash)
        return fail(Error::Kind::Conflict,
                    Words::tr("The idempotency key \"%1\" was used for another call: choose a new one.")
                        .arg(actor.call.idempotencyKey));
    return (*call)->subject;
}

Outcome remember(Database &database, const Actor &actor, const QString &subject, const QDateTime &now)
{
    if (!actor.isAssistant() || actor.call.idempotencyKey.isEmpty())
        return {};
    CallRepository calls(database);
    if (const Outcome forgotten = calls.forgetBefore(now.addDays(-kDaysRemembered)); !forgotten)
        return forgotten;
    return calls.insert({actor.key->id, actor.call.idempotencyKey, actor.call.argumentsHash, subject, now});
}

} // namespace

Deed::Deed(Database &database, const ServiceParts &parts, const Actor &actor, Transaction &&transaction)
    : m_db(&database), m_transaction(std::move(transaction)), m_actor(actor), m_changed(parts.storeChanged),
      m_now(parts.clock.now())
{
}

Result<Deed> Deed::begin(Database &database, const ServiceParts &parts, const Actor &actor, Open open)
{
    if (const Outcome allowed = open == Open::ToPeople ? personsOnly(actor) : Outcome(); !allowed)
        return fail(allowed.error());
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    Deed deed(database, parts, actor, std::move(*transaction));
    if (const Outcome allowed = mayWrite(database, actor, deed.m_now); !allowed)
        return fail(allowed.error());
    const auto before = repeated(database, actor);
    if (!before)
        return fail(before.error());
    deed.m_before = *before;
    return deed;
}

Outcome Deed::finish(const QString &what, const QString &subject, const QJsonObject &after)
{
    if (const Outcome noted = note(*m_db, m_actor, what, subject, m_now, after); !noted)
        return noted;
    if (const Outcome remembered = remember(*m_db, m_actor, subject, m_now); !remembered)
        return remembered;
    if (const Outcome committed = m_transaction.commit(); !committed)
        return committed;
    m_changed();
    return {};
}

} // namespace Postrider
