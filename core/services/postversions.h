// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/post.h"
#include "domain/postversion.h"

namespace Postrider {

class Database;

// What a stored post says at this moment. Store thread.
[[nodiscard]] Result<PostVersion> versionOf(Database &database, const Post &post);

} // namespace Postrider
