// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <functional>

class QSystemTrayIcon;

namespace Postrider {

class Navigator;
class Preferences;

// Tells a person through the desktop's notifications what they should know while the window is
// elsewhere. A click or button opens the window at the place, and never publishes anything. Never waits
// for the desktop. Owned by app; GUI thread.
class Notifier final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Notifier)
public:
    // bus: a D-Bus connection's name in place of the session's.
    Notifier(Navigator &go, Preferences &preferences, QObject *parent = nullptr, const QString &bus = {});
    ~Notifier() override;

    // Where messages go when the desktop has no notifications: the tray's icon, which may be null or go away.
    void setFallback(std::function<QSystemTrayIcon *()> icon) { m_fallback = std::move(icon); }

    // words: what the platform said, or a sentence; account: as the person knows it.
    void failed(PostId post, const QString &account, const QString &words);
    void unconfirmed(PostId post, const QString &account);
    void needsReauth(const QString &account);
    void approvalAsked(const QString &asker, const QString &text); // a post that an assistant may not send by itself
    void storeTrouble(const QString &sentence);                    // nothing can be sent
    void published(PostId post, const QString &account);           // only where "notifications/published" is set
    void closedToTray();                                           // once, ever

    // When somebody signs out or locks: takes back what is shown.
    void closeAll();

Q_SIGNALS:
    void openAsked(); // the window is to come forward; the Navigator says where

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);
    void notificationClosed(uint id, uint reason);

private:
    enum class Urgency : uchar { Low = 0, Normal = 1, Critical = 2 };
    struct Message
    {
        QString title;
        QString body;
        QString button;
        Urgency urgency = Urgency::Normal;
        std::function<void()> open;
    };

    void tell(const Message &message);
    void askCapabilities();
    void send(const Message &message);
    void close(uint id);
    void sendToTray(const Message &message);

    Navigator &m_go;
    Preferences &m_preferences;
    QString m_bus;
    std::function<QSystemTrayIcon *()> m_fallback;
    enum class Desktop { Unasked, Asked, Answered } m_desktop = Desktop::Unasked;
    int m_round = 0; // one more with each closeAll()
    bool m_hasMarkup = false;
    bool m_hasButtons = false;
    QList<Message> m_early; // until the desktop has said what it can
    QHash<uint, std::function<void()>> m_shown;
};

} // namespace Postrider
