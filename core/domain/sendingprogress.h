// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QtGlobal>

namespace Postrider {

// How far the present piece of work on a sending is: its files are converted, or one of them is uploaded.
struct SendingProgress
{
    enum class Step { Convert, Upload };

    SendingId sending;
    PostId post;
    Step step = Step::Upload;
    qint64 done = 0; // Upload: bytes; Convert: of 1000
    qint64 total = 0;

    int percent() const { return total > 0 ? int(done * 100 / total) : 0; }

    friend bool operator==(const SendingProgress &, const SendingProgress &) = default;
};

} // namespace Postrider
