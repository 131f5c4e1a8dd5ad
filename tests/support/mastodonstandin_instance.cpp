// SPDX-License-Identifier: GPL-3.0-or-later
#include "mastodonstandin_world.h"

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

QString versionOf(MastodonFlavour flavour)
{
    switch (flavour) {
    case MastodonFlavour::Mastodon: return u"4.5.0"_s;
    case MastodonFlavour::GoToSocial: return u"0.20.1 57cb4fe"_s;
    case MastodonFlavour::Pleroma: return u"2.7.2 (compatible; Pleroma 2.6.0)"_s;
    case MastodonFlavour::Pixelfed: return u"3.5.3 (compatible; Pixelfed 0.12.5)"_s;
    }
    return {};
}

QString hostOf(const MastodonCall &call)
{
    return QString::fromLatin1(call.request.header("Host"));
}

MastodonAnswer missing()
{
    return {404, QJsonObject{{"error"_L1, u"Not found"_s}}, {}, {}};
}

} // namespace

int MastodonWorld::maxCharacters() const
{
    if (m_options.maxCharacters > 0)
        return m_options.maxCharacters;
    return m_options.flavour == MastodonFlavour::Mastodon || m_options.flavour == MastodonFlavour::Pixelfed ? 500
                                                                                                            : 5000;
}

QJsonObject MastodonWorld::configuration() const
{
    const bool isGoToSocial = m_options.flavour == MastodonFlavour::GoToSocial;
    const QJsonObject statuses{{"max_characters"_L1, maxCharacters()},
                               {"max_media_attachments"_L1, isGoToSocial ? 6 : 4},
                               {"characters_reserved_per_url"_L1, isGoToSocial ? 25 : 23}};
    const QStringList types{u"image/jpeg"_s, u"image/png"_s,  u"image/gif"_s,  u"image/webp"_s,
                            u"video/mp4"_s,  u"video/webm"_s, u"audio/mpeg"_s, u"audio/ogg"_s};
    const QJsonObject media{{"supported_mime_types"_L1, QJsonArray::fromStringList(types)},
                            {"description_limit"_L1, 1500},
                            {"image_size_limit"_L1, 16777216},
                            {"image_matrix_limit"_L1, 33177600},
                            {"video_size_limit"_L1, 103809024},
                            {"video_frame_rate_limit"_L1, 120},
                            {"video_matrix_limit"_L1, 8294400}};
    const QJsonObject polls{{"max_options"_L1, isGoToSocial ? 6 : 4},
                            {"max_characters_per_option"_L1, 50},
                            {"min_expiration"_L1, 300},
                            {"max_expiration"_L1, 2629746}};
    return {{"statuses"_L1, statuses}, {"media_attachments"_L1, media}, {"polls"_L1, polls}};
}

MastodonAnswer MastodonWorld::newInstance(const MastodonCall &call)
{
    if (m_options.flavour == MastodonFlavour::Pleroma || m_options.flavour == MastodonFlavour::Pixelfed)
        return missing();
    const bool isGoToSocial = m_options.flavour == MastodonFlavour::GoToSocial;
    QJsonObject instance{{"domain"_L1, hostOf(call)},
                         {"title"_L1, u"Stand-in"_s},
                         {"version"_L1, versionOf(m_options.flavour)},
                         {"source_url"_L1,
                          isGoToSocial ? u"https://codeberg.org/superseriousbusiness/gotosocial"_s
                                       : u"https://github.com/mastodon/mastodon"_s},
                         {"configuration"_L1, configuration()}};
    if (!isGoToSocial)
        instance["api_versions"_L1] = QJsonObject{{"mastodon"_L1, 7}};
    return {200, instance, {}, {}};
}

MastodonAnswer MastodonWorld::oldInstance(const MastodonCall &call)
{
    QJsonObject instance{
        {"uri"_L1, hostOf(call)}, {"title"_L1, u"Stand-in"_s}, {"version"_L1, versionOf(m_options.flavour)}};
    if (m_options.flavour == MastodonFlavour::Pleroma)
        instance["max_toot_chars"_L1] = maxCharacters();
    else
        instance["configuration"_L1] = configuration();
    return {200, instance, {}, {}};
}

MastodonAnswer MastodonWorld::metadata(const MastodonCall &call)
{
    if (m_options.flavour != MastodonFlavour::Mastodon)
        return missing();
    const QString base = u"http://"_s + hostOf(call);
    const QStringList scopes{u"profile"_s, u"read"_s,        u"read:accounts"_s, u"read:statuses"_s,
                             u"write"_s,   u"write:media"_s, u"write:statuses"_s};
    return {200,
            QJsonObject{{"issuer"_L1, base + u'/'},
                        {"authorization_endpoint"_L1, base + u"/oauth/authorize"_s},
                        {"token_endpoint"_L1, base + u"/oauth/token"_s},
                        {"scopes_supported"_L1, QJsonArray::fromStringList(scopes)},
                        {"code_challenge_methods_supported"_L1, QJsonArray{u"S256"_s}}},
            {},
            {}};
}

QString MastodonWorld::accountId(const QString &account) const
{
    const QString number = account == "user"_L1 ? u"0"_s : account.mid(5);
    return m_options.flavour == MastodonFlavour::GoToSocial ? u"01ACCOUNT"_s + number : u"1"_s + number;
}

MastodonAnswer MastodonWorld::account(const MastodonCall &call)
{
    const QString base = u"http://"_s + hostOf(call);
    return {200,
            QJsonObject{{"id"_L1, accountId(call.account)},
                        {"username"_L1, call.account},
                        {"acct"_L1, call.account},
                        {"display_name"_L1, u"Stand-in "_s + call.account},
                        {"url"_L1, base + u"/@"_s + call.account},
                        {"avatar"_L1, base + u"/avatar.png"_s},
                        {"source"_L1, QJsonObject{{"privacy"_L1, u"public"_s}, {"language"_L1, u"en"_s}}}},
            {},
            {}};
}

} // namespace Postrider::Testing
