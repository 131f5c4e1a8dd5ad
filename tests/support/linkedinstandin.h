// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "standin.h"

#include <QJsonObject>

namespace Postrider::Testing {

// LinkedIn as a client sees it, on loopback in a thread of its own: both consent pages (which say yes at once), the
// token endpoint, the versioned API and the places that files go to. Checks every field of every call, and the little
// text that posts are written in. All methods are safe from any thread.
class LinkedinStandIn final : public StandIn
{
    Q_GADGET
public:
    enum class Endpoint {
        Authorize,
        NativeAuthorize,
        Token,
        Revoke,
        UserInfo,
        Roles,
        Organization,
        InitializeUpload,
        Upload,
        UploadPart,
        FinalizeUpload,
        LookAtFile,
        CreatePost,
        EditPost,
        DeletePost,
        ListPosts,
        CreateComment,
        DeleteComment,
        ShareStatistics,
        MemberStatistics,
        Unknown,
    };
    Q_ENUM(Endpoint)

    using Fault = Misbehaviour::Fault;

    struct Options
    {
        QByteArray token = "standin-token"; // an access token that never ends
        QString scopes = memberScopes();    // of that token, and all that its app may ask for
        quint16 port = 0;                   // any
        std::chrono::milliseconds delay{0}; // before every answer
        std::chrono::milliseconds lateAfter{300};
        std::chrono::seconds codeLifetime{1800};
        std::chrono::seconds accessLifetime{5'184'000};
        std::chrono::seconds refusesTheSameFor{600};
        bool isNative = false;     // the app may use the native way, and has no secret
        bool givesRefresh = false; // as to selected partners
        int organisations = 1;     // that the member administers
        int processingLooks = 1;   // so many looks at a file say that it is not ready
        bool failsProcessing = false;
        int unreadyPosts = 0;         // so many posts with files are refused: not ready
        int expiredUploads = 0;       // so many uploads are refused: too late
        int hiddenPosts = 0;          // so many comments are refused: the post can't be seen yet
        bool wantsPlainTags = false;  // a video's parts by ETags without quotation marks
        qint64 partBytes = 4'194'304; // of a video
        bool takesComments = true;    // from plain w_member_social
    };

    static QString memberScopes() { return QStringLiteral("openid profile w_member_social"); }
    static QString organisationScopes()
    {
        return QStringLiteral(
            "openid profile w_member_social w_organization_social r_organization_social rw_organization_admin");
    }
    static QString memberUrn() { return QStringLiteral("urn:li:person:782bbtaQ"); }
    static QString organisationUrn(int number = 0)
    {
        return QStringLiteral("urn:li:organization:%1").arg(2414183 + number);
    }
    static QString clientId() { return QStringLiteral("standin-client"); }
    static QString clientSecret() { return QStringLiteral("standin-secret"); }

    LinkedinStandIn();
    explicit LinkedinStandIn(const Options &options);

    // The next so many calls of that method go wrong.
    void fail(Endpoint endpoint, Fault fault, int times = 1) { failAt(int(endpoint), fault, times); }
    // No token is worth anything from now on, and none can be refreshed.
    void endGrants();
    // What was posted before is old enough to be posted again.
    void forgetDuplicates();

    // Each post and comment that exists, in the order they came: {id, author, createdAt,
    // request, media: [{urn, kind, size, alt}]}.
    using StandIn::accepted;
    int requestCount(Endpoint endpoint) const { return countAt(int(endpoint)); }
};

} // namespace Postrider::Testing
