// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/series.h"
#include "services/postdeed.h"
#include "services/postservice.h"

#include <QFuture>
#include <QJsonObject>

namespace Postrider {

// A series with what is to come of it.
struct SeriesDetails
{
    Series series;
    QList<QDateTime> next; // its posts that wait, the first five
};

QJsonObject toJson(const SeriesDetails &details);

// Posts that repeat, which only people make, and no command line that has to wait for approval. A series is made of a
// post that waits for its time; each of its posts is an ordinary one, and PostService's verbs change it alone. The
// verbs here take the scope: this one, this and the following (which become a series of their own), or all that still
// wait. What was changed by itself keeps its changes.
class SeriesService final
{
public:
    explicit SeriesService(ServiceParts parts) : m_parts(std::move(parts)) {}

    // The post becomes the first. Of the wish only rule and exceptions count. InvalidInput with a sentence for a rule
    // that is none, or has no time; Conflict for a post that repeats already, is queued, or does not wait.
    QFuture<Result<Post>> repeat(Actor actor, PostId post, Recurrence wish);
    QFuture<Result<Post>> edit(Actor actor, PostId post, PostEdit edit, SeriesScope scope);
    QFuture<Result<Post>> move(Actor actor, PostId post, QDateTime at, SeriesScope scope);
    QFuture<Result<Post>> remove(Actor actor, PostId post, SeriesScope scope);
    // Another rule for the following or all.
    QFuture<Result<Post>> changeRule(Actor actor, PostId post, Recurrence wish, SeriesScope scope);
    // After a composer stored this one: the others become like it.
    QFuture<Result<Post>> spread(Actor actor, PostId post, SeriesScope scope);
    QFuture<Result<SeriesDetails>> show(Actor actor, SeriesId id);

private:
    QFuture<Result<Post>> change(Actor actor, PostId id, QString deed, PostWork work);

    ServiceParts m_parts;
};

} // namespace Postrider
