// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Postrider::Testing {

// A disk under SQLite that refuses writes when it is told to, also to root, for every store that this process opens
// after the first one of these was made. Any thread.
class RefusingDisk final
{
public:
    enum class Mood { Well, Full, ReadOnly };

    RefusingDisk();
    ~RefusingDisk(); // well again

    void set(Mood mood);
    int refusals() const; // writes since it was made
};

} // namespace Postrider::Testing
