// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky/signin.h"

#include "platforms/bluesky/facts.h"
#include "platforms/bluesky/wire.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace Postrider::Bluesky {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BlueskyPlatform)
};

// In the memory
constexpr auto kDid = "did"_L1;
constexpr auto kServer = "server"_L1;

// The moment a JSON Web Token ends; nothing when it does not say.
std::optional<std::chrono::seconds> lifetimeOf(const QString &token, const QDateTime &now)
{
    const QByteArray payload = QByteArray::fromBase64(token.section(u'.', 1, 1).toLatin1(),
                                                      QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const qint64 end = QJsonDocument::fromJson(payload).object()["exp"_L1].toInteger();
    if (end <= 0)
        return std::nullopt;
    return std::chrono::seconds(qMax(qint64(0), end - now.toSecsSinceEpoch()));
}

Result<Next> sessionAnswered(const Net::Response &response, Context &context)
{
    const auto json = answeredObject(response);
    if (!json)
        return fail(json.error());
    const QString access = (*json)["accessJwt"_L1].toString();
    const QString renewal = (*json)["refreshJwt"_L1].toString();
    if (access.isEmpty() || renewal.isEmpty())
        return fail(Error::Kind::WrongServer, u"the answer holds no session"_s);
    if (!(*json)["active"_L1].toBool(true)) {
        const QString status = (*json)["status"_L1].toString();
        return fail({Error::Kind::Auth, u"the account is not active"_s, status, {}});
    }
    Tokens tokens;
    tokens.accessToken = Secret(access.toUtf8());
    tokens.refreshToken = Secret(renewal.toUtf8());
    tokens.lifetime = lifetimeOf(access, context.now).value_or(2h);
    context.tokens = tokens;
    AccountFacts facts;
    facts.pds = serverFromDocument((*json)["didDoc"_L1].toObject()).value_or(QUrl(context.memory[kServer].toString()));
    Identity identity;
    identity.accountId = (*json)["did"_L1].toString();
    identity.facts = facts.toJson();
    context.identity = identity;
    return Next::proceed();
}

Step createSession(const QString &identifier, const QUrl &server)
{
    return {u"sign in"_s, Effect::Repeatable,
            [identifier, server](Context &context) {
                const QUrl found(context.memory[kServer].toString());
                const QUrl base = found.isEmpty() ? server : found;
                context.memory[kServer] = base.toString();
                Net::Request made = xrpc(base, "POST", u"com.atproto.server.createSession"_s);
                made.body = Net::JsonBody{{{"identifier"_L1, identifier}},
                                          {{"password", Net::Credential{Net::Credential::Kind::Password, {}}}}};
                return made;
            },
            sessionAnswered};
}

Step resolveHandle(const QString &handle)
{
    return {u"look up the handle"_s,
            Effect::Repeatable,
            [handle](Context &) {
                Net::Request made = xrpc(QUrl(kAppView), "GET", u"com.atproto.identity.resolveHandle"_s);
                made.query = {{"handle", handle.toUtf8()}};
                return made;
            },
            [handle](const Net::Response &response, Context &context) -> Result<Next> {
                const QString did = response.isSuccess()
                    ? QJsonDocument::fromJson(response.body).object()["did"_L1].toString()
                    : QString();
                if (!isDid(did))
                    return fail(Error::Kind::InvalidInput,
                                Words::tr("There is no account called \"%1\" on Bluesky.").arg(handle));
                context.memory[kDid] = did;
                return Next::proceed();
            },
            {400}};
}

// did:plc documents lie in the directory, did:web ones on the account's own host: the AT Protocol's page on DIDs.
Net::Request documentRequest(const QString &did)
{
    Net::Request made;
    const bool isWeb = did.startsWith("did:web:"_L1);
    made.url = QUrl(isWeb ? u"https://%1/.well-known/did.json"_s.arg(did.section(u':', 2, 2))
                          : u"https://plc.directory/"_s + did);
    made.headers << Net::Field{"Accept", QByteArray("application/json")};
    return made;
}

Step readDocument(const QString &typedDid)
{
    return {u"find the account's server"_s, Effect::Repeatable,
            [typedDid](Context &context) {
                return documentRequest(typedDid.isEmpty() ? context.memory[kDid].toString() : typedDid);
            },
            [](const Net::Response &response, Context &context) -> Result<Next> {
                const auto json = answeredObject(response);
                const auto pds = json ? serverFromDocument(*json) : std::nullopt;
                if (!pds)
                    return fail(Error::Kind::WrongServer, u"the account's document names no server"_s);
                context.memory[kServer] = signInServer(*pds).toString();
                return Next::proceed();
            }};
}

QString normalised(const QString &typed)
{
    QString text = typed.trimmed();
    if (text.startsWith(u'@'))
        text.remove(0, 1);
    const bool isBareName = !text.isEmpty() && !text.contains(u'.') && !text.contains(u'@') && !text.contains(u':');
    return isBareName ? text + u".bsky.social"_s : text;
}

Result<Next> sessionRead(const Net::Response &response, Context &context, const Account &account)
{
    const auto json = answeredObject(response);
    if (!json)
        return fail(json.error());
    Identity identity;
    identity.accountId = (*json)["did"_L1].toString();
    identity.username = (*json)["handle"_L1].toString();
    if (!isDid(identity.accountId) || identity.username.isEmpty())
        return fail(Error::Kind::WrongServer, u"the answer names no account"_s);
    if (!(*json)["active"_L1].toBool(true))
        return fail({Error::Kind::Auth, u"the account is not active"_s, (*json)["status"_L1].toString(), {}});
    AccountFacts facts = AccountFacts::of(account);
    facts.pds = serverFromDocument((*json)["didDoc"_L1].toObject()).value_or(serverOf(account));
    facts.isEmailConfirmed = (*json)["emailConfirmed"_L1].toBool(true);
    identity.displayName = identity.username;
    identity.facts = facts.toJson();
    context.identity = identity;
    return Next::proceed();
}

// The session's server, once it was read.
QUrl foundServer(const Context &context, const Account &account)
{
    Account found = account;
    found.facts = context.identity ? context.identity->facts : account.facts;
    return serverOf(found);
}

Result<Next> profileRead(const Net::Response &response, Context &context)
{
    const QJsonObject json = QJsonDocument::fromJson(response.body).object();
    if (!response.isSuccess() || !context.identity)
        return Next::proceed(); // a new account has none yet
    context.identity->avatar = json["avatar"_L1].toString();
    if (const QString name = json["displayName"_L1].toString(); !name.trimmed().isEmpty())
        context.identity->displayName = name.trimmed();
    return Next::proceed();
}

Result<Next> serverRead(const Net::Response &response, Context &context)
{
    const qint64 limit = QJsonDocument::fromJson(response.body).object()["blobUploadLimit"_L1].toInteger();
    if (response.isSuccess() && context.identity && limit > 0)
        context.identity->facts["blobUploadLimit"_L1] = limit;
    return Next::proceed();
}

} // namespace

