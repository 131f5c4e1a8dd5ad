// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "ui/look/widgets.h"

namespace Postrider {

// Cancelled by the person, which is no error.
bool isGivenUp(const Error &error);
// What happened to a sign-in, and what to do about it.
Look::ErrorCard::Story storyFor(const Error &error, const QString &network);

} // namespace Postrider
