// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httplistener.h"

#include <memory>

namespace Postrider::Net {

// HTTP/1 requests out of bytes, one after the other, without a socket. Never holds more than headerBytes +
// bodyBytes and what was appended last.
class RequestParser final
{
    Q_DISABLE_COPY_MOVE(RequestParser)
public:
    struct Limits
    {
        int headerBytes = 0;
        qint64 bodyBytes = 0;
    };
    enum class Event {
        NeedMore,
        HeadComplete, // once a request; the gate's turn
        Complete,
        Failed, // for good: failureStatus() says with what to answer
    };

    explicit RequestParser(Limits limits);
    ~RequestParser();

    void append(const QByteArray &bytes);
    Event advance();
    // After Complete: on to the request behind it, whose bytes may be here already.
    void next();

    // Without its body before Complete.
    ServerRequest takeRequest();
    const ServerRequest &request() const { return m_request; }
    int failureStatus() const { return m_failureStatus; }
    // Bytes of a request that is not complete yet.
    bool hasBegun() const { return m_headDone || !m_pending.isEmpty(); }
    bool isKeptAlive() const { return m_keepAlive; }
    bool isHttp11() const { return m_isHttp11; }
    bool expectsContinue() const; // and still has a body to send
    // After HeadComplete: a body of more than bodyBytes is announced. It is not read: going on ends in Failed, 413.
    bool isTooLong() const { return m_isTooLong; }

private:
    struct Beast;

    Event parseHead();
    Event parseBody();
    Event headComplete();
    Event fail(int status);
    bool put(int *status);

    Limits m_limits;
    std::unique_ptr<Beast> m_beast;
    QByteArray m_pending; // not parsed yet
    ServerRequest m_request;
    int m_failureStatus = 0;
    bool m_headDone = false;
    bool m_keepAlive = false;
    bool m_isHttp11 = true;
    bool m_isTooLong = false;
};

} // namespace Postrider::Net
