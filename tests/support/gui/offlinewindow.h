// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "offlinedesk.h"
#include "ui/composer/composers.h"
#include "ui/desk/preferences.h"
#include "ui/window/mainwindow.h"

namespace Postrider::Testing {

// The real window on an offline desk, wired as the program wires it.
class OfflineWindow final
{
public:
    OfflineWindow();
    ~OfflineWindow();
    Q_DISABLE_COPY_MOVE(OfflineWindow)

    OfflineDesk &offline() { return m_offline; }
    MainWindow &window() { return m_window; }
    Composers &composers() { return m_composers; }

    void enter(); // after seeding, or before

    // Until what was asked of the store has been answered and painted.
    void settle();

private:
    OfflineDesk m_offline;
    MainWindow m_window;
    Composers m_composers;
};

} // namespace Postrider::Testing
