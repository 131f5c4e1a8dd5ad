// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/recipe.h"

namespace Postrider::YouTube {

QString processingStep();

// Waits some minutes until YouTube is done with a new video, then says what the person should know: that it was
// rejected, or made private because the developer app was never audited.
Step watchProcessing(const Outgoing &post, const QDateTime &publishAt);

// What became of a video, in a sentence; empty while all is well. item: with its parts status and processingDetails.
QString troubleOf(const QJsonObject &item);

} // namespace Postrider::YouTube
