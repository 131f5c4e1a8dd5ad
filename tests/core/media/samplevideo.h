// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QSize>
#include <QString>

namespace Postrider::Testing {

// A short film: a bright square that wanders, and a tone. Made with FFmpeg's own encoders, which need not be there.
struct SampleVideo
{
    QString muxer = QStringLiteral("mp4");
    QString videoCodec = QStringLiteral("libx264"); // empty: sound only
    QString audioCodec = QStringLiteral("aac");     // empty: silent
    QSize size{160, 120};
    int frameRate = 25;
    double seconds = 1.0;
    int turned = 0;                          // degrees clockwise
    QMap<QByteArray, QByteArray> words = {}; // {"location": "+52.5200+013.4050/"}

    // Why it could not be made; empty on success.
    QString write(const QString &path) const;
};

} // namespace Postrider::Testing
