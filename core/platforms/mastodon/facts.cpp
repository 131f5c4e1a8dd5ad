// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/facts.h"

#include "base/enumword.h"
#include "platforms/mastodon/wire.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <limits>

namespace Postrider::Mastodon {

using namespace Qt::Literals::StringLiterals;

namespace {

int whole(const QJsonValue &value, int fallback)
{
    return int(qMin<qint64>(number(value, fallback), std::numeric_limits<int>::max()));
}

// Version texts are "4.5.1", "4.4+fork", "0.20.1 abc123", "2.7.2 (compatible; Pleroma 2.6)" or nothing at all.
Flavour flavourOf(const QJsonObject &instance)
{
    const QString version = text(instance["version"_L1]);
    const auto names = [&](QLatin1String word) { return version.contains(word, Qt::CaseInsensitive); };
    if (names("pixelfed"_L1))
        return Flavour::Pixelfed;
    if (names("pleroma"_L1) || names("akkoma"_L1) || names("soapbox"_L1) || names("rebased"_L1))
        return Flavour::Pleroma;
    const bool isSource = text(instance["source_url"_L1]).contains("gotosocial"_L1);
    if (isSource || names("gotosocial"_L1) || version.startsWith("0."_L1)) // Mastodon's first release was 1.0
        return Flavour::GoToSocial;
    if (version.isEmpty() || !version.at(0).isDigit() || names("compatible"_L1))
        return Flavour::Unknown;
    return Flavour::Mastodon;
}

bool isLoopback(const QString &host)
{
    static const QRegularExpression address(u"^127\\.[0-9]+\\.[0-9]+\\.[0-9]+$"_s);
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1) || host == "::1"_L1
        || address.match(host).hasMatch();
}

void readStatuses(const QJsonObject &from, Limits &limits)
{
    limits.maxCharacters = whole(from["max_characters"_L1], limits.maxCharacters);
    limits.maxMedia = whole(from["max_media_attachments"_L1], limits.maxMedia);
    limits.charactersPerUrl = whole(from["characters_reserved_per_url"_L1], limits.charactersPerUrl);
}

void readMedia(const QJsonObject &from, ServerFacts &facts)
{
    Limits &limits = facts.limits;
    limits.mimeTypes = texts(from["supported_mime_types"_L1]);
    limits.maxAltText = whole(from["description_limit"_L1], limits.maxAltText);
    limits.maxImageBytes = number(from["image_size_limit"_L1], limits.maxImageBytes);
    limits.maxImagePixels = number(from["image_matrix_limit"_L1], limits.maxImagePixels);
    limits.maxVideoBytes = number(from["video_size_limit"_L1], limits.maxVideoBytes);
    facts.maxVideoPixels = number(from["video_matrix_limit"_L1], facts.maxVideoPixels);
}

void readPolls(const QJsonObject &from, Limits &limits)
{
    limits.maxPollOptions = whole(from["max_options"_L1], limits.maxPollOptions);
    limits.maxPollOptionCharacters = whole(from["max_characters_per_option"_L1], limits.maxPollOptionCharacters);
    limits.minPollSeconds = whole(from["min_expiration"_L1], limits.minPollSeconds);
    limits.maxPollSeconds = whole(from["max_expiration"_L1], limits.maxPollSeconds);
}

} // namespace

ServerFacts ServerFacts::usual(Flavour flavour)
{
    ServerFacts facts;
    facts.flavour = flavour;
    facts.limits = {.maxCharacters = 500,
                    .maxMedia = 4,
                    .maxAltText = 1500,
                    .charactersPerUrl = 23,
                    .maxImageBytes = 16'777'216,
                    .maxVideoBytes = 103'809'024,
                    .maxImagePixels = 33'177'600,
                    .mimeTypes = {},
                    .maxPollOptions = 4,
                    .maxPollOptionCharacters = 50,
                    .minPollSeconds = 300,
                    .maxPollSeconds = 2'629'746};
    facts.maxVideoPixels = 8'294'400;
    switch (flavour) {
    case Flavour::Mastodon:
    case Flavour::Unknown: break;
    case Flavour::GoToSocial:
        facts.limits.maxCharacters = 5000;
        facts.limits.maxMedia = 6;
        facts.limits.charactersPerUrl = 25;
        facts.limits.maxImageBytes = facts.limits.maxVideoBytes = 40 * 1024 * 1024;
        facts.limits.maxImagePixels = facts.maxVideoPixels = 0;
        facts.limits.maxPollOptions = 6;
        break;
    case Flavour::Pleroma: // every limit is the administrator's, and only some are told
        facts.limits = {};
        facts.maxVideoPixels = 0;
        break;
    case Flavour::Pixelfed: facts.maxSpoilerText = 140; break;
    }
    return facts;
}

