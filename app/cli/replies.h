// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace Postrider {

// Turns a service's answer into a reply: its entity as JSON, and a line for people.
template<typename T>
Replying replyWith(QFuture<Result<T>> answer, std::function<Reply(const T &)> tell)
{
    return answer.then(QtFuture::Launch::Sync, [tell](const Result<T> &result) -> Result<Reply> {
        if (!result)
            return fail(result.error());
        return tell(*result);
    });
}

Replying replyDone(QFuture<Outcome> answer, const QString &text);
// A command ends with its program, so this waits until the networks were told.
Replying replyDone(QFuture<Result<Parting>> answer, const QString &text);
Replying refuse(Error error);

// Reads standard input to its end, one line feed at the end left out: a password, a token.
Secret readStandardInput();
// The first line that a person types; asked in a thread of its own, so that nobody waits.
QFuture<QString> askForLine(const QString &question);

// ISO 8601 with an offset or Z; null when it is neither.
QDateTime readMoment(const QString &text);

} // namespace Postrider
