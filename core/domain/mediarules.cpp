// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/mediarules.h"

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

// Two frames a minute off is what rounding in a container does; a ratio is a matter of whole pixels.
constexpr double kRateTolerance = 0.1;
constexpr double kRatioTolerance = 0.01;

struct Check
{
    const QString &where;
    QList<Problem> &problems;

    void refuse(const QString &rule, const QJsonValue &limit, const QJsonValue &actual) const
    {
        problems << Problem{rule, where, {{"limit"_L1, limit}, {"actual"_L1, actual}}};
    }
    void atMost(const QString &rule, qint64 limit, qint64 actual) const
    {
        if (limit > 0 && actual > limit)
            refuse(rule, limit, actual);
    }
    void atLeast(const QString &rule, qint64 limit, qint64 actual) const
    {
        if (limit > 0 && actual < limit)
            refuse(rule, limit, actual);
    }
    void oneOf(const QString &rule, const QStringList &allowed, const QString &actual) const
    {
        if (!allowed.isEmpty() && !actual.isEmpty() && !allowed.contains(actual))
            problems << Problem{
                rule, where, {{"actual"_L1, actual}, {"allowed"_L1, QJsonArray::fromStringList(allowed)}}};
    }
};

void checkFrame(const Check &check, const FrameRules &rules, QSize size)
{
    if (size.isEmpty())
        return;
    const auto [shortSide, longSide] = std::minmax({size.width(), size.height()});
    check.atLeast(u"media.tooSmall"_s, rules.minSide, shortSide);
    check.atMost(u"media.tooManyPixels"_s, rules.maxPixels, qint64(size.width()) * size.height());
    if (rules.maxLongSide > 0 && longSide > rules.maxLongSide)
        check.refuse(u"media.tooWide"_s, rules.maxLongSide, longSide);
    else
        check.atMost(u"media.tooWide"_s, rules.maxShortSide, shortSide);
    const double ratio = double(size.width()) / size.height();
    const bool isTooNarrow = rules.minRatio > 0 && ratio < rules.minRatio - kRatioTolerance;
    const bool isTooBroad = rules.maxRatio > 0 && ratio > rules.maxRatio + kRatioTolerance;
    if (isTooNarrow || isTooBroad)
        check.refuse(u"media.ratio"_s, u"%1:1 – %2:1"_s.arg(rules.minRatio, 0, 'g', 3).arg(rules.maxRatio, 0, 'g', 4),
                     u"%1:1"_s.arg(ratio, 0, 'g', 3));
}

void checkPicture(const Check &check, const PictureRules &rules, const OutgoingMedia &file)
{
    check.oneOf(u"media.type"_s, rules.mimeTypes, file.mime);
    check.atMost(u"media.tooBig"_s, rules.maxBytes, file.size);
    checkFrame(check, rules.frame, file.dimensions);
}

void checkAnimation(const Check &check, const AnimationRules &rules, const OutgoingMedia &file)
{
    if (!rules.mimeTypes.contains(file.mime))
        check.refuse(u"media.type"_s, rules.mimeTypes.join(u", "_s), file.mime);
    check.atMost(u"media.tooBig"_s, rules.maxBytes, file.size);
    check.atMost(u"media.tooManyFrames"_s, rules.maxFrames, file.details.frames);
    const qint64 pixels = qint64(file.dimensions.width()) * file.dimensions.height() * file.details.frames;
    check.atMost(u"media.tooManyPixels"_s, rules.maxPixelsOfAllFrames, pixels);
    checkFrame(check, rules.frame, file.dimensions);
}

