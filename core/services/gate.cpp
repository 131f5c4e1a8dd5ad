// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/gate.h"

#include "services/grants.h"
#include "services/keybudget.h"
#include "services/postsendings.h"
#include "services/postversions.h"
#include "storage/integrationrepository.h"
#include "storage/postrepository.h"
#include "storage/requestrepository.h"
#include "storage/sendingrepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ApprovalService)
};

using Approval = Post::Approval;
using State = Sending::State;

bool isToCome(const Sending &sending)
{
    return sending.state == State::Waiting || sending.state == State::Held;
}

// A network's own scheduler has it, and nobody took it back.
bool isHandedOver(const Sending &sending)
{
    return sending.state == State::HandedOver && sending.dueAt.isValid();
}

bool hasToCome(const QList<Sending> &sendings)
{
    return std::any_of(sendings.begin(), sendings.end(), isToCome);
}

// Somebody who may have to wait: an assistant, or the command line where the rules say so.
Result<bool> isAsker(Database &database, const Actor &actor)
{
    if (actor.isAssistant() || !isCommandLine(actor))
        return actor.isAssistant();
    return assistantRules(database).map([](const AssistantRules &rules) { return rules.holdsCommandLine; });
}

// Whatever kept it until now: the yes comes first.
Outcome holdAll(Database &database, PostId id, const QDateTime &now)
{
    const auto held = applyToAll(database, id, SendingEvent::Hold, {State::Waiting, State::Held},
                                 [](Sending &sending) { sending.hold = Sending::Hold::Approval; });
    if (!held)
        return fail(held.error());
    return PostRepository(database).deriveStatus(id, now);
}

} // namespace

Result<bool> mustWait(Database &database, const Actor &actor, const QList<IntegrationId> &accounts)
{
    const auto asks = isAsker(database, actor);
    if (!asks || !*asks)
        return asks;
    if (!actor.isAssistant() || actor.key->requiresApproval)
        return true;
    // That network's rules want every choice made by the person.
    for (const IntegrationId id : accounts) {
        const auto account = IntegrationRepository(database).byId(id);
        if (!account)
            return fail(account.error());
        if (account->platform == PlatformId::Tiktok)
            return true;
    }
    return false;
}

Result<Gate> Gate::before(Database &database, const Actor &actor, PostId id)
{
    Gate gate(database, actor);
    if (id.isNull())
        return gate;
    const auto post = PostRepository(database).byId(id);
    if (!post)
        return fail(post.error());
    gate.m_post = *post;
    const auto version = versionOf(database, *post);
    const auto sendings = SendingRepository(database).ofPost(id);
    if (!version || !sendings)
        return fail(!version ? version.error() : sendings.error());
    gate.m_version = *version;
    for (const Sending &sending : *sendings) {
        if ((isToCome(sending) || isHandedOver(sending)) && post->deletedAt.isNull())
            gate.m_due.insert(sending.id, sending.dueAt);
    }
    return gate;
}

Result<Post> Gate::after(PostId id, const QDateTime &now, Consent consent)
{
    PostRepository posts(*m_db);
    const auto post = posts.byId(id);
    const auto asks = isAsker(*m_db, m_actor);
    if (!post || !asks)
        return fail(!post ? post.error() : asks.error());
    const Outcome done = *asks ? afterAsker(*post, now) : afterPerson(*post, now, consent);
    if (!done)
        return fail(done.error());
    return posts.byId(id);
}

Outcome Gate::afterAsker(const Post &post, const QDateTime &now)
{
    const auto sendings = SendingRepository(*m_db).ofPost(post.id);
    if (!sendings)
        return fail(sendings.error());
    if (post.deletedAt.isValid())
        return keepWhatWasSeen(post);
    const bool isScheduledThere = std::any_of(sendings->begin(), sendings->end(), isHandedOver);
    if (!hasToCome(*sendings) && !isScheduledThere) {
        const bool isBackToDraft = post.approval == Approval::Pending || post.approval == Approval::Approved;
        if (isBackToDraft && post.status == Post::Status::Draft) {
            if (const Outcome set = PostRepository(*m_db).setApproval(post.id, Approval::None, now); !set)
                return set;
        }
        return keepWhatWasSeen(post);
    }
    QList<QDateTime> times;
    for (const Sending &sending : *sendings) {
        const auto known = m_due.constFind(sending.id);
        const bool isNew = known == m_due.constEnd() || *known != sending.dueAt;
        if ((isToCome(sending) || isHandedOver(sending)) && isNew && sending.dueAt.isValid())
            times << sending.dueAt;
    }
    if (m_actor.isAssistant()) {
        if (const Outcome good = checkTimes(*m_db, *m_actor.key, post.id, times); !good)
            return good;
    }
    return ask(post, isScheduledThere, now);
}

