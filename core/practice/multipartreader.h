// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>

namespace Postrider {

// One part of a multipart/form-data body.
struct MultipartPart
{
    QByteArray name;
    QByteArray fileName; // empty: a plain field
    QByteArray contentType;
    QByteArray content;

    friend bool operator==(const MultipartPart &, const MultipartPart &) = default;
};

// Reads a whole body (RFC 7578); InvalidInput for one that is cut short or has no name, no boundary or too many parts.
[[nodiscard]] Result<QList<MultipartPart>> readMultipart(const QByteArray &contentType, const QByteArray &body);

} // namespace Postrider
