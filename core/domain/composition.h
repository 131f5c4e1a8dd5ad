// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/media.h"
#include "domain/post.h"
#include "domain/rules.h"

#include <QMap>

#include <optional>

namespace Postrider {

using WorkingCopyId = Id<struct WorkingCopyTag>;

// A post as it stands in a composer: complete, and allowed to be wrong.
struct Composition
{
    struct Part
    {
        QString text;
        QList<MediaId> media;
        std::chrono::seconds delay{0}; // after the part before it; part 1 has none

        friend bool operator==(const Part &, const Part &) = default;
    };
    struct Target
    {
        IntegrationId account;
        QMap<QString, QString> settings; // by SettingField::key; "true"/"false", digits, lines joined by line breaks
        std::optional<QString> text;     // its own text for part 1, in place of everybody's

        friend bool operator==(const Target &, const Target &) = default;
    };

    // How it repeats, if it does.
    struct Repetition
    {
        QString rule;            // RFC 5545; empty: it does not
        QList<QDate> exceptDays; // it leaves these out

        friend bool operator==(const Repetition &, const Repetition &) = default;
    };

    QList<Part> parts{Part{}}; // never empty
    QList<Target> targets;
    QStringList labels;
    QDateTime wallTime;  // date and time as clocks in zone show it, written as UTC; null: none chosen
    QByteArray timezone; // IANA name; empty: the user's
    Repetition repetition;
    CatchUp catchUp;                 // what happens when it is found overdue
    QMap<MediaId, QString> altTexts; // of those files that have another one here than in the library

    // Nothing typed, nothing added: closing keeps nothing.
    bool isEmpty() const;

    friend bool operator==(const Composition &, const Composition &) = default;
};

// What a composer window has in hand; kept within a second of each change and found again after a crash.
struct WorkingCopy
{
    WorkingCopyId id; // a new post gets the same, so that storing one copy twice can't make two posts
    PostId post;      // null: a new one
    int revision = 0; // of the stored post that it began from
    Composition composition;
    QDateTime savedAt;

    friend bool operator==(const WorkingCopy &, const WorkingCopy &) = default;
};

// Something about a composition that a person should know, in words.
struct Finding
{
    Problem::Severity severity = Problem::Severity::Error;
    IntegrationId account; // null: all
    int part = 1;
    QString where; // "text", "media[1]", "settings.visibility", "time", "accounts"
    QString sentence;
    // For readers that must not take words of others for ours: the sentence without them, and
    // what it quotes. Mostly both are empty.
    QString plain = {};
    QString quoted = {};

    friend bool operator==(const Finding &, const Finding &) = default;
};

// How much of its allowance a text takes on one account.
struct TextCount
{
    int used = 0;
    int limit = 0; // 0: none known
    // The first character (QString index) over the limit, or -1.
    int overflowAt = -1;

    friend bool operator==(const TextCount &, const TextCount &) = default;
};

} // namespace Postrider
