// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/post.h"
#include "domain/recurrence.h"

#include <QJsonObject>

#include <optional>

namespace Postrider {

// What each post of a series says, and where.
struct PostPattern
{
    struct Target
    {
        IntegrationId account;
        QJsonObject settings;
        std::optional<QString> text; // in place of part 1's

        friend bool operator==(const Target &, const Target &) = default;
    };

    QString content;
    QStringList mediaUrls;
    QList<PostPart> parts;
    QStringList labels;
    CatchUp catchUp;
    Post::Approval approval = Post::Approval::None;
    QString createdBy;
    QList<Target> targets;

    friend bool operator==(const PostPattern &, const PostPattern &) = default;
};

// A post that repeats. Each occurrence is a post of its own, made some weeks ahead: from then on it has its own
// outcome, and what becomes of one says nothing about the others.
struct Series
{
    SeriesId id;
    UserId userId;
    Recurrence recurrence;
    PostPattern pattern;
    QDateTime endedAt; // null while posts may still be made
    QDateTime createdAt;
    QDateTime updatedAt;

    friend bool operator==(const Series &, const Series &) = default;
};

// Which posts of a series a change is meant for. Following: this one and all after it, as a series of their own.
enum class SeriesScope { This, Following, All };

// Writes the pattern's content into a post; its times and accounts are not touched.
void applyPattern(const PostPattern &pattern, Post &post);
PostPattern patternOf(const Post &post, const QList<PostPattern::Target> &targets);

} // namespace Postrider
