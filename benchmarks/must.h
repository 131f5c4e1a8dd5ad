// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

namespace Postrider::Bench {

// A measurement that could not be made is no number: says why and ends the program.
[[noreturn]] inline void giveUp(const QString &why)
{
    std::fprintf(stderr, "Could not measure: %s\n", qPrintable(why));
    std::exit(2);
}

inline void must(const Outcome &outcome)
{
    if (!outcome)
        giveUp(outcome.error().detail);
}

template<typename T>
T must(Result<T> result)
{
    if (!result)
        giveUp(result.error().detail);
    return std::move(*result);
}

} // namespace Postrider::Bench
