// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace Postrider::Net {

// A folder for the local sockets of one store's programs, which only this user can reach: in the
// session's runtime folder, or where temporary files lie. ending tells purposes apart. Empty: the
// path of a socket in it would be too long.
QString socketFolder(const QString &storeFolder, const QString &ending = {});
// Makes it. NotAllowed: somebody else's folder, or a link, is in its place.
[[nodiscard]] Outcome makeSocketFolder(const QString &folder);
// Ours alone, and no link to elsewhere: it may lie where everybody can make one of that name.
bool isOurSocketFolder(const QString &folder);

} // namespace Postrider::Net
