// SPDX-License-Identifier: GPL-3.0-or-later
#include "liveplayer.h"

#include <QEventLoop>
#include <QFutureWatcher>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

Net::AddressMap everythingAt(const QUrl &standIn)
{
    return [standIn](const QUrl &url, std::optional<PlatformId>) {
        QUrl moved = url;
        moved.setScheme(standIn.scheme());
        moved.setHost(standIn.host());
        moved.setPort(standIn.port());
        return moved;
    };
}

} // namespace

LivePlayer::LivePlayer(const Platform &platform, Net::Credentials credentials, const QUrl &standIn)
    : m_platform(platform), m_credentials(std::move(credentials)), m_http(everythingAt(standIn))
{
}

Result<Net::Response> LivePlayer::send(const Step &step)
{
    Net::HttpClient::Call call;
    call.request = step.request(context);
    call.request.deadline = std::chrono::seconds(5);
    call.credentials = m_credentials;
    call.platform = m_platform.id();
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
        if (step.isFollowUp && !context.published) { // nothing follows a post that is not there
            ++i;
            continue;
        }
        if (steps.count(step.name) > step.maxVisits)
            return fail(Error::Kind::Transient, u"went round too often: "_s + step.name);
        steps << step.name;
        context.now = QDateTime::currentDateTimeUtc();
        const auto response = send(step);
        if (!response)
            return fail(response.error());
        const bool isAccepted = response->isSuccess() || step.alsoAccepts.contains(response->status);
        if (!isAccepted && step.isFollowUp) {
            context.notices << m_platform.classify(*response, context.now).words;
            ++i;
            continue;
        }
        if (!isAccepted)
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
