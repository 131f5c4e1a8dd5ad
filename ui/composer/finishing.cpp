// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/finishing.h"

#include "models/answer.h"
#include "models/moments.h"
#include "services/wording.h"
#include "ui/composer/findingslist.h"
#include "ui/composer/notice.h"
#include "ui/composer/timeecho.h"
#include "ui/desk/desk.h"
#include "ui/desk/navigator.h"
#include "ui/desk/undotime.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

Finishing::Finishing(const ComposerParts &parts, FindingsList &findings, Notice &notice, QObject *parent)
    : QObject(parent), m_parts(parts), m_findings(findings), m_notice(notice)
{
    connect(&findings, &FindingsList::found, this, &Finishing::checked);
    connect(&parts.draft, &ComposerDraft::done, this, &Finishing::done);
    connect(&parts.draft, &ComposerDraft::refused, this, &Finishing::refused);
    connect(&parts.draft, &ComposerDraft::discarded, this, &Finishing::finish);
}

Finishing::~Finishing() = default;

void Finishing::carryOut(ComposerDraft::Deed deed)
{
    if (m_isFinished || m_parts.draft.isAtWork() || m_parts.draft.isEmpty())
        return;
    m_notice.clear();
    m_wasNew = m_parts.draft.copy().post.isNull();
    if (askForScope(deed))
        return;
    if (ComposerDraft::timingOf(deed))
        check(deed);
    else
        m_parts.draft.carryOut(deed);
}

bool Finishing::askForScope(ComposerDraft::Deed deed)
{
    ComposerDraft &draft = m_parts.draft;
    const bool isAsked = deed == ComposerDraft::Deed::Schedule && draft.isRepeating() && draft.isAltered();
    if (!isAsked || std::exchange(m_isScopeKnown, true))
        return false;
    m_notice.say(tr("This post repeats. Which of them does the change mean?"), Look::Tone::Info);
    const auto offer = [this, deed](const QString &text, const QString &name, SeriesScope scope) {
        return m_notice.offer(text, name, [this, deed, scope] {
            m_parts.draft.setScope(scope);
            carryOut(deed);
        });
    };
    if (!draft.isRuleAltered()) // a rule is never one post's
        offer(tr("Only this one"), u"scopeThis"_s, SeriesScope::This);
    offer(tr("This and the following"), u"scopeFollowing"_s, SeriesScope::Following)->setFocus();
    offer(tr("All that wait"), u"scopeAll"_s, SeriesScope::All);
    return true;
}

void Finishing::check(ComposerDraft::Deed deed)
{
    m_checking = deed;
    m_findings.setTried();
    m_findings.ask(*ComposerDraft::timingOf(deed));
}

void Finishing::checked()
{
    if (!m_checking)
        return;
    const ComposerDraft::Deed deed = *std::exchange(m_checking, std::nullopt);
    for (const Finding &finding : m_findings.findings()) {
        if (finding.severity == Problem::Severity::Error)
            return Q_EMIT jumpAsked(finding);
    }
    if (!mentionAltText(deed))
        m_parts.draft.carryOut(deed);
}

bool Finishing::mentionAltText(ComposerDraft::Deed deed)
{
    const QList<Finding> findings = m_findings.findings();
    const auto remark = std::find_if(findings.cbegin(), findings.cend(), isAboutAltText);
    if (remark == findings.cend() || std::exchange(m_isAltTextMentioned, true))
        return false;
    m_notice.say(remark->sentence, Look::Tone::Warn);
    m_notice.offer(tr("Add alt text"), u"addAltText"_s, [this] {
        m_notice.clear();
        Q_EMIT altTextAsked();
    });
    const QString anyway = deed == ComposerDraft::Deed::PostNow ? tr("Post anyway")
        : deed == ComposerDraft::Deed::Queue                    ? tr("Add anyway")
                                                                : tr("Schedule anyway");
    m_notice.offer(anyway, u"scheduleAnyway"_s, [this, deed] { carryOut(deed); })->setFocus();
    return true;
}

void Finishing::close()
{
    if (m_isFinished)
        return;
    ComposerDraft &draft = m_parts.draft;
    m_isClosing = true;
    if (draft.isAtWork())
        return; // its end decides
    m_notice.clear();
    m_wasNew = draft.copy().post.isNull();
    const bool isNothing = draft.isEmpty() && m_wasNew;
    if (!isNothing && draft.isAltered())
        draft.carryOut(ComposerDraft::Deed::SaveDraft);
    else if (draft.keeping() == ComposerDraft::Keeping::Nothing && !draft.copy().savedAt.isValid())
        finish();
    else
        draft.discard();
}

