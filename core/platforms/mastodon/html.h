// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Postrider::Mastodon {

// A status's HTML as the text it was made from, as far as that can be told: paragraphs and breaks become lines, links
// are whole again, a mention is the name without its server.
QString plainText(const QString &html);

// What is left of a typed text after a server made HTML of it and plainText undid that: for comparing only.
QString comparable(const QString &text);

} // namespace Postrider::Mastodon
