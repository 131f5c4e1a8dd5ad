// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sendingproof.h"

namespace Postrider {

using namespace std::chrono_literals;

std::optional<NotOut> NotOut::byRefusal(Error::Kind kind)
{
    using Kind = Error::Kind;
    switch (kind) {
    case Kind::Content:
    case Kind::Auth:
    case Kind::RateLimit:
    case Kind::NotSent:
    case Kind::InvalidInput:
    case Kind::FileMissing:
    case Kind::FileUnreadable: return NotOut(Witness::Refusal);
    default: return std::nullopt; // whatever kinds are yet to come: nobody knows
    }
}

std::optional<NotOut> NotOut::byReads(const Sending &sending, std::chrono::milliseconds settlingTime,
                                      const QDateTime &now)
{
    const bool isSettled = sending.sentAt.isValid() && now >= sending.sentAt.addMSecs(settlingTime.count());
    return sending.readBacks >= 2 && isSettled ? std::optional(NotOut(Witness::TwoReads)) : std::nullopt;
}

std::optional<Unsent> Unsent::of(const Sending &sending)
{
    const bool isUnsent = sending.state == Sending::State::Waiting && !sending.sentAt.isValid();
    return isUnsent ? std::optional(Unsent(sending.id)) : std::nullopt;
}

std::optional<SameKey> SameKey::of(const Sending &sending, std::chrono::seconds lifetime, const QDateTime &now)
{
    if (sending.state != Sending::State::Unconfirmed || !sending.sentAt.isValid() || sending.idempotencyKey.isEmpty())
        return std::nullopt;
    const auto age = std::chrono::milliseconds(sending.sentAt.msecsTo(now));
    const bool isKnown = age >= 0ms && age < lifetime - lifetime / 10;
    return isKnown ? std::optional(SameKey(sending.id)) : std::nullopt;
}

} // namespace Postrider
