// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpconnection.h"
#include "net/responsehead.h"

namespace Postrider::Net {

// The answer to one request of a connection, which owns it.
class ServerAnswer final : public ServerReply
{
public:
    ServerAnswer(HttpListener::Connection &connection, bool isHead, bool isHttp11, bool isKeptAlive);

    void send(int status, const QByteArray &contentType, const QByteArray &body, const Headers &headers) override;
    void beginEvents(const Headers &headers) override;
    void sendEvent(const QByteArray &data, const QByteArray &event, const QByteArray &id) override;
    void endEvents() override;
    void sendRaw(const QByteArray &bytes) override;
    void reset() override;
    bool isAnswered() const override { return m_stage != Stage::Waiting; }

    // The connection's last word: whatever is said from now on goes nowhere.
    void clientIsGone();

private:
    enum class Stage { Waiting, Events, Raw, Done };

    void finish();
    bool produce(const QByteArray &bytes);

    HttpListener::Connection *m_connection; // none: gone
    Stage m_stage = Stage::Waiting;
    bool m_isHead;
    bool m_isChunked;
    bool m_keepAlive;
};

} // namespace Postrider::Net
