// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/sendingnote.h"
#include "domain/sendingproof.h"
#include "domain/sendingstate.h"
#include "publishing/attemptlog.h"
#include "storage/sendingrepository.h"

#include <functional>
#include <optional>

namespace Postrider {

// A publisher's claim on one sending, as a value: all that it takes to write what becomes of it in the journal's
// thread, even when its task is gone. Whatever takes a database is one write, to be called in a transaction.
class Claim final
{
public:
    // How a kind of task takes its row, or opens an irrevocable request of it. False when it is not its to take.
    using Step = std::function<Result<bool>(Database &, const Lease &, const QDateTime &now)>;

    // How a sending ends, or leaves our hands.
    struct Ending
    {
        SendingEvent event = SendingEvent::Retry;
        Sending change;
        std::optional<Error> error = {};
        std::optional<NotOut> proof = {}; // that nothing is out
        QList<SendingNote> notes = {};
        QLatin1String finding = {}; // of a look, by domain/finding.h
    };

    // The clock outlives it, and may be read in any thread.
    Claim(const Clock &clock, const DueSending &due, const QString &owner);

    const DueSending &due() const { return m_due; }
    const Lease &lease() const { return m_lease; }
    AttemptLog &attempts() { return m_attempts; }
    const AttemptLog &attempts() const { return m_attempts; }
    bool isTaken() const { return m_isTaken; }
    void wasTaken() { m_isTaken = true; }

    // LeaseLost when somebody else was quicker. Nothing is written for one that is taken already.
    [[nodiscard]] Outcome take(Database &database, const Step &take) const;
    // Lease, what is needed to resume, and the attempt, before the first byte leaves.
    [[nodiscard]] Outcome open(Database &database, const Step &open, const Attempt &attempt) const;
    // An event with its consequences for the parts that follow, the account and the post; the state that it led to.
    [[nodiscard]] Result<Sending::State> settle(Database &database, const Step &take, const Ending &ending) const;
    // A request that can be repeated came to its end.
    [[nodiscard]] Outcome save(Database &database, const Sealed &memory, const Attempt &attempt) const;
    [[nodiscard]] Outcome renew(Database &database) const;

private:
    Lease leaseFrom(const QDateTime &now) const;
    Sending standing() const;

    const Clock *m_clock;
    DueSending m_due;
    Lease m_lease;
    AttemptLog m_attempts;
    bool m_isTaken = false;
};

} // namespace Postrider
