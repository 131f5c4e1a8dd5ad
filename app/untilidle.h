// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/sending.h"
#include "domain/sendingprogress.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QSet>

#include <chrono>
#include <optional>

namespace Postrider {

class Application;

// How a run of the publisher went.
struct IdleReport
{
    int published = 0;
    int failed = 0;
    int needsPerson = 0;     // held or unknown
    bool isCutShort = false; // asked to stop before it was through
};

// Runs the publisher until nothing is due within a span, or for ever. Ends early and well on SIGINT and SIGTERM.
class UntilIdle final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UntilIdle)
public:
    UntilIdle(Application &app, std::optional<std::chrono::seconds> within, QObject *parent);

    QFuture<Result<IdleReport>> start();

Q_SIGNALS:
    void advanced(const Postrider::SendingProgress &progress);

private:
    void settled(SendingId id, Sending::State state);
    void storeFailed(const Error &error);
    void stop();
    void look();
    void finish(Result<IdleReport> report);

    Application &m_app;
    std::optional<std::chrono::seconds> m_within;
    QDateTime m_until;
    QPromise<Result<IdleReport>> m_promise;
    QSet<SendingId> m_published;
    QSet<SendingId> m_failed;
    bool m_isLooking = false;
    bool m_mustLookAgain = false;
    bool m_isDone = false;
};

} // namespace Postrider
