// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "youtubestandin.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QUrlQuery>

#include <optional>

namespace Postrider::Testing {

// One call as it arrived.
struct YouTubeCall
{
    const Net::ServerRequest &request;
    QUrlQuery query;
    QJsonObject body;                   // where it is JSON
    QMap<QByteArray, QByteArray> parts; // where it is a form

    QString value(const char *name) const
    {
        return query.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
    }
    QStringList list(const char *name) const { return value(name).split(u',', Qt::SkipEmptyParts); }
};

// The channel, its videos, comments, uploads and grants behind the stand-in. Not thread-safe.
class YouTubeWorld final : public StandInWorld
{
public:
    using Endpoint = YouTubeStandIn::Endpoint;
    using Answer = Misbehaviour::Answer;

    explicit YouTubeWorld(const YouTubeStandIn::Options &options);

    int endpointOf(const Net::ServerRequest &request) const override;
    Answer answer(const Net::ServerRequest &request) override;
    QJsonArray accepted() const override;

    void endGrants();
    void advance(std::chrono::seconds span) { m_ahead += span; }
    void removeAll() { m_videos.clear(); }
    void forgetSessions() { m_sessions.clear(); }

private:
    enum class Auth { None, Bearer };
    enum class Input { None, Json, Form, Bytes };

    struct Method
    {
        Endpoint endpoint;
        QByteArray verb;
        QByteArray path;
        QStringList needed; // parameters of the query
        QStringList allowed;
        Answer (YouTubeWorld::*act)(const YouTubeCall &);
        int units = 0; // of the day's
        Auth auth = Auth::Bearer;
        Input input = Input::None;
    };
    struct Code
    {
        QString redirectUri;
        QByteArray challenge;
        QString scope;
    };
    struct Video
    {
        QString id;
        QDateTime createdAt;
        QJsonObject resource; // as it is now
        QJsonObject request;  // as it came
        qint64 size = 0;      // bytes
        bool notifies = true;
        int looksLeft = 0;
        QJsonObject thumbnail;
        QJsonArray captions;
        QJsonArray playlists;
    };
    struct Session
    {
        QJsonObject resource;
        QByteArray type;
        bool notifies = true;
        qint64 total = 0; // bytes
        qint64 received = 0;
        int slices = 0;
        QString videoId; // once all is there
    };
    struct Comment
    {
        QString id;
        QString video;
        QString parent; // empty: a thread of its own
        QString text;
        QJsonObject request;
        QDateTime createdAt;
    };

    static const QList<Method> &methods();
    static const Method *find(const Net::ServerRequest &request);

    Answer refuse(int status, const QString &reason, const QString &message = {}) const;
    Answer complain(const QString &what, int status = 400);
    std::optional<Answer> checkCall(const Method &method, const YouTubeCall &call);
    bool isGranted(const YouTubeCall &call) const;
    std::optional<Answer> checkKeys(const QJsonObject &object, const QStringList &needed, const QStringList &known,
                                    const QString &where);

    Answer authorize(const YouTubeCall &call);
    Answer token(const YouTubeCall &call);
    Answer exchange(const YouTubeCall &call);
    Answer refreshed(const YouTubeCall &call);
    Answer revoke(const YouTubeCall &call);
    Answer channels(const YouTubeCall &call);

    Answer openUpload(const YouTubeCall &call);
    Answer sendVideo(const YouTubeCall &call);
    Answer receive(Session &session, const YouTubeCall &call, qint64 from, qint64 to);
    Answer incomplete(const Session &session) const;
    Answer madeOf(Session &session);
    std::optional<Answer> checkResource(const QJsonObject &resource, const QStringList &parts);
    std::optional<Answer> checkSnippet(const QJsonObject &snippet);
    std::optional<Answer> checkStatus(const QJsonObject &status);

    Answer getVideos(const YouTubeCall &call);
    Answer updateVideo(const YouTubeCall &call);
    Answer deleteVideo(const YouTubeCall &call);
    Answer listItems(const YouTubeCall &call);
    Answer addItem(const YouTubeCall &call);
    Answer playlists(const YouTubeCall &call);
    Answer categories(const YouTubeCall &call);
    Answer setThumbnail(const YouTubeCall &call);
    Answer openCaptions(const YouTubeCall &call);
    Answer sendCaptions(const YouTubeCall &call);
    Answer reports(const YouTubeCall &call);
    QDateTime now() const { return QDateTime::currentDateTimeUtc().addSecs(m_ahead.count()); }
    Video *videoBy(const QString &id);
    QJsonObject shown(Video &video, const QStringList &parts);
    QJsonObject statusOf(Video &video);

    Answer addThread(const YouTubeCall &call);
    Answer addReply(const YouTubeCall &call);
    Answer listThreads(const YouTubeCall &call);
    Answer listReplies(const YouTubeCall &call);
    Answer updateComment(const YouTubeCall &call);
    Answer deleteComment(const YouTubeCall &call);
    const Comment *commentBy(const QString &id) const;
    QJsonObject shown(const Comment &comment) const;

    const YouTubeStandIn::Options m_options;
    QList<Video> m_videos; // oldest first
    QList<Comment> m_comments;
    QHash<QString, Session> m_sessions;
    QHash<QString, QJsonObject> m_captions; // open uploads
    QHash<QString, Code> m_codes;
    QHash<QByteArray, QDateTime> m_access; // until when
    QHash<QByteArray, QString> m_refresh;  // its scope
    std::chrono::seconds m_ahead{0};       // of the computer's clock
    int m_serial = 0;
    int m_units = 0; // used today
    bool m_hasLost = false;
};

QJsonObject youTubeList(const QString &kind, const QJsonArray &items);
Misbehaviour::Answer youTubeAnswer(const QJsonObject &object, int status = 200);

} // namespace Postrider::Testing
