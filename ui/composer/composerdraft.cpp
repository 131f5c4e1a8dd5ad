// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composerdraft.h"

#include "models/answer.h"
#include "ui/desk/desk.h"
#include "ui/desk/undotime.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

// Less than a second with room for the store's own time.
constexpr std::chrono::milliseconds kKeepAfter{700};
constexpr std::chrono::milliseconds kTryAgainAfter{5000};

} // namespace

ComposerDraft::ComposerDraft(Desk &desk, WorkingCopy copy, const OpenedPost &opened, bool isRestored, QObject *parent)
    : QObject(parent), m_desk(desk), m_copy(std::move(copy)), m_stored(opened.post),
      m_base(isRestored ? opened.composition : m_copy.composition), m_kept(m_copy.composition),
      m_keeping(isRestored ? Keeping::Saved : Keeping::Nothing)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ComposerDraft::keep);
}

ComposerDraft::~ComposerDraft() = default;

QByteArray ComposerDraft::timezone() const
{
    return m_copy.composition.timezone.isEmpty() ? m_desk.user.timezone : m_copy.composition.timezone;
}

void ComposerDraft::edit(const std::function<void(Composition &)> &change)
{
    Composition next = m_copy.composition;
    change(next);
    if (m_isAtWork || next == m_copy.composition)
        return;
    m_copy.composition = std::move(next);
    // The first change starts the clock and later ones don't restart it: somebody
    // who never stops typing is kept as well.
    if (!m_timer.isActive() || m_keeping == Keeping::Failed)
        m_timer.start(kKeepAfter);
    setKeeping(Keeping::Saving);
    Q_EMIT changed();
}

void ComposerDraft::keep()
{
    m_timer.stop();
    m_copy.savedAt = m_desk.clock.now();
    ++m_keepsUnderWay;
    answer(m_desk.compose.keep(m_desk.actor, m_copy), this,
           [this, composition = m_copy.composition](const Outcome &outcome) {
               --m_keepsUnderWay;
               if (outcome)
                   m_kept = composition;
               kept(outcome);
           });
}

void ComposerDraft::kept(const Outcome &outcome)
{
    if (!outcome) {
        m_error = outcome.error();
        if (!m_isAtWork)
            m_timer.start(kTryAgainAfter);
        setKeeping(Keeping::Failed);
        return;
    }
    if (m_kept == m_copy.composition && m_keepsUnderWay == 0)
        setKeeping(Keeping::Saved);
}

void ComposerDraft::setKeeping(Keeping keeping)
{
    if (m_keeping == keeping && keeping != Keeping::Failed)
        return;
    m_keeping = keeping;
    Q_EMIT keepingChanged();
}

void ComposerDraft::setAtWork(bool isAtWork)
{
    if (std::exchange(m_isAtWork, isAtWork) != isAtWork)
        Q_EMIT isAtWorkChanged();
}

void ComposerDraft::carryOut(Deed deed)
{
    if (m_isAtWork)
        return;
    // Nothing is kept from here on: the deed takes the working copy away, and a late one would bring it back.
    m_timer.stop();
    setAtWork(true);
    const auto take = [this, deed](const Result<Post> &post) { this->take(deed, post); };
    switch (deed) {
    case Deed::SaveDraft: answer(m_desk.compose.saveDraft(m_desk.actor, m_copy), this, take); break;
    case Deed::Schedule:
        answer(m_desk.compose.schedule(m_desk.actor, m_copy, *timingOf(deed)), this,
               [this](const Result<Post> &post) { repeat(post); });
        break;
    case Deed::Queue:
    case Deed::PostNow:
        answer(m_desk.compose.schedule(m_desk.actor, m_copy, *timingOf(deed), undoTime(m_desk.preferences)), this,
               take);
        break;
    case Deed::Unschedule: unschedule(); break;
    }
}

std::optional<ComposeService::Timing> ComposerDraft::timingOf(Deed deed)
{
    switch (deed) {
    case Deed::Schedule: return ComposeService::Timing::AtWallTime;
    case Deed::Queue: return ComposeService::Timing::Queue;
    case Deed::PostNow: return ComposeService::Timing::Now;
    case Deed::SaveDraft:
    case Deed::Unschedule: break;
    }
    return std::nullopt;
}

