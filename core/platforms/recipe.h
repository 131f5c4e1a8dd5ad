// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "domain/network.h"
#include "domain/outgoing.h"
#include "net/message.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>

namespace Postrider {

// Who an access token belongs to.
struct Identity
{
    QString accountId;
    QString username;
    QString displayName;
    QString avatar;
    QJsonObject facts; // limits and what kind of server it is; kept in Integration::facts
    QString kind = {}; // where one sign-in gives several: "Member", "Organisation", "Page" for the person's choice
    Secret accessToken = {}; // where it has one of its own (a Page); empty: the token of the sign-in

    friend bool operator==(const Identity &, const Identity &) = default;
};

// A post as the platform shows it.
struct RemotePost
{
    QString id;
    QString permalink;
    QString text; // as plain as the platform gives it
    int mediaCount = 0;
    QStringList altTexts;
    QString replyTo;
    QDateTime createdAt;
    QString notice = {}; // what the person should know though it is out, in a sentence ("made private until ...")

    friend bool operator==(const RemotePost &, const RemotePost &) = default;
};

struct Counters
{
    std::optional<qint64> impressions;
    std::optional<qint64> likes;
    std::optional<qint64> shares;
    std::optional<qint64> comments;
    std::optional<qint64> clicks;

    friend bool operator==(const Counters &, const Counters &) = default;
};

// What an account has as a whole; what the network does not tell stays empty.
struct AccountCounters
{
    std::optional<qint64> followers;
    std::optional<qint64> following;
    std::optional<qint64> posts;
    std::optional<qint64> views; // all time

    friend bool operator==(const AccountCounters &, const AccountCounters &) = default;
};

// How a post stands that the platform's own scheduler holds.
enum class HandedOver {
    Waiting,
    Published, // Context::published says as what
    Gone,      // not held any more; perhaps out under another id: the list of posts tells
};

// What a token endpoint answered.
struct Tokens
{
    Secret accessToken;
    Secret refreshToken;                          // empty: none came, keep the old one
    std::optional<std::chrono::seconds> lifetime; // none: does not expire
    QStringList scopes;

    friend bool operator==(const Tokens &, const Tokens &) = default;
};

// What registering a client answered.
struct RegisteredApp
{
    QString clientId;
    Secret clientSecret;
    QStringList scopes;
    QString redirectUri = {}; // an https address of the person's own, which the browser lands on; empty: our loopback

    friend bool operator==(const RegisteredApp &, const RegisteredApp &) = default;
};

// What a recipe works on. memory is saved (sealed) between steps, so that a restart resumes instead of starting over;
// the rest is what the recipe was run for, filled by accept functions.
struct Context
{
    QDateTime now;      // the moment of this request or answer, UTC
    QJsonObject memory; // small: ids, upload sessions, counters
    // The run goes on where an earlier one stopped, and nobody knows how far that came. A recipe that asked says no.
    bool isResumed = false;
    QDateTime since; // listOwn: what is older is not looked for, UTC; invalid: the latest posts

    std::optional<Identity> identity;
    QList<Identity> identities;             // identify, where one sign-in gives several: the person chooses one
    std::optional<RemotePost> published;    // publish, findPublished, handOver
    std::optional<QList<RemotePost>> posts; // listOwn
    QDateTime wholeSince;                   // listOwn: posts has all that were made since then; invalid: nobody said
    std::optional<QHash<QString, Counters>> counters; // metrics, by platformPostId
    std::optional<AccountCounters> accountCounters;   // accountMetrics
    std::optional<QList<Choice>> choices;             // options
    std::optional<HandedOver> handedOver;             // lookAtHandedOver
    QStringList notices;                              // what follow-up steps were refused, in the platform's words
    std::optional<Tokens> tokens;
    std::optional<RegisteredApp> app;

    // 16 random bytes as hex, the same for one name over all tries and restarts.
    QString random(const QString &name);
    // The moment it was first asked for under that name, the same over all tries and restarts, UTC with milliseconds.
    QDateTime firstAsked(const QString &name);
};

struct Next
{
    enum class Move { Continue, Again, GoTo };

    Move move = Move::Continue;
    QString step; // GoTo
    std::chrono::milliseconds after{0};

    static Next proceed() { return {}; }
    static Next again(std::chrono::milliseconds after) { return {Move::Again, {}, after}; }
    static Next goTo(QString step) { return {Move::GoTo, std::move(step), {}}; }

    friend bool operator==(const Next &, const Next &) = default;
};

// An upload may be repeated, a post may not.
enum class Effect { Repeatable, Irrevocable };

// Two pure functions: what to send, and what the answer meant. The runner does all I/O between them.
struct Step
{
    QString name; // shown in the log and the post's story
    Effect effect = Effect::Repeatable;
    std::function<Net::Request(Context &)> request;
    std::function<Result<Next>(const Net::Response &, Context &)> accept;
    QList<int> alsoAccepts = {}; // statuses besides 2xx that accept wants to see; others are classed by the platform
    int maxVisits = 200;         // then the recipe fails as Transient: nothing goes round for ever
    // After the post is out (a thumbnail, a playlist): tried three times, then left with a notice. It never makes the
    // post's own outcome another one.
    bool isFollowUp = false;
};

// In the order of events.
using Recipe = QList<Step>;

} // namespace Postrider
