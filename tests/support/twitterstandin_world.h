// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "twitterstandin.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QUrlQuery>

#include <optional>

namespace Postrider::Testing {

// One call as it arrived.
struct TwitterCall
{
    const Net::ServerRequest &request;
    QUrlQuery query;
    QJsonObject body;                   // where it is JSON
    QMap<QByteArray, QByteArray> parts; // where it is a form, of either kind
    QString id;                         // of the path
};

// The account, its posts, files and grants behind the stand-in. Not thread-safe.
class TwitterWorld final : public StandInWorld
{
public:
    using Endpoint = TwitterStandIn::Endpoint;
    using Answer = Misbehaviour::Answer;

    explicit TwitterWorld(const TwitterStandIn::Options &options);

    int endpointOf(const Net::ServerRequest &request) const override;
    Answer answer(const Net::ServerRequest &request) override;
    QJsonArray accepted() const override;

    void endGrants();

private:
    enum class Auth { None, Bearer };
    enum class Input { None, Json, Form, Multipart };

    struct Method
    {
        Endpoint endpoint;
        QByteArray verb;
        QString path; // with {id} where one stands
        QStringList parameters;
        Answer (TwitterWorld::*act)(const TwitterCall &);
        Auth auth = Auth::Bearer;
        Input input = Input::None;
    };
    struct Code
    {
        QString redirectUri;
        QByteArray challenge;
        QString scope;
        QDateTime until;
    };
    struct File
    {
        QString category;
        QString type;
        qint64 size = 0;     // as announced
        qint64 received = 0; // bytes
        QMap<int, qint64> slices;
        int looksLeft = 0;
        bool isClosed = false;
        QString altText;
    };

    static const QList<Method> &methods();
    static const Method *find(const Net::ServerRequest &request, QString *id);

    Answer refuse(int status, const QString &title, const QString &detail, const QString &type = {}) const;
    Answer complain(const QString &what, int status = 400);
    static bool isUpload(Endpoint endpoint);
    std::optional<Answer> checkCall(const Method &method, const TwitterCall &call);
    std::optional<Answer> checkFields(const QJsonObject &body, const QStringList &required, const QStringList &known,
                                      const QString &where);

    Answer authorize(const TwitterCall &call);
    Answer token(const TwitterCall &call);
    Answer exchange(const TwitterCall &call);
    Answer refreshed(const TwitterCall &call);
    Answer revoke(const TwitterCall &call);
    Answer granted(const QString &scope);
    Answer me(const TwitterCall &call);

    Answer upload(const TwitterCall &call);
    Answer initialize(const TwitterCall &call);
    Answer append(const TwitterCall &call);
    Answer finalize(const TwitterCall &call);
    Answer status(const TwitterCall &call);
    Answer metadata(const TwitterCall &call);
    Answer stateOf(const QString &id, File &file, bool isLook);

    Answer createPost(const TwitterCall &call);
    Answer deletePost(const TwitterCall &call);
    Answer listPosts(const TwitterCall &call);
    Answer getPosts(const TwitterCall &call);
    QString checkPost(const QJsonObject &body) const; // what is wrong with it; empty when nothing is
    QString checkPoll(const QJsonObject &poll) const;
    std::optional<Answer> refusePost(const QJsonObject &body);
    std::optional<Answer> refuseMedia(const QStringList &ids);
    QString shown(const QString &text, bool hasMedia) const;
    QJsonObject fieldsOf(const QJsonObject &post, const QStringList &fields) const;
    std::optional<Answer> checkPostFields(const TwitterCall &call, QStringList *fields);
    QString newId();

    const TwitterStandIn::Options m_options;
    QList<QJsonObject> m_posts; // oldest first
    QHash<QString, File> m_files;
    QHash<QString, Code> m_codes;
    QHash<QByteArray, QDateTime> m_access; // until when
    QHash<QByteArray, QString> m_refresh;  // its scope
    int m_serial = 0;
    int m_hidden = 0;
    bool m_hasForgotten = false;
    bool m_hasLost = false;
};

QJsonObject parsedJson(const QByteArray &body);
Misbehaviour::Answer jsonAnswer(const QJsonObject &object, int status = 200);

} // namespace Postrider::Testing
