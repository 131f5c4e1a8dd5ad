// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace Postrider {

class Preferences;

// Notices that nobody touched a window for as long as the setting allows. Sleeps in
// between: no wake-up a key press. GUI thread.
class IdleLock final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IdleLock)
public:
    explicit IdleLock(Preferences &preferences, QObject *parent = nullptr);
    ~IdleLock() override;

    void setArmed(bool isArmed); // while somebody is signed in

Q_SIGNALS:
    void idled();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    std::chrono::milliseconds allowed() const; // zero: never
    void arm();
    void look();

    Preferences &m_preferences;
    QElapsedTimer m_sinceInput;
    QTimer m_timer;
    bool m_isArmed = false;
};

} // namespace Postrider
