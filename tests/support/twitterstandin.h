// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "standin.h"

namespace Postrider::Testing {

// X as a client sees it, on loopback in a thread of its own: the consent page (which says yes at once), the token
// endpoint and the API v2. Checks every field of every call against the published description, and is stricter than the
// real one where that finds our mistakes. All methods are safe from any thread.
class TwitterStandIn final : public StandIn
{
    Q_GADGET
public:
    enum class Endpoint {
        Authorize,
        Token,
        Revoke,
        Me,
        Upload,
        Initialize,
        Append,
        Finalize,
        Status,
        Metadata,
        CreatePost,
        DeletePost,
        ListPosts,
        GetPosts,
        Unknown,
    };
    Q_ENUM(Endpoint)

    using Fault = Misbehaviour::Fault;

    struct Options
    {
        QByteArray token = "standin-token"; // an access token that never ends
        quint16 port = 0;                   // any
        std::chrono::seconds accessLifetime{7200};
        std::chrono::seconds codeLifetime{30};
        std::chrono::milliseconds delay{0}; // before every answer
        std::chrono::milliseconds lateAfter{300};
        QString subscription = QStringLiteral("None");
        int statusLooks = 2; // so many looks at a file say that it is not ready
        bool failsProcessing = false;
        bool forgetsMedia = false;       // the first post that names files is refused: they are gone
        bool losesUpload = false;        // the first upload in slices is gone when its second slice comes
        qint64 longestSlice = 5'000'000; // bytes of a whole request; more gets an empty 413
        int hiddenParents = 0;           // so many answers to a post are refused: it can't be seen yet
        bool refusesUploads = false;     // as for a token without media.write
        bool allowsQuotes = false;       // as with an enterprise contract
        bool hasNewNames = false;        // knows post.fields, not tweet.fields
    };

    static QString username() { return QStringLiteral("ann"); }
    static QString userId() { return QStringLiteral("2244994945"); }
    static QString clientId() { return QStringLiteral("standin-client"); }

    TwitterStandIn();
    explicit TwitterStandIn(const Options &options);

    // The next so many calls of that method go wrong.
    void fail(Endpoint endpoint, Fault fault, int times = 1) { failAt(int(endpoint), fault, times); }
    // No token is worth anything from now on, and none can be refreshed.
    void endGrants();

    // Each post that exists, in the order they came: {id, text, createdAt, request,
    // media: [{category, type, size, alt}]}.
    using StandIn::accepted;
    int requestCount(Endpoint endpoint) const { return countAt(int(endpoint)); }
};

} // namespace Postrider::Testing