void checkTime(const Check &check, const VideoRules &rules, const OutgoingMedia &file)
{
    using std::chrono::ceil;
    using std::chrono::floor;
    using std::chrono::seconds;
    if (rules.maxDuration.count() > 0 && file.duration > rules.maxDuration)
        check.refuse(u"media.tooLong"_s, qint64(floor<seconds>(rules.maxDuration).count()),
                     qint64(ceil<seconds>(file.duration).count()));
    if (rules.minDuration.count() > 0 && file.duration.count() > 0 && file.duration < rules.minDuration)
        check.refuse(u"media.tooShort"_s, rules.minDuration.count() / 1000.0, file.duration.count() / 1000.0);
    const double rate = file.details.frameRate;
    const bool isTooFast = rules.maxFrameRate > 0 && rate > rules.maxFrameRate + kRateTolerance;
    const bool isTooSlow = rules.minFrameRate > 0 && rate > 0 && rate < rules.minFrameRate - kRateTolerance;
    if (isTooFast || isTooSlow)
        check.refuse(u"media.frameRate"_s, isTooFast ? rules.maxFrameRate : rules.minFrameRate, rate);
    check.atMost(u"media.bitRate"_s, rules.maxBitRate, file.details.bitRate);
}

void checkVideo(const Check &check, const VideoRules &rules, const OutgoingMedia &file)
{
    const MediaDetails &details = file.details;
    if (!rules.isTaken)
        return check.refuse(u"media.type"_s, {}, file.mime);
    check.oneOf(u"media.type"_s, rules.containers, details.container);
    check.oneOf(u"media.codec"_s, rules.videoCodecs, details.videoCodec);
    check.oneOf(u"media.codec"_s, rules.audioCodecs, details.audioCodec);
    check.oneOf(u"media.codec"_s, rules.pixelFormats, details.pixelFormat);
    check.atMost(u"media.tooBig"_s, rules.maxBytes, file.size);
    check.atMost(u"media.sound"_s, rules.maxAudioChannels, details.audioChannels);
    check.atMost(u"media.sound"_s, rules.maxAudioRate, details.audioRate);
    checkFrame(check, rules.frame, file.dimensions);
    checkTime(check, rules, file);
    const bool isForm = (rules.needsProgressive && details.isInterlaced)
        || (rules.needsFastStart && details.isKnown() && !details.isFastStart);
    if (isForm)
        check.refuse(u"media.form"_s, {}, file.mime);
}

const QHash<QString, QString> &containers()
{
    static const QHash<QString, QString> byType{
        {u"video/mp4"_s, u"mp4"_s},   {u"video/x-m4v"_s, u"mp4"_s},           {u"video/quicktime"_s, u"mov"_s},
        {u"video/webm"_s, u"webm"_s}, {u"video/x-matroska"_s, u"matroska"_s}, {u"video/mp2t"_s, u"mpegts"_s}};
    return byType;
}

} // namespace

MediaRules mediaRulesFrom(const Limits &limits)
{
    MediaRules rules;
    QStringList videoTypes;
    for (const QString &type : limits.mimeTypes) {
        if (type.startsWith("image/"_L1))
            rules.picture.mimeTypes << type;
        else if (type.startsWith("video/"_L1))
            videoTypes << type;
    }
    for (const QString &type : std::as_const(videoTypes)) {
        const QString container = containers().value(type);
        if (!container.isEmpty() && !rules.video.containers.contains(container))
            rules.video.containers << container;
    }
    rules.picture.maxBytes = limits.maxImageBytes;
    rules.picture.frame.maxPixels = limits.maxImagePixels;
    rules.video.maxBytes = limits.maxVideoBytes;
    rules.video.isTaken = limits.mimeTypes.isEmpty() || !videoTypes.isEmpty();
    if (limits.mimeTypes.isEmpty() || limits.mimeTypes.contains("image/gif"_L1)) {
        rules.animation.mimeTypes = {u"image/gif"_s};
        rules.animation.maxBytes = limits.maxImageBytes;
        rules.animation.frame.maxPixels = limits.maxImagePixels;
    }
    return rules;
}

QList<Problem> mediaProblems(const OutgoingMedia &file, const QString &where, const MediaRules &rules)
{
    QList<Problem> problems;
    const Check check{where, problems};
    if (file.isVideo())
        checkVideo(check, rules.video, file);
    else if (file.isImage() && file.details.isAnimated())
        checkAnimation(check, rules.animation, file);
    else if (file.isImage())
        checkPicture(check, rules.picture, file);
    return problems;
}

} // namespace Postrider
