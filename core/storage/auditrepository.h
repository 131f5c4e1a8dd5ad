// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/audit.h"

namespace Postrider {

class Database;

// Which rows are wanted, newest first.
struct AuditFilter
{
    bool isEverybodys = false;
    QStringList whos;               // whose, unless everybody's
    QString who;                    // of this one only; empty: of all those
    bool isAboutAssistants = false; // what keys did, and what was done to keys or decided about their posts
    QDateTime beforeAt;             // the last row of the page before; null: from the newest
    AuditId beforeId;
    int limit = 100;
};

// Who did what. Rows are added and read, never changed.
class AuditRepository final
{
public:
    explicit AuditRepository(Database &database) : m_db(database) {}

    [[nodiscard]] Outcome insert(const Audit &audit);
    [[nodiscard]] Result<QList<Audit>> ofSubject(const QString &subject); // oldest first
    [[nodiscard]] Result<QList<Audit>> latest(int limit);                 // newest first
    [[nodiscard]] Result<QList<Audit>> page(const AuditFilter &filter);

private:
    Database &m_db;
};

} // namespace Postrider
