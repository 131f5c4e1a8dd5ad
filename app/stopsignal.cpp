// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stopsignal.h"

#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace Postrider {

#ifdef Q_OS_UNIX
namespace {

int pipeEnds[2] = {-1, -1};

// Only what is safe in a signal handler.
void tell(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(pipeEnds[0], &byte, 1);
}

} // namespace

StopSignal::StopSignal(QObject *parent) : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pipeEnds) != 0)
        return;
    m_notifier = new QSocketNotifier(pipeEnds[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &StopSignal::stopped);
    struct sigaction action = {};
    action.sa_handler = tell;
    action.sa_flags = SA_RESTART | SA_RESETHAND; // a second one ends at once
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

StopSignal::~StopSignal()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    delete m_notifier;
    ::close(pipeEnds[0]);
    ::close(pipeEnds[1]);
}
#else
StopSignal::StopSignal(QObject *parent) : QObject(parent) {}
StopSignal::~StopSignal() = default;
#endif

} // namespace Postrider
