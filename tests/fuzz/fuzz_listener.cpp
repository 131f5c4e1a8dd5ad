// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds bytes into the listener's parser as a hostile client would: any bytes, cut anywhere.
#include "net/requestparser.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using Postrider::Net::RequestParser;

namespace {

constexpr RequestParser::Limits limits{512, 1024};

void require(bool condition)
{
    if (!condition)
        std::abort();
}

// Everything the parser can say about the bytes it has; false when it takes no more.
bool drain(RequestParser &parser)
{
    for (;;) {
        switch (parser.advance()) {
        case RequestParser::Event::NeedMore: return true;
        case RequestParser::Event::Failed: require(parser.failureStatus() >= 400); return false;
        case RequestParser::Event::HeadComplete:
            require(!parser.request().method.isEmpty());
            parser.expectsContinue();
            break;
        case RequestParser::Event::Complete: {
            const auto request = parser.takeRequest();
            require(request.body.size() <= limits.bodyBytes);
            require(request.path().size() <= limits.headerBytes);
            require(request.url().host().isEmpty());
            parser.next();
        }
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    // The first byte says how large the pieces are that arrive.
    const qsizetype piece = 1 + data[0];
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    RequestParser parser(limits);
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        parser.append(bytes.mid(at, piece));
        if (!drain(parser))
            break;
    }
    return 0;
}
