// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpclient.h"
#include "net/uploaddevice.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPromise>

namespace Postrider::Net {

// A request ready for the network manager, with every secret in place.
struct WireRequest
{
    QByteArray method;
    QNetworkRequest request;
    std::unique_ptr<UploadDevice> upload; // none: may be repeated below us
};

[[nodiscard]] Result<WireRequest> wireRequest(const HttpClient::Call &call, const AddressMap &addresses);

// One call from its first byte to its answer. A child of its client; goes when it is done.
class HttpClient::Exchange final : public QObject
{
public:
    Exchange(const Call &call, HttpClient *client);
    ~Exchange() override; // an open call is stopped

    QFuture<Result<Response>> start(QNetworkAccessManager &network, WireRequest wire, const Call &call);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    enum class Stop { None, Deadline, TooLarge, Cancelled };

    void connectReply();
    void stop(Stop why);
    void showProgress();
    void readBody();
    void checkAnnouncedSize();
    void finish();

    void tellContact();
    std::optional<Contact> contact() const;
    Result<Response> outcome() const;
    Error failure() const;
    bool hasWholeAnswer() const;
    bool isCertainlyNotSent() const;
    int status() const { return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(); }
    void log(const Result<Response> &result) const;

    HttpClient *m_client;
    QPromise<Result<Response>> m_promise;
    QFutureWatcher<Result<Response>> m_watcher;
    QFutureWatcher<void> m_stopWatcher;
    std::function<void(qint64, qint64)> m_progress;
    qint64 m_maxResponseBytes;

    QNetworkReply *m_reply = nullptr;
    UploadDevice *m_upload = nullptr; // owned by m_reply
    QBasicTimer m_deadline;
    QBasicTimer m_progressTimer;
    qint64 m_progressShown = 0;
    QByteArray m_body;
    Stop m_stop = Stop::None;
    bool m_requestSent = false;

    QElapsedTimer m_elapsed;
    QString m_logName; // method, host and path; empty when nobody reads the log
};

} // namespace Postrider::Net
