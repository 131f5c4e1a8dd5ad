// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

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

// Figures of third parties; the page on polls has none.
inline constexpr int kPollOptionLength = 30;
inline constexpr int kPollQuestionLength = 140;

// The page on posts bounds an article's title; that of a document or a video is taken to have the same bound.
inline constexpr int kMostFileTitle = 400;

// The native sign-in shows no secret, so it is not shown at refreshing either.
inline constexpr bool kNativeRefreshNeedsSecret = false;

// Where the number stands in an answer of the statistics of a member's posts.
inline constexpr auto kMemberCount = QLatin1String("count");

// A comment is deleted at its post, by its number and its author; so say those who cite LinkedIn's page on comments.
// Refused or not: it goes with its post.
inline constexpr auto kCommentPage = QLatin1String("/rest/socialActions/%1/comments/%2?actor=%3");

} // namespace Postrider::Linkedin::Unconfirmed
