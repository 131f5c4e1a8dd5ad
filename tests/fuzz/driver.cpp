// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for libFuzzer where there is none: the same N inputs every time, mutated from seeds.
// fuzz_listener [N]
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

const std::array<std::string, 6> seeds{
    "\x07GET /a%20b?c=d HTTP/1.1\r\nHost: x\r\nAccept: */*\r\n\r\n",
    "\xffPOST /mcp HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\nhello",
    "\x01POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\nT: 1\r\n\r\n",
    "\x20GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET / HTTP/1.0\r\n\r\n",
    "\x10HEAD http://x/y HTTP/1.1\r\nHost: x\r\nX: a\r\n b\r\n\r\n",
    "\x03OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: upgrade\r\nContent-Length: 0\r\n\r\n",
};
const std::array<std::string, 8> words{"\r\n",
                                       "\r\n\r\n",
                                       ":",
                                       "Content-Length: 99999999999999999999",
                                       "Transfer-Encoding: chunked\r\n",
                                       "0\r\n\r\n",
                                       "ffffffffffffffff\r\n",
                                       std::string(600, 'x')};

std::string mutated(std::mt19937 &random)
{
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
    const long runs = argc > 1 ? std::atol(argv[1]) : 20000;
    std::mt19937 random(1);
    for (long i = 0; i < runs; ++i) {
        const std::string input = mutated(random);
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(input.data()), input.size());
    }
    std::printf("%ld inputs\n", runs);
    return 0;
}
