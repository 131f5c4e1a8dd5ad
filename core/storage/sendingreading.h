// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/row.h"
#include "storage/sendingrepository.h"

namespace Postrider {

// One row of sending_columns.
Sending readSending(Row &row);
// The same, followed by the post, the account, the post's revision and whether there are later parts.
DueSending readDue(Row &row);

} // namespace Postrider
