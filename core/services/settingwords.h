// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Postrider {

// What people read for a word that networks send: "unlisted" is "Unlisted", "mutuals_only" "Mutual followers only". A
// word that nobody translated gets a capital and spaces.
QString titleOfChoice(const QString &key, const QString &word);
QString titleOfWord(const QString &word);

} // namespace Postrider
