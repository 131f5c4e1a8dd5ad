// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "standin.h"

namespace Postrider::Testing {

// YouTube as a client sees it, on loopback in a thread of its own: Google's consent page (which says yes at once),
// its token endpoint, the Data API v3 with resumable uploads, and the Analytics API's reports. Checks every field
// of every call against the published description, and is stricter than the real one where that finds our mistakes.
// All methods are safe from any thread.
class YouTubeStandIn final : public StandIn
{
    Q_GADGET
public:
    enum class Endpoint {
        Authorize,
        Token,
        Revoke,
        Channels,
        OpenUpload,
        SendSlice, // any but the last
        SendLast,
        AskUpload,
        GetVideos,
        UpdateVideo,
        DeleteVideo,
        ListItems,
        AddItem,
        Playlists,
        Categories,
        SetThumbnail,
        OpenCaptions,
        SendCaptions,
        AddThread,
        ListThreads,
        AddReply,
        ListReplies,
        UpdateComment,
        DeleteComment,
        Reports,
        Unknown,
    };
    Q_ENUM(Endpoint)

    using Fault = Misbehaviour::Fault;

    struct Options
    {
        QByteArray token = "standin-token"; // an access token that never ends
        quint16 port = 0;                   // any
        std::chrono::seconds accessLifetime{3599};
        std::chrono::milliseconds delay{0}; // before every answer
        std::chrono::milliseconds lateAfter{300};
        QStringList refusedScopes; // unticked by the person
        QString longUploads = QStringLiteral("allowed");
        int channels = 1;
        int looks = 0;             // so many looks at a new video say that it is being worked on
        QString rejection;         // then it is rejected for that reason
        bool isAudited = true;     // else every video is private
        bool losesSession = false; // the first upload is gone when its second slice comes
        bool keepsHalf = false;    // of the first slice only a half is stored
        bool mayHaveThumbnails = true;
        bool hasReports = true; // the Analytics API is enabled
        int dailyUnits = 10'000;
    };

    static QString channelId(int number = 1)
    {
        return QStringLiteral("UC_x5XG1OV2P6uZZ5FSM9Tt") + QString::number(number);
    }
    static QString uploadsId(int number = 1)
    {
        return QStringLiteral("UU_x5XG1OV2P6uZZ5FSM9Tt") + QString::number(number);
    }
    static QString playlistId() { return QStringLiteral("PLholidays"); }
    static QString clientId() { return QStringLiteral("standin-client"); }
    static QString clientSecret() { return QStringLiteral("standin-secret"); }

    YouTubeStandIn();
    explicit YouTubeStandIn(const Options &options);

    void fail(Endpoint endpoint, Fault fault, int times = 1) { failAt(int(endpoint), fault, times); }
    // No token is worth anything from now on, and none can be refreshed.
    void endGrants();
    // Its clock goes ahead: what is planned becomes public.
    void advance(std::chrono::seconds span);
    // Somebody deletes all videos on YouTube's own pages.
    void removeAll();
    // Every upload's address is unknown from now on.
    void forgetSessions();

    // Each video and each comment that exists, in the order they came: {id, createdAt, request, size, notifies,
    // thumbnail, captions, playlists} or {id, createdAt, request, video}.
    using StandIn::accepted;
    int requestCount(Endpoint endpoint) const { return countAt(int(endpoint)); }
};

} // namespace Postrider::Testing
