// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/post.h"

#include <QList>
#include <QString>

namespace Postrider {

class Preferences;

// What may happen to posts that are found overdue, as composer and settings offer it.
namespace LateChoices {

QList<CatchUp> choices();
QString sentence(const CatchUp &rule);         // "Post it, at most 1 hour late; then ask me"
QString shortWords(const CatchUp &rule);       // "up to 1 hour late"
QString word(const CatchUp &rule);             // for preferences: "PUBLISH 60"
CatchUp usual(const Preferences &preferences); // what new posts get
constexpr auto kPreference = "composer/late";

} // namespace LateChoices
} // namespace Postrider
