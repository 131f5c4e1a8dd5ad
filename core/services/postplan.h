// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/post.h"
#include "domain/sending.h"
#include "services/posttargets.h"

#include <QMap>

namespace Postrider {

struct NewMedia
{
    QString path;
    QString altText;
    int part = 1;
};

// A post as somebody asks for it.
struct NewPost
{
    QString text;
    QList<NewMedia> media;
    QList<PostPart> parts; // texts and delays; mediaUrls are filled in
    QList<IntegrationId> accounts;
    QMap<QString, QString> settings; // KEY=VALUE, read by each account's schema
    QStringList labels;
    enum class Timing { Draft, Now, At } timing = Timing::Draft;
    QDateTime at; // Timing::At
};

// A checked request: everything that will be stored, and nothing stored yet.
struct PostPlan
{
    Post post;
    QList<Delivery> deliveries;
    QList<Sending> sendings;
};

// Checks a request against rights, times, files, settings and each platform's rules, and lays out its rows. Reads the store
// only. files: request.media, probed, in order. The first thing that is wrong is the answer, as a sentence.
[[nodiscard]] Result<PostPlan> planPost(Database &database, const Registry &registry, const Actor &actor,
                                        const NewPost &request, const QList<OutgoingMedia> &files,
                                        const QDateTime &now);

// Deliveries and sendings for a post's accounts, all due at post.scheduledFor, or drafts when it is null.
void layOut(PostPlan &plan, const QList<PostTarget> &targets);

} // namespace Postrider
