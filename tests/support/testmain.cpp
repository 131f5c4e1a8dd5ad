// SPDX-License-Identifier: GPL-3.0-or-later
#include "testmain.h"

#include <QFileInfo>

#include <memory>

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

} // namespace

bool addTest(const char *file, std::function<QObject *()> make)
{
    cases().append({QFileInfo(QString::fromUtf8(file)).completeBaseName(), std::move(make)});
    return true;
}

int runTests(QStringList arguments)
{
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
