// SPDX-License-Identifier: GPL-3.0-or-later
#include "testmain.h"

#include <QFileInfo>

#include <algorithm>
#include <memory>

#include <sys/resource.h>

namespace Postrider::Testing {

namespace {

struct Case
{
    QString name;
    std::function<QObject *()> make;
};

QList<Case> &cases()
{
    static QList<Case> list;
    return list;
}

// A table of faults runs a hundred publishers at once, each with two connections to its store and with sockets; a shell
// allows 1024 files.
void allowManyFiles()
{
    constexpr rlim_t wanted = 8192;
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0)
        return;
    files.rlim_cur = std::max(files.rlim_cur, std::min(files.rlim_max, wanted));
    ::setrlimit(RLIMIT_NOFILE, &files);
}

} // namespace

bool addTest(const char *file, std::function<QObject *()> make)
{
    cases().append({QFileInfo(QString::fromUtf8(file)).completeBaseName(), std::move(make)});
    return true;
}

int runTests(QStringList arguments)
{
    allowManyFiles();
    const QString only = arguments.value(1).startsWith(QLatin1String("tst_")) ? arguments.takeAt(1) : QString();

    int failures = 0;
    int runs = 0;
    for (const auto &test : cases()) {
        if (!only.isEmpty() && test.name != only)
            continue;
        ++runs;
        const std::unique_ptr<QObject> object(test.make());
        failures += QTest::qExec(object.get(), arguments);
    }
    if (runs == 0) {
        qCritical("No such test class: %s", qPrintable(only));
        return 1;
    }
    return failures == 0 ? 0 : 1;
}

} // namespace Postrider::Testing
