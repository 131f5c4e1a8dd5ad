// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/untilidle.h"

#include "app/application.h"
#include "app/stopsignal.h"

#include <QTimer>

namespace Postrider {

using namespace std::chrono_literals;

UntilIdle::UntilIdle(Application &app, std::optional<std::chrono::seconds> within, QObject *parent)
    : QObject(parent), m_app(app), m_within(within)
{
    m_promise.start();
}

QFuture<Result<IdleReport>> UntilIdle::start()
{
    if (m_within)
        m_until = m_app.clock().now().addSecs(m_within->count());
    Publisher &publisher = m_app.startPublisher();
    connect(&publisher, &Publisher::settled, this,
            [this](SendingId id, PostId, Sending::State state) { settled(id, state); });
    connect(&publisher, &Publisher::advanced, this, &UntilIdle::advanced);
    connect(&publisher, &Publisher::failed, this, &UntilIdle::storeFailed);
    connect(&publisher, &Publisher::started, this, &UntilIdle::look);
    auto *signal = new StopSignal(this);
    connect(signal, &StopSignal::stopped, this, &UntilIdle::stop);
    if (m_within) {
        // Back-offs and holds make no noise: look after the end of the span too. A coarse timer may fire before it.
        QTimer::singleShot(*m_within + 1100ms, Qt::PreciseTimer, this, &UntilIdle::look);
    }
    return m_promise.future();
}

void UntilIdle::settled(SendingId id, Sending::State state)
{
    if (state == Sending::State::Published) {
        m_published.insert(id);
        m_failed.remove(id);
    } else if (state == Sending::State::Failed || state == Sending::State::Skipped) {
        m_failed.insert(id);
    }
    look();
}

// Headless, a store that can't be read is the end of a short run; a long one goes on and tries again.
void UntilIdle::storeFailed(const Error &error)
{
    if (m_within)
        finish(fail(error));
}

void UntilIdle::stop()
{
    finish(IdleReport{int(m_published.size()), int(m_failed.size()), 0, m_within.has_value()});
}

void UntilIdle::look()
{
    if (!m_within || m_isDone)
        return;
    if (m_isLooking) {
        m_mustLookAgain = true;
        return;
    }
    m_isLooking = true;
    m_app.queue().outlook(m_until).then(this, [this](const Result<Outlook> &outlook) {
        m_isLooking = false;
        if (!outlook)
            return finish(fail(outlook.error()));
        const bool isOver = m_app.clock().now() > m_until.addSecs(1);
        if (outlook->toCome == 0 || (isOver && !m_mustLookAgain && outlook->underWay == 0))
            return finish(
                IdleReport{int(m_published.size()), int(m_failed.size()), outlook->needsPerson + outlook->toCome});
        if (std::exchange(m_mustLookAgain, false))
            look();
    });
}

void UntilIdle::finish(Result<IdleReport> report)
{
    if (std::exchange(m_isDone, true))
        return;
    m_promise.addResult(std::move(report));
    m_promise.finish();
}

} // namespace Postrider