// What was scheduled is a post by itself; then it becomes the first of its series, or its series becomes like it.
void ComposerDraft::repeat(const Result<Post> &scheduled)
{
    const auto take = [this](const Result<Post> &post) { this->take(Deed::Schedule, post); };
    if (!scheduled)
        return take(scheduled);
    m_stored = *scheduled;
    m_copy.post = scheduled->id;
    m_copy.revision = scheduled->revision;
    const Composition &composition = m_copy.composition;
    Recurrence wish{composition.repetition.rule,
                    bare(scheduled->wallTime),
                    scheduled->timezone,
                    composition.repetition.exceptDays,
                    {}};
    if (!isRepeating()) {
        if (wish.rule.isEmpty())
            return take(scheduled);
        return answer(m_desk.series.repeat(m_desk.actor, scheduled->id, wish), this, take);
    }
    if (!isRuleAltered())
        return answer(m_desk.series.spread(m_desk.actor, scheduled->id, m_scope), this, take);
    if (wish.rule.isEmpty()) // it ends with this one
        wish.rule = u"FREQ=DAILY;COUNT=1"_s;
    const SeriesScope scope = m_scope == SeriesScope::All ? SeriesScope::All : SeriesScope::Following;
    answer(m_desk.series.changeRule(m_desk.actor, scheduled->id, wish, scope), this, take);
}

// First it leaves the queue, then it takes what was written since.
void ComposerDraft::unschedule()
{
    answer(m_desk.posts.cancel(m_desk.actor, m_copy.post), this, [this](const Result<Post> &post) {
        if (!post)
            return take(Deed::Unschedule, post);
        m_stored = *post;
        m_copy.revision = post->revision;
        answer(m_desk.compose.saveDraft(m_desk.actor, m_copy), this,
               [this](const Result<Post> &saved) { take(Deed::Unschedule, saved); });
    });
}

void ComposerDraft::take(Deed deed, const Result<Post> &post)
{
    setAtWork(false);
    if (!post) {
        if (m_kept != m_copy.composition)
            keep();
        Q_EMIT refused(deed, post.error());
        return;
    }
    m_stored = *post;
    m_copy.post = post->id;
    m_copy.revision = post->revision;
    m_base = m_kept = m_copy.composition;
    setKeeping(Keeping::Saved);
    Q_EMIT changed(); // it may be a draft or scheduled now
    Q_EMIT done(deed, *post);
}

void ComposerDraft::saveAsNew()
{
    if (m_isAtWork)
        return;
    const WorkingCopyId before = std::exchange(m_copy.id, WorkingCopyId::create());
    m_copy.post = {};
    m_copy.revision = 0;
    m_stored = {};
    connect(
        this, &ComposerDraft::done, this,
        [this, before] { answer(m_desk.compose.discard(m_desk.actor, before), this, [](const Outcome &) {}); },
        Qt::SingleShotConnection);
    carryOut(Deed::SaveDraft);
}

void ComposerDraft::discard()
{
    m_timer.stop();
    setAtWork(true);
    answer(m_desk.compose.discard(m_desk.actor, m_copy.id), this, [this](const Outcome &outcome) {
        setAtWork(false);
        // Not there any more is as good as gone.
        if (!outcome && outcome.error().kind != Error::Kind::NotFound)
            Q_EMIT refused(Deed::SaveDraft, outcome.error());
        else
            Q_EMIT discarded();
    });
}

QString textFor(const Composition &composition, IntegrationId account)
{
    const Composition::Target *target = targetOf(composition, account);
    return target && target->text ? *target->text : composition.parts.first().text;
}

const Composition::Target *targetOf(const Composition &composition, IntegrationId account)
{
    const auto found = std::find_if(composition.targets.cbegin(), composition.targets.cend(),
                                    [&](const Composition::Target &target) { return target.account == account; });
    return found == composition.targets.cend() ? nullptr : &*found;
}

} // namespace Postrider
