// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httplistener.h"

#include <QList>

namespace Postrider::Testing {

// Answers each request with the next of its lines, and keeps what was asked. Lives in the test's thread.
class ScriptedServer final
{
public:
    struct Answer
    {
        int status = 200;
        QByteArray body;
        bool resets = false; // the connection ends instead
        bool hangs = false;
    };

    ScriptedServer()
        : m_listener([this](const Net::ServerRequest &request, const QPointer<Net::ServerReply> &reply) {
              answer(request, *reply);
          })
    {
        if (!m_listener.listen())
            qFatal("set-up failed: nothing listens");
    }

    QUrl url() const { return m_listener.url(); }

    QList<Answer> script; // when it is empty: 500
    QList<Net::ServerRequest> asked;

private:
    void answer(const Net::ServerRequest &request, Net::ServerReply &reply)
    {
        asked << request;
        const Answer next = script.isEmpty() ? Answer{500, "the script is over"} : script.takeFirst();
        if (next.resets)
            reply.reset();
        else if (!next.hangs)
            reply.send(next.status, "application/json", next.body);
    }

    Net::HttpListener m_listener;
};

} // namespace Postrider::Testing
