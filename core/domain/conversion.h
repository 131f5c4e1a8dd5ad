// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mediarules.h"

#include <QObject>

#include <optional>

namespace Postrider {

// How a file is made into one that a platform takes, and without what it says about its owner. A value that
// postrider-media carries out; the same file and the same plan always make the same file.
struct ConversionPlan
{
    Q_GADGET
public:
    enum class Method {
        Strip,   // the same picture or tracks without private data, byte for byte
        Picture, // decoded and written anew
        Video,
    };
    Q_ENUM(Method)

    Method method = Method::Strip;
    QString mime;        // of the result
    QSize scaled;        // pixels of the content
    QSize canvas;        // pixels of the result: larger has bars, smaller is cut in the middle
    qint64 maxBytes = 0; // 0: no limit
    // Videos
    bool copiesVideo = false; // the track as it is
    bool copiesAudio = false;
    double frameRate = 0;    // 0: as it is
    qint64 videoBitRate = 0; // bits a second at most; 0: by quality
    qint64 audioBitRate = 0;
    int audioChannels = 0; // 0: as they are
    int audioRate = 0;

    QJsonObject toJson() const;
    static std::optional<ConversionPlan> fromJson(const QJsonObject &json);
    // Names the result in a cache, beside the file's hash.
    QByteArray key() const;

    friend bool operator==(const ConversionPlan &, const ConversionPlan &) = default;
};

// What has to be done to a file before that platform gets it; nothing when it may go as it is, when nobody looked into
// it, or when it can't be helped (too long, of an unknown kind, transparency that would be lost): mediaProblems says so
// then.
std::optional<ConversionPlan> conversionFor(const OutgoingMedia &file, const MediaRules &rules);

// The file as the plan will make it, with its largest possible size.
OutgoingMedia expectedOf(const OutgoingMedia &file, const ConversionPlan &plan);

// The post as it would go out once everything is converted: what a platform's rules are to be asked about.
Outgoing asConverted(Outgoing post, const MediaRules &rules);

} // namespace Postrider
