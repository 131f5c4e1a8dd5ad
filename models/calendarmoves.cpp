// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendarmoves.h"

#include "base/clock.h"
#include "domain/walltime.h"
#include "models/answer.h"
#include "models/calendargrid.h"
#include "models/calendarwords.h"
#include "models/moments.h"
#include "services/wording.h"

#include <QPointer>

namespace Postrider {

CalendarMoves::CalendarMoves(PostService &posts, const Clock &clock, const Actor &actor, const QByteArray &zone,
                             QObject *parent)
    : QObject(parent), m_posts(posts), m_clock(clock), m_actor(actor), m_zone(zone)
{
}

CalendarMoves::~CalendarMoves() = default;

QString CalendarMoves::refusalOf(const PostCard &card) const
{
    switch (card.standing) {
    case PostStanding::Word::Published: return tr("This post is out already; it stays on its day.");
    case PostStanding::Word::Publishing: return tr("This post is being published right now; it can't be moved.");
    case PostStanding::Word::Unconfirmed:
        return tr("It is not known yet whether this post went out; settle that before you move it.");
    default: return {};
    }
}

CalendarMoves::Landing CalendarMoves::landingOf(const PostCard &card, QDate day) const
{
    if (const QString refusal = refusalOf(card); !refusal.isEmpty())
        return {{}, refusal};
    const QDateTime now = wallTimeAt(m_clock.now(), m_zone).value_or(QDateTime());
    QDateTime wall = suggestedTime(day, now).value_or(QDateTime());
    if (card.scheduledFor.isValid())
        wall = QDateTime(day, wallTimeAt(card.scheduledFor, m_zone).value_or(QDateTime()).time(), Qt::UTC);
    if (day < now.date() || !wall.isValid())
        return {{}, tr("%1 is past; choose today or a later day.").arg(CalendarWords::dayName(day, now.date()))};
    const auto instant = instantOf(wall, m_zone);
    if (!instant)
        return {{}, sentenceFor(instant.error())};
    if (instant->utc <= m_clock.now())
        return {{}, tr("%1 today is past; choose a later day.").arg(clockInWords(instant->utc, m_zone))};
    return {instant->utc, {}};
}

void CalendarMoves::move(const PostCard &card, QDate day)
{
    const Landing landing = landingOf(card, day);
    if (!landing.refusal.isEmpty())
        Q_EMIT refused(landing.refusal);
    else if (landing.utc != card.scheduledFor)
        moveTo(card, landing.utc);
}

void CalendarMoves::moveTo(const PostCard &card, const QDateTime &utc)
{
    answer(m_posts.move(m_actor, card.id, utc), this, [this, card, utc](const Result<Post> &moved) {
        if (!moved) {
            Q_EMIT refused(sentenceFor(moved.error()));
            return;
        }
        const QString when = momentInWords(utc, m_zone, m_clock.now());
        const QString sentence = card.standing == PostStanding::Word::Draft ? tr("Scheduled for %1").arg(when)
                                                                            : tr("Moved to %1").arg(when);
        Q_EMIT done(sentence, [self = QPointer(this), card] {
            if (self)
                self->takeBack(card);
        });
    });
}

void CalendarMoves::unschedule(const PostCard &card)
{
    if (const QString refusal = refusalOf(card); !refusal.isEmpty()) {
        Q_EMIT refused(refusal);
        return;
    }
    answer(m_posts.cancel(m_actor, card.id), this, [this, card](const Result<Post> &cancelled) {
        if (!cancelled) {
            Q_EMIT refused(sentenceFor(cancelled.error()));
            return;
        }
        tellUnscheduled(card);
    });
}

void CalendarMoves::tellUnscheduled(const PostCard &before)
{
    Q_EMIT done(tr("Unscheduled; the post is a draft again"), [self = QPointer(this), before] {
        if (self)
            self->takeBack(before);
    });
}

// To where it was: its old time, or a draft again.
void CalendarMoves::takeBack(const PostCard &before)
{
    const auto back = before.standing == PostStanding::Word::Draft
        ? m_posts.cancel(m_actor, before.id)
        : m_posts.move(m_actor, before.id, before.scheduledFor);
    answer(back, this, [this](const Result<Post> &result) {
        if (!result)
            Q_EMIT refused(sentenceFor(result.error()));
    });
}

} // namespace Postrider
