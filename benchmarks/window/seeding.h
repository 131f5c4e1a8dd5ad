// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Postrider::Bench {

// A store as somebody has it after some years: one person, kept signed in by the keychain, five accounts, and posts
// around now, the same number each day; what is past is published. Ends the program when something fails.
void seed(const QString &folder, int posts);

} // namespace Postrider::Bench
