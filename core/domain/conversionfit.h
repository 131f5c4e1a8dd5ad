// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/conversion.h"

namespace Postrider {

// Where a picture comes to lie when it is made to fit.
struct Fitted
{
    QSize scaled;
    QSize canvas;

    friend bool operator==(const Fitted &, const Fitted &) = default;
};

// Ratio first, by bars or by cutting, then size; each side a multiple of step. Small ones are drawn larger up to four
// times, for a least side; nothing when that is not enough.
std::optional<Fitted> fitInto(QSize size, const FrameRules &rules, MediaRules::Fit fit, int step);

// Size, frame rate and bit rate for a track that is encoded anew. False when the limit in bytes would leave mud.
bool planFrames(ConversionPlan &plan, const OutgoingMedia &file, const MediaRules &rules);

} // namespace Postrider
