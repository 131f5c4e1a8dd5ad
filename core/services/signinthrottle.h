// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QHash>
#include <QMutex>
#include <QString>

namespace Postrider {

// Makes guessing passwords slow: after each failure for an e-mail the next try has to wait twice as long,
// from half a second to five minutes. A success forgets them, and so does an hour without one. Lives as long
// as the program; safe from any thread.
class SignInThrottle final
{
public:
    // freeTries: failures that slow nothing down yet.
    explicit SignInThrottle(int freeTries = 0) : m_freeTries(freeTries) {}

    // RateLimit with retryAfter when it is too early.
    [[nodiscard]] Outcome mayTry(const QString &email, const QDateTime &now) const;
    void failed(const QString &email, const QDateTime &now);
    void succeeded(const QString &email);

private:
    struct Failures
    {
        int count = 0;
        QDateTime nextTry;
    };

    const int m_freeTries;

    mutable QMutex m_mutex;
    QHash<QString, Failures> m_failures; // by e-mail in lower case
};

} // namespace Postrider