SignIn signIn()
{
    SignIn how;
    how.takesServer = true;
    how.takesToken = true;
    how.fields = {
        {u"identifier"_s, Words::tr("Handle"), Words::tr("Such as alice.bsky.social, or your e-mail address."), false,
         false},
        {u"accessToken"_s, Words::tr("App password"),
         Words::tr("Made in Bluesky's settings under Privacy and security, App passwords. Not your main password."),
         true, false}};
    return how;
}

Recipe openSession(const QString &identifier, const Account &account)
{
    const QString name = normalised(identifier);
    const bool isMail = name.contains(u'@');
    if (!account.server.isEmpty())
        return {createSession(name, account.server)};
    if (isMail || name.isEmpty())
        return {createSession(name, QUrl(kEntryway))};
    if (isDid(name))
        return {readDocument(name), createSession(name, QUrl(kEntryway))};
    return {resolveHandle(name), readDocument({}), createSession(name, QUrl(kEntryway))};
}

Recipe identify(const Account &account)
{
    const Step session{
        u"read the session"_s, Effect::Repeatable,
        [account](Context &) { return signedXrpc(serverOf(account), "GET", u"com.atproto.server.getSession"_s); },
        [account](const Net::Response &response, Context &context) { return sessionRead(response, context, account); }};
    const Step profile{u"read the profile"_s,
                       Effect::Repeatable,
                       [account](Context &context) {
                           Net::Request made = signedXrpc(foundServer(context, account), "GET",
                                                          u"app.bsky.actor.getProfile"_s);
                           const QString did = context.identity ? context.identity->accountId : QString();
                           made.query = {{"actor", did.toUtf8()}};
                           return made;
                       },
                       profileRead,
                       {400, 404, 501, 502}};
    const Step server{u"read the server's limits"_s,
                      Effect::Repeatable,
                      [account](Context &context) {
                          return xrpc(foundServer(context, account), "GET", u"com.atproto.server.describeServer"_s);
                      },
                      serverRead,
                      {400, 404, 501}};
    return {session, profile, server};
}

Recipe refresh(const Account &account)
{
    return {Step{u"refresh the session"_s, Effect::Repeatable,
                 [account](Context &context) {
                     context.memory[kServer] = serverOf(account).toString();
                     Net::Request made = xrpc(serverOf(account), "POST", u"com.atproto.server.refreshSession"_s);
                     made.headers << Net::Field{"Authorization",
                                                Net::Credential{Net::Credential::Kind::RefreshToken, "Bearer "}};
                     return made;
                 },
                 sessionAnswered}};
}

Recipe revoke(const Account &account)
{
    return {Step{u"sign out"_s,
                 Effect::Repeatable,
                 [account](Context &) {
                     Net::Request made = xrpc(serverOf(account), "POST", u"com.atproto.server.deleteSession"_s);
                     made.headers << Net::Field{"Authorization",
                                                Net::Credential{Net::Credential::Kind::RefreshToken, "Bearer "}};
                     return made;
                 },
                 [](const Net::Response &, Context &) -> Result<Next> { return Next::proceed(); },
                 {400, 401}}}; // ended already
}

} // namespace Postrider::Bluesky
