// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/confinement.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <vector>

namespace Postrider {

namespace {

void limit(int resource, qint64 value)
{
    const rlimit most{rlim_t(value), rlim_t(value)};
    ::setrlimit(__rlimit_resource_t(resource), &most);
}

#if defined(__x86_64__)
constexpr quint32 kArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr quint32 kArchitecture = AUDIT_ARCH_AARCH64;
#else
constexpr quint32 kArchitecture = 0;
#endif

// Answered with "not permitted", so that a library that merely tries goes on without.
constexpr std::array kRefused{
#ifdef __NR_open
    __NR_open,           __NR_creat,
    __NR_unlink,         __NR_rename,
    __NR_link,           __NR_symlink,
    __NR_chmod,          __NR_fork,
    __NR_vfork,          __NR_mkdir,
    __NR_truncate,
#endif
    __NR_openat,         __NR_openat2,
    __NR_unlinkat,       __NR_renameat2,
    __NR_linkat,         __NR_symlinkat,
    __NR_fchmodat,       __NR_mkdirat,
    __NR_socket,         __NR_connect,
    __NR_bind,           __NR_listen,
    __NR_accept,         __NR_accept4,
    __NR_execve,         __NR_execveat,
    __NR_ptrace,         __NR_process_vm_readv,
    __NR_kill,           __NR_bpf,
    __NR_keyctl,         __NR_mount,
    __NR_io_uring_setup, __NR_process_vm_writev,
    __NR_userfaultfd,    __NR_perf_event_open,
};

sock_filter load(quint32 offset)
{
    return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offset);
}

sock_filter answer(quint32 what)
{
    return BPF_STMT(BPF_RET | BPF_K, what);
}

sock_filter skipUnless(quint32 value)
{
    return BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1);
}

std::vector<sock_filter> refusals()
{
    std::vector<sock_filter> program{
        load(offsetof(seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, kArchitecture, 1, 0),
        answer(SECCOMP_RET_KILL_PROCESS),
        load(offsetof(seccomp_data, nr)),
    };
    for (const int call : kRefused) {
        program.push_back(skipUnless(quint32(call)));
        program.push_back(answer(SECCOMP_RET_ERRNO | EPERM));
    }
    // The C library falls back to clone, whose flags can be looked at: threads yes, processes no.
    program.push_back(skipUnless(__NR_clone3));
    program.push_back(answer(SECCOMP_RET_ERRNO | ENOSYS));
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_clone, 0, 3));
    program.push_back(load(offsetof(seccomp_data, args)));
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0));
    program.push_back(answer(SECCOMP_RET_ERRNO | EPERM));
    program.push_back(answer(SECCOMP_RET_ALLOW));
    return program;
}

} // namespace

void confine(const Allowance &allowance)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    ::mallopt(M_ARENA_MAX, 2);  // each arena reserves address space, which is what is counted
    ::signal(SIGXFSZ, SIG_IGN); // a write that is too long fails
    ::signal(SIGPIPE, SIG_DFL);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, 64);
#if !defined(__SANITIZE_ADDRESS__)
    if (allowance.memory > 0)
        limit(RLIMIT_AS, allowance.memory);
#endif
    if (allowance.seconds > 0)
        limit(RLIMIT_CPU, allowance.seconds);
    if (allowance.fileBytes > 0)
        limit(RLIMIT_FSIZE, allowance.fileBytes);
}

void closeDoors()
{
    if constexpr (kArchitecture == 0)
        return;
    std::vector<sock_filter> program = refusals();
    const sock_fprog filter{static_cast<unsigned short>(program.size()), program.data()};
    ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter);
}

} // namespace Postrider
