// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/recipe.h"

namespace Postrider::YouTube {

// A post's further parts: the first is a comment under the video, the others answer it. No key guards against doubles:
// a lost answer is settled by the list of comments.

Recipe publishComment(const Outgoing &post, const Account &account);
// Product: posts, those of the channel itself.
Recipe listComments(const Outgoing &post, const Account &account);
Recipe editComment(const QString &id, const QString &text);

} // namespace Postrider::YouTube
