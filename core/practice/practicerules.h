// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/practicecall.h"

namespace Postrider {

// As Mastodon counts: graphemes, any address as 23, of a remote mention only the name.
int practiceLength(const QString &text);

// What is wrong with a status's text or poll, in Mastodon's words; its media are looked at elsewhere.
std::optional<PracticeAnswer> contentObjection(const PracticeCall &call);

} // namespace Postrider
