// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/postcard.h"

#include <QColor>
#include <QFont>

namespace Postrider::Look {

// The colours of one scheme. A desktop with high contrast or forced colours overrides them (theme.h).
struct Tokens
{
    QColor window;  // page ground
    QColor surface; // cards, fields, grid
    QColor sunken;  // navigation, footers, days outside the month
    QColor line;    // hairlines
    QColor text;
    QColor soft;   // secondary text, at least 4.5:1 on window and surface
    QColor accent; // the one primary action, today, selection
    QColor onAccent;
    QColor accentGround; // behind a chosen segment or chip
    QColor link;
    bool isDark = false;
};

// Of the scheme that is shown now. GUI thread.
const Tokens &tokens();
const Tokens &tokensOf(bool isDark);

// How a post's standing looks: colour, glyph and line style together, never colour alone.
struct StandingLook
{
    QColor ink;
    QColor ground;
    QString icon; // for icons.h
    bool isDashed = false;
    bool isHatched = false;
};
StandingLook lookOf(PostStanding::Word standing);

// Good: published; Info: scheduled; Warn: needs you; Bad: failed; Calm: held.
enum class Tone { Plain, Info, Good, Warn, Bad, Calm };
QColor inkOf(Tone tone);
QColor groundOf(Tone tone);

// Distances in device-independent pixels.
namespace Space {
inline constexpr int kHair = 1, kTiny = 4, kSmall = 8, kMedium = 12, kLarge = 16, kHuge = 24;
}
namespace Radius {
inline constexpr int kControl = 6, kCard = 10;
}

// The type scale: the desktop's own UI font, its size being Body.
enum class Size { Hint, Secondary, Body, Editor, Title, Number };
enum class Weight { Regular, Medium, Strong };
QFont font(Size size, Weight weight = Weight::Regular);

} // namespace Postrider::Look
