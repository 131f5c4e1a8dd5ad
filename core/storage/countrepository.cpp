// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/countrepository.h"

#include "storage/query.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

CountRepository::Count readCount(Row &row)
{
    CountRepository::Count count;
    row >> count.word >> count.count;
    return count;
}

} // namespace

Result<QList<CountRepository::Count>> CountRepository::postsByStatus()
{
    return fetch(m_db, "count_posts_by_status"_L1, readCount);
}

Result<QList<CountRepository::Count>> CountRepository::sendingsByState()
{
    return fetch(m_db, "count_sendings_by_state"_L1, readCount);
}

} // namespace Postrider
