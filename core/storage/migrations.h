// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace Postrider {

class Connection;

// The schema's one truth: resources/migrations/<version>/<number>_<name>.sql, one statement a file, from zero.
namespace Migrations {

// The version that this program's last migration leads to.
int latest();

// Brings a store to a version: each migration in an IMMEDIATE transaction together with its version, an existing store
// checked and copied first. Another process that does the same is waited for.
[[nodiscard]] Outcome run(Connection &connection, const QString &folder, int to);

// Makes a store as that version had it: what older programs left behind.
[[nodiscard]] Outcome makeVersion(const QString &folder, int version);

} // namespace Migrations
} // namespace Postrider
