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
    QDateTime since;                // at that moment or later; null: from the first
    QDateTime beforeAt;             // the last row of the page before; null: from the newest
    AuditId beforeId;
    int limit = 100;
};

// Who did what. Rows are added and read, never changed; deeds stay for good. Whatever reads them sees
// those that are to be written later, too.
class AuditRepository final
{
public:
    explicit AuditRepository(Database &database) : m_db(database) {}

    [[nodiscard]] Outcome insert(const Audit &audit);
    // For what changed nothing: written with writeLate() or when the connection closes, so that no commit is spent on
    // each. Lost if the program dies before.
    void insertLater(const Audit &audit);
    bool hasLate() const;
    [[nodiscard]] Outcome writeLate();
    // Takes away calls before that moment that changed nothing, a slice at a time: how many.
    [[nodiscard]] Result<int> forgetReads(const QDateTime &before, int slice);
    [[nodiscard]] Result<QList<Audit>> ofSubject(const QString &subject); // oldest first
    [[nodiscard]] Result<QList<Audit>> latest(int limit);                 // newest first
    [[nodiscard]] Result<QList<Audit>> page(const AuditFilter &filter);

private:
    Database &m_db;
};

} // namespace Postrider
