// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Postrider {

class Preferences;

// Where composer windows stand and how large they are, remembered for each screen by itself: what fits a large one
// would hang over a laptop's edge. GUI thread.
namespace ComposerPlace {

void restore(QWidget &window, const Preferences &preferences); // on the screen where the person works
void store(const QWidget &window, Preferences &preferences);

} // namespace ComposerPlace
} // namespace Postrider
