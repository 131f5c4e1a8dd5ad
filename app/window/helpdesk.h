// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Postrider {

class Application;
class MainWindow;

// Help as the window's menu and keys ask for it: the shortcut sheet, About, the diagnostics to copy. GUI thread.
class HelpDesk final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HelpDesk)
public:
    HelpDesk(Application &app, MainWindow &window);
    ~HelpDesk() override;

private:
    void showShortcuts();
    void showAbout();
    void copy();

    Application &m_app;
    MainWindow &m_window;
};

} // namespace Postrider
