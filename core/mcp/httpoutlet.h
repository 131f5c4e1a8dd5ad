// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/outlet.h"
#include "net/httplistener.h"

namespace Postrider::Mcp {

// Answers one POST: with JSON, or as soon as there is something to say before the response with server-sent events.
class HttpOutlet final : public Outlet
{
public:
    enum class Events { Taken, Refused };

    HttpOutlet(QPointer<Net::ServerReply> reply, Events events) : m_reply(std::move(reply)), m_events(events) {}

    // Before the response: goes with it.
    void addHeader(const QByteArray &name, const QByteArray &value) { m_headers.emplaceBack(name, value); }

    bool send(const QJsonObject &message) override;
    void finish(const QByteArray &response, int httpStatus) override;
    void abandon() override;

private:
    void begin();

    QPointer<Net::ServerReply> m_reply;
    Events m_events;
    Net::ServerReply::Headers m_headers;
    bool m_hasBegun = false;
};

} // namespace Postrider::Mcp
