// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/post.h"
#include "domain/sending.h"

namespace Postrider {

// How a post stands, as lists and calendars show it: one word for glyph, colour and line style.
struct PostStanding
{
    Q_GADGET
public:
    enum class Word {
        Draft,
        Scheduled,
        HandedOver, // scheduled, and a network's own scheduler has it
        Approval,   // waits for a person's yes
        Held,       // paused, missed, or its account has to be connected again
        Publishing,
        Unconfirmed, // perhaps out
        Published,
        Failed,
    };
    Q_ENUM(Word)

    // The word that a person has to know first: unconfirmed, failed, approval, held; then what Post::Status says.
    // states and holds are those of the post's deliveries (part 1), in the same order.
    static Word of(Post::Status status, const QList<Sending::State> &states, const QList<Sending::Hold> &holds);
};

// What a list shows of a post, and no more: lists are read by the page, and again after each change.
struct PostCard
{
    PostId id;
    QString content;    // of part 1, whole
    int laterParts = 0; // how many follow part 1
    QStringList labels;
    QList<IntegrationId> platforms;
    Post::Status status = Post::Status::Draft;
    Post::Approval approval = Post::Approval::None;
    int revision = 1;
    QDateTime scheduledFor;
    QDateTime publishedAt;
    QDateTime createdAt;
    QDateTime deletedAt; // null unless in the trash
    PostStanding::Word standing = PostStanding::Word::Draft;

    QDateTime moment() const { return momentOf(scheduledFor, publishedAt, createdAt); }
    // What sorts lists of posts: the first of the three that is valid. UTC.
    static QDateTime momentOf(const QDateTime &scheduledFor, const QDateTime &publishedAt, const QDateTime &createdAt);

    friend bool operator==(const PostCard &, const PostCard &) = default;
};

// A day of a calendar: how many posts it has, and the earliest of them.
struct DayCards
{
    int count = 0;
    QList<PostCard> cards; // earliest first; no more than were asked for

    friend bool operator==(const DayCards &, const DayCards &) = default;
};

} // namespace Postrider
