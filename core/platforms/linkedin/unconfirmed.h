// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

// What LinkedIn's own documentation leaves open. Everything that is guessed about it is here, and nowhere else.
namespace Postrider::Linkedin::Unconfirmed {

// Texts are counted in UTF-16 units, the larger of the two numbers that may be meant, and before they are escaped.
inline qint64 lengthOf(const QString &text)
{
    return text.size();
}

inline constexpr int kCommentLength = 1250; // a figure of third parties

// The page on comments shows plain text; one client escapes it as a post's.
inline constexpr bool kEscapesComments = false;

// Some clients take tokens back here: client_id, client_secret, token.
inline constexpr auto kRevokePage = QLatin1String("/oauth/v2/revoke");

// ETags of a video's parts go back as they came. Should that be refused, they go again without their quotation marks.
inline QByteArray withoutQuotes(const QByteArray &etag)
{
    QByteArray plain = etag;
    return plain.replace('"', "");
}

// A poll's durations and measures: the page on posts names the fields only.
inline QStringList pollDurations()
{
    return {QStringLiteral("one_day"), QStringLiteral("three_days"), QStringLiteral("seven_days"),
            QStringLiteral("fourteen_days")};
}
inline constexpr int kMostPollOptions = 4;
inline constexpr int kPollOptionLength = 30;
inline constexpr int kPollQuestionLength = 140;

// How a post is named to the statistics of a member's posts, and where the number stands in the answer.
inline constexpr auto kShareEntity = QLatin1String("share");
inline constexpr auto kUgcEntity = QLatin1String("ugc");
inline constexpr auto kMemberCount = QLatin1String("count");

// A comment is deleted at its post, by its number and its author. Refused or not: it goes with its post.
inline constexpr auto kCommentPage = QLatin1String("/rest/socialActions/%1/comments/%2?actor=%3");

} // namespace Postrider::Linkedin::Unconfirmed
