// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QSet>
#include <QString>

namespace Postrider {

// When something repeats, by RFC 5545. Wall time and zone are the truth: where clocks are changed an occurrence is
// at the instant that instantOf() says.
struct Recurrence
{
    QString rule;                 // "FREQ=WEEKLY;BYDAY=MO,WE"
    QDateTime start;              // wall time; the first occurrence is the first that fits from here on
    QByteArray zone;              // IANA name
    QList<QDate> exceptDays;      // no occurrence on these
    QList<QDateTime> exceptTimes; // nor at these wall times

    friend bool operator==(const Recurrence &, const Recurrence &) = default;
};

struct Occurrence
{
    QDateTime wall; // figures only (bare())
    QDateTime utc;

    friend bool operator==(const Occurrence &, const Occurrence &) = default;
};

// A wall time's figures as UTC, so that two can be compared whatever this computer's own zone is. Null stays null.
QDateTime bare(const QDateTime &wall);

// InvalidInput; detail as RecurrenceRule::read() answers, or "rule.never" when no time fits, "rule.start" for a start
// or zone that is none. The search is bounded.
[[nodiscard]] Outcome checkRecurrence(const Recurrence &recurrence);

// Those whose instant is later than a moment, soonest first. Two that a change of clocks puts on one instant are one.
[[nodiscard]] Result<QList<Occurrence>> occurrencesAfter(const Recurrence &recurrence, const QDateTime &moment,
                                                         int atMost);

// How far ahead occurrences become posts.
struct Horizon
{
    int days = 60;
    int atLeast = 3;
    int atMost = 100;
};

struct OccurrencePlan
{
    QList<Occurrence> missing; // to be made, soonest first
    bool isComplete = false;   // the rule has none beyond them
};

// What is to be made now, when those wall times (bare()) are made already.
[[nodiscard]] Result<OccurrencePlan> planOccurrences(const Recurrence &recurrence, const QSet<QDateTime> &made,
                                                     const QDateTime &now, const Horizon &horizon = {});

// One series as two: what is before an occurrence's wall time, and what begins with it.
struct RecurrenceSplit
{
    Recurrence before;
    Recurrence after;
    bool hasBefore = true; // false: nothing is before it
};
[[nodiscard]] Result<RecurrenceSplit> splitAt(const Recurrence &recurrence, const QDateTime &wall);

// The same with an occurrence moved from one wall time to another and all others with it. Conflict when the rule names
// days or hours that such a move would contradict.
[[nodiscard]] Result<Recurrence> shifted(const Recurrence &recurrence, const QDateTime &from, const QDateTime &to);

} // namespace Postrider
