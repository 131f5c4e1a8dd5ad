// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/workingcopyrepository.h"

#include "storage/compositionjson.h"
#include "storage/query.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

WorkingCopy readWorkingCopy(Row &row)
{
    WorkingCopy copy;
    row >> copy.id >> copy.post >> copy.revision;
    copy.composition = compositionFromJson(row.take<QJsonObject>());
    row >> copy.savedAt;
    return copy;
}

} // namespace

Outcome WorkingCopyRepository::keep(UserId user, const WorkingCopy &copy)
{
    const auto kept = change(m_db, "working_copy_keep"_L1, copy.id, user, copy.post, copy.revision,
                             compositionToJson(copy.composition), copy.savedAt);
    if (!kept)
        return fail(kept.error());
    return *kept == 1 ? Outcome() : fail(Error::Kind::Conflict, u"working_copy"_s);
}

Outcome WorkingCopyRepository::discard(UserId user, WorkingCopyId id)
{
    return execute(m_db, "working_copy_discard"_L1, id, user);
}

Result<QList<WorkingCopy>> WorkingCopyRepository::ofUser(UserId user)
{
    return fetch(m_db, "working_copy_of_user"_L1, readWorkingCopy, user);
}

} // namespace Postrider
