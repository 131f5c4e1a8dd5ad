// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/runner.h"

#include "base/ifalive.h"
#include "base/logging.h"
#include "net/showrequest.h"

#include <QPointer>
#include <QPromise>
#include <QTimer>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kStepMemory = "step"_L1; // where a resumed run goes on

qsizetype indexOfStep(const Recipe &recipe, const QString &name)
{
    for (qsizetype i = 0; i < recipe.size(); ++i) {
        if (recipe.at(i).name == name)
            return i;
    }
    return -1;
}

bool isUncertain(Error::Kind kind)
{
    return kind != Error::Kind::Content && kind != Error::Kind::Auth && kind != Error::Kind::RateLimit
        && kind != Error::Kind::NotSent && kind != Error::Kind::InvalidInput && kind != Error::Kind::FileMissing
        && kind != Error::Kind::FileUnreadable && kind != Error::Kind::LeaseLost && kind != Error::Kind::Cancelled;
}

// Whoever may simply ask again need not know what became of the first request.
Error afterStep(Effect effect, Error error)
{
    if (effect == Effect::Irrevocable && isUncertain(error.kind))
        error.kind = Error::Kind::UnknownOutcome;
    else if (error.kind == Error::Kind::NotSent || error.kind == Error::Kind::Lost
             || error.kind == Error::Kind::Unclassed)
        error.kind = Error::Kind::Transient;
    return error;
}

} // namespace

RunObserver::~RunObserver() = default;
void RunObserver::progressed(qint64, qint64) {}
void RunObserver::budgetSeen(const Platform::Budget &) {}

Error classed(const Platform &platform, Effect effect, const Result<Net::Response> &answer, const QDateTime &now)
{
    Error error = answer ? platform.classify(*answer, now) : answer.error();
    // A refused or redirected create made nothing only if the platform's own file says what it was.
    const bool isServerFault = answer && answer->status >= 500;
    if (effect == Effect::Irrevocable && isServerFault)
        error.kind = Error::Kind::UnknownOutcome;
    return afterStep(effect, std::move(error));
}

// One run: walks the recipe's steps and deletes itself at the end.
class Runner::Walk final : public QObject
{
public:
    Walk(Runner &runner, Run run) : QObject(&runner), m_runner(runner), m_run(std::move(run)) { m_promise.start(); }

    ~Walk() override
    {
        m_run.observer = nullptr; // may be gone by now
        if (m_isDone)
            return;
        m_call.cancel();
        finish(fail(m_isIrrevocableOpen ? Error::Kind::UnknownOutcome : Error::Kind::Cancelled, u"stopped"_s));
    }

    QFuture<Result<Context>> future() { return m_promise.future(); }

    void begin()
    {
        const QString resumeAt = m_run.context.memory.value(kStepMemory).toString();
        m_index = std::max<qsizetype>(0, indexOfStep(m_run.recipe, resumeAt));
        visit();
    }

private:
    const Step &step() const { return m_run.recipe.at(m_index); }
    RunObserver *observer() const { return m_run.observer; }

    void visit()
    {
        if (m_index >= m_run.recipe.size())
            return finish(std::move(m_run.context));
        if (++m_visits[step().name] > step().maxVisits)
            return finish(fail(Error::Kind::Transient, u"step \"%1\" went round too often"_s.arg(step().name)));

        m_startedAt = m_run.context.now = m_runner.m_clock.now();
        m_run.context.memory[kStepMemory] = step().name;
        const Net::Request request = step().request(m_run.context);
        if (step().effect == Effect::Irrevocable && observer())
            open(request);
        else
            send(request);
    }

    void open(const Net::Request &request)
    {
        const StepStart start{step().name, step().effect, Net::payloadHash(request)};
        observer()
            ->opening(start, m_run.context)
            .then(QtFuture::Launch::Sync, ifAlive(this, [this, request](const Outcome &outcome) {
                      if (outcome)
                          send(request);
                      else
                          finish(fail(outcome.error()));
                  }));
    }

