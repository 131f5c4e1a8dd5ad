// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/slotrepository.h"

#include "storage/query.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

QString wallToSql(QTime wall)
{
    return wall.toString(u"HH:mm"_s);
}

Slot readSlot(Row &row)
{
    Slot slot;
    row >> slot.weekday;
    slot.wall = QTime::fromString(row.take<QString>(), u"HH:mm"_s);
    slot.zone = row.take<QString>().toUtf8();
    return slot;
}

PlacedDelivery readPlaced(Row &row)
{
    PlacedDelivery placed;
    row >> placed.delivery >> placed.post >> placed.at;
    return placed;
}

} // namespace

Result<QList<Slot>> SlotRepository::ofIntegration(IntegrationId id)
{
    return fetch(m_db, "slot_of_integration"_L1, readSlot, id);
}

Outcome SlotRepository::add(IntegrationId id, const Slot &slot)
{
    const auto added = change(m_db, "slot_insert"_L1, id, slot.weekday, wallToSql(slot.wall),
                              QString::fromUtf8(slot.zone));
    if (!added)
        return fail(added.error());
    return *added == 1 ? Outcome() : fail(Error::Kind::Conflict, u"slot"_s);
}

Outcome SlotRepository::remove(IntegrationId id, const Slot &slot)
{
    return changeOne(m_db, "slot_remove"_L1, id, slot.weekday, wallToSql(slot.wall), QString::fromUtf8(slot.zone));
}

Outcome SlotRepository::clear(IntegrationId id)
{
    return execute(m_db, "slot_clear"_L1, id);
}

Result<QList<QDateTime>> SlotRepository::taken(IntegrationId id, const QDateTime &from)
{
    return fetch(m_db, "slot_taken"_L1, readOne<QDateTime>, id, from);
}

Result<QList<PlacedDelivery>> SlotRepository::placed(IntegrationId id, const QDateTime &after)
{
    return fetch(m_db, "slot_placed"_L1, readPlaced, id, after);
}

Outcome SlotRepository::place(DeliveryId id, const QDateTime &at, bool isQueued)
{
    return changeOne(m_db, "delivery_place"_L1, at, isQueued, id);
}

} // namespace Postrider
