// SPDX-License-Identifier: GPL-3.0-or-later
#include "blueskystandin_lexicon.h"

#include "domain/graphemes.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

using Refusal = BlueskyRefusal;

Refusal invalid(const QString &words)
{
    return {u"InvalidRequest"_s, u"Invalid record: "_s + words};
}

bool matches(const QString &text, const QString &pattern)
{
    return QRegularExpression(u"^(?:"_s + pattern + u")$"_s).match(text).hasMatch();
}

bool isMoment(const QJsonValue &value)
{
    return matches(value.toString(), u"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)"_s)
        && QDateTime::fromString(value.toString(), Qt::ISODateWithMs).isValid();
}

bool isUri(const QJsonValue &value)
{
    const QUrl url(value.toString(), QUrl::StrictMode);
    return url.isValid() && !url.scheme().isEmpty() && !url.host().isEmpty();
}

bool isPositive(const QJsonValue &value)
{
    return value.isDouble() && value.toDouble() == value.toInteger() && value.toInteger() >= 1;
}

Refusal checkBlob(const QJsonValue &value, const QString &where, const QStringList &types, qint64 most,
                  const BlueskyKnowledge &known)
{
    const QJsonObject blob = value.toObject();
    if (const Refusal fields = checkFields(blob, {u"$type"_s, u"ref"_s, u"mimeType"_s, u"size"_s}, {}, where);
        fields.isRefused())
        return fields;
    const QString mime = blob["mimeType"_L1].toString();
    const QString ref = blob["ref"_L1].toObject()["$link"_L1].toString();
    if (blob["$type"_L1].toString() != "blob"_L1 || !blob["size"_L1].isDouble())
        return invalid(where + u" is no blob"_s);
    if (!known.blobs.contains(ref))
        return {u"BlobNotFound"_s, u"Could not find blob: "_s + ref};
    if (known.blobs.value(ref)["mimeType"_L1].toString() != mime
        || known.blobs.value(ref)["size"_L1] != blob["size"_L1])
        return invalid(where + u" is another blob than was uploaded"_s);
    bool isTaken = false;
    for (const QString &type : types)
        isTaken = isTaken || mime == type || (type.endsWith(u'*') && mime.startsWith(type.chopped(1)));
    if (!isTaken)
        return {u"InvalidMimeType"_s, u"%1: %2 is not taken"_s.arg(where, mime)};
    if (blob["size"_L1].toInteger() > most)
        return {u"InvalidSize"_s, u"%1: at most %2 bytes"_s.arg(where).arg(most)};
    return {};
}

Refusal checkRatio(const QJsonObject &holder, const QString &where)
{
    if (!holder.contains("aspectRatio"_L1))
        return {};
    const QJsonObject ratio = holder["aspectRatio"_L1].toObject();
    if (const Refusal fields = checkFields(ratio, {u"width"_s, u"height"_s}, {}, where); fields.isRefused())
        return fields;
    const bool isGood = isPositive(ratio["width"_L1]) && isPositive(ratio["height"_L1]);
    return isGood ? Refusal() : invalid(where + u".aspectRatio"_s);
}

Refusal checkReference(const QJsonValue &value, const QString &where, const BlueskyKnowledge &known)
{
    const QJsonObject reference = value.toObject();
    if (const Refusal fields = checkFields(reference, {u"uri"_s, u"cid"_s}, {}, where); fields.isRefused())
        return fields;
    const QString uri = reference["uri"_L1].toString();
    if (!known.cids.contains(uri) || known.cids.value(uri) != reference["cid"_L1].toString())
        return invalid(where + u" names no record: "_s + uri);
    return {};
}

Refusal checkPicture(const QJsonObject &picture, const QString &where, const BlueskyKnowledge &known)
{
    if (!picture["alt"_L1].isString())
        return invalid(where + u".alt"_s);
    if (const Refusal ratio = checkRatio(picture, where); ratio.isRefused())
        return ratio;
    return checkBlob(picture["image"_L1], where, {u"image/*"_s}, 2'000'000, known);
}

Refusal checkImages(const QJsonObject &embed, const BlueskyKnowledge &known)
{
    if (const Refusal fields = checkFields(embed, {u"$type"_s, u"images"_s}, {}, u"embed"_s); fields.isRefused())
        return fields;
    const QJsonArray images = embed["images"_L1].toArray();
    if (images.isEmpty() || images.size() > 4)
        return invalid(u"embed.images: one to four"_s);
    for (const auto &value : images) {
        const QJsonObject image = value.toObject();
        if (const Refusal fields = checkFields(image, {u"image"_s, u"alt"_s}, {u"aspectRatio"_s}, u"embed.images"_s);
            fields.isRefused())
            return fields;
        if (const Refusal picture = checkPicture(image, u"embed.images"_s, known); picture.isRefused())
            return picture;
    }
    return {};
}

