// SPDX-License-Identifier: GPL-3.0-or-later
#include "liveplayer.h"

#include <QEventLoop>
#include <QFutureWatcher>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

Result<Net::Response> LivePlayer::send(const Step &step)
{
    Net::HttpClient::Call call;
    call.request = step.request(context);
    call.request.deadline = std::chrono::seconds(5);
    call.credentials = m_credentials;
    call.delivery = step.effect == Effect::Irrevocable ? Net::Delivery::Irrevocable : Net::Delivery::Repeatable;
    QFutureWatcher<Result<Net::Response>> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(m_http.send(call));
    if (!watcher.isFinished())
        loop.exec();
    return watcher.result();
}

Outcome LivePlayer::play(const Recipe &recipe)
{
    for (qsizetype i = 0; i < recipe.size();) {
        const Step &step = recipe.at(i);
        if (steps.count(step.name) > step.maxVisits)
            return fail(Error::Kind::Transient, u"went round too often: "_s + step.name);
        steps << step.name;
        context.now = QDateTime::currentDateTimeUtc();
        const auto response = send(step);
        if (!response)
            return fail(response.error());
        if (!response->isSuccess() && !step.alsoAccepts.contains(response->status))
            return fail(m_platform.classify(*response, context.now));
        const auto next = step.accept(*response, context);
        if (!next)
            return fail(next.error());
        if (next->move == Next::Move::Continue)
            ++i;
        for (qsizetype j = 0; next->move == Next::Move::GoTo && j < recipe.size(); ++j) {
            if (recipe.at(j).name == next->step)
                i = j;
        }
    }
    return {};
}

} // namespace Postrider::Testing
