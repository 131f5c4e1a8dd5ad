// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/platform.h"

namespace Postrider::Bluesky {

// What a refusal means, by the protocol's own name for it.
Error classify(const Net::Response &response, const QDateTime &now);

std::optional<Platform::Budget> budget(const Net::Response &response, const QDateTime &now);

} // namespace Postrider::Bluesky
