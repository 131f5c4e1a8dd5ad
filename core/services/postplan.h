// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/postlayout.h"
#include "domain/recurrence.h"
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
    // Queue: on the next free posting time of each account.
    enum class Timing { Draft, Now, At, Queue } timing = Timing::Draft;
    QDateTime at; // Timing::At
    // Timing::At: the first of a series with that rule; rule alone and its exceptions count, the rest follows from at.
    std::optional<Recurrence> repeat;
};

// Checks a request against rights, times, files, settings and each platform's rules, and lays out its rows;
// nothing is stored yet. Reads the store only. files: request.media, probed, in order. The first thing that
// is wrong is the answer, as a sentence.
[[nodiscard]] Result<PostPlan> planPost(Database &database, const Registry &registry, const Actor &actor,
                                        const NewPost &request, const QList<OutgoingMedia> &files,
                                        const QDateTime &now);

} // namespace Postrider
