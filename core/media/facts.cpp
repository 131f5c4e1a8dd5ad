// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/facts.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

void readFacts(const QJsonObject &said, OutgoingMedia &file)
{
    file.mime = said["mime"_L1].toString();
    file.dimensions = {said["width"_L1].toInt(-1), said["height"_L1].toInt(-1)}; // invalid for sound
    file.duration = std::chrono::milliseconds(said["duration"_L1].toInteger());
    file.details = MediaDetails::fromJson(said["details"_L1].toObject());
}

QJsonObject factsOf(const OutgoingMedia &file)
{
    return {{"mime"_L1, file.mime},
            {"width"_L1, file.dimensions.width()},
            {"height"_L1, file.dimensions.height()},
            {"duration"_L1, qint64(file.duration.count())},
            {"details"_L1, file.details.toJson()}};
}

} // namespace Postrider
