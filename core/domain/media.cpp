// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/media.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

constexpr auto kMediaUrl = "postrider://media/"_L1;

QString Media::urlFor(MediaId id)
{
    return kMediaUrl + id.toString();
}

MediaId Media::idFromUrl(const QString &url)
{
    return url.startsWith(kMediaUrl) ? MediaId::fromString(url.mid(kMediaUrl.size())) : MediaId();
}

} // namespace Postrider
