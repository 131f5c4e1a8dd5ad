// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/httpoutlet.h"

#include "mcp/message.h"

namespace Postrider::Mcp {

bool HttpOutlet::send(const QJsonObject &message)
{
    if (!m_reply || m_events == Events::Refused)
        return false;
    begin();
    m_reply->sendEvent(toBytes(message));
    return m_reply;
}

void HttpOutlet::finish(const QByteArray &response, int httpStatus)
{
    if (!m_reply)
        return;
    if (!m_hasBegun)
        return m_reply->send(httpStatus, "application/json", response, m_headers);
    m_reply->sendEvent(response);
    if (m_reply)
        m_reply->endEvents();
}

void HttpOutlet::abandon()
{
    if (!m_reply)
        return;
    begin();
    m_reply->endEvents();
}

void HttpOutlet::begin()
{
    if (std::exchange(m_hasBegun, true))
        return;
    m_headers.emplaceBack("X-Accel-Buffering", "no");
    m_reply->beginEvents(m_headers);
}

} // namespace Postrider::Mcp