void Finishing::done(ComposerDraft::Deed deed, const Post &post)
{
    tell(deed, post);
    if (m_isClosing || deed != ComposerDraft::Deed::SaveDraft)
        finish();
}

void Finishing::refused(ComposerDraft::Deed deed, const Error &error)
{
    if (m_isClosing && deed != ComposerDraft::Deed::SaveDraft) {
        m_parts.draft.carryOut(ComposerDraft::Deed::SaveDraft); // what could not be scheduled is kept all the same
        return;
    }
    m_notice.say(sentenceFor(error), Look::Tone::Bad);
    offerWaysOut(error);
    if (const auto timing = ComposerDraft::timingOf(deed))
        m_findings.ask(*timing);
    if (std::exchange(m_isClosing, false))
        Q_EMIT stayed();
}

void Finishing::offerWaysOut(const Error &error)
{
    if (error.kind == Error::Kind::Conflict || error.kind == Error::Kind::NotFound)
        m_notice.offer(tr("Save as a new draft"), u"saveAsNew"_s, [this] {
            m_notice.clear();
            m_parts.draft.saveAsNew();
        });
    if (!m_isClosing)
        return;
    m_notice.offer(tr("Discard the changes"), u"discardChanges"_s, [this] {
        m_notice.clear();
        m_parts.draft.discard();
    });
    // The working copy is still in the store, or will be the moment there is room.
    m_notice.offer(tr("Close, keep for later"), u"closeAnyway"_s, [this] { finish(); });
}

void Finishing::tell(ComposerDraft::Deed deed, const Post &post)
{
    const TimeWords when{post.wallTime, post.timezone};
    const QString echo = timeEcho(when, m_parts.desk.clock.now(), QLocale());
    const auto show = [go = &m_parts.desk.go, id = post.id] { go->showPost(id); };
    switch (deed) {
    case ComposerDraft::Deed::Schedule: m_parts.desk.go.toast(tr("Scheduled: %1").arg(echo), tr("Show"), show); break;
    case ComposerDraft::Deed::Queue:
        m_parts.desk.go.toast(
            tr("Added to the queue: %1")
                .arg(momentInWords(post.scheduledFor, m_parts.desk.user.timezone, m_parts.desk.clock.now())),
            tr("Show"), show);
        break;
    case ComposerDraft::Deed::PostNow: tellPostNow(post); break;
    case ComposerDraft::Deed::Unschedule:
        m_parts.desk.go.toast(tr("Taken off the schedule; it is in the drafts"));
        break;
    case ComposerDraft::Deed::SaveDraft: tellDraft(post); break;
    }
}

// Until the time is over one click takes it back and opens it again.
void Finishing::tellPostNow(const Post &post)
{
    Desk *desk = &m_parts.desk;
    const std::chrono::seconds time = undoTime(desk->preferences);
    if (time.count() == 0) {
        desk->go.toast(tr("It goes out now"), tr("Show"), [desk, id = post.id] { desk->go.showPost(id); });
        return;
    }
    const auto undo = [desk, id = post.id] {
        answer(desk->posts.cancel(desk->actor, id), &desk->go, [desk](const Result<Post> &draft) {
            if (!draft) {
                desk->go.toast(sentenceFor(draft.error()));
                return;
            }
            desk->go.toast(tr("Nothing was sent; it is a draft again"));
            desk->go.edit(draft->id);
        });
    };
    desk->go.toast(tr("It goes out in %n second(s)", nullptr, int(time.count())), tr("Undo"), undo, time);
}

void Finishing::tellDraft(const Post &post)
{
    if (!m_isClosing)
        return; // the window says so itself
    if (post.status == Post::Status::Scheduled) {
        m_parts.desk.go.toast(tr("Saved; it stays scheduled"));
        return;
    }
    // Only what this window made can be thrown away by one click.
    if (!m_wasNew) {
        m_parts.desk.go.toast(tr("Saved to Drafts"));
        return;
    }
    Desk *desk = &m_parts.desk;
    m_parts.desk.go.toast(tr("Saved to Drafts"), tr("Discard"), [desk, id = post.id] {
        answer(desk->posts.remove(desk->actor, id), &desk->go, [desk](const Result<Post> &removed) {
            if (!removed)
                desk->go.toast(sentenceFor(removed.error()));
        });
    });
}

void Finishing::finish()
{
    if (!std::exchange(m_isFinished, true))
        Q_EMIT finished();
}

} // namespace Postrider
