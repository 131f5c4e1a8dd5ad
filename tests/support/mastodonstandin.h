// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "standin.h"

namespace Postrider::Testing {

// A whole Mastodon-like server on loopback, in a thread of its own: strict where the real one is, and stricter where
// that finds our mistakes. It answers, refuses and misbehaves as it is told. All methods are safe from any thread.
//
// Its token T is one account; "T-1", "T-2" ... are further ones.
class MastodonStandIn final : public StandIn
{
    Q_GADGET
public:
    enum class Flavour { Mastodon, GoToSocial, Pleroma, Pixelfed };
    Q_ENUM(Flavour)

    enum class Endpoint {
        Instance,
        Metadata,
        Apps,
        Authorize,
        Token,
        Revoke,
        Account,
        UploadMedia,
        LookAtMedia,
        CreateStatus,
        EditStatus,
        DeleteStatus,
        ReadStatus,
        ListStatuses,
        Plans, // what its own scheduler holds: read and taken back
        Unknown,
    };
    Q_ENUM(Endpoint)

    using Fault = Misbehaviour::Fault;

    struct Options
    {
        Flavour flavour = Flavour::Mastodon;
        QByteArray token = "standin-token";
        quint16 port = 0;                   // any
        int maxCharacters = 0;              // the flavour's usual
        int processingLooks = 0;            // so many looks at a medium say that it is not ready
        std::chrono::milliseconds delay{0}; // before every answer
        std::chrono::milliseconds lateAfter{300};
        std::chrono::milliseconds listDelay{0}; // a new post is missing from lists for so long
        std::chrono::milliseconds keyLifetime{3'600'000};
        // Asked, in the stand-in's thread, for every request that no fail() waits for.
        std::function<Fault(Endpoint)> mischief = {};
        bool losesAltTexts = false; // takes them and shows none
    };

    struct Accepted
    {
        QString id;
        QString account; // user name
        QString text;
        QString inReplyTo;
        QString idempotencyKey;
        QStringList mediaIds;
        QStringList altTexts;
        QDateTime at;
    };

    MastodonStandIn();
    explicit MastodonStandIn(const Options &options);
    QByteArray token() const { return m_token; }

    // The next so many requests to that endpoint go wrong.
    void fail(Endpoint endpoint, Fault fault, int times = 1) { failAt(int(endpoint), fault, times); }
    // Its clock goes ahead: what is planned goes out.
    void advance(std::chrono::seconds span);
    // Somebody takes back all that is planned, on the server's own pages.
    void dropPlans();
    // What its own scheduler holds, by id.
    QStringList plans() const;
    // From now on the token is worth nothing, as if its owner had revoked it.
    void revoke(const QByteArray &token);

    QList<Accepted> accepted() const;
    int requestCount(Endpoint endpoint) const { return countAt(int(endpoint)); }

private:
    const QByteArray m_token;
};

} // namespace Postrider::Testing
