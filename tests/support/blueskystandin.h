// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "standin.h"

namespace Postrider::Testing {

// Bluesky as a client sees it, on loopback in a thread of its own: an account's server, the directory of DIDs, the
// public view and the video service, all on one port. Checks every field of every call against the lexicons, and is
// stricter than the real one where that finds our mistakes. All methods are safe from any thread.
class BlueskyStandIn final : public StandIn
{
    Q_GADGET
public:
    enum class Endpoint {
        ResolveHandle,
        DidDocument,
        CreateSession,
        RefreshSession,
        DeleteSession,
        GetSession,
        GetProfile,
        DescribeServer,
        UploadBlob,
        CreateRecord,
        ApplyWrites,
        GetRecord,
        ListRecords,
        DeleteRecord,
        GetPosts,
        ServiceAuth,
        VideoLimits,
        UploadVideo,
        JobStatus,
        Unknown,
    };
    Q_ENUM(Endpoint)

    using Fault = Misbehaviour::Fault;

    struct Options
    {
        QByteArray password = "abcd-efgh-ijkl-mnop";
        quint16 port = 0;                          // any
        std::chrono::seconds accessLifetime{7200}; // then ExpiredToken
        std::chrono::milliseconds delay{0};        // before every answer
        std::chrono::milliseconds lateAfter{300};
        int videoLooks = 2;        // so many looks at a video's job say that it is not ready
        QString videoFailure = {}; // the failure's code, instead of a blob
        bool forgetsBlobs = false; // the first record that names blobs is refused: they are gone
        bool canUploadVideo = true;
    };

    static QString handle() { return QStringLiteral("ann.standin.example"); }
    static QString did() { return QStringLiteral("did:plc:standinann"); }

    BlueskyStandIn();
    explicit BlueskyStandIn(const Options &options);

    // The next so many calls of that method go wrong.
    void fail(Endpoint endpoint, Fault fault, int times = 1) { failAt(int(endpoint), fault, times); }
    // No session is worth anything from now on, and none can be refreshed.
    void endSessions();

    using StandIn::accepted; // {uri, cid, value} of each post that exists, in the order they came
    int requestCount(Endpoint endpoint) const { return countAt(int(endpoint)); }
};

} // namespace Postrider::Testing
