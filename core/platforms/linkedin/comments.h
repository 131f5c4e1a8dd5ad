// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/recipe.h"

namespace Postrider::Linkedin {

// A further part is a comment on the post, never one on the comment before it. Apps without the right to
// comment are refused; the post stays out.
Recipe comment(const Outgoing &part, const Account &account);

// Where it can't be deleted alone, it goes with its post.
Recipe removeComment(const QString &urn, const Account &account);

} // namespace Postrider::Linkedin
