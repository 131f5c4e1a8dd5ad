// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing.h"

#include "benchstore.h"
#include "must.h"
#include "platforms/registry.h"
#include "publishing/worker.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QSocketNotifier>
#include <QTimer>

#include <unistd.h>

namespace Postrider::Bench {

using namespace std::chrono_literals;

Published publishHere(const QString &folder, int posts, int secondsAtMost)
{
    const Registry registry;
    const SystemClock clock;
    Worker worker({folder, benchVault(), registry, clock, {}});
    QEventLoop loop;
    QElapsedTimer timer;
    Published published;
    QObject::connect(&worker, &Worker::started, &loop, [&] { timer.start(); });
    QObject::connect(&worker, &Worker::failed, &loop, [](const Error &error) { giveUp(error.detail); });
    QObject::connect(&worker, &Worker::settled, &loop, [&](SendingId, PostId, Sending::State state) {
        published.posts += state == Sending::State::Published ? 1 : 0;
        if (published.posts < posts)
            return;
        published.seconds = double(timer.nsecsElapsed()) / 1e9;
        loop.quit();
    });
    QTimer::singleShot(std::chrono::seconds(secondsAtMost), &loop, &QEventLoop::quit);
    QMetaObject::invokeMethod(&worker, &Worker::open, Qt::QueuedConnection);
    loop.exec();
    if (published.posts < posts)
        giveUp(QStringLiteral("only %1 of %2 were published").arg(published.posts).arg(posts));
    published.commits = worker.commits();
    return published;
}

int publishUntilStopped(const QString &folder)
{
    const Registry registry;
    const SystemClock clock;
    Worker worker({folder, benchVault(), registry, clock, {}});
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    QTimer::singleShot(1min, qApp, &QCoreApplication::quit);
    QMetaObject::invokeMethod(&worker, &Worker::open, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace Postrider::Bench
