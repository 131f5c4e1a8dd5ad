// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/auditrepository.h"

#include "storage/query.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

Audit readAudit(Row &row)
{
    Audit audit;
    row >> audit.id >> audit.who >> audit.what >> audit.subject >> audit.before >> audit.after >> audit.when;
    return audit;
}

} // namespace

Outcome AuditRepository::insert(const Audit &audit)
{
    return execute(m_db, "audit_insert"_L1, audit.id, audit.who, audit.what, audit.subject, audit.before, audit.after,
                   audit.when);
}

Result<QList<Audit>> AuditRepository::ofSubject(const QString &subject)
{
    return fetch(m_db, "audit_of_subject"_L1, readAudit, subject);
}

Result<QList<Audit>> AuditRepository::latest(int limit)
{
    return fetch(m_db, "audit_latest"_L1, readAudit, limit);
}

Result<QList<Audit>> AuditRepository::page(const AuditFilter &filter)
{
    const AuditFilter &f = filter;
    return fetch(m_db, "audit_page"_L1, readAudit, f.isEverybodys, f.whos, f.who, f.who, f.isAboutAssistants,
                 f.beforeAt, f.beforeAt, f.beforeAt, f.beforeId, f.limit);
}

} // namespace Postrider
