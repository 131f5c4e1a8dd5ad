// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QProcess>
#include <QRandomGenerator>

#include <chrono>
#include <functional>
#include <memory>

namespace Postrider::Chaos {

// One publisher that is never left in peace: killed, or stopped and let go on, at random instants, and started again
// each time. In the thread that made it.
class Victim final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Victim)
public:
    struct Role
    {
        QString program;
        QStringList arguments;
        QByteArray input; // on its standard input
        QProcessEnvironment environment;
        QString log; // where its standard error goes
        std::chrono::milliseconds livesAtLeast;
        std::chrono::milliseconds livesAtMost;
        std::function<void(qint64 pid)> expireLeases; // as if it had slept for longer than they last
    };

    Victim(const Role &role, quint32 seed);
    ~Victim() override; // ends its processes

    void start();
    // From now on.
    void harass();
    // No more of it; who sleeps wakes up, and a last start clears up.
    void leaveInPeace();

Q_SIGNALS:
    void struck();
    void died(const QString &how); // by itself, which it never should

private:
    using ProcessPointer = std::unique_ptr<QProcess>;

    void launch();
    void planDoom();
    void strike();
    void kill(ProcessPointer process);
    void nap();
    void sleepPastLease();
    void wake(QProcess *sleeper);
    std::chrono::milliseconds between(std::chrono::milliseconds least, std::chrono::milliseconds most);
    std::chrono::milliseconds lengthOfSleep();

    const Role m_role;
    QRandomGenerator m_random;
    ProcessPointer m_process;
    std::vector<ProcessPointer> m_others; // asleep, or dying
    bool m_isInPeace = false;
};

} // namespace Postrider::Chaos
