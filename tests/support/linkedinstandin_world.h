// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "linkedinstandin.h"

#include <QDateTime>
#include <QHash>
#include <QMap>
#include <QUrlQuery>

#include <optional>

namespace Postrider::Testing {

// One call as it arrived.
struct LinkedinCall
{
    const Net::ServerRequest &request;
    QUrlQuery query;
    QJsonObject body;                  // where it is JSON
    QMap<QByteArray, QByteArray> form; // where it is one
    QString id;                        // of the path, decoded
    QString number;                    // the second one
    QString token;                     // by which it came

    QString value(const QString &name) const { return query.queryItemValue(name, QUrl::FullyDecoded); }
};

// The member, their organisations, posts, files and grants behind the stand-in. Not thread-safe.
class LinkedinWorld final : public StandInWorld
{
public:
    using Endpoint = LinkedinStandIn::Endpoint;
    using Answer = Misbehaviour::Answer;

    explicit LinkedinWorld(const LinkedinStandIn::Options &options);

    int endpointOf(const Net::ServerRequest &request) const override;
    Answer answer(const Net::ServerRequest &request) override;
    QJsonArray accepted() const override;

    void endGrants();
    void forgetDuplicates();

private:
    enum class Auth { None, Bearer };
    enum class Input { None, Json, Form, Bytes };

    struct Method
    {
        Endpoint endpoint;
        QByteArray verb;
        QString path;                // with {} where an encoded name stands
        QStringList parameters = {}; // "name", or "name=value" where it has to be that
        Answer (LinkedinWorld::*act)(const LinkedinCall &) = nullptr;
        QByteArray restliMethod = {};
        Auth auth = Auth::Bearer;
        Input input = Input::None;

        bool isVersioned() const { return path.startsWith(QLatin1String("/rest/")); }
    };
    struct Code
    {
        QString redirectUri;
        QByteArray challenge;
        QString scope;
        QDateTime until;
    };
    struct Grant
    {
        QString scopes;
        QDateTime until;
    };
    struct File
    {
        QString owner;
        QString kind; // "image", "video", "document"
        qint64 size = 0;
        QList<qint64> parts; // lengths, of a video
        QMap<int, QByteArray> tags;
        int looksLeft = 0;
        bool isUp = false;
    };

    static const QList<Method> &methods();
    const Method *find(const Net::ServerRequest &request, LinkedinCall *call) const;

    Answer refuse(int status, const QString &code, const QString &message) const;
    Answer complain(const QString &what);
    Answer forbid(const QString &what) const;
    std::optional<Answer> checkCall(const Method &method, LinkedinCall &call);
    std::optional<Answer> checkVersion(const LinkedinCall &call) const;
    std::optional<Answer> checkParameters(const Method &method, const LinkedinCall &call);
    std::optional<Answer> checkToken(LinkedinCall &call) const;
    std::optional<Answer> checkFields(const QJsonObject &body, const QStringList &required, const QStringList &optional,
                                      const QString &where);
    bool may(const LinkedinCall &call, const QString &scope) const;
    bool mayPostAs(const LinkedinCall &call, const QString &author) const;
    QStringList organisations() const;

    Answer authorize(const LinkedinCall &call);
    Answer authorizeNatively(const LinkedinCall &call);
    Answer consented(const LinkedinCall &call, const QByteArray &challenge);
    Answer token(const LinkedinCall &call);
    Answer exchange(const LinkedinCall &call);
    Answer refreshed(const LinkedinCall &call);
    Answer granted(const QString &scope, const QByteArray &refresh);
    Answer revoke(const LinkedinCall &call);
    Answer userInfo(const LinkedinCall &call);
    Answer roles(const LinkedinCall &call);
    Answer organization(const LinkedinCall &call);

    Answer initializeImage(const LinkedinCall &call);
    Answer initializeDocument(const LinkedinCall &call);
    Answer initializeVideo(const LinkedinCall &call);
    Answer initialize(const LinkedinCall &call, const QString &kind);
    Answer upload(const LinkedinCall &call);
    Answer uploadPart(const LinkedinCall &call);
    Answer finalizeUpload(const LinkedinCall &call);
    Answer lookAtFile(const LinkedinCall &call);

    Answer createPost(const LinkedinCall &call);
    Answer editPost(const LinkedinCall &call);
    Answer deletePost(const LinkedinCall &call);
    Answer listPosts(const LinkedinCall &call);
    Answer createComment(const LinkedinCall &call);
    Answer deleteComment(const LinkedinCall &call);
    Answer shareStatistics(const LinkedinCall &call);
    Answer memberStatistics(const LinkedinCall &call);
    std::optional<Answer> checkPost(const LinkedinCall &call);
    std::optional<Answer> checkContent(const QJsonObject &content, const QString &author);
    std::optional<Answer> checkPoll(const QJsonObject &poll);
    std::optional<Answer> checkFile(const QJsonValue &urn, const QStringList &kinds, const QString &author);
    QJsonArray mediaIn(const QJsonObject &content) const;
    qsizetype indexOf(const QString &urn) const;

    const LinkedinStandIn::Options m_options;
    QList<QJsonObject> m_posts; // oldest first, comments among them
    QHash<QString, File> m_files;
    QHash<QString, Code> m_codes;
    QHash<QString, Grant> m_access;
    QHash<QString, QString> m_refresh; // scopes
    QDateTime m_forgotten;             // duplicates from before are
    qint64 m_serial = 7'012'345'678'900'000'000;
    int m_unready = 0;
    int m_expired = 0;
    int m_hidden = 0;
};

// What is wrong with a post's text; empty when nothing is.
QString wrongIn(const QString &littleText);
Misbehaviour::Answer jsonAnswer(const QJsonObject &object, int status, const QByteArray &id);

} // namespace Postrider::Testing
