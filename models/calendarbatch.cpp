// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendarbatch.h"

#include "domain/walltime.h"
#include "models/answer.h"
#include "services/wording.h"

#include <QPointer>

#include <algorithm>

namespace Postrider {

// One deed on many cards: what is left to do, what is done, and the first reason why one was not.
struct CalendarBatch::Round
{
    QList<PostCard> left;
    QList<PostCard> finished;
    int leftOut = 0; // known beforehand to stay
    std::optional<Error> trouble;
    Deed deed, undo;
    Sentence sentence; // null: nobody needs to hear of it
};

CalendarBatch::CalendarBatch(PostService &posts, const CalendarMoves &moves, const Actor &actor, const QByteArray &zone,
                             QObject *parent)
    : QObject(parent), m_posts(posts), m_moves(moves), m_actor(actor), m_zone(zone)
{
}

CalendarBatch::~CalendarBatch() = default;

QList<PostCard> CalendarBatch::movable(const QList<PostCard> &cards) const
{
    QList<PostCard> found;
    std::copy_if(cards.cbegin(), cards.cend(), std::back_inserter(found), [this](const PostCard &card) {
        return m_moves.refusalOf(card).isEmpty() && card.scheduledFor.isValid();
    });
    return found;
}

CalendarMoves::Landing CalendarBatch::landingOf(const PostCard &card, int days) const
{
    const QDate day = wallTimeAt(card.scheduledFor, m_zone).value_or(QDateTime()).date();
    return m_moves.landingOf(card, day.addDays(days));
}

QString CalendarBatch::refusalOf(const QList<PostCard> &cards, int days) const
{
    const QList<PostCard> all = movable(cards);
    if (all.isEmpty()) {
        const QString reason = cards.isEmpty() ? QString() : m_moves.refusalOf(cards.first());
        return reason.isEmpty() ? tr("None of these posts has a time that could be moved.") : reason;
    }
    for (const PostCard &card : all) {
        if (const QString refusal = landingOf(card, days).refusal; !refusal.isEmpty() && days != 0)
            return refusal;
    }
    return {};
}

void CalendarBatch::shift(const QList<PostCard> &cards, int days)
{
    if (days == 0)
        return;
    if (const QString refusal = refusalOf(cards, days); !refusal.isEmpty()) {
        Q_EMIT refused(refusal);
        return;
    }
    const QList<PostCard> all = movable(cards);
    const auto go = [this, days](const PostCard &card) {
        return m_posts.move(m_actor, card.id, landingOf(card, days).utc);
    };
    carryOut(all, int(cards.size() - all.size()), go, back(),
             [](int count) { return tr("%n posts moved", nullptr, count); });
}

void CalendarBatch::unschedule(const QList<PostCard> &cards)
{
    const QList<PostCard> all = movable(cards);
    if (all.isEmpty()) {
        Q_EMIT refused(refusalOf(cards, 0));
        return;
    }
    const auto go = [this](const PostCard &card) { return m_posts.cancel(m_actor, card.id); };
    carryOut(all, int(cards.size() - all.size()), go, back(),
             [](int count) { return tr("%n posts unscheduled; they are drafts again", nullptr, count); });
}

void CalendarBatch::remove(const QList<PostCard> &cards)
{
    const auto go = [this](const PostCard &card) { return m_posts.remove(m_actor, card.id); };
    const auto undo = [this](const PostCard &card) { return m_posts.restore(m_actor, card.id); };
    carryOut(cards, 0, go, undo, [](int count) { return tr("%n posts moved to the trash", nullptr, count); });
}

// To where it was: its old time, or a draft again.
CalendarBatch::Deed CalendarBatch::back() const
{
    return [this](const PostCard &before) {
        return before.standing == PostStanding::Word::Draft ? m_posts.cancel(m_actor, before.id)
                                                            : m_posts.move(m_actor, before.id, before.scheduledFor);
    };
}

void CalendarBatch::carryOut(const QList<PostCard> &cards, int leftOut, const Deed &deed, const Deed &undo,
                             const Sentence &sentence)
{
    next(std::make_shared<Round>(Round{cards, {}, leftOut, {}, deed, undo, sentence}));
}

void CalendarBatch::next(const std::shared_ptr<Round> &round)
{
    if (round->left.isEmpty())
        return tell(*round);
    const PostCard card = round->left.takeFirst();
    answer(round->deed(card), this, [this, round, card](const Result<Post> &result) {
        if (result)
            round->finished << card;
        else if (!round->trouble)
            round->trouble = result.error();
        next(round);
    });
}

void CalendarBatch::tell(const Round &round)
{
    const QString trouble = round.trouble ? sentenceFor(*round.trouble) : QString();
    if (round.finished.isEmpty() || !round.sentence) {
        if (!trouble.isEmpty())
            Q_EMIT refused(trouble);
        return;
    }
    QString said = round.sentence(int(round.finished.size()));
    if (!trouble.isEmpty())
        said = tr("%1; not all: %2", "what was done; why not all of it").arg(said, trouble);
    else if (round.leftOut > 0)
        said = tr("%1; %2", "what was done; what was not")
                   .arg(said, tr("%n stay where they are", "posts", round.leftOut));
    Q_EMIT done(said, [self = QPointer(this), finished = round.finished, undo = round.undo] {
        if (self)
            self->takeBack(finished, undo);
    });
}

void CalendarBatch::takeBack(const QList<PostCard> &cards, const Deed &undo)
{
    carryOut(cards, 0, undo, {}, {});
}

} // namespace Postrider
