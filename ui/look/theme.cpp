// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/theme.h"

#include "ui/look/housestyle.h"
#include "ui/look/tokens.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QPalette>

namespace Postrider::Look {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kPortal = "org.freedesktop.portal.Desktop"_L1;
constexpr auto kPath = "/org/freedesktop/portal/desktop"_L1;
constexpr auto kSettings = "org.freedesktop.portal.Settings"_L1;
constexpr auto kAppearance = "org.freedesktop.appearance"_L1;
constexpr auto kColourScheme = "color-scheme"_L1;

// The older Read() wraps its answer in one variant too many.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

bool meansDark(const QVariant &value)
{
    return unwrapped(value).toUInt() == 1; // 0 no preference, 1 dark, 2 light
}

QPalette paletteOf(const Tokens &look)
{
    QPalette palette;
    palette.setColor(QPalette::Window, look.window);
    palette.setColor(QPalette::Base, look.surface);
    palette.setColor(QPalette::AlternateBase, look.sunken);
    palette.setColor(QPalette::Button, look.surface);
    palette.setColor(QPalette::ToolTipBase, look.isDark ? look.surface : look.text);
    palette.setColor(QPalette::ToolTipText, look.isDark ? look.text : look.surface);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, look.text);
    palette.setColor(QPalette::PlaceholderText, look.soft);
    palette.setColor(QPalette::Highlight, look.accent);
    palette.setColor(QPalette::HighlightedText, look.onAccent);
    palette.setColor(QPalette::Link, look.link);
    palette.setColor(QPalette::LinkVisited, look.link);
    palette.setColor(QPalette::Mid, look.line);
    palette.setColor(QPalette::Midlight, look.line);
    palette.setColor(QPalette::Dark, look.line);
    palette.setColor(QPalette::Light, look.surface);
    palette.setColor(QPalette::Shadow, look.isDark ? QColor(Qt::black) : look.line);
    QColor pale = look.soft;
    pale.setAlphaF(0.6f);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, pale);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, look.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, look.soft);
    return palette;
}

} // namespace

Theme::Theme(Scheme scheme, QObject *parent) : QObject(parent), m_scheme(scheme)
{
    QApplication::setStyle(new HouseStyle);
    apply();
    if (scheme == Scheme::System)
        askPortal();
}

Theme::~Theme() = default;

void Theme::setScheme(Scheme scheme)
{
    if (m_scheme == scheme)
        return;
    m_scheme = scheme;
    if (scheme == Scheme::System)
        askPortal();
    apply();
}

bool Theme::isDark() const
{
    return m_scheme == Scheme::Dark || (m_scheme == Scheme::System && m_isDesktopDark);
}

void Theme::askPortal()
{
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(kPortal, kPath, kSettings, u"SettingChanged"_s, this,
                SLOT(portalChanged(QString, QString, QDBusVariant)));
    auto ask = QDBusMessage::createMethodCall(kPortal, kPath, kSettings, u"Read"_s);
    ask << QString(kAppearance) << QString(kColourScheme);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(ask, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            portalChanged(kAppearance, kColourScheme, reply.value());
    });
}

void Theme::portalChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group != kAppearance || key != kColourScheme || m_isDesktopDark == meansDark(value.variant()))
        return;
    m_isDesktopDark = meansDark(value.variant());
    apply();
}

void Theme::apply()
{
    QApplication::setPalette(paletteOf(tokensOf(isDark())));
    Q_EMIT changed();
}

} // namespace Postrider::Look
