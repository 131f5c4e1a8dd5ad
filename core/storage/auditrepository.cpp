// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/auditrepository.h"

#include "base/logging.h"
#include "storage/connection.h"
#include "storage/query.h"

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMostLate = 100'000;

Audit readAudit(Row &row)
{
    Audit audit;
    row >> audit.id >> audit.who >> audit.what >> audit.subject >> audit.before >> audit.after >> audit.when;
    return audit;
}

// What is read is whole; where the store can't be written any more, reading goes on.
void writeLateBeforeReading(AuditRepository &audits)
{
    if (const Outcome written = audits.writeLate(); !written)
        qCWarning(lcStorage) << "audit rows wait:" << written.error().detail;
}

} // namespace

Outcome AuditRepository::insert(const Audit &audit)
{
    return execute(m_db, "audit_insert"_L1, audit.id, audit.who, audit.what, audit.subject, audit.before, audit.after,
                   audit.when);
}

void AuditRepository::insertLater(const Audit &audit)
{
    QList<Audit> &late = m_db.d().lateAudits;
    if (late.size() < kMostLate) // a store that refuses every write must not fill the memory
        late << audit;
}

bool AuditRepository::hasLate() const
{
    return !m_db.d().lateAudits.isEmpty();
}

Outcome AuditRepository::writeLate()
{
    if (!hasLate() || m_db.d().isInTransaction) // one that is rolled back would take them along
        return {};
    auto transaction = Transaction::begin(m_db);
    if (!transaction)
        return fail(transaction.error());
    const QList<Audit> late = m_db.d().lateAudits;
    for (const Audit &audit : late) {
        if (const Outcome inserted = insert(audit); !inserted)
            return inserted;
    }
    const Outcome committed = transaction->commit();
    if (committed)
        m_db.d().lateAudits.clear();
    return committed;
}

Result<int> AuditRepository::forgetReads(const QDateTime &before, int slice)
{
    return change(m_db, "audit_forget_reads"_L1, before, slice);
}

Result<QList<Audit>> AuditRepository::ofSubject(const QString &subject)
{
    const QList<Audit> &late = m_db.d().lateAudits;
    if (std::any_of(late.begin(), late.end(), [&](const Audit &audit) { return audit.subject == subject; }))
        writeLateBeforeReading(*this);
    return fetch(m_db, "audit_of_subject"_L1, readAudit, subject);
}

Result<QList<Audit>> AuditRepository::latest(int limit)
{
    writeLateBeforeReading(*this);
    return fetch(m_db, "audit_latest"_L1, readAudit, limit);
}

Result<QList<Audit>> AuditRepository::page(const AuditFilter &filter)
{
    writeLateBeforeReading(*this);
    const AuditFilter &f = filter;
    return fetch(m_db, "audit_page"_L1, readAudit, f.isEverybodys, f.whos, f.who, f.who, f.isAboutAssistants, f.since,
                 f.since, f.beforeAt, f.beforeAt, f.beforeAt, f.beforeId, f.limit);
}

} // namespace Postrider
