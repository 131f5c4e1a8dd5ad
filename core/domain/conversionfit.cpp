// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/conversionfit.h"

#include <algorithm>
#include <cmath>

namespace Postrider {

namespace {

constexpr double kMostEnlarged = 4.0;
constexpr double kPlainRate = 30;        // frames a second, where a file does not say
constexpr double kFewestBits = 0.03;     // for a pixel of a frame: below, H.264 shows blocks
constexpr double kOfTheLimit = 0.94;     // what an encoder's aim may miss, and the container's own bytes
constexpr int kSmallestLongSide = 426;   // pixels; a video smaller than that is not worth posting
constexpr qint64 kCopiedSound = 192'000; // bits a second, when the track's own rate is not known

QSizeF withRatio(QSizeF size, double ratio, bool grows)
{
    const bool isTooBroad = size.width() / size.height() > ratio;
    // Bars make the shorter side longer, cutting makes the longer one shorter.
    if (isTooBroad == grows)
        return {size.width(), size.width() / ratio};
    return {size.height() * ratio, size.height()};
}

double wantedRatio(QSize size, const FrameRules &rules)
{
    const double ratio = double(size.width()) / size.height();
    const double least = rules.minRatio > 0 ? std::max(ratio, rules.minRatio) : ratio;
    return rules.maxRatio > 0 ? std::min(least, rules.maxRatio) : least;
}

// By how much a canvas has to shrink, or may grow.
std::optional<double> factorFor(QSizeF canvas, const FrameRules &rules)
{
    const auto [shortSide, longSide] = std::minmax({canvas.width(), canvas.height()});
    double factor = rules.minSide > 0 ? std::max(1.0, rules.minSide / shortSide) : 1.0;
    if (factor > kMostEnlarged)
        return std::nullopt;
    if (rules.maxLongSide > 0)
        factor = std::min(factor, rules.maxLongSide / longSide);
    if (rules.maxShortSide > 0)
        factor = std::min(factor, rules.maxShortSide / shortSide);
    if (rules.maxPixels > 0)
        factor = std::min(factor, std::sqrt(double(rules.maxPixels) / (canvas.width() * canvas.height())));
    const bool staysLargeEnough = rules.minSide == 0 || shortSide * factor >= rules.minSide - 0.5;
    return staysLargeEnough ? std::optional(factor) : std::nullopt;
}

int stepped(double value, int step, bool isShrunk)
{
    const double steps = value / step;
    // Rounding up could pass the limit that it was shrunk for.
    return std::max(step, int(isShrunk ? std::floor(steps + 1e-6) : std::round(steps)) * step);
}

QSize stepped(QSizeF size, int step, bool isShrunk)
{
    return {stepped(size.width(), step, isShrunk), stepped(size.height(), step, isShrunk)};
}

double plannedRate(const OutgoingMedia &file, const VideoRules &rules)
{
    const double rate = file.details.frameRate;
    if (rules.maxFrameRate > 0 && rate > rules.maxFrameRate)
        return rules.maxFrameRate;
    if (rules.minFrameRate > 0 && rate < rules.minFrameRate)
        return std::ceil(rules.minFrameRate) + 1;
    return 0;
}

// Bits a second that the pictures may take.
qint64 bitsForPictures(const ConversionPlan &plan, const OutgoingMedia &file, const VideoRules &rules)
{
    const qint64 sound = plan.copiesAudio ? kCopiedSound : plan.audioBitRate;
    qint64 bits = rules.maxBitRate > 0 ? qint64(rules.maxBitRate * kOfTheLimit) - sound : 0;
    if (rules.maxBytes > 0 && file.duration.count() > 0) {
        const qint64 all = qint64(rules.maxBytes * kOfTheLimit * 8000.0 / double(file.duration.count()));
        bits = bits > 0 ? std::min(bits, all - sound) : all - sound;
    }
    return bits;
}

} // namespace

std::optional<Fitted> fitInto(QSize size, const FrameRules &rules, MediaRules::Fit fit, int step)
{
    if (size.isEmpty())
        return std::nullopt;
    const double ratio = wantedRatio(size, rules);
    const bool isRatioKept = std::abs(ratio - double(size.width()) / size.height()) < 1e-9;
    const QSizeF canvas = isRatioKept ? QSizeF(size) : withRatio(size, ratio, fit == MediaRules::Fit::Pad);
    const auto factor = factorFor(canvas, rules);
    if (!factor)
        return std::nullopt;
    const bool isShrunk = *factor < 1.0;
    const Fitted fitted{stepped(QSizeF(size) * *factor, step, isShrunk), stepped(canvas * *factor, step, isShrunk)};
    return isRatioKept ? Fitted{fitted.canvas, fitted.canvas} : fitted;
}

bool planFrames(ConversionPlan &plan, const OutgoingMedia &file, const MediaRules &rules)
{
    const VideoRules &video = rules.video;
    plan.maxBytes = video.maxBytes;
    plan.frameRate = plannedRate(file, video);
    const double rate = plan.frameRate > 0 ? plan.frameRate
        : file.details.frameRate > 0       ? file.details.frameRate
                                           : kPlainRate;
    FrameRules frame = video.frame;
    const bool hasLimit = video.maxBitRate > 0 || (video.maxBytes > 0 && file.duration.count() > 0);
    if (hasLimit) {
        plan.videoBitRate = bitsForPictures(plan, file, video);
        const auto pixels = qint64(double(plan.videoBitRate) / (rate * kFewestBits));
        if (plan.videoBitRate <= 0 || pixels < qint64(kSmallestLongSide) * kSmallestLongSide / 2)
            return false;
        frame.maxPixels = frame.maxPixels > 0 ? std::min(frame.maxPixels, pixels) : pixels;
    }
    const auto fitted = fitInto(file.dimensions, frame, rules.fit, 2); // H.264 with half the colour wants even sides
    if (!fitted)
        return false;
    plan.scaled = fitted->scaled;
    plan.canvas = fitted->canvas;
    return true;
}

} // namespace Postrider
