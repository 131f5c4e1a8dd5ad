// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mediarules.h"
#include "domain/network.h"
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
    bool needsServer = false;       // the person names a server (Mastodon)
    bool takesServer = false;       // the person may name one; there is a usual one (Bluesky)
    bool registersApp = false;      // registerApp makes the client at run time
    bool needsDeveloperApp = false; // the person's own, by appGuide()
    bool takesToken = false;        // what fields asks for is a way in, without a browser
    QList<SignInField> fields = {}; // empty: an access token alone
    bool hasOutOfBand = false;      // the server can show a code to copy
    QStringList scopes = {};        // asked for
    QStringList neededScopes = {}; // without any of these the account can't be used; empty: whatever is granted will do
    QList<quint16> ports = {};     // loopback ports that the platform compares, the first free one is used; empty: any
    QString redirectHost = QStringLiteral("127.0.0.1"); // or "localhost": then both loopback addresses are listened on
    QString redirectPath = QStringLiteral("/callback");

    bool hasBrowser() const { return registersApp || needsDeveloperApp; }

    friend bool operator==(const SignIn &, const SignIn &) = default;
};

// The redirect addresses to be registered with a developer app; empty where any loopback port will do.
QStringList redirectUris(const SignIn &signIn);

// A delivery's setting, a switch: the platform's own scheduler shall publish it. Of those that have one.
inline constexpr auto kHandOverSetting = QLatin1String("handOver");

// What the platform's own scheduler takes.
struct HandOverWindow
{
    std::chrono::seconds earliest{0}; // from now
    std::chrono::seconds latest{0};   // 0: no limit known

    friend bool operator==(const HandOverWindow &, const HandOverWindow &) = default;
};

// One use of a network, to be priced.
struct Use
{
    enum class Verb {
        Identify,
        Publish,
        FindPublished,
        ListOwn,
        Metrics,
        AccountMetrics,
        Edit,
        Remove,
        HandOver,
        Options
    };

    Verb verb = Verb::Publish;
    int items = 1;      // Metrics: posts asked for
    Outgoing post = {}; // Publish, Edit, HandOver: what is sent, for prices that look at it
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
    // How to make a developer app, where signIn() needs one.
    virtual AppGuide appGuide() const;
    // The server that a person named, made whole and checked; InvalidInput where it can't be one or none is asked for.
    virtual Result<QUrl> serverFrom(const QString &typed) const;
    virtual QList<Offer> offers() const = 0;
    // For one account, from its facts; with an empty account the network's usual ones.
    virtual Limits limits(const Account &account) const = 0;
    // What it takes of files, for this post of this account; by default what limits says.
    virtual MediaRules mediaRules(const Outgoing &post, const Account &account) const;
    // JSON Schema 2020-12 of a delivery's settings: drives form, validator and MCP alike.
    virtual QJsonObject settingsSchema(const Account &account) const = 0;
    // The platform's own counting.
    virtual int countText(const QString &text, const QJsonObject &settings, const Account &account) const = 0;
    // Everything the platform would refuse, before it is asked. The post's files are those after conversion.
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
    // What that use costs the person at the network; default nothing.
    virtual Cost cost(const Use &use, const Account &account) const;
    // What a developer app may use in the span of time that now lies in, all its accounts together. 0: no limit known.
    struct Allowance
    {
        int quota = 0; // units, as of cost()
        int posts = 0;
        QDateTime since;
        QDateTime until;
        QString words; // once it is used up: what that means, for people
    };
    virtual std::optional<Allowance> allowance(const QDateTime &now) const; // default none
    virtual MetricsRules metricsRules() const;

    virtual ReadBack readBack(const Account &account) const = 0;
    // For one part: a comment may be without the means that its post has. Default: as for all of the account's.
    virtual ReadBack readBackOf(const Outgoing &post, const Account &account) const;
    virtual std::chrono::seconds keyLifetime() const; // for SameKey; default none
    // The later of the two reads that prove absence is at least this long after the send. Default 10 minutes.
    virtual std::chrono::milliseconds settlingTime() const;
    // Whether a post found in a list is this one: text, media and time.
    virtual bool isSame(const RemotePost &found, const Outgoing &post, const QDateTime &sentAt) const;
    // Whether the answer to publishing, and the list of posts, carry text, media count and alt texts as readers see
    // them: then they are compared with what was sent. Default no.
    virtual bool answersInFull() const;
    // What is left of a text after the platform's normalisation, sent or shown: for comparing only.
    virtual QString comparable(const QString &text) const;

    virtual QUrl authorizeUrl(const AuthorizeParameters &parameters, const Account &account) const;

    // Products: identity, or identities where one sign-in gives several. Works with an account that has nothing but its
    // server (and the scopes of its client) yet.
    virtual Recipe identify(const Account &account) const = 0;
    virtual Recipe publish(const Outgoing &post, const Account &account) const = 0;
    // ClientKey: asks for the post by what publishing remembered (the memory is that of publish); product:
    // published, or none when it is not there.
    virtual Recipe findPublished(const Outgoing &post, const Account &account) const;
    virtual Recipe listOwn(const Account &account) const;
    virtual Recipe metrics(const QStringList &platformPostIds, const Account &account) const;
    virtual Recipe accountMetrics(const Account &account) const; // product: accountCounters
    virtual Recipe remove(const QString &platformPostId, const Account &account) const;
    virtual Recipe edit(const QString &platformPostId, const Outgoing &post, const Account &account) const;

    // Choices that the network gives, for settings whose schema says "x-options": KIND; product: choices.
    virtual Recipe options(const QString &kind, const Account &account) const;

    // The platform's own scheduler; nothing where it has none. handOver's product: published, with the id under which
    // it is held and the moment in createdAt. The others take that id.
    virtual std::optional<HandOverWindow> handOverWindow(const Account &account) const;
    virtual Recipe handOver(const Outgoing &post, const QDateTime &at, const Account &account) const;
    // What became of handing over when its answer was lost; the memory is that of
    // handOver. Products as of findPublished.
    virtual Recipe findHandedOver(const Outgoing &post, const QDateTime &at, const Account &account) const;
    virtual Recipe editHandedOver(const QString &id, const Outgoing &post, const QDateTime &at,
                                  const Account &account) const;
    virtual Recipe cancelHandedOver(const QString &id, const Account &account) const; // gone already is well
    virtual Recipe lookAtHandedOver(const QString &id, const Account &account) const; // product: handedOver

    // Where what a person typed is no token yet: identifier and Credential::Kind::Password make tokens. Empty: it is
    // one. Products: tokens, and identity with the facts that identify() needs to find the account's server.
    virtual Recipe openSession(const QString &identifier, const Account &account) const;
    virtual Recipe registerApp(const QString &redirectUri, const Account &account) const;
    virtual Recipe exchangeCode(const QString &redirectUri, const Account &account) const;
    virtual Recipe refresh(const Account &account) const;
    virtual Recipe revoke(const Account &account) const;
};

} // namespace Postrider
