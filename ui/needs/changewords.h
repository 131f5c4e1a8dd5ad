// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/approvalservice.h"

namespace Postrider {

// What an assistant changed besides texts, as a row of a card.
struct ChangeLine
{
    QString label;
    QString text;

    friend bool operator==(const ChangeLine &, const ChangeLine &) = default;
};

// The label of a changed text: "Part 2", "On @harbour"; empty for a post's first part.
QString labelOf(const VersionChange &change, const Awaiting &awaiting);
// Of changes that are no texts. What a new post's heading says already (time, accounts) is an empty line. Pure.
ChangeLine lineFor(const VersionChange &change, const Awaiting &awaiting, const QByteArray &zone, const QDateTime &now);

} // namespace Postrider
