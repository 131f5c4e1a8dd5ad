// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/rules.h"
#include "domain/sending.h"

#include <QString>

namespace Postrider {

// The sentences of window, command line and assistants: what happened, in words of the person's language. The platform's own
// words are quoted as they came.
QString sentenceFor(const Error &error);
QString sentenceFor(const Problem &problem);
// A sending's state and, where there is one, its reason: "Held until the account is connected again".
QString sentenceFor(const Sending &sending);

} // namespace Postrider
