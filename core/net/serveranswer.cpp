// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/serveranswer.h"

#include "base/logging.h"

namespace Postrider::Net {

namespace {

// Small enough to be worth one write with its head.
constexpr qsizetype smallBody = 64 * 1024;

QByteArray withoutBreaks(QByteArray text)
{
    return text.replace('\r', ' ').replace('\n', ' ');
}

QByteArray eventText(QByteArray data, const QByteArray &event, const QByteArray &id)
{
    QByteArray text;
    if (!id.isEmpty())
        text += "id: " + withoutBreaks(id) + '\n';
    if (!event.isEmpty())
        text += "event: " + withoutBreaks(event) + '\n';
    data.replace("\r\n", "\n").replace('\r', '\n');
    return text + "data: " + data.replace("\n", "\ndata: ") + "\n\n";
}

} // namespace

ServerAnswer::ServerAnswer(HttpListener::Connection &connection, bool isHead, bool isHttp11, bool isKeptAlive)
    : m_connection(&connection), m_isHead(isHead), m_isChunked(isHttp11), m_keepAlive(isKeptAlive)
{
}

void ServerAnswer::send(int status, const QByteArray &contentType, const QByteArray &body, const Headers &headers)
{
    if (m_stage != Stage::Waiting || !m_connection)
        return;
    ResponseHead head{status, contentType, headers, ResponseHead::Length::Known, body.size(), m_keepAlive};
    if (!head.isSound()) {
        qCWarning(lcNet) << "an answer of ours had a header with a line break, or an impossible status";
        return send(500, {}, {}, {});
    }
    head.keepAlive = m_keepAlive = m_keepAlive && !head.wantsClose();
    const bool sendsBody = head.hasBody() && !m_isHead;
    if (sendsBody && body.size() > smallBody) {
        m_connection->write(head.toBytes());
        m_connection->write(body); // shared, not copied
    } else {
        m_connection->write(sendsBody ? head.toBytes() + body : head.toBytes());
    }
    finish();
}

void ServerAnswer::beginEvents(const Headers &headers)
{
    if (m_stage != Stage::Waiting || !m_connection)
        return;
    m_keepAlive = m_keepAlive && m_isChunked;
    ResponseHead head{200, "text/event-stream", headers, ResponseHead::Length::UntilClose, 0, m_keepAlive};
    if (!head.isSound())
        return send(500, {}, {}, {});
    if (m_isChunked)
        head.length = ResponseHead::Length::Chunked;
    head.keepAlive = m_keepAlive = m_keepAlive && !head.wantsClose();
    head.headers.emplaceBack("Cache-Control", "no-store");
    m_stage = Stage::Events;
    m_connection->write(head.toBytes());
}

void ServerAnswer::sendEvent(const QByteArray &data, const QByteArray &event, const QByteArray &id)
{
    if (m_stage != Stage::Events || m_isHead)
        return;
    const QByteArray text = eventText(data, event, id);
    produce(m_isChunked ? QByteArray::number(text.size(), 16) + "\r\n" + text + "\r\n" : text);
}

void ServerAnswer::endEvents()
{
    if (!m_connection || (m_stage != Stage::Events && m_stage != Stage::Raw))
        return;
    if (m_stage == Stage::Raw)
        m_keepAlive = false;
    else if (m_isChunked && !m_isHead)
        m_connection->write("0\r\n\r\n");
    if (m_connection)
        finish();
}

void ServerAnswer::sendRaw(const QByteArray &bytes)
{
    if (!m_connection || (m_stage != Stage::Waiting && m_stage != Stage::Raw))
        return;
    m_stage = Stage::Raw;
    if (produce(bytes) && m_connection)
        m_connection->keepOpen();
}

// An answer that goes on for as long as its maker likes: a client that does not read must not fill our memory.
bool ServerAnswer::produce(const QByteArray &bytes)
{
    if (!m_connection)
        return false;
    if (m_connection->isClogged()) {
        m_connection->reset(); // which tells us that the client is gone
        return false;
    }
    m_connection->write(bytes);
    return true;
}

void ServerAnswer::reset()
{
    if (!m_connection)
        return;
    m_stage = Stage::Done;
    m_connection->reset();
}

void ServerAnswer::finish()
{
    m_stage = Stage::Done;
    // A write that failed has told us meanwhile that there is nobody.
    if (auto *connection = std::exchange(m_connection, nullptr))
        connection->answered(m_keepAlive);
}

void ServerAnswer::clientIsGone()
{
    m_connection = nullptr;
    if (m_stage != Stage::Done)
        Q_EMIT clientLeft();
}

} // namespace Postrider::Net
