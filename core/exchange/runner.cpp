// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/runner.h"

#include "base/ifalive.h"
#include "base/logging.h"
#include "net/showrequest.h"

#include <QFileInfo>
#include <QFutureWatcher>
#include <QPointer>
#include <QPromise>
#include <QTimer>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kStepMemory = "step"_L1; // where a resumed run goes on
constexpr int kFollowUpTries = 3;
constexpr std::chrono::milliseconds kFollowUpPause = 2s; // longer each time
constexpr std::chrono::milliseconds kLongestFollowUpPause = 30s;

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

// The file whose bytes a request carries; nothing when it carries none.
std::optional<Net::FileSlice> sliceOf(const Net::Request &request)
{
    if (const auto *file = std::get_if<Net::FileBody>(&request.body))
        return file->slice;
    if (const auto *multipart = std::get_if<Net::MultipartBody>(&request.body)) {
        for (const auto &part : multipart->parts) {
            if (const auto *slice = std::get_if<Net::FileSlice>(&part.content))
                return *slice;
        }
    }
    return std::nullopt;
}

// Whoever may simply ask again need not know what became of the first request.
Error afterStep(Effect effect, Error error)
{
    const bool isPassing = error.kind == Error::Kind::NotSent || error.kind == Error::Kind::Lost
        || error.kind == Error::Kind::Unclassed;
    if (effect == Effect::Irrevocable && isUncertain(error.kind))
        error.kind = Error::Kind::UnknownOutcome;
    else if (effect == Effect::Repeatable && isPassing)
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
        m_stopWatcher.disconnect(this);
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
        m_run.context.isResumed = indexOfStep(m_run.recipe, resumeAt) >= 0;
        m_pause.setSingleShot(true);
        connect(&m_pause, &QTimer::timeout, this, &Walk::visit);
        if (m_run.stop) {
            connect(&m_stopWatcher, &QFutureWatcherBase::canceled, this, &Walk::stopWaiting);
            m_stopWatcher.setFuture(*m_run.stop);
        }
        visit();
    }

private:
    const Step &step() const { return m_run.recipe.at(m_index); }
    RunObserver *observer() const { return m_run.observer; }

    bool isStopped() const { return m_run.stop && m_run.stop->isCanceled(); }

    // A request under way stops by itself, see send().
    void stopWaiting()
    {
        if (std::exchange(m_isPausing, false))
            visit();
    }

    void visit()
    {
        m_pause.stop();
        m_isPausing = false;
        // Nothing follows a post that is not there.
        while (m_index < m_run.recipe.size() && step().isFollowUp && !m_run.context.published)
            ++m_index;
        // What is out is out; only the rest is left undone.
        if (m_index >= m_run.recipe.size() || (isStopped() && m_run.context.published))
            return finishWell();
        if (isStopped())
            return finish(fail(Error::Kind::Cancelled, u"stopped"_s));
        if (++m_visits[step().name] > step().maxVisits) {
            const Error error{Error::Kind::Transient, u"step \"%1\" went round too often"_s.arg(step().name), {}, {}};
            return step().isFollowUp ? leaveOut(error) : finish(fail(error));
        }

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
        call.platform = m_run.platform->id();
        call.delivery = isIrrevocable ? Net::Delivery::Irrevocable : Net::Delivery::Repeatable;
        call.stop = m_run.stop;
        if (observer())
            call.progress = progressOf(request);
        m_call = m_runner.m_http.send(std::move(call));
        m_call.then(QtFuture::Launch::Sync,
                    ifAlive(this, [this](const Result<Net::Response> &answer) { answered(answer); }));
    }

    // A slice counts as a part of its file.
    std::function<void(qint64, qint64)> progressOf(const Net::Request &request)
    {
        const auto slice = sliceOf(request);
        const qint64 before = slice ? slice->offset : 0;
        const qint64 whole = before > 0 || (slice && slice->length >= 0) ? QFileInfo(slice->path).size() : 0;
        return [walk = QPointer(this), before, whole](qint64 sent, qint64 total) { // the call may outlive us
            if (walk && walk->observer())
                walk->observer()->progressed(whole > 0 ? qMin(before + sent, whole) : sent, whole > 0 ? whole : total);
        };
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
        else if (step().isFollowUp)
            leaveOut(next.error());
        else
            finish(fail(next.error()));
    }

    // The post is out: what could not be done after it is told, not failed.
    void leaveOut(const Error &error)
    {
        const bool isPassing = error.kind == Error::Kind::Transient || error.kind == Error::Kind::RateLimit;
        const int tries = ++m_followUpTries[step().name];
        if (isPassing && tries < kFollowUpTries && m_visits[step().name] < step().maxVisits)
            return pause(qMin(qMax(kFollowUpPause * tries, error.retryAfter.value_or(0ms)), kLongestFollowUpPause));
        m_run.context.notices << (error.words.isEmpty() ? step().name + u": "_s + error.detail : error.words);
        ++m_index;
        visit();
    }

    Result<Next> understand(const Result<Net::Response> &answer)
    {
        const QDateTime &now = m_run.context.now;
        if (!answer && isStopped() && step().effect == Effect::Repeatable)
            return fail(Error::Kind::Cancelled, u"stopped"_s);
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
        StepEnd end{step().name, step().effect, m_startedAt, answer ? answer->status : 0, {}, {}};
        if (!next)
            end.error = next.error();
        if (step().effect == Effect::Irrevocable)
            end.notOut = notOut(next);
        observer()->ended(end, m_run.context);
    }

    // A step that is to be gone through again was understood as a refusal ("not yet").
    std::optional<NotOut> notOut(const Result<Next> &next) const
    {
        if (!next)
            return NotOut::byRefusal(next.error().kind);
        const bool comesBack = next->move == Next::Move::Again
            || (next->move == Next::Move::GoTo && indexOfStep(m_run.recipe, next->step) <= m_index);
        return comesBack ? NotOut::byRefusal(Error::Kind::Content) : std::nullopt;
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
        pause(next.after);
    }

    void pause(std::chrono::milliseconds span)
    {
        if (span.count() <= 0)
            return visit();
        m_isPausing = true;
        m_pause.start(span);
    }

    void finishWell()
    {
        Context &context = m_run.context;
        if (context.published && context.published->notice.isEmpty())
            context.published->notice = context.notices.join(u'\n');
        finish(std::move(context));
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
    QHash<QString, int> m_followUpTries;
    QTimer m_pause;
    bool m_isPausing = false;
    QFutureWatcher<void> m_stopWatcher;
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
