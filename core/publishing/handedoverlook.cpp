// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/handedoverlook.h"

#include "base/ifalive.h"
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

constexpr std::chrono::milliseconds kPause = 1min;     // while the platform is late
constexpr std::chrono::milliseconds kLongerPause = 1h; // until the account is connected again
constexpr auto kGone = "the network does not hold the post any more, and it is not on the account"_L1;

} // namespace

void HandedOverLook::start()
{
    claim().then(QtFuture::Launch::Sync, ifAlive(this, [this](const Outcome &outcome) {
                     if (outcome)
                         look();
                     else
                         leave(outcome.error());
                 }));
}

Claim::Step HandedOverLook::taking() const
{
    return [standing = sending()](Database &database, const Lease &lease, const QDateTime &now) {
        return SendingRepository(database).claimToLook(standing, lease, now);
    };
}

Claim::Step HandedOverLook::openingWith(const Sealed &) const
{
    return [](Database &, const Lease &, const QDateTime &) -> Result<bool> {
        return fail(Error::Kind::Internal, u"a look sends nothing"_s);
    };
}

void HandedOverLook::look()
{
    const auto material = gather(bench().database, sending());
    if (!material)
        return lookLater(material.error());
    m_material = *material;
    m_platform = bench().registry.find(m_material.integration.platform);
    if (!m_platform)
        return stays(kLongerPause, sending().readBacks, {});
    bench()
        .tokens
        .credentials(m_material.integration.id,
                     m_refusal ? AccessTokens::Freshness::Renewed : AccessTokens::Freshness::AsStored)
        .then(QtFuture::Launch::Sync, ifAlive(this, [this](const Result<Net::Credentials> &credentials) {
                  if (credentials)
                      lookWith(*credentials);
                  else
                      lookLater(credentials.error());
              }));
}

void HandedOverLook::lookWith(const Net::Credentials &credentials)
{
    const Recipe recipe = m_platform->lookAtHandedOver(sending().platformPostId, m_material.account);
    ask(recipe, Use::Verb::FindPublished, credentials,
        [this, credentials](const Result<Context> &result) { looked(result, credentials); });
}

HandedOverLook::Wish HandedOverLook::wish() const
{
    if (!sending().dueAt.isValid() || m_material.post.deletedAt.isValid())
        return Wish::TakeBack;
    const HandOverNote told = HandOverNote::in(memory());
    const HandOverNote wanted = HandOverNote::of(sending().dueAt, m_material.outgoing);
    if (told == wanted)
        return Wish::None;
    const Recipe recipe = m_platform->editHandedOver(sending().platformPostId, m_material.outgoing, sending().dueAt,
                                                     m_material.account);
    const bool isInTime = sending().dueAt > bench().clock.now().addMSecs(kPause.count());
    const bool isWanted = m_material.outgoing.settings[kHandOverSetting].toBool();
    return isWanted && isInTime && !recipe.isEmpty() && told.files == wanted.files ? Wish::Change : Wish::BeginAnew;
}

void HandedOverLook::looked(const Result<Context> &result, const Net::Credentials &credentials)
{
    if (!result)
        return lookLater(result.error());
    switch (result->handedOver.value_or(HandedOver::Waiting)) {
    case HandedOver::Waiting: return isHeld(credentials);
    case HandedOver::Published:
        return isOut(result->published.value_or(RemotePost{sending().platformPostId, sending().permalink}));
    case HandedOver::Gone: return search(credentials);
    }
    Q_UNREACHABLE();
}

void HandedOverLook::isHeld(const Net::Credentials &credentials)
{
    const QString id = sending().platformPostId;
    const QDateTime now = bench().clock.now();
    switch (wish()) {
    case Wish::None: {
        const auto untilThen = std::chrono::milliseconds(now.msecsTo(sending().dueAt));
        return stays(std::max(untilThen, kPause), 0, {});
    }
    case Wish::Change:
        return run(m_platform->editHandedOver(id, m_material.outgoing, sending().dueAt, m_material.account),
                   Use::Verb::Edit, credentials, [this] { wasChanged(); });
    case Wish::TakeBack:
    case Wish::BeginAnew:
        return run(m_platform->cancelHandedOver(id, m_material.account), Use::Verb::Remove, credentials,
                   [this] { wasTakenBack(); });
    }
    Q_UNREACHABLE();
}

void HandedOverLook::run(const Recipe &recipe, Use::Verb verb, const Net::Credentials &credentials,
                         const std::function<void()> &done)
{
    ask(recipe, verb, credentials, [this, done](const Result<Context> &result) {
        if (result)
            done();
        else
            lookLater(result.error());
    });
}

