// SPDX-License-Identifier: GPL-3.0-or-later
#include "mastodonstandin_world.h"

#include "base/enumword.h"

#include <QJsonDocument>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

QString pathOf(const Net::ServerRequest &request)
{
    return QUrl::fromEncoded(request.target).path();
}

} // namespace

MastodonWorld::MastodonWorld(const MastodonStandIn::Options &options)
    : StandInWorld(enumWords<MastodonStandIn::Endpoint>()), m_options(options)
{
}

QByteArray MastodonAnswer::bytes() const
{
    if (!page.isEmpty())
        return page;
    const QJsonDocument json = body.isArray() ? QJsonDocument(body.toArray()) : QJsonDocument(body.toObject());
    return json.toJson(QJsonDocument::Compact);
}

const QList<MastodonWorld::Route> &MastodonWorld::routes()
{
    using E = MastodonStandIn::Endpoint;
    using W = MastodonWorld;
    static const QList<Route> table{
        {"GET", u"/api/v2/instance"_s, E::Instance, &W::newInstance},
        {"GET", u"/api/v1/instance"_s, E::Instance, &W::oldInstance},
        {"GET", u"/.well-known/oauth-authorization-server"_s, E::Metadata, &W::metadata},
        {"POST", u"/api/v1/apps"_s, E::Apps, &W::registerApp},
        {"GET", u"/oauth/authorize"_s, E::Authorize, &W::authorize},
        {"POST", u"/oauth/token"_s, E::Token, &W::exchange},
        {"POST", u"/oauth/revoke"_s, E::Revoke, &W::revokeToken},
        {"GET", u"/api/v1/accounts/verify_credentials"_s, E::Account, &W::account, true},
        {"GET", u"/api/v1/accounts/{id}/statuses"_s, E::ListStatuses, &W::listStatuses, true},
        {"POST", u"/api/v2/media"_s, E::UploadMedia, &W::uploadMedia, true},
        {"GET", u"/api/v1/media/{id}"_s, E::LookAtMedia, &W::lookAtMedia, true},
        {"POST", u"/api/v1/statuses"_s, E::CreateStatus, &W::createStatus, true},
        {"GET", u"/api/v1/statuses"_s, E::ReadStatus, &W::readStatuses, true},
        {"GET", u"/api/v1/statuses/{id}"_s, E::ReadStatus, &W::readStatus, true},
        {"PUT", u"/api/v1/statuses/{id}"_s, E::EditStatus, &W::editStatus, true},
        {"GET", u"/api/v1/scheduled_statuses"_s, E::Plans, &W::listPlans, true},
        {"GET", u"/api/v1/scheduled_statuses/{id}"_s, E::Plans, &W::readPlan, true},
        {"DELETE", u"/api/v1/scheduled_statuses/{id}"_s, E::Plans, &W::deletePlan, true},
        {"DELETE", u"/api/v1/statuses/{id}"_s, E::DeleteStatus, &W::deleteStatus, true},
    };
    return table;
}

const MastodonWorld::Route *MastodonWorld::findRoute(const QByteArray &method, const QString &path, QString *id)
{
    for (const Route &route : routes()) {
        const qsizetype mark = route.path.indexOf("{id}"_L1);
        const QString tail = mark < 0 ? QString() : route.path.mid(mark + 4);
        const QString found = mark < 0 ? QString() : path.mid(mark, path.size() - mark - tail.size());
        const bool isHere = mark < 0 ? path == route.path
                                     : path.startsWith(route.path.left(mark)) && path.endsWith(tail) && !found.isEmpty()
                && !found.contains(u'/');
        if (route.method == method && isHere) {
            *id = found;
            return &route;
        }
    }
    return nullptr;
}

MastodonAnswer MastodonWorld::complain(int status, const QString &why)
{
    complaints << why;
    return {status, QJsonObject{{"error"_L1, u"Validation failed: "_s + why}}, {}, {}};
}

