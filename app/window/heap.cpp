// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/heap.h"

#include <QtGlobal>

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace Postrider {

void keepHeapSmall()
{
#ifdef __GLIBC__
    constexpr int kArenas = 2; // else each thread that allocates gets one, up to eight a core
    // Bytes that are free at a heap's end and stay; else as many as the largest piece that was ever freed.
    constexpr int kSpare = 128 * 1024;
    ::mallopt(M_ARENA_MAX, kArenas);
    ::mallopt(M_TRIM_THRESHOLD, kSpare);
#endif
}

} // namespace Postrider
