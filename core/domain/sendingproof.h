// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/sending.h"

#include <chrono>
#include <optional>

namespace Postrider {

// Values that stand for what is known of a sending's irrevocable request. None can be made out of thin air, and the
// store takes nothing less: repeating a lost reply blindly does not compile, or is refused as Conflict.

// Evidence that a request which was opened made no post. Only with it may a sending
// whose sentAt is set wait to be sent again.
class NotOut final
{
public:
    enum class Witness { Refusal, TwoReads, Person, TakenBack };

    // The platform's own file classed its answer to the irrevocable request, or no byte of
    // that left; nothing for any other kind.
    static std::optional<NotOut> byRefusal(Error::Kind kind);
    // Two reads did not find it (sending.readBacks), the later one, now, at least the settling time after the send.
    static std::optional<NotOut> byReads(const Sending &sending, std::chrono::milliseconds settlingTime,
                                         const QDateTime &now);
    // A person looked at the account and says so.
    static NotOut byPersonsWord() { return NotOut(Witness::Person); }

    // The platform's own scheduler still held it, and gave it back.
    static NotOut byTakingBack() { return NotOut(Witness::TakenBack); }

    Witness witness() const { return m_witness; }

    friend bool operator==(const NotOut &, const NotOut &) = default;

private:
    explicit NotOut(Witness witness) : m_witness(witness) {}
    Witness m_witness;
};

// A WAITING sending of which no request is open: the only thing that is claimed for sending.
class Unsent final
{
public:
    static std::optional<Unsent> of(const Sending &sending);

    SendingId id() const { return m_id; }

private:
    explicit Unsent(SendingId id) : m_id(id) {}
    SendingId m_id;
};

// An UNCONFIRMED sending whose request may be repeated, because the platform answers a key that it knows with the post
// that it made. A tenth of the key's lifetime is kept as a margin.
class SameKey final
{
public:
    static std::optional<SameKey> of(const Sending &sending, std::chrono::seconds lifetime, const QDateTime &now);

    SendingId id() const { return m_id; }

private:
    explicit SameKey(SendingId id) : m_id(id) {}
    SendingId m_id;
};

} // namespace Postrider
