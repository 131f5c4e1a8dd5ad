// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/need.h"
#include "services/parts.h"

namespace Postrider {

class Database;

// One kind of need. A new kind is one more of these in needs.cpp and a word in
// Need::Kind: lists, counts and badges follow.
struct NeedSource
{
    Need::Kind kind = Need::Kind::Approval;
    // Of what the actor may see, the most urgent first; without the accounts' names.
    Result<QList<Need>> (*find)(Database &database, const Actor &actor, const QDateTime &now) = nullptr;
    // The ids of all posts, or accounts, that the actor may know of, however many those are.
    Result<QStringList> (*subjects)(Database &database, const Actor &actor, const QDateTime &now) = nullptr;
};

QList<NeedSource> needSources(); // in the order in which people see them

// All of one kind that the actor may know of: an assistant only of accounts that it may use.
[[nodiscard]] Result<QList<Need>> needsOf(Database &database, const NeedSource &source, const Actor &actor,
                                          const QDateTime &now);

// Which of those failed posts the person looked at since is remembered for as long as failures count.
[[nodiscard]] Result<bool> rememberLook(Database &database, const Actor &actor, PostId post, const QDateTime &now);

} // namespace Postrider
