// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/sendingproof.h"
#include "net/httpclient.h"
#include "platforms/platform.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>

namespace Postrider {

// How far one step got, for whoever keeps the journal.
struct StepStart
{
    QString step;
    Effect effect = Effect::Repeatable;
    QByteArray payloadHash; // of the request without credentials
};

struct StepEnd
{
    QString step;
    Effect effect = Effect::Repeatable;
    QDateTime startedAt;
    int httpStatus = 0; // 0: no answer
    std::optional<Error> error;
    // Of an irrevocable one: the platform's file knows the answer as one that made
    // nothing, or no byte of the request left.
    std::optional<NotOut> notOut = {};
};

// What a runner asks of the one who keeps the journal. All calls come from the runner's thread.
class RunObserver
{
public:
    virtual ~RunObserver();
    // Before an irrevocable request: durable when the future ends well; anything else stops the run unsent.
    virtual QFuture<Outcome> opening(const StepStart &start, const Context &context) = 0;
    // After every step, answered or not. context is what a restart needs to resume.
    virtual void ended(const StepEnd &end, const Context &context) = 0;
    // Bytes of the present upload; of a file that goes out in slices, of the whole file.
    virtual void progressed(qint64 sent, qint64 total);
    virtual void budgetSeen(const Platform::Budget &budget);
};

// Runs recipes: the one place that does a platform's I/O. Lives in the thread that made it; several runs may be under
// way. Errors are classed here once: on an irrevocable step a lost reply, a 5xx, an answer that can't be read and a
// refusal that the platform's file does not class all become UnknownOutcome. That error is never repeated by anybody.
class Runner final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Runner)
public:
    Runner(Net::HttpClient &http, const Clock &clock, QObject *parent = nullptr);
    ~Runner() override; // runs under way end as Cancelled or UnknownOutcome

    struct Run
    {
        const Platform *platform = nullptr;
        Recipe recipe;
        Net::Credentials credentials;
        Context context;                 // with the memory of an earlier run to resume it
        RunObserver *observer = nullptr; // outlives the run; null where nobody keeps a journal
        // Cancelling this ends the run as Cancelled between two requests or within one;
        // UnknownOutcome when it cut off an irrevocable one.
        std::optional<QFuture<void>> stop = {};
    };
    // Ends with the context as it stood after the last step, or with the first error.
    QFuture<Result<Context>> run(Run run);

private:
    class Walk;

    Net::HttpClient &m_http;
    const Clock &m_clock;
};

// The class of an answered or failed request: the one rule for all platforms (see Runner).
[[nodiscard]] Error classed(const Platform &platform, Effect effect, const Result<Net::Response> &answer,
                            const QDateTime &now);

} // namespace Postrider
