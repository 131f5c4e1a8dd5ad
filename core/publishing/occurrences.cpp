// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/occurrences.h"

#include "base/logging.h"
#include "domain/postlayout.h"
#include "storage/database.h"
#include "storage/integrationrepository.h"
#include "storage/postrepository.h"
#include "storage/seriesrepository.h"

namespace Postrider {

namespace {

// Accounts that were removed meanwhile are left out.
Result<QList<PostTarget>> targetsOf(Database &database, const PostPattern &pattern)
{
    QList<PostTarget> targets;
    for (const PostPattern::Target &target : pattern.targets) {
        const auto account = IntegrationRepository(database).byId(target.account);
        if (!account)
            return fail(account.error());
        if (account->isActive)
            targets << PostTarget{*account, target.settings, target.text};
    }
    return targets;
}

PostPlan planFor(const Series &series, const Occurrence &occurrence, const QList<PostTarget> &targets,
                 const QDateTime &now)
{
    PostPlan plan;
    Post &post = plan.post;
    post.id = PostId::create();
    post.userId = series.userId;
    post.createdBy = series.pattern.createdBy;
    post.approval = series.pattern.approval;
    post.createdAt = post.updatedAt = now;
    post.seriesId = series.id;
    post.occurrence = post.wallTime = occurrence.wall;
    post.recurrence = series.recurrence.rule;
    post.timezone = series.recurrence.zone;
    post.scheduledFor = occurrence.utc;
    applyPattern(series.pattern, post);
    for (const PostTarget &target : targets)
        post.platforms << target.integration.id;
    layOut(plan, targets);
    return plan;
}

Outcome insert(Database &database, const PostPlan &plan, const QDateTime &now)
{
    PostRepository posts(database);
    if (const Outcome inserted = posts.insert(plan.post, plan.deliveries, plan.sendings); !inserted)
        return inserted;
    return posts.deriveStatus(plan.post.id, now);
}

Result<int> makeAlone(Database &database, const Series &listed, const QDateTime &now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    // Another program may have changed it since it was listed.
    const auto series = SeriesRepository(database).byId(listed.id);
    if (!series)
        return fail(series.error());
    const auto made = series->endedAt.isValid() ? Result<int>(0) : makeOccurrences(database, *series, now);
    if (!made)
        return made;
    if (const Outcome committed = transaction->commit(); !committed)
        return fail(committed.error());
    return made;
}

} // namespace

Result<int> makeOccurrences(Database &database, Series series, const QDateTime &now)
{
    SeriesRepository repository(database);
    const auto present = repository.made(series.id);
    if (!present)
        return fail(present.error());
    const auto plan = planOccurrences(series.recurrence, *present, now);
    if (!plan)
        return fail(plan.error());
    const auto targets = targetsOf(database, series.pattern);
    if (!targets)
        return fail(targets.error());
    if (targets->isEmpty()) // nowhere to go; an account may be added to the series
        return 0;
    for (const Occurrence &occurrence : plan->missing) {
        if (const Outcome inserted = insert(database, planFor(series, occurrence, *targets, now), now); !inserted)
            return fail(inserted.error());
    }
    if (plan->isComplete) {
        series.endedAt = series.updatedAt = now;
        if (const Outcome ended = repository.update(series); !ended)
            return fail(ended.error());
    }
    return int(plan->missing.size());
}

Result<int> makeAllOccurrences(Database &database, const QDateTime &now)
{
    const auto all = SeriesRepository(database).open();
    if (!all)
        return fail(all.error());
    int count = 0;
    for (const Series &series : *all) {
        const auto made = makeAlone(database, series, now);
        if (made)
            count += *made;
        else
            qCWarning(lcPublishing, "The posts of a series could not be made: %s", qPrintable(made.error().detail));
    }
    return count;
}

} // namespace Postrider
