// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/postcard.h"
#include "domain/rules.h"
#include "domain/sending.h"
#include "domain/sendingnote.h"

#include <QString>

namespace Postrider {

// The sentences of window, command line and assistants: what happened, in words of the person's
// language. The platform's own words are quoted as they came. No face's own things are in them: neither
// options nor what is written for the log.
QString sentenceFor(const Error &error);
QString sentenceFor(const Problem &problem);
// A sending's state and, where there is one, its reason: "Held until the account is connected again".
QString sentenceFor(const Sending &sending);
// "Published, but 1 of 2 pictures has no description there".
QString sentenceFor(const SendingNote &note);
// "Scheduled", "Did it go out?": what a pill shows and a screen reader says.
QString wordFor(PostStanding::Word standing);
// An account's delivery or a part of it, by the same words.
PostStanding::Word standingOf(const Sending &sending);

} // namespace Postrider
