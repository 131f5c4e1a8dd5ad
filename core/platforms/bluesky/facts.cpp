// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky/facts.h"

#include "platforms/bluesky/wire.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QJsonArray>

namespace Postrider::Bluesky {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BlueskyPlatform)
};

constexpr auto kPds = "pds"_L1;
constexpr auto kBlobUploadLimit = "blobUploadLimit"_L1;
constexpr auto kIsEmailConfirmed = "isEmailConfirmed"_L1;
constexpr auto kOwnServers = ".host.bsky.network"_L1;

constexpr qint64 kImageBytes = 1'000'000; // what older servers take; the present lexicon allows twice that
constexpr int kMostInGallery = 10;        // the lexicon allows twenty, and asks clients to stop here
constexpr qint64 kVideoBytes = 300'000'000;

bool isLoopback(const QUrl &url)
{
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

bool isTrustworthy(const QUrl &url)
{
    const bool isPlain = url.scheme() == "http"_L1 && isLoopback(url);
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty()
        && (isPlain || url.scheme() == "https"_L1);
}

QUrl baseOf(const QUrl &url)
{
    QUrl base;
    base.setScheme(url.scheme());
    base.setHost(url.host());
    base.setPort(url.port());
    return base;
}

} // namespace

AccountFacts AccountFacts::of(const Account &account)
{
    AccountFacts facts;
    facts.pds = QUrl(account.facts[kPds].toString());
    facts.blobUploadLimit = account.facts[kBlobUploadLimit].toInteger();
    facts.isEmailConfirmed = account.facts[kIsEmailConfirmed].toBool(true);
    return facts;
}

QJsonObject AccountFacts::toJson() const
{
    return {{kPds, pds.toString()}, {kBlobUploadLimit, blobUploadLimit}, {kIsEmailConfirmed, isEmailConfirmed}};
}

QUrl serverOf(const Account &account)
{
    const QUrl pds = AccountFacts::of(account).pds;
    if (!pds.isEmpty())
        return pds;
    return account.server.isEmpty() ? QUrl(kEntryway) : account.server;
}

std::optional<QUrl> serverFromDocument(const QJsonObject &document)
{
    const QJsonArray services = document["service"_L1].toArray();
    for (const auto &value : services) {
        const QJsonObject service = value.toObject();
        const QUrl url(service["serviceEndpoint"_L1].toString(), QUrl::StrictMode);
        if (service["id"_L1].toString().endsWith("#atproto_pds"_L1) && isTrustworthy(url))
            return baseOf(url);
    }
    return std::nullopt;
}

Result<QUrl> serverFrom(const QString &typed)
{
    const QString text = typed.trimmed();
    const QUrl url(text.contains("://"_L1) ? text : u"https://"_s + text, QUrl::StrictMode);
    if (text.contains(u' ') || !isTrustworthy(url) || !(url.host().contains(u'.') || isLoopback(url)))
        return fail(Error::Kind::InvalidInput,
                    Words::tr("server: \"%1\" is no address of a server, such as bsky.social.").arg(text));
    return baseOf(url);
}

QUrl signInServer(const QUrl &pds)
{
    return pds.host().endsWith(kOwnServers) ? QUrl(kEntryway) : pds;
}

Limits limits(const AccountFacts &facts)
{
    Limits limits;
    limits.maxCharacters = 300;
    limits.maxMedia = kMostInGallery;
    limits.maxImageBytes = kImageBytes;
    limits.maxVideoBytes = kVideoBytes;
    limits.mimeTypes = {u"image/jpeg"_s, u"image/png"_s, u"image/webp"_s, u"image/gif"_s, u"video/mp4"_s};
    // A server of one's own takes less than the network's.
    const bool isOwn = !facts.pds.isEmpty() && !facts.pds.host().endsWith(kOwnServers);
    if (isOwn && facts.blobUploadLimit > 0) {
        limits.maxImageBytes = qMin(limits.maxImageBytes, facts.blobUploadLimit);
        limits.maxVideoBytes = qMin(limits.maxVideoBytes, facts.blobUploadLimit);
    }
    return limits;
}

MediaRules mediaRules(const AccountFacts &facts)
{
    const Limits allowed = limits(facts);
    MediaRules rules;
    rules.picture.mimeTypes = {u"image/jpeg"_s, u"image/png"_s, u"image/webp"_s};
    rules.picture.maxBytes = allowed.maxImageBytes;
    rules.picture.mayFlatten = true;
    rules.video.containers = {u"mp4"_s};
    rules.video.videoCodecs = {u"h264"_s};
    rules.video.audioCodecs = {u"aac"_s};
    rules.video.maxBytes = allowed.maxVideoBytes;
    return rules;
}

} // namespace Postrider::Bluesky
