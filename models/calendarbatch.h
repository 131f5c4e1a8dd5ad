// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendarmoves.h"

#include <optional>

namespace Postrider {

// What happens to several cards together: they go as many days on, lose their times, or go to the trash, one after the
// other. Those that can't stay as they are. Says in a sentence what happened and how to take all of it back, or why
// not. Owned by the calendar's page; GUI thread.
class CalendarBatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CalendarBatch)
public:
    // moves knows where a card may land; it outlives this.
    CalendarBatch(PostService &posts, const CalendarMoves &moves, const Actor &actor, const QByteArray &zone,
                  QObject *parent = nullptr);
    ~CalendarBatch() override;

    // Why they can't go that far, or nowhere at all; empty when at least one goes and none would land in the past.
    QString refusalOf(const QList<PostCard> &cards, int days) const;

    void shift(const QList<PostCard> &cards, int days);
    void unschedule(const QList<PostCard> &cards);
    void remove(const QList<PostCard> &cards);

Q_SIGNALS:
    void done(const QString &sentence, const std::function<void()> &undo);
    void refused(const QString &sentence);

private:
    struct Round;
    using Deed = std::function<QFuture<Result<Post>>(const PostCard &)>;
    using Sentence = std::function<QString(int)>;

    QList<PostCard> movable(const QList<PostCard> &cards) const;
    CalendarMoves::Landing landingOf(const PostCard &card, int days) const;
    Deed back() const;
    void carryOut(const QList<PostCard> &cards, int leftOut, const Deed &deed, const Deed &undo,
                  const Sentence &sentence);
    void next(const std::shared_ptr<Round> &round);
    void tell(const Round &round);
    void takeBack(const QList<PostCard> &cards, const Deed &undo);

    PostService &m_posts;
    const CalendarMoves &m_moves;
    Actor m_actor;
    QByteArray m_zone;
};

} // namespace Postrider
