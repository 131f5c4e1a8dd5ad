// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QVariant>

#include <sqlite3.h>

namespace Postrider::Testing {

namespace {

constexpr int kEvery = 100;

int count(void *steps)
{
    *static_cast<qint64 *>(steps) += kEvery;
    return 0; // go on
}

sqlite3 *theConnection()
{
    const QStringList names = QSqlDatabase::connectionNames();
    if (names.size() != 1)
        qFatal("There are %d connections, not one", int(names.size()));
    const QVariant handle = QSqlDatabase::database(names.first(), false).driver()->handle();
    return *static_cast<sqlite3 *const *>(handle.constData());
}

} // namespace

qint64 stepsOf(const std::function<void()> &work)
{
    qint64 steps = 0;
    sqlite3_progress_handler(theConnection(), kEvery, count, &steps);
    work();
    sqlite3_progress_handler(theConnection(), 0, nullptr, nullptr);
    return steps;
}

} // namespace Postrider::Testing
