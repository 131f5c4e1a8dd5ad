// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/conversion.h"

#include "base/enumword.h"
#include "domain/conversionfit.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

// Counts how postrider-media carries plans out: a new number makes new files of old plans.
constexpr int kRevision = 1;

bool isStrippable(const OutgoingMedia &file)
{
    static const QStringList types{u"image/jpeg"_s, u"image/png"_s, u"image/webp"_s, u"image/gif"_s};
    return types.contains(file.mime) && !file.details.isTurned;
}

bool takes(const PictureRules &rules, const QString &mime)
{
    return rules.mimeTypes.isEmpty() || rules.mimeTypes.contains(mime);
}

// What a picture that has to be written anew is written as; empty: there is no way.
QString pictureType(const OutgoingMedia &file, const PictureRules &rules)
{
    const QString jpeg = u"image/jpeg"_s;
    const QString png = u"image/png"_s;
    const bool isTooBig = rules.maxBytes > 0 && file.size > rules.maxBytes;
    if (file.details.hasAlpha) {
        if (takes(rules, png))
            return png;
        return rules.mayFlatten && takes(rules, jpeg) ? jpeg : QString();
    }
    // What was drawn stays sharp; what would be too big that way, or was a photograph, becomes a photograph.
    const bool isDrawn = file.mime == png || file.mime == "image/gif"_L1 || file.mime == "image/bmp"_L1;
    if (isDrawn && takes(rules, png) && !(isTooBig && takes(rules, jpeg)))
        return png;
    return takes(rules, jpeg) ? jpeg : takes(rules, png) ? png : QString();
}

std::optional<ConversionPlan> stripped(const OutgoingMedia &file)
{
    ConversionPlan plan;
    plan.mime = file.mime;
    plan.scaled = plan.canvas = file.dimensions;
    return plan;
}

std::optional<ConversionPlan> picturePlan(const OutgoingMedia &file, const MediaRules &rules)
{
    const bool isTaken = mediaProblems(file, {}, rules).isEmpty();
    if (isTaken && !file.details.hasPrivateData && !file.details.isTurned)
        return std::nullopt;
    if (isTaken && isStrippable(file))
        return stripped(file);
    ConversionPlan plan;
    plan.method = ConversionPlan::Method::Picture;
    plan.mime = pictureType(file, rules.picture);
    plan.maxBytes = rules.picture.maxBytes;
    const auto fitted = fitInto(file.dimensions, rules.picture.frame, rules.fit, 1);
    if (plan.mime.isEmpty() || !fitted)
        return std::nullopt;
    plan.scaled = fitted->scaled;
    plan.canvas = fitted->canvas;
    return plan;
}

// The rules as they are for a file that becomes a video; nothing about time, which a conversion does not change.
VideoRules withoutTime(VideoRules rules)
{
    rules.minDuration = rules.maxDuration = std::chrono::milliseconds(0);
    return rules;
}

void planSound(ConversionPlan &plan, const OutgoingMedia &file, const VideoRules &rules)
{
    const MediaDetails &details = file.details;
    if (details.audioCodec.isEmpty())
        return;
    const bool fitsContainer = details.audioCodec == "aac"_L1 || details.audioCodec == "mp3"_L1;
    const bool isTaken = rules.audioCodecs.isEmpty() || rules.audioCodecs.contains(details.audioCodec);
    const bool hasTooMany = rules.maxAudioChannels > 0 && details.audioChannels > rules.maxAudioChannels;
    const bool isTooFine = rules.maxAudioRate > 0 && details.audioRate > rules.maxAudioRate;
    plan.copiesAudio = fitsContainer && isTaken && !hasTooMany && !isTooFine;
    if (plan.copiesAudio)
        return;
    plan.audioBitRate = 128'000;
    plan.audioChannels = qMin(details.audioChannels, rules.maxAudioChannels > 0 ? rules.maxAudioChannels : 2);
    plan.audioRate = qMin(rules.maxAudioRate > 0 ? rules.maxAudioRate : 48'000, qMax(details.audioRate, 44'100));
}

// Whether the pictures may stay as they are, in an MP4.
bool keepsPictures(const OutgoingMedia &file, const VideoRules &rules)
{
    VideoRules ofPictures = withoutTime(rules);
    ofPictures.containers.clear();
    ofPictures.audioCodecs.clear();
    ofPictures.maxAudioChannels = ofPictures.maxAudioRate = 0;
    ofPictures.needsFastStart = false;
    static const QStringList fitting{u"h264"_s, u"hevc"_s, u"mpeg4"_s, u"av1"_s};
    MediaRules rest;
    rest.video = ofPictures;
    return fitting.contains(file.details.videoCodec) && mediaProblems(file, {}, rest).isEmpty();
}

std::optional<ConversionPlan> asVideo(const OutgoingMedia &file, const MediaRules &rules)
{
    const VideoRules &video = rules.video;
    const bool takesMp4 = video.isTaken && (video.containers.isEmpty() || video.containers.contains("mp4"_L1));
    const bool takesH264 = video.videoCodecs.isEmpty() || video.videoCodecs.contains("h264"_L1);
    if (!takesMp4 || !takesH264)
        return std::nullopt;
    ConversionPlan plan;
    plan.method = ConversionPlan::Method::Video;
    plan.mime = u"video/mp4"_s;
    plan.scaled = plan.canvas = file.dimensions;
    planSound(plan, file, video);
    plan.copiesVideo = file.isVideo() && !file.details.isTurned && keepsPictures(file, video);
    if (plan.copiesVideo)
        return plan;
    return planFrames(plan, file, rules) ? std::optional(plan) : std::nullopt;
}

