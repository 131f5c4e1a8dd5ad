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

using MastodonFlavour = MastodonStandIn::Flavour;

// A request, half understood.
struct MastodonCall
{
    Net::ServerRequest request;
    QUrlQuery query;
    QString pathId;  // the id in the path
    QString account; // whose token it carries; empty without one
};

struct MastodonAnswer
{
    int status = 200;
    QJsonValue body; // object or array
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray page; // instead of the body: HTML

    QByteArray bytes() const;
};

struct MastodonMedium
{
    QString owner;
    QString mime;
    QString description;
    int looksLeft = 0;
    bool isAttached = false;
};

struct MastodonStatus
{
    QString id;
    QString owner;
    QJsonObject content; // as it was sent
    QString key;
    QDateTime createdAt;
    bool isDeleted = false;
};

// A status to come.
struct MastodonPlan
{
    QString id;
    QDateTime at;
    MastodonStatus status;
};

struct MastodonClient
{
    QByteArray secret;
    QStringList redirects;
    QStringList scopes;
};

struct MastodonGrant
{
    QString clientId;
    QString redirect;
    QByteArray challenge;
    QStringList scopes;
};

// Everything a stand-in keeps, and what it answers. Knows nothing of sockets, threads and faults.
class MastodonWorld final : public StandInWorld
{
public:
    explicit MastodonWorld(const MastodonStandIn::Options &options);

    int endpointOf(const Net::ServerRequest &request) const override;
    Misbehaviour::Answer answer(const Net::ServerRequest &request) override;
    QJsonArray accepted() const override;
    QList<MastodonStandIn::Accepted> statuses() const; // the same

    void advance(std::chrono::seconds span);
    void dropPlans() { m_plans.clear(); }
    QStringList plans() const;

    QSet<QByteArray> revoked;

private:
    using Handler = MastodonAnswer (MastodonWorld::*)(const MastodonCall &);
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

    MastodonAnswer made(const MastodonCall &call, const Route *route);
    MastodonAnswer complain(int status, const QString &why); // and refuse

    // instance
    MastodonAnswer newInstance(const MastodonCall &call);
    MastodonAnswer oldInstance(const MastodonCall &call);
    MastodonAnswer metadata(const MastodonCall &call);
    MastodonAnswer account(const MastodonCall &call);
    QString accountOf(const Net::ServerRequest &request) const;
    QString accountId(const QString &account) const;
    QJsonObject configuration() const;
    int maxCharacters() const;
    // sign-in
    MastodonAnswer registerApp(const MastodonCall &call);
    MastodonAnswer authorize(const MastodonCall &call);
    MastodonAnswer exchange(const MastodonCall &call);
    MastodonAnswer revokeToken(const MastodonCall &call);
    MastodonAnswer exchangeCode(const QUrlQuery &form);
    MastodonAnswer issueTokens(const QStringList &scopes);
    bool hasUnknownScope(const QStringList &scopes) const;
    QString clientProblem(const QUrlQuery &form) const;
    // media
    MastodonAnswer uploadMedia(const MastodonCall &call);
    MastodonAnswer lookAtMedia(const MastodonCall &call);
    QJsonObject mediumJson(const QString &id) const;
    // statuses
    MastodonAnswer createStatus(const MastodonCall &call);
    MastodonAnswer editStatus(const MastodonCall &call);
    MastodonAnswer deleteStatus(const MastodonCall &call);
    MastodonAnswer readStatus(const MastodonCall &call);
    MastodonAnswer readStatuses(const MastodonCall &call);
    MastodonAnswer listStatuses(const MastodonCall &call);
    MastodonAnswer plan(const MastodonStatus &status);
    MastodonAnswer listPlans(const MastodonCall &call);
    MastodonAnswer readPlan(const MastodonCall &call);
    MastodonAnswer planAnswer(const QString &id, const QString &account) const;
    MastodonAnswer deletePlan(const MastodonCall &call);
    QJsonObject planJson(const MastodonPlan &plan) const;
    QString newStatusId();
    QDateTime now() const { return QDateTime::currentDateTimeUtc().addSecs(m_ahead.count()); }
    std::optional<MastodonAnswer> replay(const QString &account, const QString &key);
    std::optional<MastodonAnswer> problemWith(const QJsonObject &content, const MastodonCall &call);
    std::optional<MastodonAnswer> problemWithMedia(const QJsonObject &content, const QString &account);
    std::optional<MastodonAnswer> problemWithPoll(const QJsonObject &content);
    void attach(const QJsonObject &content);
    int countText(const QJsonObject &content) const;
    MastodonStatus *findStatus(const QString &id);
    QJsonObject statusJson(const MastodonStatus &status) const;

    MastodonStandIn::Options m_options;
    QHash<QString, MastodonClient> m_clients;
    QHash<QString, MastodonGrant> m_codes;
    QHash<QByteArray, QString> m_tokens; // issued here: token to account
    QSet<QByteArray> m_refreshTokens;
    QHash<QString, MastodonMedium> m_media;
    QList<MastodonStatus> m_statuses; // oldest first
    struct KnownKey
    {
        QString status; // or the plan
        QDateTime at;
        bool isPlan = false;
    };
    QHash<QString, KnownKey> m_keys;
    QList<MastodonPlan> m_plans;
    std::chrono::seconds m_ahead{0}; // of the computer's clock
    int m_made = 0;                  // for ids
};

// What a person typed as that flavour shows it.
QString standInHtml(const QString &text);

} // namespace Postrider::Testing
