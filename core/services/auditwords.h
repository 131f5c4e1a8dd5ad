// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/auditservice.h"

namespace Postrider {

// The audit in words. Pure.
namespace AuditWords {

QString who(const AuditEntry &entry); // "Claude Code, key “notebook”"
QString what(const QString &what);    // "Scheduled a post"; the verb itself where nobody gave it words

} // namespace AuditWords
} // namespace Postrider