    void send(const Net::Request &request)
    {
        const bool isIrrevocable = step().effect == Effect::Irrevocable;
        m_isIrrevocableOpen = isIrrevocable;
        Net::HttpClient::Call call;
        call.request = request;
        call.credentials = m_run.credentials;
        call.delivery = isIrrevocable ? Net::Delivery::Irrevocable : Net::Delivery::Repeatable;
        if (observer())
            call.progress = [walk = QPointer(this)](qint64 sent, qint64 total) { // the call may outlive us
                if (walk && walk->observer())
                    walk->observer()->progressed(sent, total);
            };
        m_call = m_runner.m_http.send(std::move(call));
        m_call.then(QtFuture::Launch::Sync,
                    ifAlive(this, [this](const Result<Net::Response> &answer) { answered(answer); }));
    }

    void answered(const Result<Net::Response> &answer)
    {
        m_isIrrevocableOpen = false;
        m_run.context.now = m_runner.m_clock.now();
        if (answer && observer()) {
            if (const auto budget = m_run.platform->budget(*answer, m_run.context.now))
                observer()->budgetSeen(*budget);
        }
        const Result<Next> next = understand(answer);
        if (next)
            remember(*next);
        report(answer, next);
        if (next)
            go(*next);
        else
            finish(fail(next.error()));
    }

    Result<Next> understand(const Result<Net::Response> &answer)
    {
        const QDateTime &now = m_run.context.now;
        if (!answer)
            return fail(classed(*m_run.platform, step().effect, answer, now));
        if (!answer->isSuccess() && !step().alsoAccepts.contains(answer->status))
            return fail(classed(*m_run.platform, step().effect, answer, now));
        // A success that can't be read is still a success to whoever sent it: the post may be out.
        return step().accept(*answer, m_run.context).map_error([this](const Error &error) {
            return afterStep(step().effect, error);
        });
    }

    // Where a restart goes on: the step after this one once it is done.
    void remember(const Next &next)
    {
        QString resumeAt = step().name;
        if (next.move == Next::Move::GoTo)
            resumeAt = next.step;
        else if (next.move == Next::Move::Continue && m_index + 1 < m_run.recipe.size())
            resumeAt = m_run.recipe.at(m_index + 1).name;
        m_run.context.memory[kStepMemory] = resumeAt;
    }

    void report(const Result<Net::Response> &answer, const Result<Next> &next)
    {
        if (!observer())
            return;
        StepEnd end{step().name, step().effect, m_startedAt, answer ? answer->status : 0, {}};
        if (!next)
            end.error = next.error();
        observer()->ended(end, m_run.context);
    }

    void go(const Next &next)
    {
        switch (next.move) {
        case Next::Move::Continue: ++m_index; break;
        case Next::Move::GoTo:
            m_index = indexOfStep(m_run.recipe, next.step);
            if (m_index < 0)
                return finish(fail(Error::Kind::Internal, u"no step \"%1\""_s.arg(next.step)));
            break;
        case Next::Move::Again: break;
        }
        if (next.after.count() > 0)
            QTimer::singleShot(next.after, this, [this] { visit(); });
        else
            visit();
    }

    void finish(Result<Context> result)
    {
        m_isDone = true;
        m_promise.addResult(std::move(result));
        m_promise.finish();
        deleteLater();
    }

    Runner &m_runner;
    Run m_run;
    QPromise<Result<Context>> m_promise;
    QFuture<Result<Net::Response>> m_call;
    QDateTime m_startedAt; // of the present step
    QHash<QString, int> m_visits;
    qsizetype m_index = 0;
    bool m_isIrrevocableOpen = false;
    bool m_isDone = false;
};

Runner::Runner(Net::HttpClient &http, const Clock &clock, QObject *parent)
    : QObject(parent), m_http(http), m_clock(clock)
{
}

Runner::~Runner()
{
    qDeleteAll(findChildren<QObject *>(QString(), Qt::FindDirectChildrenOnly));
}

QFuture<Result<Context>> Runner::run(Run run)
{
    auto *walk = new Walk(*this, std::move(run));
    const auto future = walk->future();
    walk->begin();
    return future;
}

} // namespace Postrider
