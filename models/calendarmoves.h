// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/postservice.h"

#include <QObject>

#include <functional>

namespace Postrider {

// What a drop, or its keyboard twin, does to a post: it goes to another day at its time of day, or
// becomes a draft without a time. Says in a sentence what happened and how to take it back, or why not.
// Owned by the calendar's page; GUI thread.
class CalendarMoves final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CalendarMoves)
public:
    CalendarMoves(PostService &posts, const Clock &clock, const Actor &actor, const QByteArray &zone,
                  QObject *parent = nullptr);
    ~CalendarMoves() override;

    // Where a card would land on a day: the instant, or the sentence that refuses.
    struct Landing
    {
        QDateTime utc;
        QString refusal;
    };
    Landing landingOf(const PostCard &card, QDate day) const;
    // Why it can't be moved anywhere; empty when it can.
    QString refusalOf(const PostCard &card) const;

    void move(const PostCard &card, QDate day);
    void unschedule(const PostCard &card);

Q_SIGNALS:
    void done(const QString &sentence, const std::function<void()> &undo);
    void refused(const QString &sentence);

private:
    void moveTo(const PostCard &card, const QDateTime &utc);
    void takeBack(const PostCard &before);
    void tellUnscheduled(const PostCard &before);

    PostService &m_posts;
    const Clock &m_clock;
    Actor m_actor;
    QByteArray m_zone;
};

} // namespace Postrider
