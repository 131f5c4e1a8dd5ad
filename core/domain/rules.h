// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace Postrider {

// One thing a platform can do for us. "Why not" names the platform's own limit and the section of its documentation.
struct Offer
{
    QString verb; // "publish", "images", "thread", "delete", "metrics.impressions" ...
    bool isOffered = true;
    QString whyNot; // empty when offered

    friend bool operator==(const Offer &, const Offer &) = default;
};

// What one account allows at most; 0 means no limit known.
struct Limits
{
    int maxCharacters = 0;
    int maxMedia = 0;
    int maxAltText = 0;
    int charactersPerUrl = 0; // 0: an address counts as it is written
    qint64 maxImageBytes = 0;
    qint64 maxVideoBytes = 0;
    qint64 maxImagePixels = 0;
    QStringList mimeTypes; // empty: any
    int maxPollOptions = 0;
    int maxPollOptionCharacters = 0;
    int minPollSeconds = 0;
    int maxPollSeconds = 0;

    friend bool operator==(const Limits &, const Limits &) = default;
};

// What a use of a network costs the person there. All zero is free.
struct Cost
{
    qint64 microDollars = 0; // millionths of a US dollar
    int quota = 0;           // units of the developer app's own daily allowance

    friend bool operator==(const Cost &, const Cost &) = default;
};

// How often counters may be read, and how long they may be kept.
struct MetricsRules
{
    int everyHours = 1;      // not sooner again
    int atOnce = 100;        // posts that one run of the recipe may be asked for
    int untilAgeDays = 0;    // posts older than this give no counters; 0: all do
    int keepDays = 0;        // what was read must be dropped or read anew by then; 0: may be kept
    bool costsMoney = false; // off until the person sets a cap

    friend bool operator==(const MetricsRules &, const MetricsRules &) = default;
};

// What is wrong with a text, a file or a setting, where, and what would fix it: data, worded by services.
struct Problem
{
    enum class Severity { Error, Warning };

    QString rule;      // stable word: "text.tooLong", "media.tooMany", "setting.unknown" ...
    QString where;     // "text", "media[1]", "settings.visibility"
    QJsonObject facts; // the rule's numbers and names: {"limit": 500, "actual": 512}
    Severity severity = Severity::Error;

    friend bool operator==(const Problem &, const Problem &) = default;
};

} // namespace Postrider
