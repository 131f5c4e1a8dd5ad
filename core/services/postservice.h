// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/audit.h"
#include "domain/postcard.h"
#include "domain/sendingnote.h"
#include "services/parts.h"
#include "services/postplan.h"
#include "storage/postrepository.h"

#include <QFuture>
#include <QJsonObject>

namespace Postrider {

// A post with its whole story.
struct PostDetails
{
    struct Part
    {
        Sending sending;
        QList<Attempt> attempts;
        QList<SendingNote> notes = {};
    };
    struct Target
    {
        Delivery delivery;
        Integration integration;
        QList<Part> parts;
    };

    Post post;
    QList<Target> targets;
};

// Post fields, and under "deliveries" each delivery with its sendings and their attempts.
QJsonObject toJson(const PostDetails &details);

struct PostEdit
{
    int expectedRevision = 0; // 0: whatever it is
    std::optional<QString> text;
    std::optional<QStringList> partTexts;
    std::optional<QStringList> labels;
};

// How a person settles an unknown outcome.
struct Verdict
{
    enum class Kind { WentOut, DidNotGoOut } kind = Kind::WentOut;
    QString link; // WentOut: the post's address or id on the network, perhaps empty
};

// Posts: writing, timing, telling how they went. Rights are checked here, for every face alike.
class PostService final
{
public:
    explicit PostService(ServiceParts parts) : m_parts(std::move(parts)) {}

    // All or nothing: a request with anything wrong in it leaves no row and no file behind.
    QFuture<Result<Post>> add(Actor actor, NewPost request);
    QFuture<Result<QList<Post>>> list(Actor actor, PostFilter filter);
    // The same as lists show them. Answers in a few milliseconds for a page of 100, whatever the store holds.
    QFuture<Result<QList<PostCard>>> cards(Actor actor, PostFilter filter);
    // By day, for calendars: see PostRepository::days.
    QFuture<Result<QList<DayCards>>> days(Actor actor, PostFilter filter, QList<QDateTime> bounds, int perDay);
    QFuture<Result<int>> count(Actor actor, PostFilter filter);
    QFuture<Result<PostDetails>> show(Actor actor, PostId id);
    QFuture<Result<QList<Audit>>> history(Actor actor, PostId id);     // who did what, oldest first
    QFuture<Result<Post>> edit(Actor actor, PostId id, PostEdit edit); // Conflict once a part is under way or out
    QFuture<Result<Post>> move(Actor actor, PostId id, QDateTime at);  // drafts get their first time
    QFuture<Result<Post>> cancel(Actor actor, PostId id);              // back to a draft
    // What failed or was skipped, or was missed, goes once more now. Conflict while an outcome is unknown.
    QFuture<Result<Post>> retry(Actor actor, PostId id);
    // The person's word on what nobody could read back. account null: all of the post's unknown ones.
    QFuture<Result<Post>> resolve(Actor actor, PostId id, IntegrationId account, Verdict verdict);
    QFuture<Result<Post>> remove(Actor actor,
                                 PostId id); // to the trash, and again is no error; Conflict while being sent
    QFuture<Result<Post>> restore(Actor actor, PostId id); // from the trash, as it was
    // The exact requests as text, secrets masked.
    QFuture<Result<QString>> preview(Actor actor, PostId id);

private:
    ServiceParts m_parts;
};

} // namespace Postrider
