// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace Postrider {

// Whether the desktop has a place for tray icons now: a host of StatusNotifierItems on the session's bus, else what Qt
// finds (XEmbed). Asked without waiting, and followed: at login panels often start after us. GUI thread.
class TrayHost final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrayHost)
public:
    // bus: a connection's name in place of the session's.
    // patience: how long a panel may take to come up.
    explicit TrayHost(const QString &bus = {}, QObject *parent = nullptr,
                      std::chrono::milliseconds patience = std::chrono::seconds(10));
    ~TrayHost() override;

    bool isThere() const { return m_isThere; }
    // Whether that is the desktop's word: the first ten seconds may pass without one.
    bool isSettled() const { return m_isKnownToQt || m_isQtAsked; }

Q_SIGNALS:
    void changed();
    void settled(); // once, after changed()

private Q_SLOTS:
    void ask();

private:
    void askQt();
    void set(bool isThere);

    QString m_bus;
    QTimer m_patience;
    bool m_isThere = false;
    bool m_isQtAsked = false;
    bool m_isKnownToQt = false; // a host was there before Qt looked
};

} // namespace Postrider
