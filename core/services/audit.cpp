// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/audit.h"

#include "domain/audit.h"
#include "storage/auditrepository.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

Outcome note(Database &database, const std::optional<Actor> &actor, const QString &what, const QString &subject,
             const QDateTime &now, const QJsonObject &after)
{
    return AuditRepository(database).insert(
        {AuditId::create(), actor ? actor->who : u"nobody"_s, what, subject, {}, after, now});
}

} // namespace Postrider
