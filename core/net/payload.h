// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpclient.h"

namespace Postrider::Net {

// A body as it goes on the wire: bytes and slices of files, one after the other.
struct Payload
{
    using Segment = std::variant<QByteArray, FileSlice>;

    QByteArray contentType; // empty: no body, or one of an unnamed type
    QList<Segment> segments;
};

[[nodiscard]] Result<Payload> payloadOf(const Body &body, const Credentials &credentials);

} // namespace Postrider::Net
