// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/message.h"

namespace Postrider::Net {

// The request as text for a dry run: method and address, headers, body. Each credential is "•••"; texts and JSON are
// shown, other bytes and files only by size.
QString describe(const Request &request);

// SHA-256 in hex over method, address, fields and body; credentials count by kind and not by value, files by path,
// place and size. Two requests with one hash would do the same.
QByteArray payloadHash(const Request &request);

} // namespace Postrider::Net
