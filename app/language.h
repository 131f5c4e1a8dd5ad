// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLocale;

namespace Postrider {

// From now on the application speaks the locale's language where there is a catalogue, Qt's own dialogs included; else
// English. Call once, after the application object and before the first window.
void speak(const QLocale &locale);

} // namespace Postrider
