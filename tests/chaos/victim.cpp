// SPDX-License-Identifier: GPL-3.0-or-later
#include "victim.h"

#include "standins.h"

#include <QTimer>

#include <csignal>

namespace Postrider::Chaos {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Of a hundred blows.
constexpr int kKills = 70;
constexpr int kNaps = 15; // the rest sleep past their lease
constexpr std::chrono::milliseconds kAfterWaking = 500ms;
constexpr std::chrono::milliseconds kLongestSleep = 4s;

void signal(const QProcess &process, int number)
{
    if (process.processId() > 0)
        ::kill(pid_t(process.processId()), number);
}

} // namespace

Victim::Victim(const Role &role, quint32 seed) : m_role(role), m_random(seed) {}

Victim::~Victim()
{
    if (m_process)
        m_others.push_back(std::move(m_process));
    for (const ProcessPointer &process : m_others) {
        process->disconnect(this);
        process->kill();
        process->waitForFinished();
    }
}

void Victim::start()
{
    launch();
}

void Victim::harass()
{
    planDoom();
}

void Victim::launch()
{
    m_process = std::make_unique<QProcess>();
    endWithParent(*m_process);
    m_process->setProcessEnvironment(m_role.environment);
    m_process->setStandardErrorFile(m_role.log, QIODevice::Append);
    m_process->setStandardOutputFile(QProcess::nullDevice());
    connect(m_process.get(), &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        Q_EMIT died(u"exit code %1%2"_s.arg(code).arg(status == QProcess::CrashExit ? u", crashed"_s : QString()));
    });
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            Q_EMIT died(u"it can't be started"_s);
    });
    m_process->start(m_role.program, m_role.arguments);
    m_process->write(m_role.input);
    m_process->closeWriteChannel();
}

std::chrono::milliseconds Victim::between(std::chrono::milliseconds least, std::chrono::milliseconds most)
{
    return least + std::chrono::milliseconds(m_random.bounded(int((most - least).count()) + 1));
}

// Mostly short; one in ten outlasts the settling time.
std::chrono::milliseconds Victim::lengthOfSleep()
{
    return m_random.bounded(10) == 0 ? between(2500ms, kLongestSleep) : between(10ms, 1500ms);
}

void Victim::planDoom()
{
    QTimer::singleShot(between(m_role.livesAtLeast, m_role.livesAtMost), Qt::PreciseTimer, this, &Victim::strike);
}

void Victim::strike()
{
    if (m_isInPeace)
        return;
    const int dice = m_random.bounded(100);
    if (dice < kKills) {
        kill(std::move(m_process));
        launch();
        planDoom();
    } else if (dice < kKills + kNaps) {
        nap();
    } else {
        sleepPastLease();
    }
    Q_EMIT struck();
}

void Victim::kill(ProcessPointer process)
{
    process->disconnect(this);
    process->kill();
    m_others.push_back(std::move(process));
}

void Victim::nap()
{
    signal(*m_process, SIGSTOP);
    QTimer::singleShot(lengthOfSleep(), Qt::PreciseTimer, this, [this, sleeper = m_process.get()] {
        signal(*sleeper, SIGCONT);
        planDoom();
    });
}

// Another one takes its place meanwhile, and both are awake for a while afterwards.
void Victim::sleepPastLease()
{
    signal(*m_process, SIGSTOP);
    m_role.expireLeases(m_process->processId());
    QProcess *sleeper = m_process.get();
    sleeper->disconnect(this);
    m_others.push_back(std::move(m_process));
    QTimer::singleShot(lengthOfSleep(), Qt::PreciseTimer, this, [this, sleeper] { wake(sleeper); });
    launch();
    planDoom();
}

void Victim::wake(QProcess *sleeper)
{
    signal(*sleeper, SIGCONT);
    QTimer::singleShot(kAfterWaking, sleeper, [sleeper] { sleeper->kill(); });
}

void Victim::leaveInPeace()
{
    m_isInPeace = true;
    // By then whoever slept is awake and gone. One that starts frees the leases of the
    // dead; one that runs waits for their end.
    QTimer::singleShot(kLongestSleep + kAfterWaking, this, [this] {
        kill(std::move(m_process));
        launch();
    });
}

} // namespace Postrider::Chaos