int MastodonWorld::endpointOf(const Net::ServerRequest &request) const
{
    QString id;
    const Route *route = findRoute(request.method, pathOf(request), &id);
    return int(route ? route->endpoint : MastodonStandIn::Endpoint::Unknown);
}

Misbehaviour::Answer MastodonWorld::answer(const Net::ServerRequest &request)
{
    MastodonCall call{request, QUrlQuery(request.url()), {}, {}};
    const Route *route = findRoute(request.method, pathOf(request), &call.pathId);
    if (route && route->needsToken)
        call.account = accountOf(request);
    MastodonAnswer answer = made(call, route);
    const QString reset = QDateTime::currentDateTimeUtc().addSecs(300).toString(Qt::ISODateWithMs);
    answer.headers << std::pair<QByteArray, QByteArray>{"X-RateLimit-Limit", "300"}
                   << std::pair<QByteArray, QByteArray>{"X-RateLimit-Remaining", "299"}
                   << std::pair<QByteArray, QByteArray>{"X-RateLimit-Reset", reset.toLatin1()};
    const QByteArray type = answer.page.isEmpty() ? "application/json; charset=utf-8" : "text/html; charset=utf-8";
    return {answer.status, answer.bytes(), type, answer.headers};
}

MastodonAnswer MastodonWorld::made(const MastodonCall &call, const Route *route)
{
    if (!route)
        return complain(404,
                        u"no such endpoint: "_s + QString::fromUtf8(call.request.method + ' ' + call.request.target));
    if (route->needsToken && call.account.isEmpty())
        return {401, QJsonObject{{"error"_L1, u"The access token is invalid"_s}}, {}, {}};
    const bool hasBody = call.request.method == "POST" || call.request.method == "PUT";
    if (!hasBody && !call.request.body.isEmpty())
        return complain(400, u"a body where none belongs"_s);
    if (hasBody && call.request.header("Content-Length").isEmpty())
        return complain(411, u"no Content-Length"_s);
    return (this->*route->handler)(call);
}

// "T" is the account "user", "T-2" is "user-2".
QString MastodonWorld::accountOf(const Net::ServerRequest &request) const
{
    const QByteArray header = request.header("Authorization");
    const QByteArray token = header.startsWith("Bearer ") ? header.mid(7) : QByteArray();
    if (token.isEmpty() || revoked.contains(token))
        return {};
    if (m_tokens.contains(token))
        return m_tokens.value(token);
    if (token == m_options.token)
        return u"user"_s;
    return token.startsWith(m_options.token + '-') ? u"user"_s + QString::fromUtf8(token.mid(m_options.token.size()))
                                                   : QString();
}

QList<MastodonStandIn::Accepted> MastodonWorld::statuses() const
{
    QList<MastodonStandIn::Accepted> list;
    for (const MastodonStatus &status : m_statuses) {
        MastodonStandIn::Accepted entry{status.id,
                                        status.owner,
                                        status.content["status"_L1].toString(),
                                        status.content["in_reply_to_id"_L1].toString(),
                                        status.key,
                                        {},
                                        {},
                                        status.createdAt};
        for (const auto &id : status.content["media_ids"_L1].toArray()) {
            entry.mediaIds << id.toString();
            entry.altTexts << m_media.value(id.toString()).description;
        }
        list << entry;
    }
    return list;
}

QJsonArray MastodonWorld::accepted() const
{
    QJsonArray list;
    const auto posts = statuses();
    for (const auto &entry : posts) {
        list << QJsonObject{{"id"_L1, entry.id},
                            {"account"_L1, entry.account},
                            {"text"_L1, entry.text},
                            {"inReplyTo"_L1, entry.inReplyTo},
                            {"idempotencyKey"_L1, entry.idempotencyKey},
                            {"mediaIds"_L1, QJsonArray::fromStringList(entry.mediaIds)},
                            {"altTexts"_L1, QJsonArray::fromStringList(entry.altTexts)},
                            {"at"_L1, entry.at.toString(Qt::ISODateWithMs)}};
    }
    return list;
}

} // namespace Postrider::Testing
