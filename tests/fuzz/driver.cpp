// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for libFuzzer where there is none: the same N inputs every time, mutated from seeds.
// fuzz_TARGET INPUTS
#include "driver.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

std::string mutated(std::mt19937 &random)
{
    static const std::vector<std::string> seeds = fuzzSeeds();
    static const std::vector<std::string> words = fuzzWords();
    const auto below = [&](std::size_t end) { return std::size_t(random()) % end; };
    std::string input = seeds[below(seeds.size())];
    for (auto changes = below(6); changes-- > 0;) {
        const std::size_t at = below(input.size());
        switch (below(5)) {
        case 0: input[at] = char(random()); break;
        case 1: input.insert(at, words[below(words.size())]); break;
        case 2: input.erase(at, 1 + below(8)); break;
        case 3: input += seeds[below(seeds.size())].substr(1); break;
        default: input.insert(at, input.substr(below(input.size()), below(40)));
        }
        if (input.empty())
            input = "x";
    }
    return input;
}

} // namespace

int main(int argc, char **argv)
{
    const long runs = argc == 2 ? std::atol(argv[1]) : 0;
    if (runs < 1) {
        std::fprintf(stderr, "Usage: %s INPUTS\n", argv[0]);
        return 2;
    }
    std::mt19937 random(1);
    for (long i = 0; i < runs; ++i) {
        const std::string input = mutated(random);
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(input.data()), input.size());
    }
    std::printf("%ld inputs\n", runs);
    return 0;
}
