// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/notifier.h"

#include "ui/desk/navigator.h"
#include "ui/desk/preferences.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QSystemTrayIcon>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kService = "org.freedesktop.Notifications"_L1;
constexpr auto kPath = "/org/freedesktop/Notifications"_L1;
constexpr auto kProgram = "org.postrider.Postrider"_L1; // its .desktop file and icon
constexpr auto kDefaultAction = "default"_L1;           // a click on the message itself
constexpr auto kShowAction = "show"_L1;
constexpr int kAnswerWithin = 5000; // milliseconds
constexpr int kByDesktop = -1, kUntilClosed = 0;

QDBusConnection busOf(const QString &name)
{
    return name.isEmpty() ? QDBusConnection::sessionBus() : QDBusConnection(name);
}

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(kService, kPath, kService, method);
}

} // namespace

Notifier::Notifier(Navigator &go, Preferences &preferences, QObject *parent, const QString &bus)
    : QObject(parent), m_go(go), m_preferences(preferences), m_bus(bus)
{
    QDBusConnection connection = busOf(m_bus);
    if (!connection.isConnected())
        return;
    connection.connect(kService, kPath, kService, u"ActionInvoked"_s, this, SLOT(actionInvoked(uint, QString)));
    connection.connect(kService, kPath, kService, u"NotificationClosed"_s, this, SLOT(notificationClosed(uint, uint)));
}

Notifier::~Notifier() = default;

void Notifier::failed(PostId post, const QString &account, const QString &words)
{
    tell({tr("A post did not go out on %1").arg(account), words, tr("Show post"), Urgency::Critical,
          [this, post] { m_go.showPost(post); }});
}

void Notifier::unconfirmed(PostId post, const QString &account)
{
    tell({tr("Did it go out on %1?").arg(account),
          tr("The connection broke after it was sent. Nothing is sent again until you say so."), tr("Show post"),
          Urgency::Critical, [this, post] { m_go.showPost(post); }});
}

void Notifier::needsReauth(const QString &account)
{
    tell({tr("%1 has to be connected again").arg(account), tr("Its posts wait until then."), tr("Show accounts"),
          Urgency::Critical, [this] { m_go.show(Navigator::Page::Accounts); }});
}

void Notifier::approvalAsked(const QString &asker, const QString &text)
{
    tell({tr("%1 asks you to approve a post").arg(asker), text, tr("Look at it"), Urgency::Critical,
          [this] { m_go.show(Navigator::Page::NeedsYou); }});
}

void Notifier::storeTrouble(const QString &sentence)
{
    tell({tr("Postrider can't publish"), sentence, tr("Open Postrider"), Urgency::Critical, [] {}});
}

void Notifier::published(PostId post, const QString &account)
{
    if (!m_preferences.value(u"notifications/published"_s, false).toBool())
        return;
    tell(
        {tr("Published on %1").arg(account), {}, tr("Show post"), Urgency::Low, [this, post] { m_go.showPost(post); }});
}

void Notifier::closedToTray()
{
    const QString explained = u"tray/isClosingExplained"_s;
    if (m_preferences.value(explained, false).toBool())
        return;
    m_preferences.set(explained, true);
    tell({tr("Postrider goes on publishing"),
          tr("The window is closed; the sign in the panel opens it again. Quit from there to stop."), tr("Open"),
          Urgency::Low, [] {}});
}

void Notifier::closeAll()
{
    m_early.clear();
    ++m_round;
    for (auto shown = m_shown.keyBegin(); shown != m_shown.keyEnd(); ++shown) {
        close(*shown);
    }
    m_shown.clear();
}

void Notifier::close(uint id)
{
    auto message = call(u"CloseNotification"_s);
    message << id;
    busOf(m_bus).asyncCall(message, kAnswerWithin); // nobody waits for the answer
}

void Notifier::tell(const Message &message)
{
    if (m_desktop == Desktop::Answered) {
        send(message);
        return;
    }
    m_early << message;
    if (m_desktop == Desktop::Unasked)
        askCapabilities();
}

void Notifier::askCapabilities()
{
    m_desktop = Desktop::Asked;
    auto *reply = new QDBusPendingCallWatcher(busOf(m_bus).asyncCall(call(u"GetCapabilities"_s), kAnswerWithin), this);
    connect(reply, &QDBusPendingCallWatcher::finished, this, [this, reply] {
        reply->deleteLater();
        const QDBusPendingReply<QStringList> answer = *reply;
        const QList<Message> early = std::exchange(m_early, {});
        m_desktop = answer.isError() ? Desktop::Unasked : Desktop::Answered; // asked again with the next message
        m_hasMarkup = !answer.isError() && answer.value().contains(u"body-markup"_s);
        m_hasButtons = !answer.isError() && answer.value().contains(u"actions"_s);
        for (const Message &message : early) {
            if (answer.isError())
                sendToTray(message);
            else
                send(message);
        }
    });
}

void Notifier::send(const Message &message)
{
    QStringList actions;
    if (m_hasButtons)
        actions << QString(kDefaultAction) << tr("Open") << QString(kShowAction) << message.button;
    // A server that reads markup would take "<" in a platform's words for a tag.
    const QString body = m_hasMarkup ? message.body.toHtmlEscaped() : message.body;
    const QVariantMap hints{{u"urgency"_s, QVariant::fromValue(uchar(message.urgency))},
                            {u"desktop-entry"_s, QString(kProgram)}};
    auto notify = call(u"Notify"_s);
    notify << tr("Postrider") << 0U << QString(kProgram) << message.title << body << actions << hints
           << (message.urgency == Urgency::Critical ? kUntilClosed : kByDesktop);
    auto *reply = new QDBusPendingCallWatcher(busOf(m_bus).asyncCall(notify, kAnswerWithin), this);
    connect(reply, &QDBusPendingCallWatcher::finished, this, [this, reply, message, round = m_round] {
        reply->deleteLater();
        const QDBusPendingReply<uint> answer = *reply;
        if (answer.isError()) {
            m_desktop = Desktop::Unasked; // the server has gone, perhaps another comes
            sendToTray(message);
            return;
        }
        if (round == m_round)
            m_shown.insert(answer.value(), message.open);
        else
            close(answer.value()); // taken back while it was on its way
    });
}

void Notifier::sendToTray(const Message &message)
{
    QSystemTrayIcon *icon = m_fallback ? m_fallback() : nullptr;
    if (!icon) {
        qWarning("The desktop takes no notifications"); // what happened is in the window all the same
        return;
    }
    disconnect(icon, &QSystemTrayIcon::messageClicked, this, nullptr); // only the last message can be clicked
    connect(icon, &QSystemTrayIcon::messageClicked, this, [this, open = message.open] {
        Q_EMIT openAsked();
        open();
    });
    icon->showMessage(message.title, message.body,
                      message.urgency == Urgency::Critical ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information);
}

void Notifier::actionInvoked(uint id, const QString &action)
{
    const auto shown = m_shown.constFind(id);
    if (shown == m_shown.constEnd() || (action != kDefaultAction && action != kShowAction))
        return; // another program's
    const auto open = *shown;
    m_shown.erase(shown);
    Q_EMIT openAsked();
    open();
}

void Notifier::notificationClosed(uint id, uint)
{
    m_shown.remove(id);
}

} // namespace Postrider
