// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <memory>

class QTimer;

namespace Postrider {

// Hears from logind when this computer goes to sleep and wakes up, and asks it for a moment's delay while something is
// being sent. Without logind it hears nothing and asks for nothing. Made and owned by the worker, lives in its thread.
class SleepWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SleepWatch)
public:
    // The bus that logind answers on; empty for none.
    explicit SleepWatch(const QString &busAddress, QObject *parent = nullptr);
    ~SleepWatch() override;

    static QString systemBusAddress();

    // Nothing new should be begun.
    bool isGoingToSleep() const { return m_isGoingToSleep; }
    // While busy, sleep is delayed as long as logind grants it (five seconds, usually).
    void setBusy(bool isBusy);

Q_SIGNALS:
    void wokeUp();

private Q_SLOTS:
    void prepareForSleep(bool isStart);

private:
    void inhibit();
    void letGo();
    void wake();

    struct Bus;
    std::unique_ptr<Bus> m_bus; // null without one
    QTimer *m_release;          // a sending soon follows another
    QTimer *m_patience;         // nobody said that we woke up
    bool m_isBusy = false;
    bool m_isGoingToSleep = false;
};

} // namespace Postrider