std::optional<ServerFacts> ServerFacts::fromInstance(const QByteArray &json)
{
    const QJsonObject instance = QJsonDocument::fromJson(json).object();
    const bool isNamed = instance["domain"_L1].isString() || instance["uri"_L1].isString();
    if (!isNamed || !instance["version"_L1].isString())
        return std::nullopt;
    ServerFacts facts = usual(flavourOf(instance));
    facts.version = instance["version"_L1].toString();
    facts.apiVersion = whole(instance["api_versions"_L1].toObject()["mastodon"_L1], 0);
    facts.limits.maxCharacters = whole(instance["max_toot_chars"_L1], facts.limits.maxCharacters);
    const QJsonObject configuration = instance["configuration"_L1].toObject();
    readStatuses(configuration["statuses"_L1].toObject(), facts.limits);
    readMedia(configuration["media_attachments"_L1].toObject(), facts);
    readPolls(configuration["polls"_L1].toObject(), facts.limits);
    return facts;
}

ServerFacts ServerFacts::fromJson(const QJsonObject &json)
{
    // Before anything is known, an account is on a stock Mastodon.
    const auto flavour = enumFromWord<Flavour>(text(json["flavour"_L1]));
    ServerFacts facts = usual(flavour.value_or(Flavour::Mastodon));
    facts.version = text(json["version"_L1]);
    facts.apiVersion = whole(json["apiVersion"_L1], 0);
    readStatuses(json["statuses"_L1].toObject(), facts.limits);
    readMedia(json["media"_L1].toObject(), facts);
    readPolls(json["polls"_L1].toObject(), facts.limits);
    facts.defaultVisibility = text(json["defaultVisibility"_L1]);
    facts.defaultLanguage = text(json["defaultLanguage"_L1]);
    return facts;
}

QJsonObject ServerFacts::toJson() const
{
    const QJsonObject statuses{{"max_characters"_L1, limits.maxCharacters},
                               {"max_media_attachments"_L1, limits.maxMedia},
                               {"characters_reserved_per_url"_L1, limits.charactersPerUrl}};
    const QJsonObject media{{"supported_mime_types"_L1, QJsonArray::fromStringList(limits.mimeTypes)},
                            {"description_limit"_L1, limits.maxAltText},
                            {"image_size_limit"_L1, limits.maxImageBytes},
                            {"image_matrix_limit"_L1, limits.maxImagePixels},
                            {"video_size_limit"_L1, limits.maxVideoBytes},
                            {"video_matrix_limit"_L1, maxVideoPixels}};
    const QJsonObject polls{{"max_options"_L1, limits.maxPollOptions},
                            {"max_characters_per_option"_L1, limits.maxPollOptionCharacters},
                            {"min_expiration"_L1, limits.minPollSeconds},
                            {"max_expiration"_L1, limits.maxPollSeconds}};
    return {{"flavour"_L1, enumWord(flavour)},
            {"version"_L1, version},
            {"apiVersion"_L1, apiVersion},
            {"statuses"_L1, statuses},
            {"media"_L1, media},
            {"polls"_L1, polls},
            {"defaultVisibility"_L1, defaultVisibility},
            {"defaultLanguage"_L1, defaultLanguage}};
}

QString hostOf(const QUrl &server)
{
    return server.port() < 0 ? server.host() : server.host() + u':' + QString::number(server.port());
}

Result<QUrl> serverFrom(const QString &typed)
{
    QString address = typed.trimmed();
    const bool hasScheme = address.contains("://"_L1);
    if (!hasScheme)
        address = u"https://"_s + address.mid(address.startsWith(u'@') ? address.lastIndexOf(u'@') + 1 : 0);
    const QUrl url(address, QUrl::StrictMode);
    const QString host = url.host();
    const bool isNear = isLoopback(host);
    if (!url.isValid() || host.isEmpty() || (!hasScheme && !isNear && !host.contains(u'.') && !host.contains(u':')))
        return fail(Error::Kind::InvalidInput, u"That is not the address of a server."_s);
    if (url.scheme() != "https"_L1 && !(url.scheme() == "http"_L1 && isNear))
        return fail(Error::Kind::InvalidInput,
                    u"Plain http is for servers on this computer only: give an address with https."_s);
    QUrl server;
    server.setScheme(url.scheme());
    server.setHost(host);
    if (url.port() != (url.scheme() == "https"_L1 ? 443 : 80))
        server.setPort(url.port());
    return server;
}

} // namespace Postrider::Mastodon
