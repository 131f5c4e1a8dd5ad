// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/mediadetails.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

// Lists the fields once, for both ways.
template<typename Details, typename Visitor>
void visit(Details &details, Visitor &&field)
{
    field("container"_L1, details.container);
    field("videoCodec"_L1, details.videoCodec);
    field("audioCodec"_L1, details.audioCodec);
    field("pixelFormat"_L1, details.pixelFormat);
    field("frameRate"_L1, details.frameRate);
    field("bitRate"_L1, details.bitRate);
    field("audioChannels"_L1, details.audioChannels);
    field("audioRate"_L1, details.audioRate);
    field("frames"_L1, details.frames);
    field("hasAlpha"_L1, details.hasAlpha);
    field("isInterlaced"_L1, details.isInterlaced);
    field("isFastStart"_L1, details.isFastStart);
    field("isTurned"_L1, details.isTurned);
    field("hasPrivateData"_L1, details.hasPrivateData);
}

void read(const QJsonValue &value, QString &to)
{
    to = value.toString(to);
}

void read(const QJsonValue &value, double &to)
{
    to = value.toDouble(to);
}

void read(const QJsonValue &value, qint64 &to)
{
    to = value.toInteger(to);
}

void read(const QJsonValue &value, int &to)
{
    to = value.toInt(to);
}

void read(const QJsonValue &value, bool &to)
{
    to = value.toBool(to);
}

} // namespace

QJsonObject MediaDetails::toJson() const
{
    QJsonObject json;
    visit(*this, [&json](QLatin1String name, const auto &value) { json[name] = value; });
    const MediaDetails usual;
    visit(usual, [&json](QLatin1String name, const auto &value) {
        if (json.value(name) == QJsonValue(value))
            json.remove(name);
    });
    return json;
}

MediaDetails MediaDetails::fromJson(const QJsonObject &json)
{
    MediaDetails details;
    visit(details, [&json](QLatin1String name, auto &value) { read(json[name], value); });
    return details;
}

} // namespace Postrider
