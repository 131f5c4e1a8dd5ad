// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outgoing.h"
#include "domain/rules.h"

#include <QStringList>

#include <chrono>

namespace Postrider {

// How large something may be, however it is turned. 0: no limit known.
struct FrameRules
{
    int minSide = 0;       // pixels, of the shorter side
    int maxLongSide = 0;   // pixels
    int maxShortSide = 0;  // pixels
    qint64 maxPixels = 0;  // width times height
    double minRatio = 0.0; // width to height
    double maxRatio = 0.0;

    friend bool operator==(const FrameRules &, const FrameRules &) = default;
};

// Still pictures.
struct PictureRules
{
    QStringList mimeTypes; // empty: any
    qint64 maxBytes = 0;
    FrameRules frame = {};
    // Transparent parts may become white where no type with transparency is taken. Otherwise such a picture is refused.
    bool mayFlatten = false;

    friend bool operator==(const PictureRules &, const PictureRules &) = default;
};

// Pictures that move. Where their type or size is not taken, they become videos.
struct AnimationRules
{
    QStringList mimeTypes; // empty: none
    qint64 maxBytes = 0;
    FrameRules frame = {};
    int maxFrames = 0;
    qint64 maxPixelsOfAllFrames = 0;

    friend bool operator==(const AnimationRules &, const AnimationRules &) = default;
};

struct VideoRules
{
    bool isTaken = true;
    QStringList containers;   // "mp4", "mov", "webm", "matroska", "mpegts"; empty: any
    QStringList videoCodecs;  // "h264", "hevc", "vp8", "vp9", "av1" ...; empty: any
    QStringList audioCodecs;  // "aac", "opus", "vorbis", "mp3" ...; empty: any
    QStringList pixelFormats; // "yuv420p"; empty: any
    qint64 maxBytes = 0;
    FrameRules frame = {};
    std::chrono::milliseconds minDuration{0};
    std::chrono::milliseconds maxDuration{0};
    double minFrameRate = 0; // a second
    double maxFrameRate = 0;
    qint64 maxBitRate = 0; // bits a second
    int maxAudioChannels = 0;
    int maxAudioRate = 0; // samples a second
    bool needsProgressive = false;
    bool needsFastStart = false;

    friend bool operator==(const VideoRules &, const VideoRules &) = default;
};

// What one platform takes of files for one post; each platform's file declares it (Platform::mediaRules). The planner
// of conversions works from it, and so do the checks.
struct MediaRules
{
    // A ratio that is not taken: bars around it, or its edges cut off.
    enum class Fit { Pad, Crop };

    PictureRules picture = {};
    AnimationRules animation = {};
    VideoRules video = {};
    Fit fit = Fit::Pad;

    friend bool operator==(const MediaRules &, const MediaRules &) = default;
};

// From the few limits that every platform declares: for those that say no more.
MediaRules mediaRulesFrom(const Limits &limits);

// What the platform would refuse of this file as it is. Rules: "media.type", "media.codec", "media.tooBig",
// "media.tooManyPixels", "media.tooWide", "media.tooSmall", "media.ratio", "media.tooLong", "media.tooShort",
// "media.frameRate", "media.bitRate", "media.tooManyFrames", "media.sound", "media.form". where: "media[0]".
QList<Problem> mediaProblems(const OutgoingMedia &file, const QString &where, const MediaRules &rules);

} // namespace Postrider
