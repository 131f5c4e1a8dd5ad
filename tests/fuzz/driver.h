// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

// What the driver begins with and puts in between; each target has its own, in seeds_TARGET.cpp.
std::vector<std::string> fuzzSeeds();
std::vector<std::string> fuzzWords();
