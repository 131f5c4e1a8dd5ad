// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/postservice.h"
#include "ui/look/widgets.h"

namespace Postrider {

// A card with what was written: text, further parts, number of files, labels, and when. A plain picture of a value.
QWidget *makePostBody(const Post &post, const QByteArray &timezone, const QDateTime &now);

} // namespace Postrider
