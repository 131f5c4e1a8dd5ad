// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/recurrence.h"

namespace Postrider {

// A rule as a person says it: "Every second week on Monday and Wednesday, until 1 March 2027". What can't be said
// shortly is said as far as it goes, with the rule behind it.
QString sentenceFor(const Recurrence &recurrence);

// What checkRecurrence() and shifted() found wrong, as a sentence in detail; other errors as they are.
Error wordedRuleError(Error error);

} // namespace Postrider
