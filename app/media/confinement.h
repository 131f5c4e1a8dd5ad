// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Postrider {

// What this process may use up. 0: as much as there is.
struct Allowance
{
    qint64 memory = 0;    // bytes of address space
    qint64 seconds = 0;   // of processor time
    qint64 fileBytes = 0; // of a file that is written
};

// Gives up what reading a file does not take: memory and time beyond the allowance, new privileges, core dumps, and
// life without the program that started it. Call first.
void confine(const Allowance &allowance);

// From now on: no file is opened, renamed or removed, no socket made, no program started. On kernels without the means
// it is left out; everything else holds. Call once the files are open and before a byte is read.
void closeDoors();

} // namespace Postrider
