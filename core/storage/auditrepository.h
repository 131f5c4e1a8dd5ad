// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/audit.h"

namespace Postrider {

class Database;

// Who did what. Rows are added and read, never changed.
class AuditRepository final
{
public:
    explicit AuditRepository(Database &database) : m_db(database) {}

    [[nodiscard]] Outcome insert(const Audit &audit);
    [[nodiscard]] Result<QList<Audit>> ofSubject(const QString &subject); // oldest first
    [[nodiscard]] Result<QList<Audit>> latest(int limit);                 // newest first

private:
    Database &m_db;
};

} // namespace Postrider
