// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"

#include <QRandomGenerator>

#include <atomic>
#include <chrono>

namespace Postrider {

namespace {

// Milliseconds with twelve bits of their fraction, later with each call: what this process made one after the other
// sorts so, within a millisecond too (RFC 9562, 6.2, method 3).
quint64 nextStamp()
{
    using namespace std::chrono;
    static std::atomic<quint64> last = 0;
    const auto now = quint64(duration_cast<nanoseconds>(system_clock::now().time_since_epoch()).count());
    const quint64 wanted = (now / 1'000'000) << 12 | ((now % 1'000'000) << 12) / 1'000'000;
    quint64 before = last;
    quint64 stamp = 0;
    do {
        stamp = qMax(wanted, before + 1);
    } while (!last.compare_exchange_weak(before, stamp));
    return stamp;
}

} // namespace

QUuid newUuid()
{
    const quint64 stamp = nextStamp();
    const quint64 ms = stamp >> 12;
    quint32 random[3];
    QRandomGenerator::system()->fillRange(random);
    return QUuid(uint(ms >> 16), ushort(ms & 0xffff), ushort(0x7000 | (stamp & 0x0fff)),
                 uchar(0x80 | ((random[0] >> 16) & 0x3f)), uchar(random[0] >> 24), uchar(random[1]),
                 uchar(random[1] >> 8), uchar(random[1] >> 16), uchar(random[1] >> 24), uchar(random[2]),
                 uchar(random[2] >> 8));
}

} // namespace Postrider
