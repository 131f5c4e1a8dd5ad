// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/recipe.h"

namespace Postrider::Bluesky {

// The key and the moment of the record that this post becomes: chosen once, kept in the memory, so that every
// repetition is the same record, byte for byte.
struct RecordKey
{
    QString rkey; // a TID: 13 characters that sort by time
    QString createdAt;

    static RecordKey of(Context &context);
};

} // namespace Postrider::Bluesky
