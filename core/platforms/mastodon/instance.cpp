// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/instance.h"

#include "platforms/mastodon/wire.h"

namespace Postrider::Mastodon {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kServer = "server"_L1;

Next keep(const ServerFacts &facts, const QString &next, Context &context)
{
    context.memory[kServer] = facts.toJson();
    return Next::goTo(next);
}

Step readNewDescription(const Account &account, const QString &next)
{
    return {u"read the server"_s, Effect::Repeatable,
            [account](Context &) { return request(account, "GET", u"/api/v2/instance"_s); },
            [next](const Net::Response &response, Context &context) -> Result<Next> {
                const auto facts = ServerFacts::fromInstance(response.body);
                if (response.isSuccess() && facts)
                    return keep(*facts, next, context);
                return Next::proceed();
            },
            absent()};
}

Step readOldDescription(const Account &account, const QString &next)
{
    return {u"read the server's older description"_s, Effect::Repeatable,
            [account](Context &) { return request(account, "GET", u"/api/v1/instance"_s); },
            [account, next](const Net::Response &response, Context &context) -> Result<Next> {
                const auto facts = ServerFacts::fromInstance(response.body);
                if (response.isSuccess() && facts)
                    return keep(*facts, next, context);
                QString detail = hostOf(account.server) + u" does not speak Mastodon's language"_s;
                if (!response.header("Location").isEmpty())
                    detail += u"; it leads to "_s + QString::fromUtf8(response.header("Location"));
                return fail(Error::Kind::WrongServer, detail);
            },
            absent()};
}

} // namespace

QList<int> absent()
{
    return {301, 302, 303, 307, 308, 400, 401, 403, 404, 405, 406, 410, 422, 501};
}

Recipe readServer(const Account &account, const QString &next)
{
    return {readNewDescription(account, next), readOldDescription(account, next)};
}

ServerFacts serverRead(const Context &context)
{
    return ServerFacts::fromJson(context.memory[kServer].toObject());
}

Step readAccount(const Account &account)
{
    const auto accept = [account](const Net::Response &response, Context &context) -> Result<Next> {
        const auto json = answeredObject(response);
        const QString id = json ? text((*json)["id"_L1]) : QString();
        const QString user = json ? text((*json)["username"_L1]) : QString();
        if (response.status == 404 || id.isEmpty() || user.isEmpty())
            return fail(Error::Kind::WrongServer, u"the server describes no account"_s);
        ServerFacts facts = serverRead(context);
        const QJsonObject source = (*json)["source"_L1].toObject();
        facts.defaultVisibility = source["privacy"_L1].toString();
        facts.defaultLanguage = source["language"_L1].toString();
        // Ids and names are unique on their server only.
        const QString host = hostOf(account.server);
        const QString shown = (*json)["display_name"_L1].toString();
        context.identity = Identity{id + u'@' + host, u'@' + user + u'@' + host, shown.isEmpty() ? user : shown,
                                    (*json)["avatar"_L1].toString(), facts.toJson()};
        return Next::proceed();
    };
    return {QString::fromLatin1(kReadAccount),
            Effect::Repeatable,
            [account](Context &) { return signedRequest(account, "GET", u"/api/v1/accounts/verify_credentials"_s); },
            accept,
            {404}};
}

} // namespace Postrider::Mastodon
