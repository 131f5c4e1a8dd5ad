// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/reconciling.h"

#include "base/enumword.h"
#include "base/ifalive.h"
#include "domain/finding.h"
#include "exchange/accesstokens.h"
#include "exchange/charges.h"
#include "net/backoff.h"
#include "platforms/registry.h"
#include "publishing/handover.h"
#include "publishing/proofreading.h"
#include "storage/database.h"

#include <QRandomGenerator>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kWrongClockMs = 24LL * 60 * 60 * 1000; // so far off is a clock that was set to another zone's time
constexpr qsizetype kShortestPage = 10;                 // no network lists fewer posts than that if there are more

QString noWay()
{
    return Reconciling::tr("Postrider has no way to look for it there.");
}

// Whether a list of recent posts goes back to that moment: one that is full of later posts may end before it.
bool reachesBack(const Context &listed, const QDateTime &moment)
{
    if (listed.wholeSince.isValid())
        return listed.wholeSince <= moment;
    const auto posts = listed.posts.value_or(QList<RemotePost>());
    return posts.size() < kShortestPage || std::any_of(posts.begin(), posts.end(), [&moment](const RemotePost &post) {
               return post.createdAt <= moment;
           });
}

} // namespace

void Reconciling::start()
{
    if (sending().state == Sending::State::Sending)
        return recover();
    claim().then(QtFuture::Launch::Sync, ifAlive(this, [this](const Outcome &outcome) {
                     if (outcome)
                         look();
                     else
                         leave(outcome.error()); // somebody else reconciles it, or the store says no
                 }));
}

Claim::Step Reconciling::taking() const
{
    return [standing = sending()](Database &database, const Lease &lease, const QDateTime &now) {
        SendingRepository repository(database);
        const auto isOurs = repository.claimToLook(standing, lease, now);
        if (!isOurs || !*isOurs || standing.state != Sending::State::Sending)
            return isOurs;
        const Outcome abandoned = repository.abandonOpenAttempts(standing.id, now);
        return abandoned ? isOurs : fail(abandoned.error());
    };
}

// Nothing new is ever opened here: only what was opened before, under the key that it had.
Claim::Step Reconciling::openingWith(const Sealed &memory) const
{
    return [key = m_sameKey, memory](Database &database, const Lease &lease, const QDateTime &now) -> Result<bool> {
        if (!key)
            return fail(Error::Kind::Internal, u"no key to repeat it with"_s);
        return SendingRepository(database).repeat(*key, lease, memory, now);
    };
}

// The publisher that had it is gone. Without an open request nothing can be out.
void Reconciling::recover()
{
    const QDateTime now = bench().clock.now();
    if (!sending().sentAt.isValid())
        return settle(SendingEvent::Retry, [now](Sending &change) { change.notBefore = now; });
    const RetryRules &rules = bench().rules;
    const auto soon = std::min(rules.firstReadBack, rules.settlingTime.value_or(rules.firstReadBack));
    settle(
        SendingEvent::LoseTrack,
        [now, soon](Sending &change) {
            change.notBefore = now.addMSecs(soon.count());
            change.readBacks = 0;
        },
        Error{Error::Kind::UnknownOutcome, u"the program ended while it was being sent"_s, {}, {}});
}

void Reconciling::look()
{
    const auto material = gather(bench().database, sending());
    if (!material)
        return lookLater(material.error());
    m_material = *material;
    m_platform = bench().registry.find(m_material.integration.platform);
    if (!m_platform)
        return askPerson(noWay());
    m_handOver = HandOverNote::in(memory()).moment;
    if (!m_handOver.isValid()) // a scheduler's answer to the same key is not known
        m_sameKey = SameKey::of(sending(), m_platform->keyLifetime(), bench().clock.now());
    if (means() == ReadBack::None && !m_handOver.isValid())
        return askPerson(noWay());
    bench()
        .tokens
        .credentials(m_material.integration.id,
                     m_refusal ? AccessTokens::Freshness::Renewed : AccessTokens::Freshness::AsStored)
        .then(QtFuture::Launch::Sync, ifAlive(this, [this](const Result<Net::Credentials> &credentials) {
                  if (credentials)
                      lookWith(*credentials);
                  else // the platform's own refusal says more than "there is nothing to refresh"
                      lookLater(m_refusal && credentials.error().kind == Error::Kind::Auth ? *m_refusal
                                                                                           : credentials.error());
              }));
}

