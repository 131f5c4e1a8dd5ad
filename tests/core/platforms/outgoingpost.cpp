// SPDX-License-Identifier: GPL-3.0-or-later
#include "outgoingpost.h"

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Outgoing post(const QString &text, const QList<OutgoingMedia> &media, const QJsonObject &settings)
{
    Outgoing made;
    made.text = text;
    made.media = media;
    made.settings = settings;
    return made;
}

OutgoingMedia image()
{
    return {u"/pictures/sea.png"_s, u"image/png"_s, 4000, {40, 30}, 0ms, u"The sea at dawn"_s};
}

} // namespace Postrider::Testing
