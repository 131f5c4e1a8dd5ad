// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/queueservice.h"

#include "domain/firstline.h"
#include "domain/graphemes.h"
#include "services/grants.h"
#include "services/lookup.h"
#include "services/needs.h"
#include "storage/database.h"
#include "storage/integrationrepository.h"
#include "storage/pauserepository.h"
#include "storage/queuerepository.h"
#include "storage/sendingrepository.h"

#include <QJsonObject>
#include <QSet>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kNextPosts = 5;
constexpr int kLineLength = 80;

QString shortLine(const QString &text)
{
    const QString line = firstLine(text).trimmed().toString();
    const QString start = firstGraphemes(line, kLineLength);
    return start == line ? line : QString(firstGraphemes(line, kLineLength - 1) + u'\u2026');
}

QList<QueueState::Next> nextPosts(const QList<QueuedDelivery> &queue)
{
    QList<QueueState::Next> posts;
    for (const QueuedDelivery &queued : queue) {
        auto post = std::find_if(posts.begin(), posts.end(),
                                 [&](const QueueState::Next &next) { return next.post == queued.post; });
        if (post == posts.end()) {
            if (posts.size() == kNextPosts)
                continue;
            posts << QueueState::Next{queued.post, queued.at, shortLine(queued.content), {}};
            post = std::prev(posts.end());
        }
        if (!post->platforms.contains(queued.platform))
            post->platforms << queued.platform;
    }
    return posts;
}

// A post counts once, whatever it needs; an account once with all that waits for it.
Result<int> matters(Database &database, const Actor &actor, const QDateTime &now)
{
    QSet<QString> subjects;
    const auto sources = needSources();
    for (const NeedSource &source : sources) {
        const auto ids = source.subjects(database, actor, now);
        if (!ids)
            return fail(ids.error());
        for (const QString &id : *ids)
            subjects.insert(id);
    }
    return int(subjects.size());
}

Result<int> postsUnderWay(Database &database, const Actor &actor)
{
    if (!actor.isAssistant())
        return QueueRepository(database).postsUnderWay(seenBy(actor));
    PostFilter publishing;
    publishing.statuses = {Post::Status::Publishing};
    const auto seen = visible(actor, publishing);
    return seen ? PostRepository(database).count(*seen) : fail(seen.error());
}

// Of the first five posts; an assistant may know of fewer.
Result<QList<QueuedDelivery>> nextOf(Database &database, const Actor &actor)
{
    auto next = QueueRepository(database).next(seenBy(actor));
    if (next && actor.isAssistant())
        next->removeIf([&](const QueuedDelivery &one) { return !writableOrTrashedPostFor(database, actor, one.post); });
    return next;
}

// What is not sent by itself until a moment.
struct Stops
{
    bool isEverything = false;
    QSet<IntegrationId> accounts;
    QSet<PostId> posts;

    bool holds(const DueSending &due) const
    {
        return isEverything || accounts.contains(due.integrationId) || posts.contains(due.postId);
    }
};

Result<Stops> stopsUntil(Database &database, const QDateTime &until)
{
    const auto pauses = PauseRepository(database).running(until);
    const auto labelled = QueueRepository(database).pausedPosts(until);
    const auto accounts = IntegrationRepository(database).all();
    if (!pauses || !labelled || !accounts)
        return fail(!pauses ? pauses.error() : !labelled ? labelled.error() : accounts.error());
    Stops stops;
    stops.posts = QSet<PostId>(labelled->cbegin(), labelled->cend());
    for (const Pause &pause : *pauses) {
        stops.isEverything = stops.isEverything || pause.scope == Pause::Scope::All;
        if (pause.scope == Pause::Scope::Account)
            stops.accounts.insert(pause.account);
    }
    for (const Integration &account : *accounts) {
        if (account.health == Integration::Health::NeedsReauth)
            stops.accounts.insert(account.id);
    }
    return stops;
}

// What does not go on by itself stops the parts behind it too.
Outlook outlookOn(QList<DueSending> open, const Stops &stops, const QDateTime &until)
{
    std::stable_sort(open.begin(), open.end(), [](const DueSending &one, const DueSending &other) {
        return one.sending.part < other.sending.part;
    });
    Outlook outlook;
    QSet<DeliveryId> stopped;
    for (const DueSending &due : std::as_const(open)) {
        const Sending &sending = due.sending;
        const bool isUnderWay = sending.state == Sending::State::Sending;
        const bool comesUp = sending.notBefore.isValid() && sending.notBefore <= until;
        const bool isStopped = sending.state == Sending::State::Held || stopped.contains(sending.deliveryId)
            || (sending.state == Sending::State::Waiting && stops.holds(due));
        outlook.underWay += isUnderWay ? 1 : 0;
        if (isUnderWay || (comesUp && !isStopped)) {
            ++outlook.toCome;
        } else {
            ++outlook.needsPerson;
            stopped.insert(sending.deliveryId);
        }
    }
    return outlook;
}

} // namespace

QFuture<Result<Outlook>> QueueService::outlook(QDateTime until)
{
    return m_parts.store.run([until](Database &database) -> Result<Outlook> {
        SendingRepository repository(database);
        const auto open = repository.openUntil(until);
        if (!open)
            return fail(open.error());
        const auto stops = stopsUntil(database, until);
        if (!stops)
            return fail(stops.error());
        return outlookOn(*open, *stops, until);
    });
}

QFuture<Result<QueueState>> QueueService::state(Actor actor)
{
    return m_parts.store.run([actor, now = m_parts.clock.now()](Database &database) -> Result<QueueState> {
        if (const Outcome allowed = mayRead(actor, ApiKey::readPosts()); !allowed)
            return fail(allowed.error());
        const auto pauses = PauseRepository(database).running(now);
        const auto underWay = postsUnderWay(database, actor);
        const auto next = nextOf(database, actor);
        const auto needsPerson = matters(database, actor, now);
        if (!pauses)
            return fail(pauses.error());
        if (!underWay)
            return fail(underWay.error());
        if (!next)
            return fail(next.error());
        if (!needsPerson)
            return fail(needsPerson.error());
        const bool isPaused = !pauses->isEmpty() && pauses->first().scope == Pause::Scope::All;
        return QueueState{isPaused, isPaused ? pauses->first().until : QDateTime(), *underWay, *needsPerson,
                          nextPosts(*next)};
    });
}

QFuture<Result<int>> QueueService::postsDue(QDateTime until)
{
    return m_parts.store.run([until](Database &database) { return QueueRepository(database).postsDue(until); });
}

QFuture<Outcome> QueueService::lookedAt(Actor actor, PostId post)
{
    return m_parts.store.run(
        [actor, post, now = m_parts.clock.now(), changed = m_parts.storeChanged](Database &database) -> Outcome {
            if (const Outcome person = personsOnly(actor); !person)
                return person;
            const auto isNew = rememberLook(database, actor, post, now);
            if (!isNew)
                return fail(isNew.error());
            if (*isNew)
                changed();
            return {};
        });
}

} // namespace Postrider
