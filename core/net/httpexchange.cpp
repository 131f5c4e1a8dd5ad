// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpexchange.h"

#include "base/logging.h"
#include "net/loopback.h"

#include <QMetaEnum>
#include <QNetworkAccessManager>
#include <QTimerEvent>

#include <algorithm>
#include <array>
#include <limits>

namespace Postrider::Net {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int progressInterval = 100; // ms

// Some networks put a token in the path; a log must not show it.
QString maskedPath(const QUrl &url, const Credentials &credentials)
{
    QString path = url.path(QUrl::FullyDecoded);
    for (const Secret &secret : credentials) {
        if (!secret.isEmpty())
            path.replace(QString::fromUtf8(secret.reveal()), u"•••"_s);
    }
    return path;
}

QNetworkReply *dispatch(QNetworkAccessManager &network, const WireRequest &wire)
{
    if (wire.upload)
        return network.sendCustomRequest(wire.request, wire.method, wire.upload.get());
    return wire.method == "HEAD" ? network.head(wire.request) : network.get(wire.request);
}

// Whether this error is only QNetworkAccessManager's reading of a status that arrived.
bool isMadeFromStatus(QNetworkReply::NetworkError error, int status)
{
    switch (error) {
    case QNetworkReply::NoError: return true;
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownServerError: return status >= 400;
    case QNetworkReply::ProxyAuthenticationRequiredError: return status == 407;
    case QNetworkReply::ContentReSendError:
        // The answer is here; only Qt would have liked to rewind the body for it, even without following (seen).
        return status == 307 || status == 308;
    default: return false;
    }
}

bool isFromConnecting(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ConnectionRefusedError || error == QNetworkReply::HostNotFoundError
        || error == QNetworkReply::SslHandshakeFailedError || error == QNetworkReply::ProxyConnectionRefusedError
        || error == QNetworkReply::ProxyNotFoundError;
}

} // namespace

HttpClient::Exchange::Exchange(const Call &call, HttpClient *client)
    : QObject(client), m_client(client), m_progress(call.progress), m_maxResponseBytes(call.maxResponseBytes)
{
    connect(&m_watcher, &QFutureWatcherBase::canceled, this, [this] { stop(Stop::Cancelled); });
    connect(&m_stopWatcher, &QFutureWatcherBase::canceled, this, [this] { stop(Stop::Cancelled); });
}

HttpClient::Exchange::~Exchange()
{
    stop(Stop::Cancelled);
    delete m_reply;
}

QFuture<Result<Response>> HttpClient::Exchange::start(QNetworkAccessManager &network, WireRequest wire,
                                                      const Call &call)
{
    m_elapsed.start();
    if (lcNet().isDebugEnabled()) {
        const QUrl url = wire.request.url();
        m_logName = QString::fromLatin1(wire.method) + u' ' + url.host() + maskedPath(url, call.credentials);
    }
    m_promise.start();
    m_watcher.setFuture(m_promise.future());
    m_reply = dispatch(network, wire);
    m_upload = wire.upload.release();
    if (m_upload)
        m_upload->setParent(m_reply);
    connectReply();
    m_deadline.start(int(std::clamp<qint64>(call.request.deadline.count(), 1, std::numeric_limits<int>::max())), this);
    if (call.stop)
        m_stopWatcher.setFuture(*call.stop);
    return m_promise.future();
}

void HttpClient::Exchange::connectReply()
{
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::finish);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::readBody);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::checkAnnouncedSize);
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_requestSent = true; });
    // Qt tells nothing of the progress of a body that does not rewind (seen): we look.
    if (m_progress && m_upload)
        m_progressTimer.start(progressInterval, this);
}

void HttpClient::Exchange::showProgress()
{
    if (!m_progress || !m_upload || m_upload->bytesTaken() == m_progressShown)
        return;
    m_progressShown = m_upload->bytesTaken();
    m_progress(m_progressShown, m_upload->totalBytes());
}

void HttpClient::Exchange::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_deadline.timerId())
        stop(Stop::Deadline);
    else if (event->timerId() == m_progressTimer.timerId())
        showProgress();
}

void HttpClient::Exchange::stop(Stop why)
{
    if (m_stop != Stop::None || !m_reply || m_reply->isFinished())
        return;
    m_stop = why;
    m_reply->abort(); // calls finish()
}

void HttpClient::Exchange::checkAnnouncedSize()
{
    if (m_reply->operation() != QNetworkAccessManager::HeadOperation
        && m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_maxResponseBytes)
        stop(Stop::TooLarge);
}

