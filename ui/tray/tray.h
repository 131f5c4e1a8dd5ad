// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/queueservice.h"
#include "ui/tray/trayhost.h"
#include "ui/tray/traystate.h"

#include <QMenu>
#include <QPointer>
#include <QSystemTrayIcon>
#include <QTimeZone>
#include <QTimer>

#include <memory>
#include <optional>

namespace Postrider {

class Clock;
class Navigator;
class StoreWatch;

// The program's place in the panel: what goes out next, what needs a person, pausing, quitting. Shows no post's text
// while nobody is signed in. Owned by app; GUI thread.
class Tray final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Tray)
public:
    // bus: a D-Bus connection's name in place of the session's.
    Tray(QueueService &queue, StoreWatch &watch, Navigator &go, const Clock &clock, QObject *parent = nullptr,
         const QString &bus = {});
    ~Tray() override;

    // Who is signed in, and the zone of their times; nobody while the window is locked.
    void setActor(std::optional<Actor> actor, const QTimeZone &zone = QTimeZone::systemTimeZone());
    void setOffline(bool isOffline);
    // Pausing, of whoever is signed in; stays the caller's, null takes it away.
    void setPausing(QMenu *menu);
    void setMisses(int misses); // posts that came due while nothing could be sent, and wait for a word

    // Whether the desktop shows tray icons now; said anew by availableChanged(). Never hide the only window without it.
    bool isAvailable() const { return m_host.isThere(); }
    // False until the desktop has answered, at most ten seconds; then settled() is said,
    // once. Who starts hidden waits for it.
    bool isSettled() const { return m_host.isSettled(); }

    TrayState state() const { return m_state; }
    QString toolTip() const { return m_toolTip; }
    QMenu &menu() { return *m_menu; }
    // For messages where the desktop has no notifications; null while there is no tray.
    QSystemTrayIcon *icon() { return m_icon.get(); }

Q_SIGNALS:
    void availableChanged(bool isAvailable);
    void settled(bool isAvailable);
    void openAsked();
    void quitAsked();
    void newPostAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void take(const Result<QueueState> &state);
    void describe();
    void fillMenu();
    void addPosts();
    void placeIcon();
    void activated(QSystemTrayIcon::ActivationReason reason);
    QDateTime tomorrow() const;

    QueueService &m_service;
    Navigator &m_go;
    const Clock &m_clock;
    TrayHost m_host;
    std::unique_ptr<QMenu> m_menu;
    QPointer<QMenu> m_pausing;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    QTimer m_minute;
    std::optional<Actor> m_actor;
    QTimeZone m_zone;
    QueueState m_queue;
    int m_dueBeforeTomorrow = 0;
    QString m_toolTip;
    TrayState m_state = TrayState::Idle;
    bool m_isOffline = false;
    int m_misses = 0;
};

} // namespace Postrider
