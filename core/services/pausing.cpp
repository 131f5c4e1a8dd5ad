// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/pausing.h"

#include "services/audit.h"
#include "services/wire.h"
#include "storage/database.h"
#include "storage/integrationrepository.h"
#include "storage/pauserepository.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(QueueService)
};

// Whether the actor may know of it, and end it.
Result<bool> concerns(Database &database, const Actor &actor, const Pause &pause)
{
    if (actor.isAdmin() || pause.scope == Pause::Scope::All)
        return true;
    if (pause.scope == Pause::Scope::Label)
        return pause.owner.isNull() || pause.owner == actor.id;
    return IntegrationRepository(database).byId(pause.account).map([&](const Integration &account) {
        return actor.maySee(account.userId);
    });
}

Outcome checkAccount(Database &database, const Actor &actor, IntegrationId id)
{
    const auto account = IntegrationRepository(database).byId(id);
    if (!account || !actor.maySee(account->userId) || !account->isActive)
        return fail(Error::Kind::NotFound, Words::tr("There is no account %1.").arg(id.toString()));
    return {};
}

// Who may stop or start what.
Outcome check(Database &database, const Actor &actor, const Pause &pause)
{
    switch (pause.scope) {
    case Pause::Scope::All:
        if (!actor.isAdmin())
            return fail(Error::Kind::NotAllowed, Words::tr("Only an ADMIN may pause all publishing."));
        return {};
    case Pause::Scope::Account: return checkAccount(database, actor, pause.account);
    case Pause::Scope::Label:
        if (pause.label.trimmed().isEmpty())
            return fail(Error::Kind::InvalidInput, Words::tr("A label without a name can't be paused."));
        return {};
    }
    Q_UNREACHABLE();
}

QString subjectOf(const Pause &pause)
{
    return pause.scope == Pause::Scope::Account ? pause.account.toString() : pause.label;
}

} // namespace

Result<QList<Pause>> pausesSeenBy(Database &database, const Actor &actor, const QDateTime &now)
{
    const auto running = PauseRepository(database).running(now);
    if (!running)
        return running;
    QList<Pause> seen;
    for (const Pause &pause : *running) {
        const auto isTheirs = concerns(database, actor, pause);
        if (!isTheirs)
            return fail(isTheirs.error());
        if (*isTheirs)
            seen << pause;
    }
    return seen;
}

Result<Pause> beginPause(Database &database, const Actor &actor, Pause pause, const QDateTime &now)
{
    if (const Outcome allowed = check(database, actor, pause); !allowed)
        return fail(allowed.error());
    if (pause.until.isValid() && pause.until <= now)
        return fail(Error::Kind::PastTime);
    const bool isOwnOnly = pause.scope == Pause::Scope::Label && !actor.isAdmin();
    pause.owner = isOwnOnly ? actor.id : UserId();
    pause.who = actor.who;
    pause.since = now;
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    if (const Outcome begun = PauseRepository(database).begin(pause); !begun)
        return fail(begun.error());
    if (const Outcome noted = note(database, actor, u"queue.pause"_s, subjectOf(pause), now, toJson(pause)); !noted)
        return fail(noted.error());
    if (const Outcome committed = transaction->commit(); !committed)
        return fail(committed.error());
    return pause;
}

Outcome endPause(Database &database, const Actor &actor, const Pause &pause, const QDateTime &now)
{
    if (const Outcome allowed = check(database, actor, pause); !allowed)
        return allowed;
    const auto running = PauseRepository(database).running(now);
    if (!running)
        return fail(running.error());
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    int ended = 0;
    for (const Pause &one : *running) {
        Pause same = pause;
        same.owner = actor.isAdmin() ? one.owner : actor.id;
        const bool isMeant = one.isAboutSame(one.scope == Pause::Scope::Label ? same : pause);
        if (!isMeant)
            continue;
        if (const Outcome gone = PauseRepository(database).end(one); !gone)
            return gone;
        ++ended;
    }
    if (ended == 0)
        return fail(Error::Kind::NotFound, Words::tr("That is not paused."));
    if (const Outcome noted = note(database, actor, u"queue.resume"_s, subjectOf(pause), now, toJson(pause)); !noted)
        return noted;
    return transaction->commit();
}

} // namespace Postrider
