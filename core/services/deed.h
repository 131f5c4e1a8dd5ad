// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "services/parts.h"

#include <QJsonObject>

namespace Postrider {

// One write by one actor: begins with the actor's right to it and ends with its row in the audit, all in one
// transaction of the store's thread. Nothing is left of one that is not finished.
class Deed final
{
public:
    enum class Open { ToPeople, ToAssistants };

    // NotAllowed: an assistant where only people may, or without the scope, or whose key ended, or while assistants are
    // paused. Conflict: an idempotency key that came with other arguments before.
    [[nodiscard]] static Result<Deed> begin(Database &database, const ServiceParts &parts, const Actor &actor,
                                            Open open = Open::ToPeople);

    // What the same call came to when it was made before, an entity's id: answer with
    // that, and change nothing. Null: it is new.
    QString before() const { return m_before; }
    const QDateTime &now() const { return m_now; }
    // Nobody waits for what this changes: finish() tells no one.
    void keepQuiet()
    {
        m_changed = [] {};
    }

    // Notes who did what to which entity, remembers it against repetition, commits, and tells the others.
    [[nodiscard]] Outcome finish(const QString &what, const QString &subject, const QJsonObject &after = {});

private:
    Deed(Database &database, const ServiceParts &parts, const Actor &actor, Transaction &&transaction);

    Database *m_db;
    Transaction m_transaction;
    Actor m_actor;
    std::function<void()> m_changed;
    QDateTime m_now;
    QString m_before;
};

} // namespace Postrider
