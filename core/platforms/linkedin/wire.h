// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/outgoing.h"
#include "net/message.h"
#include "platforms/jsonwire.h"

#include <optional>

namespace Postrider::Linkedin {

// A call of the versioned API with the bearer token. target: path and query, percent-encoded already, for names of
// things ("urn:li:share:7") and lists of them have to be encoded by halves.
Net::Request restRequest(const QByteArray &method, const QString &target, const Account &account);
// The same with the method that stands behind a POST, GET or DELETE: "FINDER", "PARTIAL_UPDATE", "DELETE".
Net::Request restRequest(const QByteArray &method, const QString &target, const Account &account,
                         const QByteArray &restliMethod);
// A call of the API without versions; of the sign-in's own server, without a token.
Net::Request apiRequest(const QByteArray &method, const QString &path);
Net::Request signInRequest(const QByteArray &method, const QString &path);

// "urn%3Ali%3Ashare%3A7"
QString encoded(const QString &urn);

// Its member "value"; Lost when there is none.
Result<QJsonObject> valueOf(const Net::Response &response);

bool isOrganisation(const Account &account);
bool isPostUrn(const QString &text);
// "urn:li:share:7" or "urn:li:ugcPost:7" from itself or from a post's address; empty where there is none.
QString postUrnFrom(const QString &text);
QString permalinkOf(const QString &urn);

// A comment and what it stands under, from "urn:li:comment:(urn:li:share:7,8)".
struct CommentName
{
    QString thread; // URN of the post
    QString number;

    static std::optional<CommentName> from(const QString &urn);
    QString urn() const;

    friend bool operator==(const CommentName &, const CommentName &) = default;
};

// The scopes that the account's token was made with, as far as they are known.
QStringList scopesOf(const Account &account);
// Whether it has one of them; yes where nobody knows.
bool mayHave(const Account &account, const QStringList &anyOf);
// Whether it surely has it.
bool has(const Account &account, const QString &scope);

} // namespace Postrider::Linkedin
