// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/recipe.h"

namespace Postrider::Linkedin {

inline constexpr auto kOpenUpload = QLatin1String("open the upload"); // the first step of each way to upload
inline constexpr int kMostVisits = 100;

// A video in the parts that LinkedIn asks for, each to an address of its own. A restart goes on
// with the part that was not answered yet.
Recipe uploadInParts(const OutgoingMedia &file, const Account &account);

} // namespace Postrider::Linkedin
