// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace Postrider::Bench {

// The stand-in, run as a process of its own: prints one address a line for so many servers and an empty line, then
// takes every POST to /api/v1/statuses and answers it after the delay. GET /arrivals tells what came and when. Ends
// with its standard input, and after ten minutes in any case.
int serve(int servers, std::chrono::milliseconds delay);

} // namespace Postrider::Bench
