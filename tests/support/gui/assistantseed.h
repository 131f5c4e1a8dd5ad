// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "offlinedesk.h"

namespace Postrider::Testing {

// An assistant with a key of the desk's person, and what it does as one. GUI thread.
class AssistantSeed final
{
public:
    // The person's own terms; without scopes: all of them.
    AssistantSeed(OfflineDesk &offline, const QString &name, const QString &client = QStringLiteral("Claude Code"),
                  KeyTerms terms = {});

    const Actor &actor() const { return m_actor; }
    const ApiKey &key() const { return m_key; }

    // A post of its own, to go out at that wall time in Berlin.
    PostId schedule(const QString &text, const QList<IntegrationId> &accounts, const QDateTime &wallTime);
    // A person's draft, which it rewords and schedules.
    PostId reword(const QString &before, const QString &after, const QList<IntegrationId> &accounts,
                  const QDateTime &wallTime);

private:
    OfflineDesk &m_offline;
    ApiKey m_key;
    Actor m_actor;
};

} // namespace Postrider::Testing
