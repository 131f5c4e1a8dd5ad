// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <functional>

class QObject;

namespace Postrider {

class DiagnosticsService;

// Puts the diagnostics into the clipboard and calls back in the GUI thread; not at all once the object is gone. Nothing
// is sent anywhere. The service only has to live until this returns.
void copyDiagnostics(DiagnosticsService &service, QObject *object, std::function<void(const Outcome &)> done);

} // namespace Postrider
