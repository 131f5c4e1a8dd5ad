// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpclient.h"
#include "net/httplistener.h"

#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTest>

namespace Postrider::Testing {

// Waits for one call in a real event loop: QTest's own waiting sleeps between turns, which makes an upload crawl.
inline Result<Net::Response> answerOf(const QFuture<Result<Net::Response>> &future, int timeoutMs = 20'000)
{
    QFutureWatcher<Result<Net::Response>> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(future);
    if (!future.isFinished())
        finished.wait(timeoutMs);
    if (!future.isFinished() || future.resultCount() == 0)
        return fail(Error::Kind::Internal, QStringLiteral("no answer"));
    return future.result();
}

inline Result<Net::Response> answerOf(Net::HttpClient &client, Net::HttpClient::Call call)
{
    return answerOf(client.send(std::move(call)));
}

inline Net::HttpClient::Call callOf(const QByteArray &method, const QUrl &url, const Net::Body &body = {})
{
    Net::HttpClient::Call call;
    call.request.method = method;
    call.request.url = url;
    call.request.body = body;
    call.request.deadline = std::chrono::seconds(15);
    return call;
}

// A well-behaved server that keeps what it got and answers all alike.
struct Echo
{
    Net::HttpListener listener{[this](const Net::ServerRequest &request, QPointer<Net::ServerReply> reply) {
        requests << request;
        reply->send(status, "text/plain", body, headers);
    }};
    QList<Net::ServerRequest> requests;
    int status = 200;
    QByteArray body = "ok";
    Net::ServerReply::Headers headers;

    Echo() { [[maybe_unused]] const auto listening = listener.listen(); }
    QUrl url(const QString &path) const { return listener.url().resolved(QUrl(path)); }
};

} // namespace Postrider::Testing