std::optional<ConversionPlan> videoPlan(const OutgoingMedia &file, const MediaRules &rules)
{
    MediaRules timeless = rules;
    timeless.video = withoutTime(rules.video);
    const bool isTaken = mediaProblems(file, {}, timeless).isEmpty();
    if (!isTaken)
        return asVideo(file, rules);
    return file.details.hasPrivateData ? stripped(file) : std::nullopt;
}

} // namespace

QJsonObject ConversionPlan::toJson() const
{
    return {{"method"_L1, enumWord(method)},     {"mime"_L1, mime},
            {"scaledWidth"_L1, scaled.width()},  {"scaledHeight"_L1, scaled.height()},
            {"width"_L1, canvas.width()},        {"height"_L1, canvas.height()},
            {"maxBytes"_L1, maxBytes},           {"copiesVideo"_L1, copiesVideo},
            {"copiesAudio"_L1, copiesAudio},     {"frameRate"_L1, frameRate},
            {"videoBitRate"_L1, videoBitRate},   {"audioBitRate"_L1, audioBitRate},
            {"audioChannels"_L1, audioChannels}, {"audioRate"_L1, audioRate}};
}

std::optional<ConversionPlan> ConversionPlan::fromJson(const QJsonObject &json)
{
    const auto method = enumFromWord<Method>(json["method"_L1].toString());
    if (!method)
        return std::nullopt;
    ConversionPlan plan;
    plan.method = *method;
    plan.mime = json["mime"_L1].toString();
    plan.scaled = {json["scaledWidth"_L1].toInt(), json["scaledHeight"_L1].toInt()};
    plan.canvas = {json["width"_L1].toInt(), json["height"_L1].toInt()};
    plan.maxBytes = json["maxBytes"_L1].toInteger();
    plan.copiesVideo = json["copiesVideo"_L1].toBool();
    plan.copiesAudio = json["copiesAudio"_L1].toBool();
    plan.frameRate = json["frameRate"_L1].toDouble();
    plan.videoBitRate = json["videoBitRate"_L1].toInteger();
    plan.audioBitRate = json["audioBitRate"_L1].toInteger();
    plan.audioChannels = json["audioChannels"_L1].toInt();
    plan.audioRate = json["audioRate"_L1].toInt();
    return plan;
}

QByteArray ConversionPlan::key() const
{
    QJsonObject named = toJson();
    named["revision"_L1] = kRevision;
    const QByteArray text = QJsonDocument(named).toJson(QJsonDocument::Compact);
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(24);
}

std::optional<ConversionPlan> conversionFor(const OutgoingMedia &file, const MediaRules &rules)
{
    if (!file.details.isKnown())
        return std::nullopt;
    if (file.isVideo())
        return videoPlan(file, rules);
    if (!file.isImage())
        return std::nullopt;
    if (!file.details.isAnimated())
        return picturePlan(file, rules);
    if (!mediaProblems(file, {}, rules).isEmpty())
        return file.mime == "image/gif"_L1 ? asVideo(file, rules) : std::nullopt;
    return file.details.hasPrivateData && isStrippable(file) ? stripped(file) : std::nullopt;
}

OutgoingMedia expectedOf(const OutgoingMedia &file, const ConversionPlan &plan)
{
    OutgoingMedia made = file;
    made.mime = plan.mime;
    made.dimensions = plan.canvas;
    made.details.hasPrivateData = false;
    made.details.isTurned = false;
    if (plan.maxBytes > 0)
        made.size = qMin(made.size, plan.maxBytes);
    if (plan.method == ConversionPlan::Method::Strip)
        return made;
    if (plan.method == ConversionPlan::Method::Picture) {
        made.details.container = plan.mime.mid(int(qstrlen("image/")));
        made.details.hasAlpha = file.details.hasAlpha && plan.mime == "image/png"_L1;
        return made;
    }
    made.details.container = u"mp4"_s;
    made.details.isFastStart = true;
    made.details.frames = 0;
    if (!plan.copiesVideo) {
        made.details.videoCodec = u"h264"_s;
        made.details.pixelFormat = u"yuv420p"_s;
        made.details.isInterlaced = false;
        made.details.frameRate = plan.frameRate > 0 ? plan.frameRate : file.details.frameRate;
        if (plan.videoBitRate > 0)
            made.details.bitRate = qMin(made.details.bitRate, plan.videoBitRate + plan.audioBitRate);
    }
    if (!plan.copiesAudio && !file.details.audioCodec.isEmpty()) {
        made.details.audioCodec = u"aac"_s;
        made.details.audioChannels = plan.audioChannels;
        made.details.audioRate = plan.audioRate;
    }
    return made;
}

Outgoing asConverted(Outgoing post, const MediaRules &rules)
{
    for (OutgoingMedia &file : post.media) {
        if (const auto plan = conversionFor(file, rules))
            file = expectedOf(file, *plan);
    }
    return post;
}

} // namespace Postrider
