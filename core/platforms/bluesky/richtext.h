// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QString>
#include <QStringList>

namespace Postrider::Bluesky {

// Nothing is linked by the network itself: these say which part of a text is an address, a hashtag or a mention.
struct TextMark
{
    enum class Kind { Link, Tag, Mention };

    Kind kind = Kind::Link;
    qsizetype start = 0; // in QChars
    qsizetype length = 0;
    QString value; // the whole address, the tag without its #, the handle without its @

    friend bool operator==(const TextMark &, const TextMark &) = default;
};

// A hashtag's bounds are in letters and in bytes.
inline constexpr int kMostTagBytes = 640;
bool isTagLength(const QString &tag);

// In the order of the text; they never overlap.
QList<TextMark> marksOf(const QString &text);

// Handles to be looked up before the facets can be made; lower case, each once.
QStringList mentionedHandles(const QString &text);

// The facets of a record, with UTF-8 byte offsets. Mentions whose handle has no DID stay plain text.
QJsonArray facetsOf(const QString &text, const QHash<QString, QString> &didByHandle);

} // namespace Postrider::Bluesky
