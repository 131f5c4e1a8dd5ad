// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pauserepository.h"

#include "storage/query.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

QString subjectOf(const Pause &pause)
{
    switch (pause.scope) {
    case Pause::Scope::All: return u""_s;
    case Pause::Scope::Account: return pause.account.toString();
    case Pause::Scope::Label: return pause.label;
    }
    Q_UNREACHABLE();
}

// Part of the key, therefore never NULL.
QString ownerOf(const Pause &pause)
{
    return pause.owner.isNull() ? u""_s : pause.owner.toString();
}

Pause readPause(Row &row)
{
    Pause pause;
    QString subject;
    row >> pause.scope >> subject >> pause.owner >> pause.until >> pause.who >> pause.since;
    if (pause.scope == Pause::Scope::Account)
        pause.account = IntegrationId::fromString(subject);
    else if (pause.scope == Pause::Scope::Label)
        pause.label = subject;
    return pause;
}

} // namespace

Result<QList<Pause>> PauseRepository::running(const QDateTime &now)
{
    return fetch(m_db, "pause_running"_L1, readPause, now);
}

Result<bool> PauseRepository::isAllPaused(const QDateTime &now)
{
    return fetchOne(m_db, "pause_is_all"_L1, readOne<bool>, now);
}

Outcome PauseRepository::begin(const Pause &pause)
{
    return execute(m_db, "pause_begin"_L1, pause.scope, subjectOf(pause), ownerOf(pause), pause.until, pause.who,
                   pause.since);
}

Outcome PauseRepository::end(const Pause &pause)
{
    return changeOne(m_db, "pause_end"_L1, pause.scope, subjectOf(pause), ownerOf(pause));
}

Result<int> PauseRepository::endDue(const QDateTime &now)
{
    const auto over = fetchOne(m_db, "pause_has_ended"_L1, readOne<bool>, now);
    if (!over)
        return fail(over.error());
    return *over ? change(m_db, "pause_end_due"_L1, now) : Result<int>(0);
}

} // namespace Postrider
