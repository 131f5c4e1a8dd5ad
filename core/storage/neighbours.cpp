// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/neighbours.h"

#include "storage/postrow.h"
#include "storage/query.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

Neighbour readNeighbour(Row &row)
{
    Neighbour neighbour;
    row >> neighbour.post >> neighbour.text >> neighbour.at;
    return neighbour;
}

} // namespace

Result<QList<Neighbour>> neighboursOf(Database &database, IntegrationId account, const QDateTime &from,
                                      const QDateTime &until)
{
    return fetch(database, "post_neighbours"_L1, readNeighbour, firstPositionAt(from), firstPositionAt(until), account);
}

} // namespace Postrider
