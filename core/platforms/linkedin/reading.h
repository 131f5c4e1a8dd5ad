// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/recipe.h"

namespace Postrider::Linkedin {

// Members' own posts are closed to apps that anybody can have; an organisation's are open to those that LinkedIn has
// vetted. Where a right is missing there is no recipe, and where nobody knows, a refusal is an answer.

bool mayList(const Account &account);
Recipe listOwn(const Account &account);

bool mayCount(const Account &account);
Recipe metrics(const QStringList &ids, const Account &account);

// Of a post or a comment; gone already is well.
Recipe remove(const QString &urn, const Account &account);

} // namespace Postrider::Linkedin
