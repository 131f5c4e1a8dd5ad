// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/payload.h"

namespace Postrider::Net {

// multipart/form-data (RFC 7578). Quotes and line breaks in names are percent-encoded as browsers do, so that no name
// can end its header. A part's type with a line break in it is InvalidInput.
[[nodiscard]] Result<Payload> multipartPayload(const MultipartBody &body, const QByteArray &boundary);

// 128 random bits: no content holds it by accident.
QByteArray randomBoundary();

} // namespace Postrider::Net
