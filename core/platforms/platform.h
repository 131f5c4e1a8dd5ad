// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules.h"
#include "platforms/recipe.h"

#include <QUrlQuery>

namespace Postrider {

// How the platform settles a lost reply, best first.
enum class ReadBack {
    SameKey,   // repeat with the same idempotency key within keyLifetime: the server answers with what it made
    ClientKey, // ask for the record by the key that we chose
    List,      // look through the account's recent posts
    None,      // only the person can tell
};

// How an account is connected.
struct SignIn
{
    bool needsServer = false;  // the person names a server (Mastodon)
    bool registersApp = false; // registerApp makes the client at run time
    bool needsDeveloperApp = false;
    bool takesToken = false;      // a pasted token is a way in
    QStringList tokenFields = {}; // names of what --token-stdin's object must carry besides accessToken
    bool hasOutOfBand = false;    // the server can show a code to copy
    QStringList scopes = {};
    QList<quint16> ports = {}; // loopback ports that the platform compares; empty: any free one

    friend bool operator==(const SignIn &, const SignIn &) = default;
};

// What the authorisation page is asked with.
struct AuthorizeParameters
{
    QString clientId;
    QString redirectUri;
    QStringList scopes;
    QString state;
    QString codeChallenge; // S256
};

// One network: data and pure functions, no I/O. Everything takes a resolved account or Outgoing. A recipe that the
// network has no way for is empty. Stateless, so safe from any thread.
class Platform
{
public:
    virtual ~Platform();

    virtual PlatformId id() const = 0;
    virtual QString name() const = 0;   // the brand's own spelling
    virtual QString colour() const = 0; // #RRGGBB
    virtual SignIn signIn() const = 0;
    // The server that a person named, made whole and checked; InvalidInput where it can't be one or none is asked for.
    virtual Result<QUrl> serverFrom(const QString &typed) const;
    virtual QList<Offer> offers() const = 0;
    // For one account, from its facts; with an empty account the network's usual ones.
    virtual Limits limits(const Account &account) const = 0;
    // JSON Schema 2020-12 of a delivery's settings: drives form, validator and MCP alike.
    virtual QJsonObject settingsSchema(const Account &account) const = 0;
    // The platform's own counting.
    virtual int countText(const QString &text, const QJsonObject &settings, const Account &account) const = 0;
    // Everything the platform would refuse, before it is asked.
    virtual QList<Problem> validate(const Outgoing &post, const Account &account) const = 0;

    // One class for a refusal: Content, Auth, RateLimit (with retryAfter), Transient or Unclassed. Never for 2xx.
    virtual Error classify(const Net::Response &response, const QDateTime &now) const = 0;
    // How many requests of this account are left until when, if the headers say so.
    struct Budget
    {
        int left = 0;
        QDateTime until;
    };
    virtual std::optional<Budget> budget(const Net::Response &response, const QDateTime &now) const;

    virtual ReadBack readBack(const Account &account) const = 0;
    virtual std::chrono::seconds keyLifetime() const; // for SameKey; default none
    // The later of the two reads that prove absence is at least this long after the send. Default 10 minutes.
    virtual std::chrono::milliseconds settlingTime() const;
    // Whether a post found in a list is this one: text, media and time..
    virtual bool isSame(const RemotePost &found, const Outgoing &post, const QDateTime &sentAt) const;

    virtual QUrl authorizeUrl(const AuthorizeParameters &parameters, const Account &account) const;

    virtual Recipe identify(const Account &account) const = 0;
    virtual Recipe publish(const Outgoing &post, const Account &account) const = 0;
    virtual Recipe findPublished(const Outgoing &post, const Account &account) const; // ClientKey; product: published
    virtual Recipe listOwn(const Account &account) const;
    virtual Recipe metrics(const QStringList &platformPostIds, const Account &account) const;
    virtual Recipe remove(const QString &platformPostId, const Account &account) const;
    virtual Recipe edit(const QString &platformPostId, const Outgoing &post, const Account &account) const;
    virtual Recipe registerApp(const QString &redirectUri, const Account &account) const;
    virtual Recipe exchangeCode(const QString &redirectUri, const Account &account) const;
    virtual Recipe refresh(const Account &account) const;
    virtual Recipe revoke(const Account &account) const;
};

} // namespace Postrider
