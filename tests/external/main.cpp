// SPDX-License-Identifier: GPL-3.0-or-later
#include "roundhost.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <cstdio>
#include <unistd.h>

// postrider-round-host [POSTS]: serves until its standard input ends.
int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("postrider"));
    QCoreApplication::setApplicationVersion(QStringLiteral(POSTRIDER_VERSION));
    Postrider::RoundHost host(app.arguments().value(1).toInt());
    if (const Postrider::Outcome started = host.start(); !started) {
        std::fprintf(stderr, "%d %s\n", int(started.error().kind), qPrintable(started.error().detail));
        return 1;
    }
    QByteArray waiting;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &host, [&] {
        char bytes[4096];
        const ssize_t count = ::read(STDIN_FILENO, bytes, sizeof bytes);
        if (count <= 0)
            return QCoreApplication::quit();
        waiting += QByteArray(bytes, count);
        for (qsizetype end = waiting.indexOf('\n'); end >= 0; end = waiting.indexOf('\n')) {
            host.obey(waiting.left(end));
            waiting.remove(0, end + 1);
        }
    });
    return QCoreApplication::exec();
}
