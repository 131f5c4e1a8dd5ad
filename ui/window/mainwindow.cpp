// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "ui/accounts/accountspage.h"
#include "ui/assistants/assistantspage.h"
#include "ui/assistants/auditpage.h"
#include "ui/calendar/calendarpage.h"
#include "ui/desk/desk.h"
#include "ui/desk/pausemenu.h"
#include "ui/desk/preferences.h"
#include "ui/look/icons.h"
#include "ui/look/tokens.h"
#include "ui/needs/needspage.h"
#include "ui/people/profilepage.h"
#include "ui/people/userspage.h"
#include "ui/posts/postspage.h"
#include "ui/settings/settingspage.h"
#include "ui/window/missesopener.h"
#include "ui/window/navigation.h"
#include "ui/window/needscounter.h"
#include "ui/window/statusstrip.h"
#include "ui/window/toast.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kGeometry = "window/geometry"_L1;

} // namespace

MainWindow::MainWindow(Preferences &preferences)
    : m_preferences(preferences), m_stack(new QStackedWidget), m_toast(new Toast(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Postrider"_s);
    setWindowIcon(Look::programIcon());
    setCentralWidget(m_stack);
    setMinimumSize(900, 600);
    if (!restoreGeometry(preferences.value(kGeometry).toByteArray()))
        resize(1440, 900);
}

MainWindow::~MainWindow() = default;

void MainWindow::showDoor(QWidget *page)
{
    leave();
    while (QWidget *before = m_stack->currentWidget()) {
        m_stack->removeWidget(before);
        before->deleteLater();
    }
    m_stack->addWidget(page);
}

void MainWindow::enter(Desk &desk)
{
    auto *room = new QWidget;
    showDoor(room);
    m_desk = &desk;
    auto *row = new QHBoxLayout(room);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_navigation = new Navigation;
    m_pages = new QStackedWidget;
    row->addWidget(m_navigation);
    row->addWidget(m_pages, 1);
    addPages();
    addKeys();
    auto *status = new StatusStrip(desk);
    m_navigation->footer()->addWidget(status);
    connect(status, &StatusStrip::menuAsked, this, &MainWindow::showMenu);
    connectNavigator();
    m_pausing = std::make_unique<PauseMenu>(PauseMenu::Parts{desk.queue, desk.accounts, desk.posts, desk.clock,
                                                             desk.watch, desk.go, desk.actor, desk.user.timezone},
                                            this);
    m_misses = std::make_unique<MissesOpener>(desk, *this);
    connect(m_misses.get(), &MissesOpener::counted, this, &MainWindow::missesCounted);
    m_needs = std::make_unique<NeedsCounter>(desk);
    connect(m_needs.get(), &NeedsCounter::counted, m_navigation,
            [this](int count) { m_navigation->setBadge(Navigator::Page::NeedsYou, count); });
    showPage(Navigator::Page::Calendar);
}

void MainWindow::leave()
{
    if (!m_desk)
        return;
    m_preferences.set(kGeometry, saveGeometry());
    m_desk->go.disconnect(this);
    m_needs.reset();
    m_misses.reset();
    m_pausing.reset();
    // At once: pages refer to the desk, which goes next.
    QWidget *room = m_stack->currentWidget();
    m_stack->removeWidget(room);
    delete room;
    m_made.clear();
    qDeleteAll(std::exchange(m_keys, {}));
    m_navigation = nullptr;
    m_pages = nullptr;
    m_desk = nullptr;
}

void MainWindow::addPages()
{
    m_navigation->addPage(Navigator::Page::Calendar, u"calendar"_s, tr("Calendar"), tr("Ctrl+1"));
    m_navigation->addPage(Navigator::Page::Posts, u"posts"_s, tr("Posts"), tr("Ctrl+2"));
    m_navigation->addPage(Navigator::Page::NeedsYou, u"needs"_s, tr("Needs you"), tr("Ctrl+3"));
    m_navigation->addPage(Navigator::Page::Accounts, u"accounts"_s, tr("Accounts"), tr("Ctrl+4"));
    m_navigation->addPage(Navigator::Page::Assistants, u"keys"_s, tr("Assistants"), tr("Ctrl+5"));
    m_navigation->addPage(Navigator::Page::Audit, u"audit"_s, tr("Audit"), tr("Ctrl+6"));
    if (m_desk->actor.isAdmin())
        m_navigation->addPage(Navigator::Page::Users, u"users"_s, tr("Users"), tr("Ctrl+7"));
    m_navigation->addPage(Navigator::Page::Settings, u"settings"_s, tr("Settings"), tr("Ctrl+,"));
    connect(m_navigation, &Navigation::chosen, this, &MainWindow::choosePage);
}

void MainWindow::addKeys()
{
    const auto add = [this](const QString &name, const QList<QKeySequence> &keys, auto deed) {
        auto *action = new QAction(name, this);
        action->setShortcuts(keys);
        connect(action, &QAction::triggered, this, deed);
        addAction(action);
        m_keys << action;
    };
    add(tr("New post"), {QKeySequence::New}, [this] { m_desk->go.compose(); });
    add(tr("Keyboard shortcuts"), {Qt::Key_F1, Qt::CTRL | Qt::Key_Question}, &MainWindow::helpAsked);
    add(tr("Lock now"), {Qt::CTRL | Qt::Key_L}, &MainWindow::lockAsked);
    add(tr("Close the window"), {Qt::CTRL | Qt::Key_W}, &QWidget::close);
    add(tr("Quit"), {Qt::CTRL | Qt::Key_Q}, &MainWindow::quitAsked);
}

void MainWindow::connectNavigator()
{
    Navigator &go = m_desk->go;
    connect(&go, &Navigator::pageAsked, this, &MainWindow::showPage);
    connect(&go, &Navigator::toastAsked, this, &MainWindow::say);
    connect(&go, &Navigator::postAsked, this, [this](PostId post) {
        showPage(Navigator::Page::Posts);
        static_cast<PostsPage *>(pageFor(Navigator::Page::Posts))->showPost(post);
    });
    connect(&go, &Navigator::connectAsked, this, [this](std::optional<PlatformId> platform) {
        showPage(Navigator::Page::Accounts);
        static_cast<AccountsPage *>(pageFor(Navigator::Page::Accounts))->connectAccount(platform);
    });
    connect(&go, &Navigator::reconnectAsked, this, [this](IntegrationId account) {
        showPage(Navigator::Page::Accounts);
        static_cast<AccountsPage *>(pageFor(Navigator::Page::Accounts))->reconnect(account);
    });
}

// Whoever chooses the page that is there already wants its beginning.
void MainWindow::choosePage(Navigator::Page page)
{
    auto *posts = page == Navigator::Page::Posts ? qobject_cast<PostsPage *>(m_pages->currentWidget()) : nullptr;
    showPage(page);
    if (posts)
        posts->showList();
}

void MainWindow::showPage(Navigator::Page page)
{
    if (!m_desk || (page == Navigator::Page::Users && !m_desk->actor.isAdmin()))
        return;
    m_navigation->setCurrent(page);
    m_pages->setCurrentWidget(pageFor(page));
}

QWidget *MainWindow::pageFor(Navigator::Page page)
{
    QWidget *&made = m_made[page];
    if (!made) {
        made = make(page);
        m_pages->addWidget(made);
    }
    return made;
}

QWidget *MainWindow::make(Navigator::Page page)
{
    switch (page) {
    case Navigator::Page::Calendar: return new CalendarPage(*m_desk);
    case Navigator::Page::Posts: {
        auto *posts = new PostsPage(*m_desk);
        auto *find = new QShortcut(QKeySequence::Find, posts);
        find->setContext(Qt::WidgetWithChildrenShortcut);
        connect(find, &QShortcut::activated, posts, &PostsPage::focusSearch);
        return posts;
    }
    case Navigator::Page::NeedsYou: return new NeedsPage(*m_desk);
    case Navigator::Page::Accounts: return new AccountsPage(*m_desk);
    case Navigator::Page::Assistants: return new AssistantsPage(*m_desk);
    case Navigator::Page::Audit: return new AuditPage(*m_desk);
    case Navigator::Page::Users: return new UsersPage(*m_desk);
    case Navigator::Page::Settings: {
        auto *settings = new SettingsPage(*m_desk);
        settings->addCards(new ProfilePage(*m_desk));
        return settings;
    }
    }
    Q_UNREACHABLE();
}

void MainWindow::showMenu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu, this](const QString &text, auto signal) {
        connect(menu->addAction(text), &QAction::triggered, this, signal);
    };
    menu->addMenu(m_pausing.get());
    menu->addSeparator();
    add(tr("Keyboard shortcuts"), &MainWindow::helpAsked);
    add(tr("Copy diagnostics"), &MainWindow::diagnosticsAsked);
    add(tr("About Postrider"), &MainWindow::aboutAsked);
    menu->addSeparator();
    add(tr("Lock now"), &MainWindow::lockAsked);
    add(tr("Quit"), &MainWindow::quitAsked);
    menu->popup(place - QPoint(0, menu->sizeHint().height()));
}

void MainWindow::say(const QString &sentence, const QString &button, const std::function<void()> &action,
                     std::chrono::milliseconds shownFor)
{
    m_toast->say(sentence, button, action, shownFor);
}

void MainWindow::present()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_preferences.set(kGeometry, saveGeometry());
    event->ignore();
    Q_EMIT closeAsked();
}

} // namespace Postrider
