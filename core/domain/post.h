// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/secret.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QObject>
#include <QStringList>

#include <chrono>
#include <optional>

namespace Postrider {

using SeriesId = Id<struct SeriesTag>;

// What follows part 1 of a post: the next post of a thread, or a comment.
struct PostPart
{
    QString text;
    QStringList mediaUrls;         // postrider://media/<id>
    std::chrono::seconds delay{0}; // after the part before it was published

    friend bool operator==(const PostPart &, const PostPart &) = default;
};

// What happens to a post that is found overdue.
struct CatchUp
{
    Q_GADGET
public:
    enum class Policy { Publish, Ask, NextSlot, Skip };
    Q_ENUM(Policy)

    Policy policy = Policy::Publish;
    std::chrono::minutes within{60}; // PUBLISH holds for this long; later the person is asked

    friend bool operator==(const CatchUp &, const CatchUp &) = default;
};

// What a person wrote, for one or several accounts. content and mediaUrls are part 1, parts what follows.
struct Post
{
    Q_GADGET
public:
    enum class Status { Draft, Scheduled, Publishing, Published, Failed };
    Q_ENUM(Status)
    enum class Approval { None, Pending, Approved, Rejected };
    Q_ENUM(Approval)

    PostId id;
    UserId userId;
    QString content;
    QStringList mediaUrls;
    QList<PostPart> parts;
    QStringList labels;
    QList<IntegrationId> platforms; // the target integrations

    // The wall time and zone a person chose are the truth; scheduledFor is derived from them (walltime.h).
    QDateTime wallTime;  // date and time only, written as UTC; null: none chosen; a draft's is a wish
    QByteArray timezone; // IANA name
    QDateTime scheduledFor;
    QString recurrence;         // its series' rule (RFC 5545), or empty
    SeriesId seriesId;          // null: it does not repeat
    QDateTime occurrence;       // the wall time that the series' rule gave it; stays when it is moved
    bool hasOwnChanges = false; // edited or moved alone: changes to the whole series leave it as it is
    CatchUp catchUp;

    // Derived from the deliveries (poststatus.h), never written by hand.
    Status status = Status::Draft;
    QDateTime publishedAt;
    QString errorMessage;
    QMap<QString, QString> platformPostIds; // integration id -> published id

    QString createdBy; // "person", "cli", or the key's id
    Approval approval = Approval::None;
    int revision = 1; // counts edits; an update names the one it read
    QDateTime createdAt;
    QDateTime updatedAt;
    QDateTime deletedAt; // null unless in the trash

    friend bool operator==(const Post &, const Post &) = default;
};

} // namespace Postrider
