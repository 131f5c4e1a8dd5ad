// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/composition.h"

namespace Postrider {

class Database;

// What composers have in hand. A user's copies are that user's alone, whoever may see the posts.
class WorkingCopyRepository final
{
public:
    explicit WorkingCopyRepository(Database &database) : m_db(database) {}

    // New or once more, the last one wins; Conflict when the id is another user's.
    [[nodiscard]] Outcome keep(UserId user, const WorkingCopy &copy);
    [[nodiscard]] Outcome discard(UserId user, WorkingCopyId id); // gone already is well too
    [[nodiscard]] Result<QList<WorkingCopy>> ofUser(UserId user); // the latest first

private:
    Database &m_db;
};

} // namespace Postrider
