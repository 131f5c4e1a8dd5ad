// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/platform.h"

namespace Postrider::Mastodon {

// What a refusal means. Decided by status and OAuth code: the words are in the server's language.
Error classify(const Net::Response &response, const QDateTime &now);

std::optional<Platform::Budget> budget(const Net::Response &response, const QDateTime &now);

} // namespace Postrider::Mastodon
