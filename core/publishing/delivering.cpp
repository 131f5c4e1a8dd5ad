// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/delivering.h"

#include "base/ifalive.h"
#include "exchange/accesstokens.h"
#include "platforms/registry.h"

#include <QRandomGenerator>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

// The first rule that the post breaks, as the error that a platform would have answered.
std::optional<Error> brokenRule(const Platform &platform, const Material &material)
{
    const auto problems = platform.validate(material.outgoing, material.account);
    for (const Problem &problem : problems) {
        if (problem.severity == Problem::Severity::Error)
            return Error{Error::Kind::Content, u"%1 (%2)"_s.arg(problem.rule, problem.where), {}, {}};
    }
    return std::nullopt;
}

} // namespace

void Delivering::start()
{
    const auto material = gather(bench().database, sendingId());
    if (!material)
        return failed(material.error());
    m_material = *material;
    m_platform = bench().registry.find(m_material.integration.platform);
    if (!m_platform)
        return failed({Error::Kind::InvalidInput, u"this version does not speak that network"_s, {}, {}});
    if (isTooLate())
        return settle(SendingEvent::Hold, [](Sending &change) { change.hold = Sending::Hold::Missed; });
    prepare();
}

// A first try only: a post whose tries or back-off made it late was not missed.
bool Delivering::isTooLate() const
{
    if (sending().tries > 0 || isKnownSent() || sending().part > 1)
        return false;
    const CatchUp &catchUp = m_material.post.catchUp;
    const auto late = std::chrono::milliseconds(sending().notBefore.msecsTo(bench().clock.now()));
    return late > catchUp.within;
}

void Delivering::prepare()
{
    if (const auto broken = brokenRule(*m_platform, m_material))
        return failed(*broken);
    bench()
        .tokens.credentials(m_material.integration.id)
        .then(QtFuture::Launch::Sync, ifAlive(this, [this](const Result<Net::Credentials> &credentials) {
                  if (credentials)
                      run(*credentials);
                  else
                      failed(credentials.error());
              }));
}

void Delivering::run(const Net::Credentials &credentials)
{
    Runner::Run run{m_platform, m_platform->publish(m_material.outgoing, m_material.account), credentials, {}, this};
    run.context.memory = memory();
    const bool opensAtOnce = !run.recipe.isEmpty() && run.recipe.first().effect == Effect::Irrevocable;
    const auto go = [this, run] {
        bench().runner.run(run).then(QtFuture::Launch::Sync,
                                     ifAlive(this, [this](const Result<Context> &result) { answered(result); }));
    };
    // A recipe that opens with its irrevocable step is claimed in that step's own commit.
    if (opensAtOnce)
        return go();
    claim().then(QtFuture::Launch::Sync, ifAlive(this, [this, go](const Outcome &outcome) {
                     if (outcome)
                         go();
                     else
                         failed(outcome.error());
                 }));
}

void Delivering::answered(const Result<Context> &result)
{
    if (!result) {
        const bool isWorthRenewing = result.error().kind == Error::Kind::Auth && !m_hasRenewed;
        return isWorthRenewing ? renewTokens(result.error()) : failed(result.error());
    }
    if (!result->published)
        return failed({Error::Kind::UnknownOutcome, u"the answer names no post"_s, {}, {}});
    settle(SendingEvent::Publish, [this, published = *result->published](Sending &change) {
        change.platformPostId = published.id;
        change.permalink = published.permalink;
        change.publishedAt = bench().clock.now();
    });
}

void Delivering::renewTokens(const Error &refusal)
{
    m_hasRenewed = true;
    bench()
        .tokens.credentials(m_material.integration.id, AccessTokens::Freshness::Renewed)
        .then(QtFuture::Launch::Sync, ifAlive(this, [this, refusal](const Result<Net::Credentials> &credentials) {
                  if (credentials)
                      return run(*credentials);
                  // The platform's refusal of the post says more than "there is nothing to refresh".
                  failed(credentials.error().kind == Error::Kind::Auth ? refusal : credentials.error());
              }));
}

void Delivering::failed(const Error &error)
{
    if (error.kind == Error::Kind::LeaseLost)
        return leave(error);
    const Settlement settlement = settlementOf(sending(), error, bench().rules, bench().clock.now(),
                                               QRandomGenerator::global()->generateDouble());
    settle(
        settlement.event,
        [settlement](Sending &change) {
            change.hold = settlement.hold;
            change.notBefore = settlement.notBefore;
            change.tries = settlement.tries;
        },
        error);
}

} // namespace Postrider
