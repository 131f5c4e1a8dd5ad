// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outgoing.h"
#include "domain/rules.h"

namespace Postrider::YouTube {

// Everything YouTube would refuse, before it is asked. Part 1 is a video, with a picture beside it as its
// thumbnail; further parts are comments.
QList<Problem> validate(const Outgoing &post, const Account &account, const QDateTime &now);

// The video of part 1; null when there is none. Its thumbnail likewise.
const OutgoingMedia *videoOf(const Outgoing &post);
const OutgoingMedia *thumbnailOf(const Outgoing &post);

} // namespace Postrider::YouTube
