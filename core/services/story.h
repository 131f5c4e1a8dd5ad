// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sending.h"
#include "domain/sendingnote.h"

#include <QList>
#include <QString>

namespace Postrider {

// One sentence of a sending's story, for people who know nothing of protocols.
struct StoryLine
{
    enum class Mood {
        Plain,
        Good,    // it is out
        Bad,     // it certainly is not, and somebody said no
        Unknown, // nobody can say
        Note,    // it is out, but not quite as it was sent
        ToCome,  // at, or when something else happened first
    };

    QDateTime at; // UTC; null where nobody wrote the moment down
    QString sentence;
    Mood mood = Mood::Plain;

    friend bool operator==(const StoryLine &, const StoryLine &) = default;
};

// What happened to a sending so far and what happens next, in order of time. attempts: oldest first.
// network: its name as people spell it. Pure.
QList<StoryLine> storyOf(const Sending &sending, const QList<Attempt> &attempts, const QString &network,
                         const QList<SendingNote> &notes = {});

// What one step does, in the person's words: "Upload", "Send"; the platform's own name for a step that nobody knows.
QString stepTitle(const Attempt &attempt);
// How it ended: "Done", "Refused", "No answer" ...
QString outcomeTitle(Attempt::Outcome outcome);

} // namespace Postrider
