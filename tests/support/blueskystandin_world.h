// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blueskystandin.h"
#include "blueskystandin_lexicon.h"

#include <QUrlQuery>

namespace Postrider::Testing {

// One call as it arrived.
struct BlueskyCall
{
    const Net::ServerRequest &request;
    QUrlQuery query;
    QJsonObject body;
};

// The account, its records and its sessions behind the stand-in: knows every method,
// and is told the time. Not thread-safe.
class BlueskyWorld final : public StandInWorld
{
public:
    using Endpoint = BlueskyStandIn::Endpoint;
    using Answer = Misbehaviour::Answer;

    explicit BlueskyWorld(const BlueskyStandIn::Options &options);

    int endpointOf(const Net::ServerRequest &request) const override;
    Answer answer(const Net::ServerRequest &request) override;
    QJsonArray accepted() const override;

    void endSessions();

private:
    struct Method
    {
        Endpoint endpoint;
        QByteArray verb;
        QString name;
        QStringList parameters;
        Answer (BlueskyWorld::*act)(const BlueskyCall &);
        enum class Auth { None, Any, Access, Refresh, Service } auth = Auth::None;
        enum class Input { None, Json, Bytes } input = Input::None;
    };
    struct Ticket
    {
        QString audience;
        QString method;
        QDateTime until;
    };

    static const QList<Method> &methods();
    static const Method *find(const Net::ServerRequest &request);

    Answer refuse(int status, const QString &name, const QString &words) const;
    Answer complain(const BlueskyRefusal &refusal, int status = 400);
    std::optional<Answer> checkCall(const Method &method, const BlueskyCall &call);
    std::optional<Answer> checkAuth(const Method &method, const BlueskyCall &call);

    Answer resolveHandle(const BlueskyCall &call);
    Answer didDocument(const BlueskyCall &call);
    Answer createSession(const BlueskyCall &call);
    Answer refreshSession(const BlueskyCall &call);
    Answer deleteSession(const BlueskyCall &call);
    Answer getSession(const BlueskyCall &call);
    Answer getProfile(const BlueskyCall &call);
    Answer describeServer(const BlueskyCall &call);
    Answer uploadBlob(const BlueskyCall &call);
    Answer createRecord(const BlueskyCall &call);
    Answer applyWrites(const BlueskyCall &call);
    Answer getRecord(const BlueskyCall &call);
    Answer listRecords(const BlueskyCall &call);
    Answer deleteRecord(const BlueskyCall &call);
    Answer getPosts(const BlueskyCall &call);
    Answer serviceAuth(const BlueskyCall &call);
    Answer videoLimits(const BlueskyCall &call);
    Answer uploadVideo(const BlueskyCall &call);
    Answer jobStatus(const BlueskyCall &call);

    QJsonObject session();
    QJsonObject document() const;
    QJsonObject keepBlob(const QByteArray &bytes, const QString &mime);
    QJsonObject jobOf(const QString &id) const;
    std::optional<Answer> checkWrite(const QString &collection, const QString &rkey, const QJsonObject &value,
                                     const QString &rootKey);
    QJsonObject put(const QString &collection, const QString &rkey, const QJsonObject &value);
    QString uriOf(const QString &collection, const QString &rkey) const;

    const BlueskyStandIn::Options m_options;
    BlueskyKnowledge m_known;
    QHash<QString, QJsonObject> m_records; // by address
    QStringList m_order;                   // addresses, oldest first
    QHash<QByteArray, QDateTime> m_access; // until when
    QHash<QByteArray, QDateTime> m_refresh;
    QHash<QByteArray, Ticket> m_tickets;
    QHash<QString, int> m_jobs; // looks left
    QHash<QString, QJsonObject> m_jobBlobs;
    int m_serial = 0;
    bool m_hasForgotten = false;
};

} // namespace Postrider::Testing
