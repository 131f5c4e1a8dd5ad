// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>

namespace Postrider {

// What a person set for windows on this computer: theme, geometry, last page, what closing does. In window.ini of the
// data folder; nothing secret. GUI thread.
class Preferences final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Preferences)
public:
    explicit Preferences(const QString &dataFolder, QObject *parent = nullptr);
    ~Preferences() override;

    // Names by feature: "window/geometry", "composer/geometry", "calendar/view", "tray/isClosingExplained" ...
    QVariant value(const QString &name, const QVariant &fallback = {}) const;
    void set(const QString &name, const QVariant &value);

Q_SIGNALS:
    void changed(const QString &name);

private:
    QSettings m_settings;
};

} // namespace Postrider
