// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <atomic>
#include <chrono>

namespace Postrider {

// What time it is, injected so that tests can move it. Thread-safe.
class Clock
{
public:
    virtual ~Clock();
    // The wall clock, UTC, in milliseconds.
    virtual QDateTime now() const = 0;
};

class SystemClock final : public Clock
{
public:
    QDateTime now() const override;
};

// Stands still until it is moved.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(const QDateTime &start) : m_ms(start.toMSecsSinceEpoch()) {}

    QDateTime now() const override;
    void advance(std::chrono::milliseconds span) { m_ms += span.count(); }
    void set(const QDateTime &moment) { m_ms = moment.toMSecsSinceEpoch(); }

private:
    std::atomic<qint64> m_ms;
};

} // namespace Postrider
