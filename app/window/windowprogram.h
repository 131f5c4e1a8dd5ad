// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/autostart.h"
#include "app/singleinstance.h"
#include "app/window/background.h"
#include "app/window/helpdesk.h"
#include "app/window/idlelock.h"
#include "app/window/porter.h"
#include "app/window/windowcall.h"
#include "models/sendingwatch.h"
#include "ui/composer/composers.h"
#include "ui/desk/assistantdoor.h"
#include "ui/desk/desk.h"
#include "ui/desk/pausemenu.h"
#include "ui/desk/preferences.h"
#include "ui/window/mainwindow.h"

#include <QObject>

namespace Postrider {

// The program with a window, in the order of its parts. From the closed store to the desk it is a row of doors: the
// vault, the first run or a sign-in; then the desk; and back to a door when it is locked. GUI thread.
class WindowProgram final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowProgram)
public:
    explicit WindowProgram(const WindowCall &call);
    ~WindowProgram() override;

    void start();
    // Drafts are kept, then the program ends.
    void quit();
    void raise();

    MainWindow &window() { return m_window; }
    Application &application() { return m_app; }
    Tray *tray() { return m_background ? &m_background->tray() : nullptr; }

private:
    void open();
    void opened(const Outcome &outcome);
    void work();
    void greet(const QList<User> &users);
    void showFirstRun();
    void showSignIn(const QString &notice = {});
    void showLock();
    void enter(const Actor &actor, std::function<void()> then = {});
    void enterAs(const Actor &actor, const User &user);
    void addPracticeAccount(const Actor &actor);
    void leaveDesk(std::function<void()> then);
    void closeAsked();
    void obey(const QString &preference);
    void connectWindow();
    void connectDesk();
    void showUnlessHidden();
    void stayHidden(bool hasTray);

    WindowCall m_call;
    Preferences m_preferences;
    Look::Theme m_theme;
    Application m_app;
    StoreWatch m_watch;
    Circumstances m_circumstances;
    SendingWatch m_sendings;
    AssistantDoor m_door;
    Navigator m_go;
    MainWindow m_window;
    HelpDesk m_help;
    IdleLock m_idleLock;
    Autostart m_autostart;
    std::unique_ptr<Background> m_background;
    std::unique_ptr<Porter> m_porter;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Composers> m_composers;
    std::unique_ptr<PauseMenu> m_pausing; // the tray's
    bool m_isQuitting = false;
};

} // namespace Postrider
