// SPDX-License-Identifier: GPL-3.0-or-later
#include "visitor.h"

#include "standins.h"
#include "storage/countrepository.h"
#include "storage/database.h"

#include <cstdio>

namespace Postrider::Chaos {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLongestPauseMs = 700;

} // namespace

Visitor::Visitor(const Role &role, quint32 seed) : m_role(role), m_random(seed)
{
    m_pause.setSingleShot(true);
    m_pause.setTimerType(Qt::PreciseTimer);
    connect(&m_pause, &QTimer::timeout, this, &Visitor::visit);
}

Visitor::~Visitor()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->kill();
    m_process->waitForFinished();
}

void Visitor::start()
{
    m_pause.start(m_random.bounded(kLongestPauseMs));
}

void Visitor::stop()
{
    m_pause.stop();
    if (m_process)
        m_process->disconnect(this); // it may still leave in its own time
}

void Visitor::visit()
{
    m_process = std::make_unique<QProcess>();
    endWithParent(*m_process);
    m_process->setProcessEnvironment(m_role.environment);
    m_process->setStandardErrorFile(m_role.log, QIODevice::Append);
    m_process->setStandardOutputFile(QProcess::nullDevice());
    connect(m_process.get(), &QProcess::finished, this, &Visitor::left);
    m_process->start(m_role.program, m_role.arguments, QIODevice::ReadOnly);
}

void Visitor::left(int code, QProcess::ExitStatus status)
{
    ++m_visits;
    if (status == QProcess::CrashExit || code != 0)
        Q_EMIT failed(u"exit code %1%2"_s.arg(code).arg(status == QProcess::CrashExit ? u", crashed"_s : QString()));
    start();
}

int visit(const QString &folder)
{
    const auto database = Database::open(folder);
    const auto counted = database ? CountRepository(**database).sendingsByState() : fail(database.error());
    if (counted)
        return 0;
    std::fprintf(stderr, "visit: %s\n", qPrintable(counted.error().detail));
    return 1;
}

} // namespace Postrider::Chaos
