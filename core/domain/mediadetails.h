// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace Postrider {

// What was found inside a file beyond its type, size, pixels and length. Found by postrider-media, kept with the file.
struct MediaDetails
{
    QString
        container; // "jpeg", "png", "gif", "webp", "heif", "mp4", "mov", "webm", "matroska" ...; empty: never looked into
    QString videoCodec;   // "h264", "hevc", "vp9" ...; empty for pictures and sound
    QString audioCodec;   // "aac", "opus" ...; empty: silent
    QString pixelFormat;  // "yuv420p"; of videos only
    double frameRate = 0; // a second
    qint64 bitRate = 0;   // bits a second, all tracks together
    int audioChannels = 0;
    int audioRate = 0; // samples a second
    int frames = 0;    // of pictures: more than one moves
    bool hasAlpha = false;
    bool isInterlaced = false;
    bool isFastStart = true;     // a video's index comes before its pictures
    bool isTurned = false;       // a viewer turns or mirrors it before showing; dimensions are those after that
    bool hasPrivateData = false; // place, camera, comments: EXIF, XMP, IPTC and their like

    bool isKnown() const { return !container.isEmpty(); }
    bool isAnimated() const { return frames > 1; }

    QJsonObject toJson() const; // what is usual is left out
    static MediaDetails fromJson(const QJsonObject &json);

    friend bool operator==(const MediaDetails &, const MediaDetails &) = default;
};

} // namespace Postrider
