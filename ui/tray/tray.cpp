// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/tray.h"

#include "base/clock.h"
#include "models/answer.h"
#include "models/storewatch.h"
#include "services/wording.h"
#include "ui/desk/navigator.h"
#include "ui/look/icons.h"
#include "ui/tray/trayicon.h"
#include "ui/tray/traywords.h"

#include <QEvent>

#include <chrono>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Tray::Tray(QueueService &queue, StoreWatch &watch, Navigator &go, const Clock &clock, QObject *parent,
           const QString &bus)
    : QObject(parent), m_service(queue), m_go(go), m_clock(clock), m_host(bus), m_menu(std::make_unique<QMenu>()),
      m_zone(QTimeZone::systemTimeZone())
{
    m_menu->setObjectName(u"trayMenu"_s);
    m_menu->setAccessibleName(tr("Postrider"));
    m_menu->installEventFilter(this);
    m_minute.setTimerType(Qt::VeryCoarseTimer);
    m_minute.setInterval(60s);
    connect(&m_minute, &QTimer::timeout, this, &Tray::describe);
    connect(&watch, &StoreWatch::changed, this, &Tray::refresh);
    connect(&m_host, &TrayHost::changed, this, [this] {
        placeIcon();
        Q_EMIT availableChanged(isAvailable());
    });
    connect(&m_host, &TrayHost::settled, this, [this] { Q_EMIT settled(isAvailable()); });
    m_minute.start();
    refresh();
}

Tray::~Tray() = default;

void Tray::setActor(std::optional<Actor> actor, const QTimeZone &zone)
{
    m_actor = std::move(actor);
    m_zone = zone;
    m_misses = 0;
    m_queue = {}; // at once: the next texts come with the answer
    describe();
    refresh();
}

void Tray::setOffline(bool isOffline)
{
    m_isOffline = isOffline;
    describe();
}

void Tray::setPausing(QMenu *menu)
{
    m_pausing = menu;
    describe();
}

void Tray::setMisses(int misses)
{
    m_misses = misses;
    describe();
}

bool Tray::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_icon)
        m_icon->setIcon(trayIcon(m_state));
    return QObject::eventFilter(watched, event);
}

void Tray::refresh()
{
    answer(m_service.postsDue(tomorrow()), this, [this](const Result<int> &posts) {
        m_dueBeforeTomorrow = posts.value_or(0);
        describe();
    });
    if (m_actor) {
        const UserId asker = m_actor->id;
        answer(m_service.state(*m_actor), this, [this, asker](const Result<QueueState> &state) {
            if (m_actor && m_actor->id == asker) // else somebody else's, or nobody's any more
                take(state);
        });
        return;
    }
    answer(m_service.isPaused(), this, [this](const Result<bool> &isPaused) {
        if (m_actor || !isPaused)
            return;
        QueueState state;
        state.isPaused = *isPaused;
        take(state);
    });
}

void Tray::take(const Result<QueueState> &state)
{
    if (!state)
        return; // the pages tell about a store that does not answer; what was shown stays
    m_queue = *state;
    describe();
}

void Tray::describe()
{
    if (m_queue.isPaused && m_queue.pausedUntil.isValid() && m_queue.pausedUntil <= m_clock.now()) {
        m_queue.isPaused = false; // it ended by itself
        refresh();
    }
    const TrayState before = m_state;
    m_state = trayStateOf(m_queue, m_isOffline);
    m_toolTip = TrayWords::toolTip(m_queue, m_isOffline, m_clock.now(), m_zone);
    if (!m_actor)
        m_toolTip = m_queue.isPaused ? tr("Postrider is locked. Publishing is paused.")
                                     : tr("Postrider is locked. Publishing goes on.");
    if (m_icon) {
        if (m_state != before)
            m_icon->setIcon(trayIcon(m_state));
        m_icon->setToolTip(m_toolTip);
    }
    if (!m_menu->isVisible())
        fillMenu();
}

void Tray::placeIcon()
{
    if (!m_host.isThere()) {
        m_icon.reset();
        return;
    }
    m_icon = std::make_unique<QSystemTrayIcon>(trayIcon(m_state));
    m_icon->setToolTip(m_toolTip);
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, &Tray::activated);
    m_icon->show();
}

void Tray::activated(QSystemTrayIcon::ActivationReason reason)
{
    if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
        Q_EMIT openAsked();
}

void Tray::fillMenu()
{
    const auto add = [this](const QString &name, const QString &text, auto slot) {
        QAction *action = m_menu->addAction(text, this, slot);
        action->setObjectName(name);
    };
    m_menu->clear();
    if (m_actor) {
        addPosts();
        m_menu->addSeparator();
        add(u"trayNewPost"_s, tr("New post"), &Tray::newPostAsked);
        if (m_misses > 0)
            add(u"trayMisses"_s, tr("While you were away (%1)…").arg(m_misses), [this] {
                Q_EMIT openAsked();
                m_go.showMisses();
            });
        if (m_queue.needsPerson > 0)
            add(u"trayNeedsYou"_s, tr("Needs you (%1)").arg(m_queue.needsPerson), [this] {
                Q_EMIT openAsked();
                m_go.show(Navigator::Page::NeedsYou);
            });
        if (m_pausing)
            m_menu->addMenu(m_pausing);
        m_menu->addSeparator();
    }
    add(u"trayOpen"_s, tr("Open Postrider"), &Tray::openAsked);
    add(u"trayQuit"_s, TrayWords::quit(m_dueBeforeTomorrow), &Tray::quitAsked);
}

void Tray::addPosts()
{
    if (m_queue.next.isEmpty()) {
        QAction *nothing = m_menu->addAction(tr("Nothing is scheduled"));
        nothing->setObjectName(u"trayNothing"_s);
        nothing->setEnabled(false);
    }
    for (const QueueState::Next &next : std::as_const(m_queue.next)) {
        QAction *action = m_menu->addAction(TrayWords::menuLine(next, m_clock.now(), m_zone), this,
                                            [this, post = next.post] {
                                                Q_EMIT openAsked();
                                                m_go.showPost(post);
                                            });
        action->setObjectName(u"trayPost"_s);
        if (!next.platforms.isEmpty())
            action->setIcon(Look::platformIcon(next.platforms.first()));
    }
}

QDateTime Tray::tomorrow() const
{
    return m_clock.now().toTimeZone(m_zone).date().addDays(1).startOfDay(m_zone).toUTC();
}

} // namespace Postrider
