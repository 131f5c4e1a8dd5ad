// SPDX-License-Identifier: GPL-3.0-or-later
#include "children.h"

#include <QtGlobal>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace Postrider::Testing {

Child::Child(const std::function<int()> &work, As as) : m_pid(fork())
{
    if (m_pid != 0)
        return;
    constexpr uid_t kNobody = 65534;
    if (as == As::Nobody && geteuid() == 0 && (setgid(kNobody) != 0 || setuid(kNobody) != 0))
        _exit(99);
    _exit(work()); // without the parent's destructors
}

Child::~Child()
{
    if (m_pid > 0)
        kill();
}

int Child::wait()
{
    int status = 0;
    waitpid(m_pid, &status, 0);
    m_pid = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void Child::kill()
{
    Q_ASSERT(m_pid > 0);
    ::kill(m_pid, SIGKILL);
    wait();
}

} // namespace Postrider::Testing
