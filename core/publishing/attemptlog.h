// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sending.h"
#include "domain/sendingproof.h"
#include "exchange/runner.h"

#include <optional>

namespace Postrider {

class Database;

// One sending's requests as the journal tells of them. Of the irrevocable ones the last stays open until
// the whole is settled. Owned by its task.
class AttemptLog final
{
public:
    // An irrevocable request that is about to leave; not open before opened().
    static Attempt beginning(const Sending &sending, const StepStart &start, const QDateTime &now);
    // One that can be repeated and came to its end.
    static Attempt ended(SendingId sending, const StepEnd &end, const QDateTime &now);

    void opened(AttemptId id) { m_open = Open{id, {}}; }
    void answered(const StepEnd &end); // the open one
    bool hasOpened() const { return m_open.has_value(); }
    // The open one certainly made nothing.
    std::optional<NotOut> refusal() const;
    // Ends the open one as it was answered; one that was not ends as the whole did. One that could not even
    // begin, without a network, is taken back.
    [[nodiscard]] Outcome finish(Database &database, const std::optional<Error> &whole, const QDateTime &now) const;

private:
    struct Open
    {
        AttemptId id;
        std::optional<StepEnd> end; // once answered, or given up
    };

    std::optional<Open> m_open;
};

// As the platform said it, else as we do.
QString wordsOf(const Error &error);

} // namespace Postrider
