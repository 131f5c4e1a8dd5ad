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
