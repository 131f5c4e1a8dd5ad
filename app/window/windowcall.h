// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "ui/look/theme.h"

#include <QStringList>

#include <optional>

namespace Postrider {

// The command line without a command: the window.
struct WindowCall
{
    Setup setup;
    bool isHidden = false;                     // in the tray
    std::optional<Look::Theme::Scheme> scheme; // wins over the setting
    bool isVerbose = false;
    QString bus; // a D-Bus connection's name in place of the session's, for tests with a desktop of their own
};

// Nothing when the arguments name a command, ask for help, or have an option that the window does not know: those are
// the command line's. Needs no application object.
std::optional<Result<WindowCall>> windowCallFrom(const QStringList &arguments);

} // namespace Postrider
