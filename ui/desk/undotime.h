// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <chrono>

namespace Postrider {

class Preferences;

// How long "Post now" waits before anything is sent, so that a person can take it back: the preference
// "composer/undoSeconds". Zero: not at all.
std::chrono::seconds undoTime(const Preferences &preferences);
QString undoPreference();
// What a person may choose.
QList<std::chrono::seconds> undoTimes();
constexpr std::chrono::seconds kUsualUndoTime{10};

} // namespace Postrider
