// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/turning.h"

#include <QTransform>

#include <cmath>

namespace Postrider {

Turn turnOf(const AVStream *stream)
{
    const uint8_t *matrix = av_stream_get_side_data(stream, AV_PKT_DATA_DISPLAYMATRIX, nullptr);
    const double counterClockwise = matrix ? av_display_rotation_get(reinterpret_cast<const int32_t *>(matrix)) : 0;
    if (std::isnan(counterClockwise))
        return Turn::None;
    const int quarters = int(std::lround(-counterClockwise / 90.0)) % 4;
    return Turn((quarters + 4) % 4);
}

QSize shownSize(const AVStream *stream)
{
    const AVCodecParameters &facts = *stream->codecpar;
    const AVRational pixel = stream->sample_aspect_ratio.num > 0 ? stream->sample_aspect_ratio
                                                                 : facts.sample_aspect_ratio;
    const bool isSquare = pixel.num <= 0 || pixel.den <= 0 || pixel.num == pixel.den;
    const double factor = isSquare ? 1.0 : qBound(0.1, av_q2d(pixel), 10.0);
    return {int(std::lround(facts.width * factor)), facts.height};
}

QSize turned(QSize size, Turn turn)
{
    return turn == Turn::Quarter || turn == Turn::ThreeQuarters ? size.transposed() : size;
}

QImage turned(const QImage &image, Turn turn)
{
    return turn == Turn::None ? image : image.transformed(QTransform().rotate(90.0 * int(turn)));
}

QByteArray filterFor(Turn turn)
{
    switch (turn) {
    case Turn::None: return {};
    case Turn::Quarter: return "transpose=clock,";
    case Turn::Half: return "hflip,vflip,";
    case Turn::ThreeQuarters: return "transpose=cclock,";
    }
    Q_UNREACHABLE();
}

} // namespace Postrider