void HttpClient::Exchange::readBody()
{
    std::array<char, 16384> buffer;
    while (m_body.size() <= m_maxResponseBytes) {
        const qint64 got = m_reply->read(buffer.data(), qint64(buffer.size()));
        if (got <= 0)
            return;
        m_body.append(buffer.data(), qsizetype(got));
    }
    stop(Stop::TooLarge);
}

void HttpClient::Exchange::finish()
{
    m_deadline.stop();
    m_progressTimer.stop();
    showProgress();
    if (m_stop == Stop::None)
        readBody();
    tellContact();
    Result<Response> result = outcome();
    const bool isNear = isLoopback(m_reply->url().host());
    if (!result && result.error().kind == Error::Kind::NotSent && m_client->m_isOffline && !isNear)
        result = fail(m_client->noNetwork());
    log(result);
    m_reply->disconnect(this);
    m_watcher.disconnect(this);
    m_reply->deleteLater();
    m_reply = nullptr;
    deleteLater();
    // Last, and from the stack: who waits for this may delete the client.
    QPromise<Result<Response>> promise = std::move(m_promise);
    promise.addResult(result);
    promise.finish();
}

void HttpClient::Exchange::tellContact()
{
    if (const auto seen = contact())
        Q_EMIT m_client->tried(m_reply->url().host(), *seen);
}

std::optional<HttpClient::Contact> HttpClient::Exchange::contact() const
{
    if (m_requestSent || status() > 0)
        return Contact::Reached;
    if (m_stop == Stop::Cancelled)
        return std::nullopt;
    if (m_stop == Stop::Deadline)
        return Contact::NoConnection;
    switch (m_reply->error()) {
    case QNetworkReply::HostNotFoundError: return Contact::NoName;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError: return Contact::NoConnection;
    default: return std::nullopt;
    }
}

Result<Response> HttpClient::Exchange::outcome() const
{
    if (!hasWholeAnswer())
        return fail(failure());
    return Response{status(), m_reply->rawHeaderPairs(), m_body};
}

bool HttpClient::Exchange::hasWholeAnswer() const
{
    const int code = status();
    if (m_stop != Stop::None || code < 100 || !isMadeFromStatus(m_reply->error(), code))
        return false;
    // The body of a redirect is not given to us.
    const bool hasBody = m_reply->operation() != QNetworkAccessManager::HeadOperation && code != 204 && code / 100 != 3;
    const QVariant announced = m_reply->header(QNetworkRequest::ContentLengthHeader);
    return m_body.size() <= m_maxResponseBytes
        && (!hasBody || !announced.isValid() || announced.toLongLong() == m_body.size());
}

Error HttpClient::Exchange::failure() const
{
    const bool notSent = isCertainlyNotSent();
    if (m_upload && m_upload->hasFailed())
        return {Error::Kind::FileUnreadable, u"the file changed while it was sent"_s, {}, {}};
    switch (m_stop) {
    case Stop::Cancelled: return {notSent ? Error::Kind::Cancelled : Error::Kind::Lost, u"cancelled"_s, {}, {}};
    case Stop::Deadline: return {notSent ? Error::Kind::NotSent : Error::Kind::Lost, u"deadline"_s, {}, {}};
    case Stop::TooLarge: return {Error::Kind::Lost, u"the answer is too large"_s, {}, {}};
    case Stop::None: break;
    }
    // The error's own text would hold the address with its query.
    return {notSent ? Error::Kind::NotSent : Error::Kind::Lost,
            QString::fromLatin1(QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(m_reply->error())),
            {},
            {}};
}

// A body of which nothing was taken settles it. Without a body, only an error from before the request does: Qt's
// requestSent can come too late to prove the contrary (seen).
bool HttpClient::Exchange::isCertainlyNotSent() const
{
    if (m_requestSent || status() > 0)
        return false;
    if (m_upload && m_upload->totalBytes() > 0)
        return m_upload->bytesTaken() == 0;
    return m_stop == Stop::None && isFromConnecting(m_reply->error()) && !(m_upload && m_upload->wasRewindAsked());
}

void HttpClient::Exchange::log(const Result<Response> &result) const
{
    if (m_logName.isEmpty())
        return;
    const QString what = result ? QString::number(result->status) : result.error().detail;
    qCDebug(lcNet).noquote() << m_logName << what << m_elapsed.elapsed() << "ms, sent"
                             << (m_upload ? m_upload->bytesTaken() : 0) << "bytes, got" << m_body.size();
}

} // namespace Postrider::Net
