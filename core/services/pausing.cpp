// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/pausing.h"

#include "services/deed.h"
#include "services/grants.h"
#include "services/lookup.h"
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
        return actor.maySee(account.userId) && actor.mayUse(account.id);
    });
}

// Who may stop or start what.
Outcome check(Database &database, const Actor &actor, const Pause &pause)
{
    switch (pause.scope) {
    case Pause::Scope::All:
        // The key of an ADMIN may pull that brake too.
        if (actor.role != User::Role::Admin)
            return fail(Error::Kind::NotAllowed, Words::tr("Only an ADMIN may pause all publishing."));
        return {};
    case Pause::Scope::Account: return targetFor(database, actor, pause.account).map([](const Integration &) {});
    case Pause::Scope::Label:
        if (pause.label.trimmed().isEmpty())
            return fail(Error::Kind::InvalidInput, Words::tr("A label without a name can't be paused."));
        return {};
    }
    Q_UNREACHABLE();
}

// The same pause that runs already and lasts as long or longer.
Result<std::optional<Pause>> strongerOf(Database &database, const Pause &pause, const QDateTime &now)
{
    const auto running = PauseRepository(database).running(now);
    if (!running)
        return fail(running.error());
    for (const Pause &one : *running) {
        const bool lastsLonger = one.until.isNull() || (pause.until.isValid() && pause.until <= one.until);
        if (one.isAboutSame(pause) && lastsLonger)
            return std::optional(one);
    }
    return std::nullopt;
}

QString subjectOf(const Pause &pause)
{
    return pause.scope == Pause::Scope::Account ? pause.account.toString() : pause.label;
}

} // namespace

Result<QList<Pause>> pausesSeenBy(Database &database, const Actor &actor, const QDateTime &now)
{
    if (const Outcome allowed = mayRead(actor, ApiKey::readPosts()); !allowed)
        return fail(allowed.error());
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

Result<Pause> beginPause(Database &database, const ServiceParts &parts, const Actor &actor, Pause pause)
{
    auto deed = Deed::begin(database, parts, actor, Deed::Open::ToAssistants);
    if (!deed)
        return fail(deed.error());
    const QDateTime now = deed->now();
    if (const Outcome allowed = check(database, actor, pause); !allowed)
        return fail(allowed.error());
    const bool isOwnOnly = pause.scope == Pause::Scope::Label && !actor.isAdmin();
    pause.owner = isOwnOnly ? actor.id : UserId();
    pause.who = actor.who;
    pause.since = now;
    const auto stronger = actor.isAssistant() ? strongerOf(database, pause, now)
                                              : Result<std::optional<Pause>>(std::nullopt);
    if (!stronger)
        return fail(stronger.error());
    if (*stronger || !deed->before().isEmpty())
        return stronger->value_or(pause);
    if (pause.until.isValid() && pause.until <= now)
        return fail(Error::Kind::PastTime);
    if (const Outcome begun = PauseRepository(database).begin(pause); !begun)
        return fail(begun.error());
    if (const Outcome done = deed->finish(u"queue.pause"_s, subjectOf(pause), toJson(pause)); !done)
        return fail(done.error());
    return pause;
}

Outcome endPause(Database &database, const ServiceParts &parts, const Actor &actor, const Pause &pause)
{
    auto deed = Deed::begin(database, parts, actor);
    if (!deed)
        return fail(deed.error());
    if (const Outcome allowed = check(database, actor, pause); !allowed)
        return allowed;
    const auto running = PauseRepository(database).running(deed->now());
    if (!running)
        return fail(running.error());
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
    return deed->finish(u"queue.resume"_s, subjectOf(pause), toJson(pause));
}

} // namespace Postrider
