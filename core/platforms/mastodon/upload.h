// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/recipe.h"

#include <QJsonArray>

namespace Postrider::Mastodon {

// Uploads every file and waits until the server has worked through them; then goes to the step called next. What is
// up is kept in the memory, so that a restart goes on where it was.
Recipe upload(const Outgoing &post, const Account &account, const QString &next);

// The ids to attach, in order.
QJsonArray uploadedIds(const Context &context);

// The status was refused although everything is up: looks at the media once more, or uploads what is gone, a bounded
// number of times. Nothing when that was done already and the refusal stands.
std::optional<Next> lookAgain(Context &context);

// From now on media that is not found may be attached to the status already.
void markTried(Context &context);

} // namespace Postrider::Mastodon
