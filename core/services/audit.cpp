// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/audit.h"

#include "domain/audit.h"
#include "storage/auditrepository.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

// What is told of an assistant's call besides the deed.
QJsonObject withCall(const std::optional<Actor> &actor, QJsonObject after)
{
    if (!actor || !actor->isAssistant())
        return after;
    after[u"client"_s] = actor->call.client;
    after[u"argumentsHash"_s] = QString::fromLatin1(actor->call.argumentsHash);
    return after;
}

Audit rowOf(const std::optional<Actor> &actor, const QString &what, const QString &subject, const QDateTime &now,
            const QJsonObject &after)
{
    return {AuditId::create(), actor ? actor->who : u"nobody"_s, what, subject, {}, withCall(actor, after), now};
}

} // namespace

Outcome note(Database &database, const std::optional<Actor> &actor, const QString &what, const QString &subject,
             const QDateTime &now, const QJsonObject &after)
{
    return AuditRepository(database).insert(rowOf(actor, what, subject, now, after));
}

void noteLater(Database &database, const std::optional<Actor> &actor, const QString &what, const QString &subject,
               const QDateTime &now)
{
    AuditRepository(database).insertLater(rowOf(actor, what, subject, now, {}));
}

} // namespace Postrider
