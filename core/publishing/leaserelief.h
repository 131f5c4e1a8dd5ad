// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QObject>
#include <QTimer>

namespace Postrider {

class Database;

// Frees the leases of publishers of this machine that died, so that nobody waits for their end. Looks now and then, but
// only while others hold leases: without a neighbour at work no timer runs. Owned by the worker, lives in its thread.
class LeaseRelief final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LeaseRelief)
public:
    // owner: its own name on leases, of whose life there is no doubt. The references outlive it.
    LeaseRelief(Database &database, const Clock &clock, const QString &owner, QObject *parent = nullptr);

    [[nodiscard]] Outcome freeNow();
    // Something may have been claimed beside us: a look follows soon, and more while others hold leases.
    void watch();

Q_SIGNALS:
    void freed(); // some that a look found
    void failed(const Postrider::Error &error);

private:
    struct Seen
    {
        int freed = 0;
        int held = 0; // by others that may be alive
    };
    Result<Seen> free();
    void look();

    Database &m_db;
    const Clock &m_clock;
    const QString m_owner;
    QTimer m_timer;
};

} // namespace Postrider
