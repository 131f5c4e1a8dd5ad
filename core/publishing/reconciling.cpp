// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/reconciling.h"

#include "base/enumword.h"
#include "base/ifalive.h"
#include "exchange/accesstokens.h"
#include "net/backoff.h"
#include "platforms/registry.h"
#include "publishing/journal.h"
#include "storage/database.h"

#include <QRandomGenerator>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

void Reconciling::start()
{
    claim().then(QtFuture::Launch::Sync, ifAlive(this, [this](const Outcome &outcome) {
                     if (!outcome)
                         return leave(outcome.error()); // somebody else reconciles it, or the store says no
                     if (sending().state == Sending::State::Sending)
                         recover();
                     else
                         look();
                 }));
}

// The publisher that had it is gone. Without an open irrevocable attempt nothing can be out.
void Reconciling::recover()
{
    SendingRepository repository(bench().database);
    const auto isOpen = repository.hasOpenIrrevocable(sendingId());
    if (!isOpen)
        return leave(isOpen.error());
    const QDateTime now = bench().clock.now();
    if (!*isOpen)
        return settle(SendingEvent::Retry, [now](Sending &change) { change.notBefore = now; });
    bench().journal.write(
        [this, now](Database &database) { return SendingRepository(database).abandonOpenAttempts(sendingId(), now); });
    settle(
        SendingEvent::LoseTrack,
        [this, now](Sending &change) {
            change.notBefore = now.addMSecs(std::min(bench().rules.firstReadBack, bench().rules.settlingTime).count());
            change.readBacks = 0;
        },
        Error{Error::Kind::UnknownOutcome, u"the program ended while it was being sent"_s, {}, {}});
}

void Reconciling::look()
{
    const auto material = gather(bench().database, sendingId());
    if (!material)
        return lookLater(material.error());
    m_material = *material;
    m_platform = bench().registry.find(m_material.integration.platform);
    if (!m_platform || means() == ReadBack::None)
        return askPerson();
    bench()
        .tokens
        .credentials(m_material.integration.id,
                     m_hasRenewed ? AccessTokens::Freshness::Renewed : AccessTokens::Freshness::AsStored)
        .then(QtFuture::Launch::Sync, ifAlive(this, [this](const Result<Net::Credentials> &credentials) {
                  if (!credentials)
                      return lookLater(credentials.error());
                  switch (means()) {
                  case ReadBack::SameKey: return repeatWithSameKey(*credentials);
                  case ReadBack::ClientKey:
                      return readBack(m_platform->findPublished(m_material.outgoing, m_material.account), *credentials);
                  case ReadBack::List: return readBack(m_platform->listOwn(m_material.account), *credentials);
                  case ReadBack::None: return askPerson();
                  }
              }));
}

// A key that the platform may have forgotten is no key any more: then the list tells.
ReadBack Reconciling::means() const
{
    const ReadBack means = m_platform->readBack(m_material.account);
    if (means != ReadBack::SameKey)
        return means;
    const auto margin = m_platform->keyLifetime() / 10;
    const auto age = std::chrono::milliseconds(sending().sentAt.msecsTo(bench().clock.now()));
    return age < m_platform->keyLifetime() - margin && age >= 0ms ? ReadBack::SameKey : ReadBack::List;
}

void Reconciling::repeatWithSameKey(const Net::Credentials &credentials)
{
    Runner::Run run{m_platform, m_platform->publish(m_material.outgoing, m_material.account), credentials, {}, this};
    run.context.memory = memory();
    bench().runner.run(run).then(QtFuture::Launch::Sync,
                                 ifAlive(this, [this](const Result<Context> &result) { wasRepeated(result); }));
}

void Reconciling::wasRepeated(const Result<Context> &result)
{
    if (result && result->published)
        return found(*result->published);
    if (result)
        return lookLater({Error::Kind::UnknownOutcome, u"the answer names no post"_s, {}, {}});
    // The platform knows no post under this key and refuses to make one: it is not out. Sending it anew says why.
    if (result.error().kind == Error::Kind::Content)
        return settle(SendingEvent::ProveAbsent, [this](Sending &change) { change.notBefore = bench().clock.now(); });
    lookLater(result.error());
}

void Reconciling::readBack(const Recipe &recipe, const Net::Credentials &credentials)
{
    if (recipe.isEmpty())
        return askPerson();
    bench()
        .runner.run({m_platform, recipe, credentials, {}, nullptr})
        .then(QtFuture::Launch::Sync, ifAlive(this, [this](const Result<Context> &result) { wasRead(result); }));
}

void Reconciling::wasRead(const Result<Context> &result)
{
    if (!result)
        return lookLater(result.error());
    if (result->published)
        return found(*result->published);
    if (const auto match = findAmong(result->posts.value_or(QList<RemotePost>())))
        return found(*match);
    notFound();
}

// The same words twice within a minute are two posts: one that has settled another sending is not this one's.
std::optional<RemotePost> Reconciling::findAmong(const QList<RemotePost> &posts) const
{
    SendingRepository repository(bench().database);
    std::optional<RemotePost> match;
    for (const RemotePost &post : posts) {
        if (!m_platform->isSame(post, m_material.outgoing, sending().sentAt))
            continue;
        const auto owner = repository.byPlatformPostId(m_material.integration.id, post.id);
        if (!owner || (*owner && **owner != sendingId()))
            continue;
        const bool isEarlier = !match || post.createdAt < match->createdAt;
        if (isEarlier)
            match = post;
    }
    return match;
}

void Reconciling::found(const RemotePost &post)
{
    settle(SendingEvent::Publish, [this, post](Sending &change) {
        change.platformPostId = post.id;
        change.permalink = post.permalink;
        change.publishedAt = post.createdAt.isValid() ? post.createdAt : bench().clock.now();
        change.notBefore = {};
    });
}

void Reconciling::notFound()
{
    Sending counted = sending();
    ++counted.readBacks;
    RetryRules rules = bench().rules;
    if (!rules.isSettlingOwn)
        rules.settlingTime = m_platform->settlingTime();
    const Settlement settlement = readBackSettlement(counted, rules, bench().clock.now());
    const bool isAbsent = settlement.event == SendingEvent::ProveAbsent;
    settle(
        settlement.event,
        [settlement, counted, isAbsent](Sending &change) {
            change.notBefore = settlement.notBefore;
            change.readBacks = isAbsent ? 0 : counted.readBacks;
        },
        isAbsent ? std::optional<Error>()
                 : Error{Error::Kind::UnknownOutcome, u"not seen on the account yet"_s, {}, {}});
}

// The read itself failed, which says nothing of the post.
void Reconciling::lookLater(const Error &error)
{
    if (error.kind == Error::Kind::LeaseLost)
        return leave(error);
    if (error.kind == Error::Kind::Auth && !m_hasRenewed) {
        m_hasRenewed = true;
        return look();
    }
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

void Reconciling::askPerson()
{
    settle(
        SendingEvent::LoseTrack, [](Sending &change) { change.notBefore = {}; },
        Error{Error::Kind::UnknownOutcome, u"this network has no way to look; please check there"_s, {}, {}});
}

} // namespace Postrider
