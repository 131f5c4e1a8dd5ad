// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httplistener.h"

namespace Postrider::Net {

// The first lines of an answer of our server.
struct ResponseHead
{
    enum class Length { Known, Chunked, UntilClose };

    int status = 200;
    QByteArray contentType;
    ServerReply::Headers headers;
    Length length = Length::Known;
    qint64 bodyBytes = 0;
    bool keepAlive = true;

    bool isSound() const;    // no line break in any header, and a status of three digits
    bool wantsClose() const; // the headers say "Connection: close"
    bool hasBody() const { return status >= 200 && status != 204 && status != 304; }
    QByteArray toBytes() const;
};

} // namespace Postrider::Net
