// SPDX-License-Identifier: GPL-3.0-or-later
#include "neighbourprocess.h"

#include "publishing/leaseowner.h"

#include <QFile>
#include <QSysInfo>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPid = 3; // of an owner's parts
constexpr int kStart = 4;

} // namespace

bool NeighbourProcess::canBeTold()
{
    return !QSysInfo::machineUniqueId().isEmpty() && !newLeaseOwner().section(u':', kStart, kStart).isEmpty();
}

NeighbourProcess::NeighbourProcess()
{
    m_process.start(u"cat"_s, {}); // waits for input that never comes
    if (!m_process.waitForStarted())
        qFatal("no neighbour: %s", qPrintable(m_process.errorString()));
    QFile stat(u"/proc/%1/stat"_s.arg(m_process.processId()));
    if (!stat.open(QIODevice::ReadOnly))
        qFatal("no neighbour: %s", qPrintable(stat.errorString()));
    const QString line = QString::fromLatin1(stat.readAll());
    QStringList parts = newLeaseOwner().split(u':');
    parts[kPid] = QString::number(m_process.processId());
    parts[kStart] = line.mid(line.lastIndexOf(u')') + 2).split(u' ').value(19);
    m_owner = parts.join(u':');
}

void NeighbourProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

} // namespace Postrider::Testing
