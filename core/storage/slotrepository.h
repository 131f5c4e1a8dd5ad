// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/slots.h"

namespace Postrider {

class Database;

// A delivery that the queue put on a posting time, and that still waits for it.
struct PlacedDelivery
{
    DeliveryId delivery;
    PostId post;
    QDateTime at;
};

// Posting times of accounts, and what they hold.
class SlotRepository final
{
public:
    explicit SlotRepository(Database &database) : m_db(database) {}

    [[nodiscard]] Result<QList<Slot>> ofIntegration(IntegrationId id); // by weekday and time
    [[nodiscard]] Outcome add(IntegrationId id, const Slot &slot);     // Conflict when it has that one already
    [[nodiscard]] Outcome remove(IntegrationId id, const Slot &slot);  // NotFound
    [[nodiscard]] Outcome clear(IntegrationId id);

    // When something of this account is to go out, from that moment on; its trash and drafts take nothing.
    [[nodiscard]] Result<QList<QDateTime>> taken(IntegrationId id, const QDateTime &from);
    // What the queue placed after that moment and may still move, soonest first:
    // untried, nothing of it under way or out.
    [[nodiscard]] Result<QList<PlacedDelivery>> placed(IntegrationId id, const QDateTime &after);
    // Writes a delivery's own time and whether the queue placed it. Its sendings are moved by SendingRepository.
    [[nodiscard]] Outcome place(DeliveryId id, const QDateTime &at, bool isQueued);

private:
    Database &m_db;
};

} // namespace Postrider
