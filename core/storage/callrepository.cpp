// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/callrepository.h"

#include "storage/query.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

Call readCall(Row &row)
{
    Call call;
    row >> call.key >> call.idempotencyKey >> call.argumentsHash >> call.subject >> call.at;
    return call;
}

} // namespace

Outcome CallRepository::insert(const Call &call)
{
    return execute(m_db, "call_insert"_L1, call.key, call.idempotencyKey, call.argumentsHash, call.subject, call.at);
}

Result<std::optional<Call>> CallRepository::find(ApiKeyId key, const QString &idempotencyKey)
{
    return fetchFirst(m_db, "call_find"_L1, readCall, key, idempotencyKey);
}

Outcome CallRepository::forgetBefore(const QDateTime &moment)
{
    return execute(m_db, "call_forget"_L1, moment);
}

} // namespace Postrider
