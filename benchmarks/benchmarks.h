// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "measurement.h"

#include <chrono>
#include <optional>

namespace Postrider::Bench {

// How much of everything; the defaults are what docs/benchmarks.md speaks of.
struct Scale
{
    int accounts = 20;
    int posts = 800;
    int rounds = 15;
    int timedPosts = 200;
    int kills = 5;
    std::chrono::milliseconds answerTime{20};
    std::chrono::seconds idle{60};
    int windowPosts = 100'000;
    int starts = 15;
};

Measurement throughput(const Scale &scale);
Measurement lateness(const Scale &scale);
Measurement idle(const Scale &scale);
Measurement killing(const Scale &scale);
Measurement starting(const Scale &scale);
Measurement calendar(const Scale &scale);
Measurement scrolling(const Scale &scale);
Measurement searching(const Scale &scale);
// Nothing where its yardstick can't be fetched.
std::optional<Measurement> assistants(const Scale &scale);

} // namespace Postrider::Bench