void HandedOverLook::ask(const Recipe &recipe, Use::Verb verb, const Net::Credentials &credentials,
                         const std::function<void(const Result<Context> &)> &answered)
{
    if (const Outcome paid = charge(bench().database, *m_platform, {verb}, bench().clock.now()); !paid)
        return answered(fail(paid.error()));
    bench()
        .runner.run({m_platform, recipe, credentials, {}, nullptr})
        .then(QtFuture::Launch::Sync, ifAlive(this, answered));
}

void HandedOverLook::wasChanged()
{
    QJsonObject changed;
    HandOverNote::of(sending().dueAt, m_material.outgoing).writeTo(changed);
    remember(changed);
    settle(SendingEvent::HandOver, [](Sending &change) {
        change.notBefore = change.dueAt;
        change.readBacks = 0;
    });
}

// Nobody holds it any more: it is a draft, or waits here for its time.
void HandedOverLook::wasTakenBack()
{
    const bool isAnew = wish() == Wish::BeginAnew;
    remember({{"takenBack"_L1, true}}); // nothing of what was prepared is there
    settle(
        isAnew ? SendingEvent::Schedule : SendingEvent::Unschedule,
        [isAnew](Sending &change) {
            change.platformPostId.clear();
            change.permalink.clear();
            change.tries = 0;
            change.notBefore = isAnew ? change.dueAt : QDateTime();
        },
        {}, NotOut::byTakingBack());
}

// Perhaps out under another id.
void HandedOverLook::search(const Net::Credentials &credentials)
{
    if (wish() == Wish::TakeBack)
        return wasTakenBack(); // somebody did so at the network
    ask(m_platform->listOwn(m_material.account), Use::Verb::ListOwn, credentials,
        [this](const Result<Context> &listed) { searched(listed); });
}

void HandedOverLook::searched(const Result<Context> &result)
{
    if (!result)
        return lookLater(result.error());
    const QList<RemotePost> posts = result->posts.value_or(QList<RemotePost>());
    for (const RemotePost &post : posts) {
        if (m_platform->isSame(post, m_material.outgoing, sending().dueAt) && !isAnothers(post.id).value_or(true))
            return isOut(post);
    }
    isNowhere();
}

void HandedOverLook::isOut(const RemotePost &post)
{
    setNotes(proofread(post, m_material.outgoing, *m_platform));
    settle(SendingEvent::Publish, [this, post](Sending &change) {
        change.platformPostId = post.id;
        change.permalink = post.permalink;
        change.publishedAt = post.createdAt.isValid() ? post.createdAt : bench().clock.now();
        change.notBefore = {};
        change.readBacks = 0;
    });
}

// Two looks, the later one a while after its time, prove that it is not out.
void HandedOverLook::isNowhere()
{
    const QDateTime now = bench().clock.now();
    const auto settling = bench().rules.settlingTime.value_or(m_platform->settlingTime());
    Sending counted = sending();
    ++counted.readBacks;
    counted.sentAt = std::max(counted.sentAt, counted.dueAt);
    const auto proof = NotOut::byReads(counted, settling, now);
    if (!proof)
        return stays(std::max(settling, 1ms), counted.readBacks, {});
    settle(
        SendingEvent::Refuse, [](Sending &change) { change.notBefore = {}; },
        Error{Error::Kind::Content, QString(kGone), {}, {}}, proof);
}

// What went wrong with a look says nothing of the post.
void HandedOverLook::lookLater(const Error &error)
{
    if (error.kind == Error::Kind::LeaseLost)
        return leave(error);
    if (error.kind == Error::Kind::Auth && !m_refusal) {
        m_refusal = error;
        return look();
    }
    if (Net::isNoNetwork(error))
        return waitForNetwork(SendingEvent::HandOver);
    const bool waitsForAccount = error.kind == Error::Kind::Auth;
    const auto pause = std::max(error.retryAfter.value_or(0ms),
                                Net::backOff(4, QRandomGenerator::global()->generateDouble()));
    stays(waitsForAccount ? kLongerPause : pause, sending().readBacks, error);
}

void HandedOverLook::stays(std::chrono::milliseconds pause, int readBacks, const std::optional<Error> &error)
{
    settle(
        SendingEvent::HandOver,
        [this, pause, readBacks](Sending &change) {
            change.notBefore = bench().clock.now().addMSecs(pause.count());
            change.readBacks = readBacks;
        },
        error);
}

} // namespace Postrider
