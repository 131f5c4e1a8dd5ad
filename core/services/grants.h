// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "services/parts.h"

namespace Postrider {

class Database;

// What holds for all assistants and for scripts.
struct AssistantRules
{
    bool isPaused = false;         // no assistant writes anything
    bool holdsCommandLine = false; // what the command line schedules waits for approval too

    friend bool operator==(const AssistantRules &, const AssistantRules &) = default;
};

[[nodiscard]] Result<AssistantRules> assistantRules(Database &database);
[[nodiscard]] Outcome setAssistantRules(Database &database, const AssistantRules &rules);

// Which verbs are open to whom: one of these stands at the beginning of each, and
// NotAllowed says in a sentence why not.

// For people, and for keys that have the scope.
[[nodiscard]] Outcome mayRead(const Actor &actor, const QString &scope);
// For people, and for keys that read or write posts.
[[nodiscard]] Outcome mayCompose(const Actor &actor);
// For people, and for keys with posts:write as the store has them now, while assistants are not paused.
[[nodiscard]] Outcome mayWrite(Database &database, const Actor &actor, const QDateTime &now);
// Never for keys.
[[nodiscard]] Outcome personsOnly(const Actor &actor);
// Nor for a command line that has to wait for approval itself.
[[nodiscard]] Outcome decidersOnly(Database &database, const Actor &actor);

bool isCommandLine(const Actor &actor);

} // namespace Postrider