void Reconciling::lookWith(const Net::Credentials &credentials)
{
    if (m_handOver.isValid())
        return readBack(m_platform->findHandedOver(m_material.outgoing, m_handOver, m_material.account),
                        Use::Verb::FindPublished, credentials);
    switch (means()) {
    case ReadBack::SameKey: return repeatWithSameKey(credentials);
    case ReadBack::ClientKey:
        return readBack(m_platform->findPublished(m_material.outgoing, m_material.account), Use::Verb::FindPublished,
                        credentials);
    case ReadBack::List: return readBack(m_platform->listOwn(m_material.account), Use::Verb::ListOwn, credentials);
    case ReadBack::None: return askPerson(noWay());
    }
}

// A key that the platform may have forgotten is no key any more: then the list tells.
ReadBack Reconciling::means() const
{
    const ReadBack means = m_platform->readBackOf(m_material.outgoing, m_material.account);
    if (means == ReadBack::SameKey && !m_sameKey)
        return ReadBack::List;
    return means;
}

std::chrono::milliseconds Reconciling::settlingTime() const
{
    return bench().rules.settlingTime.value_or(m_platform->settlingTime());
}

void Reconciling::repeatWithSameKey(const Net::Credentials &credentials)
{
    Runner::Run run{m_platform, m_platform->publish(m_material.outgoing, m_material.account), credentials, {}, this};
    run.context.memory = memory();
    bench().runner.run(run).then(
        QtFuture::Launch::Sync,
        ifAlive(this, [this, credentials](const Result<Context> &result) { wasRepeated(result, credentials); }));
}

void Reconciling::wasRepeated(const Result<Context> &result, const Net::Credentials &credentials)
{
    if (result && result->published)
        return isAnothers(result->published->id).value_or(true)
            ? askPerson(tr("The network takes it for a post that is out already."))
            : found(*result->published);
    if (result)
        return lookLater({Error::Kind::UnknownOutcome, u"the answer names no post"_s, {}, {}});
    if (result.error().kind != Error::Kind::Content)
        return lookLater(result.error());
    // A refusal may come before the key is even looked at: the post that it answers to is gone, its text is too long by
    // now. It says nothing of the first request.
    m_isRefused = true;
    readBack(m_platform->listOwn(m_material.account), Use::Verb::ListOwn, credentials);
}

void Reconciling::readBack(const Recipe &recipe, Use::Verb verb, const Net::Credentials &credentials)
{
    if (recipe.isEmpty())
        return askPerson(noWay());
    if (const Outcome paid = charge(bench().database, *m_platform, {verb}, bench().clock.now()); !paid)
        return lookLater(paid.error());
    Runner::Run run{m_platform, recipe, credentials, {}, nullptr};
    run.context.memory = memory(); // the keys that publishing chose
    run.context.memory.remove(u"step"_s);
    // The look that may prove absence reads on: the moment of sending may be a wrong clock's.
    run.context.since = sending().readBacks == 0 ? sending().sentAt : sending().sentAt.addMSecs(-kWrongClockMs);
    bench().runner.run(run).then(QtFuture::Launch::Sync,
                                 ifAlive(this, [this](const Result<Context> &result) { wasRead(result); }));
}

void Reconciling::wasRead(const Result<Context> &result)
{
    if (!result)
        return lookLater(result.error());
    if (result->published)
        return sawIt(*result->published);
    const auto posts = result->posts.value_or(QList<RemotePost>());
    if (const auto match = findAmong(posts))
        return sawIt(*match);
    if (reachesBack(*result, sending().sentAt))
        notFound(posts);
    else
        askPerson(tr("More was posted since than the network lists."));
}

