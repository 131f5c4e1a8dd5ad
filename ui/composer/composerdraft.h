// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/composition.h"
#include "domain/series.h"
#include "services/composeservice.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace Postrider {

struct Desk;

// The one value behind a composer window: what is written, and whether it is safe. The widgets write
// to it and show what it holds. A change is in the store within a second, however steadily somebody
// types. Owned by its window; GUI thread.
class ComposerDraft final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComposerDraft)
public:
    enum class Keeping {
        Nothing, // nothing to keep yet
        Saving,
        Saved,
        Failed, // error() says why; it is tried again
    };
    Q_ENUM(Keeping)
    enum class Deed { SaveDraft, Schedule, Queue, PostNow, Unschedule };
    Q_ENUM(Deed)

    // opened: the stored post that the copy changes, or nothing for a new one. isRestored: the copy is in the store as
    // it is, and differs from what it began from.
    ComposerDraft(Desk &desk, WorkingCopy copy, const OpenedPost &opened, bool isRestored, QObject *parent = nullptr);
    ~ComposerDraft() override;

    const Composition &composition() const { return m_copy.composition; }
    const WorkingCopy &copy() const { return m_copy; }
    const Post &stored() const { return m_stored; }
    bool isScheduled() const { return m_stored.status == Post::Status::Scheduled; }
    bool isRepeating() const { return !m_stored.seriesId.isNull(); } // one of a series, stored as such
    bool isRuleAltered() const { return m_copy.composition.repetition != m_base.repetition; }
    // Which posts of its series a change is meant for; this one alone unless said otherwise.
    void setScope(SeriesScope scope) { m_scope = scope; }
    bool isEmpty() const { return m_copy.composition.isEmpty(); }
    bool isAltered() const { return m_copy.composition != m_base; } // since it was opened or stored
    bool isAtWork() const { return m_isAtWork; }                    // a deed is under way
    QByteArray timezone() const;                                    // the composition's, or the user's
    Keeping keeping() const { return m_keeping; }
    const Error &error() const { return m_error; }

    // Every change goes through here.
    void edit(const std::function<void(Composition &)> &change);

    // What becomes of the time when it goes out by that deed; nothing for deeds that send nothing.
    static std::optional<ComposeService::Timing> timingOf(Deed deed);
    void carryOut(Deed deed); // answers by done() or refused()
    // Gives up the stored post, which somebody else changed, and keeps this as a draft of its own.
    void saveAsNew();
    void discard(); // nothing is kept; answers by discarded(), or refused()

Q_SIGNALS:
    void changed();
    void keepingChanged();
    void isAtWorkChanged();
    void done(Postrider::ComposerDraft::Deed deed, const Postrider::Post &post);
    void refused(Postrider::ComposerDraft::Deed deed, const Postrider::Error &error);
    void discarded();

private:
    void keep();
    void kept(const Outcome &outcome);
    void setKeeping(Keeping keeping);
    void setAtWork(bool isAtWork);
    void unschedule();
    void repeat(const Result<Post> &scheduled);
    void take(Deed deed, const Result<Post> &post);

    Desk &m_desk;
    WorkingCopy m_copy;
    Post m_stored;
    Composition m_base; // as it is in the posts of the store
    Composition m_kept; // as it is in the working copies of the store
    QTimer m_timer{this};
    SeriesScope m_scope = SeriesScope::This;
    Keeping m_keeping = Keeping::Nothing;
    Error m_error;
    int m_keepsUnderWay = 0;
    bool m_isAtWork = false;
};

// The part-1 text that an account gets.
QString textFor(const Composition &composition, IntegrationId account);
// The account's place among the chosen ones; null: not chosen.
const Composition::Target *targetOf(const Composition &composition, IntegrationId account);

} // namespace Postrider
