// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mastodonstandin.h"
#include "net/httplistener.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QSet>
#include <QUrlQuery>

namespace Postrider::Testing {

using StandInFlavour = MastodonStandIn::Flavour;

// A request, half understood.
struct StandInCall
{
    Net::ServerRequest request;
    QUrlQuery query;
    QString pathId;  // the id in the path
    QString account; // whose token it carries; empty without one
};

struct StandInAnswer
{
    int status = 200;
    QJsonValue body; // object or array
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray page; // instead of the body: HTML

    QByteArray bytes() const;
};

struct StandInMedium
{
    QString owner;
    QString mime;
    QString description;
    int looksLeft = 0;
    bool isAttached = false;
};

struct StandInStatus
{
    QString id;
    QString owner;
    QJsonObject content; // as it was sent
    QString key;
    QDateTime createdAt;
    bool isDeleted = false;
};

struct StandInClient
{
    QByteArray secret;
    QStringList redirects;
    QStringList scopes;
};

struct StandInGrant
{
    QString clientId;
    QString redirect;
    QByteArray challenge;
    QStringList scopes;
};

// Everything a stand-in keeps, and what it answers. Knows nothing of sockets, threads and faults.
class StandInWorld final
{
public:
    explicit StandInWorld(const MastodonStandIn::Options &options) : m_options(options) {}

    using Handler = StandInAnswer (StandInWorld::*)(const StandInCall &);
    struct Route
    {
        QByteArray method;
        QString path; // {id} stands for an id
        MastodonStandIn::Endpoint endpoint;
        Handler handler;
        bool needsToken = false;
    };
    static const QList<Route> &routes();
    static const Route *findRoute(const QByteArray &method, const QString &path, QString *id);

    StandInAnswer answer(const Route &route, StandInCall call);
    StandInAnswer acceptedList(const StandInCall &call);
    QList<MastodonStandIn::Accepted> accepted() const;
    StandInAnswer complain(int status, const QString &why); // and refuse

    QStringList complaints;
    QSet<QByteArray> revoked;

private:
    // instance
    StandInAnswer newInstance(const StandInCall &call);
    StandInAnswer oldInstance(const StandInCall &call);
    StandInAnswer metadata(const StandInCall &call);
    StandInAnswer account(const StandInCall &call);
    QString accountOf(const Net::ServerRequest &request) const;
    QString accountId(const QString &account) const;
    QJsonObject configuration() const;
    int maxCharacters() const;
    // sign-in
    StandInAnswer registerApp(const StandInCall &call);
    StandInAnswer authorize(const StandInCall &call);
    StandInAnswer exchange(const StandInCall &call);
    StandInAnswer revokeToken(const StandInCall &call);
    StandInAnswer exchangeCode(const QUrlQuery &form);
    StandInAnswer issueTokens(const QStringList &scopes);
    bool hasUnknownScope(const QStringList &scopes) const;
    QString clientProblem(const QUrlQuery &form) const;
    // media
    StandInAnswer uploadMedia(const StandInCall &call);
    StandInAnswer lookAtMedia(const StandInCall &call);
    QJsonObject mediumJson(const QString &id) const;
    // statuses
    StandInAnswer createStatus(const StandInCall &call);
    StandInAnswer editStatus(const StandInCall &call);
    StandInAnswer deleteStatus(const StandInCall &call);
    StandInAnswer readStatus(const StandInCall &call);
    StandInAnswer readStatuses(const StandInCall &call);
    StandInAnswer listStatuses(const StandInCall &call);
    std::optional<StandInAnswer> replay(const QString &account, const QString &key);
    std::optional<StandInAnswer> problemWith(const QJsonObject &content, const StandInCall &call);
    std::optional<StandInAnswer> problemWithMedia(const QJsonObject &content, const QString &account);
    std::optional<StandInAnswer> problemWithPoll(const QJsonObject &content);
    void attach(const QJsonObject &content);
    int countText(const QJsonObject &content) const;
    StandInStatus *findStatus(const QString &id);
    QJsonObject statusJson(const StandInStatus &status) const;

    MastodonStandIn::Options m_options;
    QHash<QString, StandInClient> m_clients;
    QHash<QString, StandInGrant> m_codes;
    QHash<QByteArray, QString> m_tokens; // issued here: token to account
    QSet<QByteArray> m_refreshTokens;
    QHash<QString, StandInMedium> m_media;
    QList<StandInStatus> m_statuses; // oldest first
    struct KnownKey
    {
        QString status;
        QDateTime at;
    };
    QHash<QString, KnownKey> m_keys;
    int m_made = 0; // for ids
};

// What a person typed as that flavour shows it.
QString standInHtml(const QString &text);

} // namespace Postrider::Testing
