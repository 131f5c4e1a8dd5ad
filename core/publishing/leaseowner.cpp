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

// The parts of an owner's name.
enum Part { Machine, Boot, Processes, Pid, Start, Call, PartCount };

// Which numbering of processes this one sees: in a container the same number is another process.
QString processes()
{
    return QFile::symLinkTarget(u"/proc/self/ns/pid"_s).section(u'[', 1, 1).section(u']', 0, 0);
}

QStringList here()
{
    return {QString::fromLatin1(QSysInfo::machineUniqueId().left(12)), QString::fromLatin1(QSysInfo::bootUniqueId()),
            processes()};
}

// The process's start in clock ticks since boot, or empty when there is none: tells a reused number from the old
// process.
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
    const QStringList process{QString::number(pid), startOf(pid), newUuid().toString(QUuid::Id128)};
    return (here() + process).join(u':');
}

bool isGone(const QString &owner)
{
    const QStringList parts = owner.split(u':');
    if (parts.size() != PartCount || parts.at(Start).isEmpty())
        return false;
    const QStringList place = here();
    if (place.at(Machine).isEmpty() || parts.at(Machine) != place.at(Machine))
        return false;
    if (parts.at(Boot) != place.at(Boot))
        return true; // an earlier boot of this machine
    bool isNumber = false;
    const qint64 pid = parts.at(Pid).toLongLong(&isNumber);
    return isNumber && parts.at(Processes) == place.at(Processes) && startOf(pid) != parts.at(Start);
}

} // namespace Postrider
