// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

namespace Postrider::Testing {

// A process that does nothing until it is killed, and has a name on leases as a publisher in it would have.
class NeighbourProcess final
{
public:
    // False where the system does not tell who is alive, so that nobody is ever known to be gone.
    static bool canBeTold();

    NeighbourProcess();
    ~NeighbourProcess() { kill(); }

    QString owner() const { return m_owner; }
    void kill(); // and waits for its end

private:
    QProcess m_process;
    QString m_owner;
};

} // namespace Postrider::Testing
