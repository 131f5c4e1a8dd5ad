// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Postrider::Linkedin {

// LinkedIn's "little text", in which posts are sent: a reserved character that is not escaped may cut the text off.

// What a person wrote: hashtags become hashtags, and "@[Exact Name](urn:li:organization:1)" a mention;
// everything else stands there as it was written.
QString littleText(const QString &text);
// The other way round, for comparing.
QString plainText(const QString &little);

} // namespace Postrider::Linkedin
