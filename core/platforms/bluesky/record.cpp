// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky/record.h"

#include "platforms/bluesky/facts.h"
#include "platforms/bluesky/recordkey.h"
#include "platforms/bluesky/references.h"
#include "platforms/bluesky/richtext.h"
#include "platforms/bluesky/settings.h"
#include "platforms/bluesky/upload.h"
#include "platforms/bluesky/wire.h"

namespace Postrider::Bluesky {

using namespace Qt::Literals::StringLiterals;

namespace {

const QJsonObject typed(QLatin1String type)
{
    return {{"$type"_L1, QString(type)}};
}

void addAspectRatio(const OutgoingMedia &file, QJsonObject &json)
{
    if (file.dimensions.isValid() && !file.dimensions.isEmpty())
        json["aspectRatio"_L1] = QJsonObject{{"width"_L1, file.dimensions.width()},
                                             {"height"_L1, file.dimensions.height()}};
}

QJsonObject picturesEmbed(const Outgoing &post, const QJsonArray &blobs)
{
    const bool isGallery = post.media.size() > kMostImages;
    QJsonArray pictures;
    for (int i = 0; i < post.media.size(); ++i) {
        QJsonObject picture = isGallery ? typed("app.bsky.embed.gallery#image"_L1) : QJsonObject();
        picture["alt"_L1] = post.media.at(i).altText;
        picture["image"_L1] = blobs.at(i);
        addAspectRatio(post.media.at(i), picture);
        pictures << picture;
    }
    QJsonObject embed = typed(isGallery ? "app.bsky.embed.gallery"_L1 : "app.bsky.embed.images"_L1);
    embed[isGallery ? "items"_L1 : "images"_L1] = pictures;
    return embed;
}

QJsonObject videoEmbed(const Outgoing &post, const Context &context)
{
    const OutgoingMedia &file = post.media.first();
    QJsonObject embed = typed("app.bsky.embed.video"_L1);
    embed["video"_L1] = uploadedBlobs(context).at(0);
    if (!file.altText.isEmpty())
        embed["alt"_L1] = file.altText;
    addAspectRatio(file, embed);
    if (post.settings[Setting::kLoops].toBool())
        embed["presentation"_L1] = u"gif"_s;
    if (const QJsonObject captions = uploadedCaptions(context); !captions.isEmpty())
        embed["captions"_L1] = QJsonArray{
            QJsonObject{{"lang"_L1, post.settings[Setting::kCaptionsLanguage]}, {"file"_L1, captions}}};
    return embed;
}

// The lexicon requires a description, which may be empty.
QJsonObject cardEmbed(const Outgoing &post, const QJsonArray &blobs)
{
    const QJsonObject card = post.settings[Setting::kCard].toObject();
    QJsonObject external{{"uri"_L1, card[Setting::kCardUri]},
                         {"title"_L1, card[Setting::kCardTitle]},
                         {"description"_L1, card[Setting::kCardDescription].toString()}};
    if (!blobs.isEmpty())
        external["thumb"_L1] = blobs.at(0);
    QJsonObject embed = typed("app.bsky.embed.external"_L1);
    embed["external"_L1] = external;
    return embed;
}

QJsonObject mediaEmbed(const Outgoing &post, const Context &context)
{
    const QJsonArray blobs = uploadedBlobs(context);
    if (post.part == 1 && post.settings.contains(Setting::kCard))
        return cardEmbed(post, blobs);
    if (post.media.isEmpty())
        return {};
    return post.media.first().isVideo() ? videoEmbed(post, context) : picturesEmbed(post, blobs);
}

QJsonObject embedOf(const Outgoing &post, const Context &context)
{
    const QJsonObject media = mediaEmbed(post, context);
    const QJsonObject quoted = quoteOf(post, context);
    if (quoted.isEmpty())
        return media;
    QJsonObject quote = typed("app.bsky.embed.record"_L1);
    quote["record"_L1] = quoted;
    if (media.isEmpty())
        return quote;
    QJsonObject both = typed("app.bsky.embed.recordWithMedia"_L1);
    both["record"_L1] = quote;
    both["media"_L1] = media;
    return both;
}

QJsonObject labelsOf(const QString &warning)
{
    QJsonObject labels = typed("com.atproto.label.defs#selfLabels"_L1);
    labels["values"_L1] = QJsonArray{QJsonObject{{"val"_L1, warning}}};
    return labels;
}

// Who may reply; nothing where everybody may.
std::optional<QJsonArray> replyRulesOf(const QJsonObject &settings)
{
    const QString who = settings[Setting::kWhoCanReply].toString();
    const QString list = settings[Setting::kReplyList].toString();
    QJsonArray rules;
    if (who == "followers"_L1)
        rules << typed("app.bsky.feed.threadgate#followerRule"_L1);
    else if (who == "following"_L1)
        rules << typed("app.bsky.feed.threadgate#followingRule"_L1);
    else if (who == "mentioned"_L1)
        rules << typed("app.bsky.feed.threadgate#mentionRule"_L1);
    else if (who != "nobody"_L1 && list.isEmpty())
        return std::nullopt;
    if (!list.isEmpty()) {
        QJsonObject rule = typed("app.bsky.feed.threadgate#listRule"_L1);
        rule["list"_L1] = list;
        rules << rule;
    }
    return rules;
}

} // namespace

QJsonObject postRecord(const Outgoing &post, Context &context)
{
    QJsonObject record = typed(kPostType);
    record["text"_L1] = post.text;
    record["createdAt"_L1] = RecordKey::of(context).createdAt;
    if (const QJsonArray facets = facetsOf(post.text, mentionedDids(context)); !facets.isEmpty())
        record["facets"_L1] = facets;
    if (const QJsonObject reply = replyOf(post, context); !reply.isEmpty())
        record["reply"_L1] = reply;
    if (const QJsonObject embed = embedOf(post, context); !embed.isEmpty())
        record["embed"_L1] = embed;
    if (const QJsonArray languages = post.settings[Setting::kLanguages].toArray(); !languages.isEmpty())
        record["langs"_L1] = languages;
    if (const QString warning = post.settings[Setting::kContentWarning].toString(); !warning.isEmpty())
        record["labels"_L1] = labelsOf(warning);
    if (const QJsonArray tags = post.settings[Setting::kTags].toArray(); !tags.isEmpty())
        record["tags"_L1] = tags;
    return record;
}

QList<Gate> gatesOf(const Outgoing &post, const Account &account, Context &context)
{
    QList<Gate> gates;
    const QString uri = postUri(account, context);
    const QString createdAt = RecordKey::of(context).createdAt;
    // Only the first post of a thread says who may reply.
    const bool isRoot = post.part == 1 && !post.settings.contains(Setting::kReplyTo);
    if (const auto rules = replyRulesOf(post.settings); isRoot && rules) {
        QJsonObject gate = typed(kThreadgateType);
        gate["post"_L1] = uri;
        gate["allow"_L1] = *rules;
        gate["createdAt"_L1] = createdAt;
        gates << Gate{kThreadgateType, gate};
    }
    if (post.settings[Setting::kNoQuotes].toBool()) {
        QJsonObject gate = typed(kPostgateType);
        gate["post"_L1] = uri;
        gate["embeddingRules"_L1] = QJsonArray{typed("app.bsky.feed.postgate#disableRule"_L1)};
        gate["createdAt"_L1] = createdAt;
        gates << Gate{kPostgateType, gate};
    }
    return gates;
}

QString postUri(const Account &account, Context &context)
{
    return RecordAddress{account.accountId, kPostType, RecordKey::of(context).rkey}.uri();
}

} // namespace Postrider::Bluesky