Refusal checkGallery(const QJsonObject &embed, const BlueskyKnowledge &known)
{
    if (const Refusal fields = checkFields(embed, {u"$type"_s, u"items"_s}, {}, u"embed"_s); fields.isRefused())
        return fields;
    const QJsonArray items = embed["items"_L1].toArray();
    if (items.isEmpty() || items.size() > 20)
        return invalid(u"embed.items: one to twenty"_s);
    const QStringList required{u"$type"_s, u"image"_s, u"alt"_s, u"aspectRatio"_s};
    for (const auto &value : items) {
        const QJsonObject item = value.toObject();
        if (const Refusal fields = checkFields(item, required, {}, u"embed.items"_s); fields.isRefused())
            return fields;
        if (item["$type"_L1].toString() != "app.bsky.embed.gallery#image"_L1)
            return invalid(u"embed.items.$type"_s);
        if (const Refusal picture = checkPicture(item, u"embed.items"_s, known); picture.isRefused())
            return picture;
    }
    return {};
}

Refusal checkCaptions(const QJsonValue &value, const BlueskyKnowledge &known)
{
    const QString where = u"embed.captions"_s;
    const QJsonArray captions = value.toArray();
    if ((!value.isUndefined() && !value.isArray()) || captions.size() > 20)
        return invalid(where);
    for (const auto &each : captions) {
        const QJsonObject caption = each.toObject();
        if (const Refusal fields = checkFields(caption, {u"lang"_s, u"file"_s}, {}, where); fields.isRefused())
            return fields;
        if (!matches(caption["lang"_L1].toString(), u"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"_s))
            return invalid(where + u".lang"_s);
        if (const Refusal blob = checkBlob(caption["file"_L1], where, {u"text/vtt"_s}, 20'000, known); blob.isRefused())
            return blob;
    }
    return {};
}

Refusal checkVideo(const QJsonObject &embed, const BlueskyKnowledge &known)
{
    const QStringList optional{u"captions"_s, u"alt"_s, u"aspectRatio"_s, u"presentation"_s};
    if (const Refusal fields = checkFields(embed, {u"$type"_s, u"video"_s}, optional, u"embed"_s); fields.isRefused())
        return fields;
    if (const Refusal ratio = checkRatio(embed, u"embed"_s); ratio.isRefused())
        return ratio;
    if (embed.contains("presentation"_L1) && !matches(embed["presentation"_L1].toString(), u"default|gif"_s))
        return invalid(u"embed.presentation"_s);
    if (const Refusal captions = checkCaptions(embed["captions"_L1], known); captions.isRefused())
        return captions;
    return checkBlob(embed["video"_L1], u"embed.video"_s, {u"video/mp4"_s}, 300'000'000, known);
}

Refusal checkExternal(const QJsonObject &embed, const BlueskyKnowledge &known)
{
    if (const Refusal fields = checkFields(embed, {u"$type"_s, u"external"_s}, {}, u"embed"_s); fields.isRefused())
        return fields;
    const QJsonObject external = embed["external"_L1].toObject();
    const QStringList required{u"uri"_s, u"title"_s, u"description"_s};
    if (const Refusal fields = checkFields(external, required, {u"thumb"_s}, u"external"_s); fields.isRefused())
        return fields;
    if (!isUri(external["uri"_L1]) || !external["title"_L1].isString() || !external["description"_L1].isString())
        return invalid(u"embed.external"_s);
    return external.contains("thumb"_L1)
        ? checkBlob(external["thumb"_L1], u"external.thumb"_s, {u"image/*"_s}, 1'000'000, known)
        : Refusal();
}

Refusal checkQuote(const QJsonObject &embed, const BlueskyKnowledge &known)
{
    if (const Refusal fields = checkFields(embed, {u"$type"_s, u"record"_s}, {}, u"embed"_s); fields.isRefused())
        return fields;
    return checkReference(embed["record"_L1], u"embed.record"_s, known);
}

// What stands alone or beside a quote.
Refusal checkMedia(const QJsonObject &embed, const BlueskyKnowledge &known)
{
    const QString type = embed["$type"_L1].toString();
    if (type == "app.bsky.embed.images"_L1)
        return checkImages(embed, known);
    if (type == "app.bsky.embed.gallery"_L1)
        return checkGallery(embed, known);
    if (type == "app.bsky.embed.video"_L1)
        return checkVideo(embed, known);
    if (type == "app.bsky.embed.external"_L1)
        return checkExternal(embed, known);
    return invalid(u"embed.$type "_s + type);
}

Refusal checkEmbed(const QJsonObject &embed, const BlueskyKnowledge &known)
{
    const QString type = embed["$type"_L1].toString();
    if (type == "app.bsky.embed.record"_L1)
        return checkQuote(embed, known);
    if (type != "app.bsky.embed.recordWithMedia"_L1)
        return checkMedia(embed, known);
    const QStringList required{u"$type"_s, u"record"_s, u"media"_s};
    if (const Refusal fields = checkFields(embed, required, {}, u"embed"_s); fields.isRefused())
        return fields;
    if (const Refusal quote = checkQuote(embed["record"_L1].toObject(), known); quote.isRefused())
        return quote;
    return checkMedia(embed["media"_L1].toObject(), known);
}

Refusal checkFeature(const QJsonObject &feature, const BlueskyKnowledge &known)
{
    const QString type = feature["$type"_L1].toString().section(u'#', 1);
    const QString where = u"facets.features"_s;
    if (type == "mention"_L1 && checkFields(feature, {u"$type"_s, u"did"_s}, {}, where).name.isEmpty())
        return known.dids.contains(feature["did"_L1].toString()) ? Refusal() : invalid(where + u": no such did"_s);
    if (type == "link"_L1 && checkFields(feature, {u"$type"_s, u"uri"_s}, {}, where).name.isEmpty())
        return isUri(feature["uri"_L1]) ? Refusal() : invalid(where + u".uri"_s);
    if (type == "tag"_L1 && checkFields(feature, {u"$type"_s, u"tag"_s}, {}, where).name.isEmpty()) {
        const QString tag = feature["tag"_L1].toString();
        const bool isGood = !tag.isEmpty() && !tag.startsWith(u'#') && graphemeCount(tag) <= 64
            && tag.toUtf8().size() <= 640;
        return isGood ? Refusal() : invalid(where + u".tag"_s);
    }
    return invalid(where);
}

bool isBoundary(const QByteArray &utf8, qint64 at)
{
    return at == utf8.size() || (at >= 0 && at < utf8.size() && (quint8(utf8.at(qsizetype(at))) & 0xC0) != 0x80);
}

Refusal checkFacets(const QJsonObject &record, const BlueskyKnowledge &known)
{
    const QByteArray text = record["text"_L1].toString().toUtf8();
    qint64 last = 0;
    const QJsonArray facets = record["facets"_L1].toArray();
    if (record.contains("facets"_L1) && facets.isEmpty())
        return invalid(u"facets are empty"_s);
    for (const auto &value : facets) {
        const QJsonObject facet = value.toObject();
        const QJsonObject index = facet["index"_L1].toObject();
        if (const Refusal fields = checkFields(facet, {u"index"_s, u"features"_s}, {}, u"facets"_s); fields.isRefused())
            return fields;
        const qint64 start = index["byteStart"_L1].toInteger(-1);
        const qint64 end = index["byteEnd"_L1].toInteger(-1);
        if (start < last || end <= start || !isBoundary(text, start) || !isBoundary(text, end))
            return invalid(u"facets.index %1-%2"_s.arg(start).arg(end));
        last = end;
        const QJsonArray features = facet["features"_L1].toArray();
        if (features.isEmpty())
            return invalid(u"facets.features"_s);
        for (const auto &feature : features) {
            if (const Refusal refusal = checkFeature(feature.toObject(), known); refusal.isRefused())
                return refusal;
        }
    }
    return {};
}

Refusal checkTexts(const QJsonObject &record)
{
    const QString text = record["text"_L1].toString();
    if (!record["text"_L1].isString() || graphemeCount(text) > 300 || text.toUtf8().size() > 3000)
        return invalid(u"text: at most 300 graphemes and 3000 bytes"_s);
    if (text.isEmpty() && !record.contains("embed"_L1))
        return invalid(u"text is empty and nothing is embedded"_s);
    if (!isMoment(record["createdAt"_L1]))
        return invalid(u"createdAt"_s);
    const QJsonArray languages = record["langs"_L1].toArray();
    const QJsonArray tags = record["tags"_L1].toArray();
    if (languages.size() > 3 || tags.size() > 8)
        return invalid(u"langs or tags: too many"_s);
    for (const auto &language : languages) {
        if (!matches(language.toString(), u"[a-z]{2,3}(-[A-Za-z0-9]+)*"_s))
            return invalid(u"langs"_s);
    }
    for (const auto &tag : tags) {
        if (tag.toString().isEmpty() || graphemeCount(tag.toString()) > 64 || tag.toString().toUtf8().size() > 640)
            return invalid(u"tags"_s);
    }
    return {};
}

Refusal checkLabels(const QJsonObject &record)
{
    if (!record.contains("labels"_L1))
        return {};
    const QJsonObject labels = record["labels"_L1].toObject();
    const QJsonArray values = labels["values"_L1].toArray();
    if (labels["$type"_L1].toString() != "com.atproto.label.defs#selfLabels"_L1 || values.isEmpty()
        || values.size() > 10)
        return invalid(u"labels"_s);
    for (const auto &value : values) {
        if (!matches(value.toObject()["val"_L1].toString(), u"porn|sexual|nudity|graphic-media"_s))
            return invalid(u"labels.values"_s);
    }
    return {};
}

} // namespace

BlueskyRefusal checkFields(const QJsonObject &object, const QStringList &required, const QStringList &optional,
                           const QString &where)
{
    for (const QString &name : required) {
        if (!object.contains(name))
            return invalid(u"%1: \"%2\" is missing"_s.arg(where, name));
    }
    for (const QString &name : object.keys()) {
        if (!required.contains(name) && !optional.contains(name))
            return invalid(u"%1: \"%2\" is unknown"_s.arg(where, name));
    }
    return {};
}

BlueskyRefusal checkPost(const QJsonObject &record, const BlueskyKnowledge &known)
{
    const QStringList optional{u"facets"_s, u"reply"_s, u"embed"_s, u"langs"_s, u"labels"_s, u"tags"_s};
    const QStringList required{u"$type"_s, u"text"_s, u"createdAt"_s};
    for (const Refusal &refusal : {checkFields(record, required, optional, u"post"_s), checkTexts(record),
                                   checkFacets(record, known), checkLabels(record)}) {
        if (refusal.isRefused())
            return refusal;
    }
    if (record.contains("reply"_L1)) {
        const QJsonObject reply = record["reply"_L1].toObject();
        for (const Refusal &refusal : {checkFields(reply, {u"root"_s, u"parent"_s}, {}, u"reply"_s),
                                       checkReference(reply["root"_L1], u"reply.root"_s, known),
                                       checkReference(reply["parent"_L1], u"reply.parent"_s, known)}) {
            if (refusal.isRefused())
                return refusal;
        }
    }
    return record.contains("embed"_L1) ? checkEmbed(record["embed"_L1].toObject(), known) : Refusal();
}

BlueskyRefusal checkThreadgate(const QJsonObject &record, const QString &postUri)
{
    const QStringList required{u"$type"_s, u"post"_s, u"allow"_s, u"createdAt"_s};
    if (const Refusal fields = checkFields(record, required, {}, u"threadgate"_s); fields.isRefused())
        return fields;
    const QJsonArray rules = record["allow"_L1].toArray();
    if (record["post"_L1].toString() != postUri || !isMoment(record["createdAt"_L1]) || rules.size() > 5)
        return invalid(u"threadgate"_s);
    for (const auto &value : rules) {
        const QJsonObject rule = value.toObject();
        const QString type = rule["$type"_L1].toString();
        const bool isList = type == "app.bsky.feed.threadgate#listRule"_L1
            && rule["list"_L1].toString().startsWith("at://"_L1);
        if (!isList && !matches(type, u"app\\.bsky\\.feed\\.threadgate#(mention|follower|following)Rule"_s))
            return invalid(u"threadgate.allow "_s + type);
    }
    return {};
}

BlueskyRefusal checkPostgate(const QJsonObject &record, const QString &postUri)
{
    const QStringList required{u"$type"_s, u"post"_s, u"embeddingRules"_s, u"createdAt"_s};
    if (const Refusal fields = checkFields(record, required, {}, u"postgate"_s); fields.isRefused())
        return fields;
    const QJsonArray rules = record["embeddingRules"_L1].toArray();
    const bool isGood = record["post"_L1].toString() == postUri && isMoment(record["createdAt"_L1]) && rules.size() == 1
        && rules.at(0).toObject()["$type"_L1].toString() == "app.bsky.feed.postgate#disableRule"_L1;
    return isGood ? Refusal() : invalid(u"postgate"_s);
}

bool isTid(const QString &rkey)
{
    return matches(rkey, u"[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}"_s);
}

} // namespace Postrider::Testing
