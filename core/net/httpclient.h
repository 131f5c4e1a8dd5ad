// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "domain/platformid.h"
#include "net/message.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace Postrider::Net {

// The secrets that fill a request's placeholders, by kind.
using Credentials = QHash<Credential::Kind, Secret>;

// Whether the same bytes may go out twice. Irrevocable bodies can't be rewound, so that nothing below us repeats them.
enum class Delivery { Repeatable, Irrevocable };

// Maps the addresses that recipes of a platform name to the ones to talk to (--api-base). The path is kept.
using AddressMap = std::function<QUrl(const QUrl &, std::optional<PlatformId>)>;

// Sends one request at a time of each call, over connections it keeps. No redirects, no cookies, no HTTP/2 for
// irrevocable requests, a total deadline on everything. Lives in the thread that made it; a failed call answers
// - Error::Kind::NotSent: certain, the server can't have acted (no connection, or no byte of a body left),
// - Error::Kind::Lost: no answer that can be read; the server may have acted,
// - Error::Kind::Cancelled, FileMissing, FileUnreadable, InvalidInput: before anything was sent.
// Any HTTP status, 5xx included, is a Response and not an error.
class HttpClient final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpClient)
public:
    struct Call
    {
        Request request;
        Credentials credentials;
        Delivery delivery = Delivery::Repeatable;
        std::optional<PlatformId> platform = {};                 // for the map of addresses
        std::function<void(qint64 sent, qint64 total)> progress; // bytes of the body; must not delete the client
        qint64 maxResponseBytes = 8 * 1024 * 1024;               // more is Lost
        // Cancelling this one aborts the call too, but leaves the answer readable: see send().
        std::optional<QFuture<void>> stop;
    };

    // How a call met its host, as far as it says something about the network. A refusal
    // comes from somebody and says nothing.
    enum class Contact { Reached, NoName, NoConnection };

    explicit HttpClient(AddressMap addresses = {}, QObject *parent = nullptr);
    ~HttpClient() override; // open calls end as Cancelled

    // Cancelling the future aborts the call. A cancelled QFuture carries no result: who must know whether anything left
    // cancels Call::stop instead and reads Cancelled (before the first byte) or Lost (after it).
    QFuture<Result<Response>> send(Call call);

    // While there is no network, calls to other computers answer NotSent at once, or when they fail to connect;
    // isNoNetwork() tells them from a server that is not there.
    void setOffline(bool isOffline) { m_isOffline = isOffline; }

Q_SIGNALS:
    // Before the call's own answer.
    void tried(const QString &host, Postrider::Net::HttpClient::Contact contact);

private:
    class Exchange;

    Error noNetwork() const;

    AddressMap m_addresses;
    bool m_isOffline = false;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

// Nothing was sent, and no server is to blame.
bool isNoNetwork(const Error &error);

} // namespace Postrider::Net
