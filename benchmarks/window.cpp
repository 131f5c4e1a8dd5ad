// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks.h"
#include "desktop.h"
#include "must.h"

#include <QJsonDocument>

namespace Postrider::Bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kAtMost = 10 * 60'000;
constexpr double kFrame = 16;  // milliseconds
constexpr double kSearch = 50; // milliseconds

// What postrider-bench-window measured while it drove the whole window.
QJsonObject drive(const Scale &scale, const QString &what)
{
    const Desktop &desktop = Desktop::with(scale.windowPosts);
    QProcess process;
    process.setProcessEnvironment(desktop.environment());
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(besides(u"postrider-bench-window"_s), {what, desktop.store()});
    if (!process.waitForFinished(kAtMost) || process.exitCode() != 0)
        giveUp(u"the window could not be driven: "_s + process.errorString());
    const QByteArray lines = process.readAllStandardOutput().trimmed();
    return QJsonDocument::fromJson(lines.mid(lines.lastIndexOf('\n') + 1)).object();
}

// Processor time is ours: the clock on the wall, named beside it, also counts what others on the machine take.
Measurement busiest(const QString &name, const QJsonObject &seen)
{
    Measurement m{name, u"ms of processor time"_s, seen["processor"_L1].toDouble(), kFrame};
    m.ratio = m.ours / m.yardstick;
    m.reach = u"the window's thread never busier than 16 ms at a stretch"_s;
    m.isReached = m.ours > 0 && m.ours <= kFrame;
    m.more = seen;
    return m;
}

} // namespace

Measurement calendar(const Scale &scale)
{
    return busiest(u"calendar"_s, drive(scale, u"calendar"_s));
}

Measurement scrolling(const Scale &scale)
{
    return busiest(u"scrolling"_s, drive(scale, u"scrolling"_s));
}

Measurement searching(const Scale &scale)
{
    const QJsonObject seen = drive(scale, u"search"_s);
    Measurement m{u"search"_s, u"ms"_s, seen["slowest"_L1].toDouble(), kSearch};
    m.ratio = m.ours / m.yardstick;
    m.reach = u"each key's rows painted within 50 ms, by the median of its presses"_s;
    m.isReached = m.ours > 0 && m.ours <= kSearch;
    m.more = seen;
    return m;
}

} // namespace Postrider::Bench
