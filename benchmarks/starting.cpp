// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks.h"
#include "desktop.h"
#include "must.h"

#include <QFile>
#include <QThread>

#include <chrono>

namespace Postrider::Bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatience = 30'000;
constexpr unsigned kSettling = 1; // seconds from the first picture until memory is read
constexpr double kMostTime = 3;
constexpr double kMostMemory = 2.5;

struct Start
{
    double painted = 0; // ms from the start of the process to the first picture
    double settled = 0; // to the last one of the first second
    double memory = 0;  // MiB, proportional set size of the whole program
};

double now()
{
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double, std::milli>(since).count();
}

double memoryOf(qint64 pid)
{
    QFile file(u"/proc/%1/smaps_rollup"_s.arg(pid));
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("Pss:"))
                return line.mid(4).simplified().split(' ').first().toDouble() / 1024;
        }
    }
    giveUp(u"its memory can't be read: "_s + file.errorString());
}

// Lines of the module that watches for pictures; the rest is the program's own.
double timeIn(const QByteArray &line, double start)
{
    return line.startsWith("painted ") ? line.mid(8).trimmed().toDouble() / 1e6 - start : 0;
}

// widget: what must be painted.
Start startOnce(const Desktop &desktop, const QString &program, const QStringList &arguments, const QString &widget)
{
    QProcess process;
    QProcessEnvironment environment = desktop.environment();
    environment.insert(u"LD_PRELOAD"_s, besides(u"postrider-bench-painted.so"_s));
    environment.insert(u"POSTRIDER_BENCH_PAINTED"_s, widget);
    process.setProcessEnvironment(environment);
    const double start = now();
    process.start(besides(program), arguments);
    Start found;
    while (found.painted == 0) {
        if (!process.canReadLine() && !process.waitForReadyRead(kPatience))
            giveUp(program + u" paints nothing: "_s + QString::fromLocal8Bit(process.readAllStandardError()));
        while (found.painted == 0 && process.canReadLine())
            found.painted = timeIn(process.readLine(), start);
    }
    QThread::sleep(kSettling);
    found.memory = memoryOf(process.processId());
    found.settled = found.painted;
    while (process.canReadLine() || process.waitForReadyRead(1))
        found.settled = qMax(found.settled, timeIn(process.readLine(), start));
    process.terminate();
    if (!process.waitForFinished(kPatience))
        process.kill();
    process.waitForFinished();
    return found;
}

double median(const QList<Start> &starts, double Start::*field)
{
    QList<double> values;
    for (const Start &one : starts)
        values << one.*field;
    return quantile(values, 0.5);
}

} // namespace

Measurement starting(const Scale &scale)
{
    const Desktop &desktop = Desktop::with(scale.windowPosts);
    QList<Start> ours, empty;
    for (int i = -1; i < scale.starts; ++i) { // the first one warms the disk's cache and the keychain
        const Start least = startOnce(desktop, u"postrider-bench-empty"_s, {}, u"mainWindow"_s);
        const Start own = startOnce(desktop, u"postrider"_s, {u"--data-dir"_s, desktop.store()}, u"month"_s);
        if (i < 0)
            continue;
        empty << least;
        ours << own;
    }
    Measurement m{u"start"_s, u"ms"_s, median(ours, &Start::painted), median(empty, &Start::painted)};
    m.ratio = m.ours / m.yardstick;
    const double memory = median(ours, &Start::memory) / median(empty, &Start::memory);
    m.reach = u"at most 3 times an empty window, and 2.5 times its memory"_s;
    m.isReached = m.ratio <= kMostTime && memory <= kMostMemory;
    m.more = {{u"pss"_s, median(ours, &Start::memory)},
              {u"emptyPss"_s, median(empty, &Start::memory)},
              {u"pssRatio"_s, memory},
              {u"withPosts"_s, median(ours, &Start::settled)}};
    return m;
}

} // namespace Postrider::Bench
