// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/tokens.h"

#include <QString>

namespace Postrider {

// What to say about a new password while it is typed.
struct PasswordHint
{
    bool isAllowed = false; // at least 8 characters, at most 72 bytes
    Look::Tone tone = Look::Tone::Plain;
    QString sentence;
};
PasswordHint passwordHint(const QString &password);

} // namespace Postrider
