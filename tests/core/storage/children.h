// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace Postrider::Testing {

// A process of its own for what must be seen from outside: two at once, or one that
// is killed. Its answer is the exit code.
class Child final
{
public:
    enum class As { Myself, Nobody }; // Nobody: without the rights of root, where the tests run as root

    explicit Child(const std::function<int()> &work, As as = As::Myself);
    ~Child();
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;

    int wait();  // the exit code, or -1 when it was killed
    void kill(); // and waits

private:
    int m_pid;
};

} // namespace Postrider::Testing
