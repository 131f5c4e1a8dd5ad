// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/probing.h"

#include "app/media/picturereading.h"
#include "app/media/privatedata.h"
#include "domain/mediadetails.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

// Formats that are always written anew are taken as telling something.
bool tellsMore(QFile &file, FileKind kind)
{
    if (kind == FileKind::Bmp)
        return false;
    if (kind == FileKind::Heif || kind == FileKind::Tiff || file.size() > kMostPictureBytes)
        return true;
    file.seek(0);
    const QByteArray content = file.readAll();
    const auto cleaned = withoutPrivateData(content, kind);
    return !cleaned || cleaned->size() != content.size();
}

Result<QJsonObject> probePicture(QFile &file, FileKind kind)
{
    const auto picture = readPicture(file, kind);
    if (!picture)
        return fail(picture.error());
    MediaDetails details;
    details.container = containerOf(kind);
    details.frames = picture->frames;
    details.isTurned = picture->isTurned;
    details.hasAlpha = isSeenThrough(picture->image);
    details.hasPrivateData = tellsMore(file, kind);
    return QJsonObject{{"mime"_L1, mimeOf(kind)},
                       {"width"_L1, picture->image.width()},
                       {"height"_L1, picture->image.height()},
                       {"details"_L1, details.toJson()}};
}

// How long an animation runs, and how fast: only FFmpeg says.
void addMovement(QFile &file, QJsonObject &found)
{
    const auto tracks = probeTracks(file);
    if (!tracks)
        return;
    MediaDetails details = MediaDetails::fromJson(found["details"_L1].toObject());
    details.frameRate = MediaDetails::fromJson((*tracks)["details"_L1].toObject()).frameRate;
    found["details"_L1] = details.toJson();
    found["duration"_L1] = (*tracks)["duration"_L1];
}

} // namespace

Result<QJsonObject> probe(QFile &file)
{
    const FileKind kind = kindOf(file);
    if (!isPicture(kind))
        return probeTracks(file);
    auto found = probePicture(file, kind);
    if (found && MediaDetails::fromJson((*found)["details"_L1].toObject()).isAnimated())
        addMovement(file, *found);
    return found;
}

} // namespace Postrider
