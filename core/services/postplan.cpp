// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/postplan.h"

#include "domain/walltime.h"
#include "exchange/accounts.h"
#include "platforms/registry.h"
#include "services/queueplaces.h"
#include "services/recurrencewords.h"
#include "services/settingvalues.h"
#include "storage/catchupsetting.h"
#include "storage/userrepository.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PostService)
};

Result<QList<PostTarget>> accountsOf(Database &database, const Actor &actor, const NewPost &request)
{
    QList<PostTarget> targets;
    for (const IntegrationId id : request.accounts) {
        const auto integration = targetFor(database, actor, id);
        if (!integration)
            return fail(integration.error());
        targets << PostTarget{*integration, {}, {}};
    }
    if (targets.isEmpty() && request.timing != NewPost::Timing::Draft)
        return fail(Error::Kind::InvalidInput, Words::tr("Name at least one account; only a draft needs none."));
    return targets;
}

// Each setting must mean something to at least one account, and fit those that know it.
Outcome addSettings(const Registry &registry, QList<PostTarget> &targets, const QMap<QString, QString> &texts)
{
    QStringList unknown = texts.keys();
    for (PostTarget &target : targets) {
        const Platform *platform = registry.find(target.integration.platform);
        if (!platform)
            return fail(Error::Kind::InvalidInput, Words::tr("This version does not speak that network."));
        const QJsonObject schema = platform->settingsSchema(accountOf(target.integration));
        const QJsonObject properties = schema["properties"_L1].toObject();
        QMap<QString, QString> own;
        for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
            if (!properties.contains(it.key()))
                continue;
            own.insert(it.key(), it.value());
            unknown.removeAll(it.key());
        }
        const auto read = settingsFrom(own, schema);
        if (!read)
            return fail(read.error());
        target.settings = *read;
    }
    if (!unknown.isEmpty())
        return fail(Error::Kind::InvalidInput,
                    Words::tr("No chosen account knows the setting \"%1\".").arg(unknown.first()));
    return {};
}

// Text and files of each part. files belong to the parts that the request says, in the same order.
QList<Outgoing> partsOf(const NewPost &request, const QList<OutgoingMedia> &files)
{
    QList<Outgoing> parts;
    for (int part = 1; part <= 1 + request.parts.size(); ++part) {
        Outgoing outgoing;
        outgoing.part = part;
        outgoing.text = part == 1 ? request.text : request.parts.at(part - 2).text;
        for (qsizetype i = 0; i < files.size(); ++i) {
            if (request.media.at(i).part == part)
                outgoing.media << files.at(i);
        }
        parts << outgoing;
    }
    return parts;
}

Outcome setTimes(Database &database, const Actor &actor, const NewPost &request, const QDateTime &now, Post &post)
{
    const auto user = UserRepository(database).byId(actor.id);
    if (!user)
        return fail(user.error());
    post.timezone = user->timezone;
    if (request.timing == NewPost::Timing::Draft)
        return {};
    // That of a queued one is chosen when the rest is laid out.
    post.scheduledFor = request.timing == NewPost::Timing::At ? request.at : now;
    if (!post.scheduledFor.isValid())
        return fail(Error::Kind::InvalidInput,
                    Words::tr("That is no time: write it as 2026-12-01T09:30:00+01:00 or with Z."));
    if (request.timing == NewPost::Timing::At && post.scheduledFor < now)
        return fail(Error::Kind::PastTime, post.scheduledFor.toString(Qt::ISODate));
    const auto wall = wallTimeAt(post.scheduledFor, post.timezone);
    if (wall)
        post.wallTime = *wall;
    return {};
}

// The rule alone; the series itself is made with the post.
Outcome checkRepeat(const NewPost &request, const Post &post)
{
    if (request.timing != NewPost::Timing::At)
        return fail(Error::Kind::InvalidInput, Words::tr("A post that repeats needs the time of its first."));
    Recurrence recurrence = *request.repeat;
    recurrence.start = bare(post.wallTime);
    recurrence.zone = post.timezone;
    const Outcome checked = checkRecurrence(recurrence);
    return checked ? Outcome() : fail(wordedRuleError(checked.error()));
}

} // namespace

Result<PostPlan> planPost(Database &database, const Registry &registry, const Actor &actor, const NewPost &request,
                          const QList<OutgoingMedia> &files, const QDateTime &now)
{
    auto targets = accountsOf(database, actor, request);
    if (!targets)
        return fail(targets.error());
    if (const Outcome outcome = addSettings(registry, *targets, request.settings); !outcome)
        return fail(outcome.error());

    PostPlan plan;
    Post &post = plan.post;
    post.id = PostId::create();
    post.userId = actor.id;
    post.content = request.text;
    post.parts = request.parts;
    post.labels = request.labels;
    post.catchUp = usualCatchUp(database);
    post.createdBy = actor.who;
    post.createdAt = post.updatedAt = now;
    for (const PostTarget &target : *targets)
        post.platforms << target.integration.id;
    if (const Outcome outcome = setTimes(database, actor, request, now, post); !outcome)
        return fail(outcome.error());
    const bool isDraft = request.timing == NewPost::Timing::Draft;
    if (isDraft && post.content.trimmed().isEmpty() && files.isEmpty())
        return fail(Error::Kind::InvalidInput, Words::tr("There is nothing to keep: write a text or add a file."));
    // A draft may still be too long: that is what drafts are for.
    if (const Outcome outcome = isDraft ? Outcome() : checkRules(registry, *targets, partsOf(request, files)); !outcome)
        return fail(outcome.error());
    if (const Outcome outcome = request.repeat ? checkRepeat(request, post) : Outcome(); !outcome)
        return fail(outcome.error());
    layOut(plan, *targets);
    const bool isQueued = request.timing == NewPost::Timing::Queue;
    if (const Outcome outcome = isQueued ? placeInQueue(database, plan, now) : Outcome(); !outcome)
        return fail(outcome.error());
    return plan;
}

} // namespace Postrider