Outcome Gate::ask(const Post &post, bool isScheduledThere, const QDateTime &now)
{
    const auto waits = mustWait(*m_db, m_actor, post.platforms);
    if (!waits)
        return fail(waits.error());
    // What a person had to decide on once stays that person's to decide.
    const bool wasDecidedOn = m_post && m_post->approval != Approval::None;
    // It can't be held here any more, and would be changed there without a yes.
    if (isScheduledThere && (*waits || wasDecidedOn))
        return fail(
            Error::Kind::Conflict,
            Words::tr("The network's own scheduler has the post already: only a person may change it now. It can "
                      "be unscheduled or deleted."));
    if (const Outcome kept = keepWhatWasSeen(post); !kept)
        return kept;
    auto request = RequestRepository(*m_db).ofPost(post.id);
    if (!request)
        return fail(request.error());
    Request asked = request->value_or(Request());
    asked.post = post.id;
    asked.key = m_actor.isAssistant() ? m_actor.key->id : ApiKeyId();
    asked.askedBy = m_actor.who;
    asked.client = m_actor.call.client;
    asked.askedAt = now;
    asked.decidedBy.clear();
    asked.decidedAt = {};
    asked.words.clear();
    if (const Outcome put = RequestRepository(*m_db).put(asked); !put)
        return put;
    if (!*waits && !wasDecidedOn)
        return {};
    if (const Outcome set = PostRepository(*m_db).setApproval(post.id, Approval::Pending, now); !set)
        return set;
    return holdAll(*m_db, post.id, now);
}

// The first change by somebody who has to ask: as a person left it is what the change will be shown against.
Outcome Gate::keepWhatWasSeen(const Post &post)
{
    const auto known = RequestRepository(*m_db).ofPost(post.id);
    if (!known)
        return fail(known.error());
    const bool isPersons = m_post && !m_post->createdBy.startsWith("key:"_L1);
    if (*known || !isPersons)
        return {};
    Request request;
    request.post = post.id;
    request.key = m_actor.isAssistant() ? m_actor.key->id : ApiKeyId();
    request.askedBy = m_actor.who;
    request.client = m_actor.call.client;
    request.seen = m_version;
    return RequestRepository(*m_db).put(request);
}

Outcome Gate::afterPerson(const Post &post, const QDateTime &now, Consent consent)
{
    RequestRepository requests(*m_db);
    const auto known = requests.ofPost(post.id);
    if (!known)
        return fail(known.error());
    const auto sendings = SendingRepository(*m_db).ofPost(post.id);
    if (!sendings)
        return fail(sendings.error());
    const bool isPlanned = hasToCome(*sendings);
    const bool isPending = post.approval == Approval::Pending;
    const bool isSentOff = isPlanned
        && (post.approval == Approval::Rejected || (isPending && consent == Consent::Given));
    if (*known && post.deletedAt.isNull()) {
        const auto version = versionOf(*m_db, post);
        if (!version)
            return fail(version.error());
        Request request = **known;
        request.seen = *version;
        if (isSentOff) {
            request.decidedBy = m_actor.who;
            request.decidedAt = now;
        }
        if (const Outcome put = requests.put(request); !put)
            return put;
    }
    PostRepository posts(*m_db);
    if (isSentOff) {
        if (const Outcome set = posts.setApproval(post.id, Approval::Approved, now); !set)
            return set;
        return releaseApproved(*m_db, post.id, *known ? (*known)->askedAt : QDateTime(), now);
    }
    if (isPending && !isPlanned && post.status == Post::Status::Draft)
        return posts.setApproval(post.id, Approval::None, now);
    return isPending ? holdAll(*m_db, post.id, now) : Outcome();
}

Outcome releaseApproved(Database &database, PostId id, const QDateTime &askedAt, const QDateTime &now)
{
    SendingRepository repository(database);
    const auto deliveries = PostRepository(database).deliveries(id);
    if (!deliveries)
        return fail(deliveries.error());
    for (const Delivery &delivery : *deliveries) {
        const auto account = IntegrationRepository(database).byId(delivery.integrationId);
        const auto sendings = repository.ofDelivery(delivery.id);
        if (!account || !sendings)
            return fail(!account ? account.error() : sendings.error());
        const bool needsSignIn = account->health == Integration::Health::NeedsReauth;
        for (Sending sending : *sendings) {
            if (sending.state != State::Held || sending.hold != Sending::Hold::Approval)
                continue;
            if (askedAt.isValid() && sending.dueAt <= askedAt)
                sending.dueAt = now;
            sending.notBefore = sending.dueAt;
            sending.hold = needsSignIn ? Sending::Hold::Reauth : Sending::Hold::None;
            const auto event = needsSignIn ? SendingEvent::Hold : SendingEvent::Release;
            if (const auto moved = repository.move(sending.id, event, sending); !moved)
                return fail(moved.error());
        }
    }
    return PostRepository(database).deriveStatus(id, now);
}

} // namespace Postrider
