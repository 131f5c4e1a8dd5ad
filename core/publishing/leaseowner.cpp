// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/leaseowner.h"

#include "base/id.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>
#include <QSysInfo>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

QString machine()
{
    return QString::fromLatin1(QSysInfo::machineUniqueId().left(12)) + u'-' + QString::fromLatin1(QSysInfo::bootUniqueId().left(12));
}

// The process's start in clock ticks since boot, or empty when there is none: tells a reused number from the old process.
QString startOf(qint64 pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    // The name in parentheses may hold blanks; after it come state (3) ... starttime (22).
    const QByteArray stat = file.readAll();
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    const QByteArray state = fields.value(0);
    return state == "Z" || state == "X" ? QString() : QString::fromLatin1(fields.value(19));
}

} // namespace

QString newLeaseOwner()
{
    const qint64 pid = QCoreApplication::applicationPid();
    return QStringList{machine(), QString::number(pid), startOf(pid), newUuid().toString(QUuid::Id128)}.join(u':');
}

bool isGone(const QString &owner)
{
    const QStringList parts = owner.split(u':');
    if (parts.size() != 4 || parts.at(2).isEmpty())
        return false;
    const QString here = machine();
    const QString machineId = here.section(u'-', 0, 0);
    if (machineId.isEmpty() || parts.at(0).section(u'-', 0, 0) != machineId)
        return false;
    if (parts.at(0) != here)
        return true; // an earlier boot of this machine
    return startOf(parts.at(1).toLongLong()) != parts.at(2);
}

} // namespace Postrider