std::optional<RemotePost> Reconciling::findAmong(const QList<RemotePost> &posts) const
{
    const auto match = earliest(posts, m_material.outgoing);
    if (match || !m_isRefused)
        return match;
    // With the post that it answers to gone it stands alone.
    Outgoing alone = m_material.outgoing;
    alone.replyTo.clear();
    return earliest(posts, alone);
}

// The same words twice within a minute are two posts: one that has settled another sending is not this one's.
std::optional<RemotePost> Reconciling::earliest(const QList<RemotePost> &posts, const Outgoing &outgoing) const
{
    std::optional<RemotePost> match;
    for (const RemotePost &post : posts) {
        if (!m_platform->isSame(post, outgoing, sending().sentAt))
            continue;
        if (isAnothers(post.id).value_or(true))
            continue;
        const bool isEarlier = !match || post.createdAt < match->createdAt;
        if (isEarlier)
            match = post;
    }
    return match;
}

// The moment of sending was read from a clock that may have been wrong then; the words were not.
bool Reconciling::hasTwin(const QList<RemotePost> &posts) const
{
    return std::any_of(posts.begin(), posts.end(), [this](const RemotePost &post) {
        return qAbs(sending().sentAt.msecsTo(post.createdAt)) <= kWrongClockMs
            && m_platform->isSame(post, m_material.outgoing, post.createdAt) && !isAnothers(post.id).value_or(false);
    });
}

void Reconciling::sawIt(const RemotePost &post)
{
    setFinding(Finding::kThere);
    found(post);
}

void Reconciling::found(const RemotePost &post)
{
    setNotes(proofread(post, m_material.outgoing, *m_platform));
    // At its moment it is looked at: then it is out.
    const bool isHeld = m_handOver.isValid();
    const SendingEvent event = isHeld ? SendingEvent::HandOver : SendingEvent::Publish;
    settle(event, [this, post, isHeld](Sending &change) {
        change.platformPostId = post.id;
        change.permalink = post.permalink;
        change.notBefore = isHeld ? m_handOver : QDateTime();
        if (!isHeld)
            change.publishedAt = post.createdAt.isValid() ? post.createdAt : bench().clock.now();
    });
}

void Reconciling::notFound(const QList<RemotePost> &posts)
{
    Sending counted = sending();
    ++counted.readBacks;
    const Settlement settlement = readBackSettlement(counted, bench().rules, settlingTime(), bench().clock.now());
    const bool isAbsent = settlement.proof.has_value();
    if (isAbsent && hasTwin(posts))
        return askPerson(tr("A post with the same words is there, but made at another time."));
    setFinding(Finding::kNotThere);
    settle(
        settlement.event,
        [settlement, counted](Sending &change) {
            change.notBefore = settlement.notBefore;
            change.readBacks = counted.readBacks;
        },
        isAbsent ? std::optional<Error>()
                 : Error{Error::Kind::UnknownOutcome, u"not seen on the account yet"_s, {}, {}},
        settlement.proof);
}

// The read itself failed, which says nothing of the post.
void Reconciling::lookLater(const Error &error)
{
    if (error.kind == Error::Kind::LeaseLost)
        return leave(error);
    if (error.kind == Error::Kind::Auth && !m_refusal) {
        m_refusal = error;
        return look();
    }
    if (Net::isNoNetwork(error))
        return waitForNetwork(SendingEvent::LoseTrack);
    // With a refused token nobody can look: connecting again sets it going.
    const bool waitsForAccount = error.kind == Error::Kind::Auth;
    const int tries = sending().tries + 1;
    const auto pause = std::max(error.retryAfter.value_or(0ms),
                                Net::backOff(tries, QRandomGenerator::global()->generateDouble()));
    settle(
        SendingEvent::LoseTrack,
        [this, waitsForAccount, tries, pause](Sending &change) {
            change.tries = tries;
            change.notBefore = waitsForAccount ? QDateTime() : bench().clock.now().addMSecs(pause.count());
        },
        error);
}

void Reconciling::askPerson(const QString &why)
{
    settle(
        SendingEvent::LoseTrack, [](Sending &change) { change.notBefore = {}; },
        Error{Error::Kind::UnknownOutcome, {}, why, {}});
}

} // namespace Postrider
