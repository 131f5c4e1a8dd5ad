// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/navigator.h"

#include <QHash>
#include <QMainWindow>

#include <memory>

class QStackedWidget;

namespace Postrider {

class AccountsPage;
class MissesOpener;
class Navigation;
class NeedsCounter;
class PauseMenu;
class PostsPage;
class Preferences;
class StatusStrip;
class Toast;
struct Desk;

// The main window: a door page until somebody is signed in, then navigation and pages, each made when it is first
// shown. It only stacks; what happens is the pages' business. Owned by app.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)
public:
    explicit MainWindow(Preferences &preferences);
    ~MainWindow() override;

    // First run, sign-in, a locked vault: takes the widget; the one before it goes.
    void showDoor(QWidget *page);
    // Somebody signed in. The desk outlives leave().
    void enter(Desk &desk);
    void leave();

    void say(const QString &sentence, const QString &button = {}, const std::function<void()> &action = {},
             std::chrono::milliseconds shownFor = {});
    void present(); // shown, raised, active

Q_SIGNALS:
    void closeAsked(); // the window stays until app decides
    void lockAsked();
    void quitAsked();
    void missesCounted(int misses); // that wait for a word
    void helpAsked();
    void aboutAsked();
    void diagnosticsAsked();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void addPages();
    void addKeys();
    void connectNavigator();
    void choosePage(Navigator::Page page);
    void showPage(Navigator::Page page);
    QWidget *pageFor(Navigator::Page page);
    QWidget *make(Navigator::Page page);
    void showMenu(const QPoint &place);

    Preferences &m_preferences;
    QStackedWidget *m_stack; // the door, or the desk
    Toast *m_toast;
    Desk *m_desk = nullptr;
    Navigation *m_navigation = nullptr;
    QStackedWidget *m_pages = nullptr;
    QHash<Navigator::Page, QWidget *> m_made;
    QList<QAction *> m_keys; // while there is a desk, like what follows
    std::unique_ptr<PauseMenu> m_pausing;
    std::unique_ptr<MissesOpener> m_misses;
    std::unique_ptr<NeedsCounter> m_needs;
};

} // namespace Postrider
