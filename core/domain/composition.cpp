// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/composition.h"

#include <algorithm>

namespace Postrider {

bool Composition::isEmpty() const
{
    const auto isBlank = [](const Part &part) { return part.text.trimmed().isEmpty() && part.media.isEmpty(); };
    const auto hasNoText = [](const Target &target) { return target.text.value_or(QString()).trimmed().isEmpty(); };
    return std::all_of(parts.begin(), parts.end(), isBlank) && std::all_of(targets.begin(), targets.end(), hasNoText);
}

} // namespace Postrider
