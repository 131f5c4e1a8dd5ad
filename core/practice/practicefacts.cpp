// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicefacts.h"

#include <QJsonArray>

namespace Postrider::PracticeFacts {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto title = "Practice network"_L1;
constexpr auto description =
    "A place to practise inside Postrider. Nothing that is published here leaves this computer."_L1;
constexpr auto version = "4.3.0+practice"_L1;

QString at(const QUrl &base, const QString &path)
{
    return base.toString(QUrl::RemovePath | QUrl::StripTrailingSlash) + path;
}

QJsonObject configuration(const QUrl &base)
{
    return {{u"urls"_s, QJsonObject{{u"status"_s, at(base, u"/"_s)}}},
            {u"accounts"_s, QJsonObject{{u"max_featured_tags"_s, 0}}},
            {u"statuses"_s,
             QJsonObject{{u"max_characters"_s, maxCharacters},
                         {u"max_media_attachments"_s, maxMedia},
                         {u"characters_reserved_per_url"_s, charactersPerUrl}}},
            {u"media_attachments"_s,
             QJsonObject{{u"supported_mime_types"_s, QJsonArray::fromStringList(mimeTypes())},
                         {u"description_limit"_s, maxAltText},
                         {u"image_size_limit"_s, maxImageBytes},
                         {u"image_matrix_limit"_s, 33177600},
                         {u"video_size_limit"_s, maxVideoBytes},
                         {u"video_frame_rate_limit"_s, 120},
                         {u"video_matrix_limit"_s, 8294400}}},
            {u"polls"_s,
             QJsonObject{{u"max_options"_s, maxPollOptions},
                         {u"max_characters_per_option"_s, maxPollOptionCharacters},
                         {u"min_expiration"_s, minPollSeconds},
                         {u"max_expiration"_s, maxPollSeconds}}}};
}

} // namespace

QStringList mimeTypes()
{
    return {u"image/jpeg"_s, u"image/png"_s, u"image/gif"_s, u"image/webp"_s, u"video/mp4"_s, u"video/webm"_s};
}

QStringList scopes()
{
    return {u"read"_s,  u"read:accounts"_s, u"read:statuses"_s,  u"read:media"_s,
            u"write"_s, u"write:media"_s,   u"write:statuses"_s, u"profile"_s};
}

QString accountId()
{
    return u"1"_s;
}

QJsonObject account(const QUrl &base, qsizetype statusCount)
{
    return {{u"id"_s, accountId()},
            {u"username"_s, u"you"_s},
            {u"acct"_s, u"you"_s},
            {u"fqn"_s, u"you@practice"_s},
            {u"display_name"_s, u"You (practice)"_s},
            {u"locked"_s, false},
            {u"bot"_s, false},
            {u"created_at"_s, u"2026-01-01T00:00:00.000Z"_s},
            {u"note"_s, u"<p>%1</p>"_s.arg(description)},
            {u"url"_s, at(base, u"/@you"_s)},
            {u"uri"_s, at(base, u"/users/you"_s)},
            {u"avatar"_s, at(base, u"/avatar.svg"_s)},
            {u"avatar_static"_s, at(base, u"/avatar.svg"_s)},
            {u"statuses_count"_s, statusCount},
            {u"followers_count"_s, 12 + 3 * statusCount},
            {u"following_count"_s, 0},
            {u"emojis"_s, QJsonArray()},
            {u"fields"_s, QJsonArray()},
            {u"source"_s,
             QJsonObject{{u"privacy"_s, u"public"_s},
                         {u"sensitive"_s, false},
                         {u"language"_s, QJsonValue::Null},
                         {u"note"_s, description},
                         {u"fields"_s, QJsonArray()}}}};
}

QJsonObject instanceV2(const QUrl &base)
{
    return {{u"domain"_s, u"practice"_s},
            {u"title"_s, title},
            {u"version"_s, version},
            {u"source_url"_s, u"https://postrider.example"_s},
            {u"description"_s, description},
            {u"languages"_s, QJsonArray{u"en"_s}},
            {u"configuration"_s, configuration(base)},
            {u"registrations"_s, QJsonObject{{u"enabled"_s, false}}},
            {u"api_versions"_s, QJsonObject{{u"mastodon"_s, 2}}},
            {u"rules"_s, QJsonArray()}};
}

QJsonObject instanceV1(const QUrl &base)
{
    QJsonObject v1Configuration = configuration(base);
    QJsonObject media = v1Configuration.value("media_attachments"_L1).toObject();
    media.remove("description_limit"_L1); // as on Mastodon, only v2 says it
    v1Configuration[u"media_attachments"_s] = media;
    return {{u"uri"_s, u"practice"_s},       {u"title"_s, title},
            {u"version"_s, version},         {u"short_description"_s, description},
            {u"description"_s, description}, {u"languages"_s, QJsonArray{u"en"_s}},
            {u"registrations"_s, false},     {u"configuration"_s, v1Configuration}};
}

QJsonObject oauthMetadata(const QUrl &base)
{
    return {{u"issuer"_s, at(base, u"/"_s)},
            {u"authorization_endpoint"_s, at(base, u"/oauth/authorize"_s)},
            {u"token_endpoint"_s, at(base, u"/oauth/token"_s)},
            {u"revocation_endpoint"_s, at(base, u"/oauth/revoke"_s)},
            {u"app_registration_endpoint"_s, at(base, u"/api/v1/apps"_s)},
            {u"scopes_supported"_s, QJsonArray::fromStringList(scopes())},
            {u"response_types_supported"_s, QJsonArray{u"code"_s}},
            {u"grant_types_supported"_s, QJsonArray{u"authorization_code"_s, u"client_credentials"_s}},
            {u"token_endpoint_auth_methods_supported"_s, QJsonArray{u"client_secret_post"_s}},
            {u"code_challenge_methods_supported"_s, QJsonArray{u"S256"_s}}};
}

} // namespace Postrider::PracticeFacts
