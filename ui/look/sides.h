// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGuiApplication>
#include <QMargins>

namespace Postrider::Look {

// Margins by the direction of reading: Qt mirrors layouts where people read from the right, but not their margins.
inline QMargins sided(int start, int top, int end, int bottom)
{
    return QGuiApplication::isRightToLeft() ? QMargins(end, top, start, bottom) : QMargins(start, top, end, bottom);
}

} // namespace Postrider::Look
