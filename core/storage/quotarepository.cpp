// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/quotarepository.h"

#include "storage/query.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kKeptDays = 7;

QuotaRepository::Use readUse(Row &row)
{
    QuotaRepository::Use use;
    row >> use.units >> use.posts;
    return use;
}

} // namespace

Outcome QuotaRepository::insert(PlatformId platform, const Use &use, const QDateTime &at)
{
    if (const Outcome forgotten = execute(m_db, "quota_use_forget"_L1, platform, at.addDays(-kKeptDays)); !forgotten)
        return forgotten;
    return execute(m_db, "quota_use_insert"_L1, platform, at, use.units, use.posts);
}

Result<QuotaRepository::Use> QuotaRepository::since(PlatformId platform, const QDateTime &moment)
{
    return fetchOne(m_db, "quota_use_sum"_L1, readUse, platform, moment);
}

} // namespace Postrider
