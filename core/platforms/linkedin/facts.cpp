// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/linkedin/facts.h"

#include "platforms/linkedin/unconfirmed.h"

namespace Postrider::Linkedin {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kMostPixels = 36'152'319;
constexpr qint64 kVideoBytes = 500'000'000;

} // namespace

QStringList documentTypes()
{
    return {u"application/pdf"_s, u"application/vnd.ms-powerpoint"_s,
            u"application/vnd.openxmlformats-officedocument.presentationml.presentation"_s, u"application/msword"_s,
            u"application/vnd.openxmlformats-officedocument.wordprocessingml.document"_s};
}

FileKind kindOf(const OutgoingMedia &file)
{
    if (file.isVideo())
        return FileKind::Video;
    return documentTypes().contains(file.mime) ? FileKind::Document : FileKind::Picture;
}

Limits limits()
{
    Limits limits;
    limits.maxCharacters = 3000;
    limits.maxMedia = kMostPictures;
    limits.maxAltText = 4086;
    limits.maxVideoBytes = kVideoBytes;
    limits.maxImagePixels = kMostPixels;
    limits.mimeTypes = QStringList{u"image/jpeg"_s, u"image/png"_s, u"image/gif"_s, u"video/mp4"_s} + documentTypes();
    limits.maxPollOptions = kMostPollOptions;
    limits.maxPollOptionCharacters = Unconfirmed::kPollOptionLength;
    return limits;
}

MediaRules mediaRules()
{
    MediaRules rules;
    rules.picture.mimeTypes = {u"image/jpeg"_s, u"image/png"_s, u"image/gif"_s};
    rules.picture.frame.maxPixels = kMostPixels;
    rules.picture.mayFlatten = true;
    rules.animation.mimeTypes = {u"image/gif"_s};
    rules.animation.frame.maxPixels = kMostPixels;
    rules.animation.maxFrames = 250;
    rules.video.containers = {u"mp4"_s};
    rules.video.maxBytes = kVideoBytes;
    rules.video.minDuration = 3s;
    rules.video.maxDuration = 30min;
    return rules;
}

} // namespace Postrider::Linkedin
