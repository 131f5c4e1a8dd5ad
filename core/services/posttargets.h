// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/outgoing.h"
#include "domain/postlayout.h"
#include "domain/rules.h"
#include "services/lookup.h"

namespace Postrider {

class Database;
class Platform;
class Registry;

// What a stored post consists of.
[[nodiscard]] Result<QList<PostTarget>> targetsOf(Database &database, PostId id);
[[nodiscard]] Result<QList<Outgoing>> partsOf(Database &database, const Post &post);

// What a network would say to one part as that account gets it, its files converted for it.
[[nodiscard]] QList<Problem> problemsFor(const Platform &platform, const PostTarget &target, Outgoing part);
// Each network's rules for every part. The first thing that is wrong is the answer, as a sentence. The one place that
// decides whether a post may be scheduled, whoever wrote it.
[[nodiscard]] Outcome checkRules(const Registry &registry, const QList<PostTarget> &targets,
                                 const QList<Outgoing> &parts);

} // namespace Postrider
