// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/postcard.h"
#include "services/postservice.h"

namespace Postrider {

// Whether two readings of a post look the same to a person.
bool isSame(const PostDetails &a, const PostDetails &b);

// How the post as a whole stands, with all its accounts.
PostStanding::Word standingOfPost(const PostDetails &details);

} // namespace Postrider
