// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/composition.h"
#include "domain/walltime.h"
#include "services/postplan.h"

#include <QHash>

namespace Postrider {

// The files of a composition by the names that it gives them, with the alt texts written there.
using ComposedMedia = QHash<MediaId, Media>;
[[nodiscard]] Result<ComposedMedia> mediaOf(Database &database, const Actor &actor, const Composition &composition);

// Texts and files of each part. Files that are not in media are left out.
QList<Outgoing> partsOf(const Composition &composition, const ComposedMedia &media);

// The composition's zone, or the user's.
[[nodiscard]] Result<QByteArray> zoneOf(Database &database, const Actor &actor, const Composition &composition);

// Checks a composition and lays out its rows. stored: the post that it changes, or null for a new one. Reads the
// store, and writes no more than rows of the media library for new alt texts; call in the transaction that stores the
// plan. A draft is held against rights only.
[[nodiscard]] Result<PostPlan> planComposition(Database &database, const Registry &registry, const Actor &actor,
                                               const WorkingCopy &copy, NewPost::Timing timing, const Post *stored,
                                               const QDateTime &now);

// The way back: a stored post as a composer takes it. Accounts that were removed are left out.
[[nodiscard]] Result<Composition> compositionOf(Database &database, const Registry &registry, const Post &post);

} // namespace Postrider
