// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/lineserver.h"

#include "mcp/clientname.h"
#include "mcp/modernrequest.h"
#include "mcp/refusals.h"
#include "mcp/revisions.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestLine = 16 * 1024 * 1024; // bytes, as over HTTP
constexpr qsizetype kMostWaiting = 1024;             // messages

class LineOutlet final : public Outlet
{
public:
    explicit LineOutlet(std::function<bool(const QByteArray &)> write) : m_write(std::move(write)) {}

    bool send(const QJsonObject &message) override { return m_write(toBytes(message)); }
    void finish(const QByteArray &response, int) override { m_write(response); }
    void abandon() override {}

private:
    std::function<bool(const QByteArray &)> m_write;
};

} // namespace

LineServer::LineServer(Engine &engine, Authenticate authenticate, Secret key, Write write, QObject *parent)
    : QObject(parent), m_engine(engine), m_authenticate(std::move(authenticate)), m_key(std::move(key)),
      m_write(std::move(write))
{
}

LineServer::~LineServer() = default;

void LineServer::take(const QByteArray &bytes)
{
    qsizetype from = 0;
    for (qsizetype end; !m_isOverrun && (end = bytes.indexOf('\n', from)) >= 0; from = end + 1)
        takeLine(std::exchange(m_partial, {}) + bytes.sliced(from, end - from));
    m_partial += bytes.sliced(from);
    if (m_isOverrun || (m_partial.size() <= kLongestLine && m_waiting.size() <= kMostWaiting))
        return;
    m_isOverrun = true;
    m_partial.clear();
    m_waiting.clear();
    Q_EMIT overrun();
}

void LineServer::endInput()
{
    if (!m_partial.isEmpty())
        takeLine(std::exchange(m_partial, {}));
    m_isEnded = true;
    lookDrained();
}

void LineServer::takeLine(const QByteArray &line)
{
    if (line.trimmed().isEmpty())
        return;
    const auto message = parseMessage(line);
    if (!message)
        return write(toBytes(errorMessage(message.error().id, message.error().error)));
    m_waiting.append(*message);
    next();
}

// One after the other: what a request may do is asked anew for each, and none overtakes another meanwhile.
void LineServer::next()
{
    while (!m_isBusy && !m_waiting.isEmpty()) {
        const Message message = m_waiting.takeFirst();
        if (message.kind != Message::Kind::Request) {
            m_engine.take(message, &m_session);
            continue;
        }
        if (!m_authenticate) {
            serve(message, Caller());
            continue;
        }
        m_isBusy = true;
        auto *watcher = new QFutureWatcher<Result<Caller>>(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, message] {
            watcher->deleteLater();
            const auto future = watcher->future();
            serve(message, future.resultCount() > 0 ? future.result() : fail(Error::Kind::Cancelled));
            m_isBusy = false;
            next();
        });
        watcher->setFuture(m_authenticate(m_key, clientOf(message, &m_session)));
    }
    lookDrained();
}

void LineServer::serve(const Message &request, const Result<Caller> &caller)
{
    if (!caller)
        return write(toBytes(errorMessage(request.id, refusedKey(refusalWords(caller.error())))));
    const Era era = eraOf(request, std::nullopt);
    if (era == Era::Modern) {
        if (const auto error = whyUnsound(request, nullptr))
            return write(toBytes(errorMessage(request.id, *error)));
    }
    const auto outlet = std::make_shared<LineOutlet>([line = QPointer<LineServer>(this)](const QByteArray &message) {
        if (line)
            line->write(message);
        return !line.isNull();
    });
    if (const QPointer<Call> call = m_engine.serve(request, {era, *caller, &m_session}, outlet))
        connect(call, &Call::ended, this, &LineServer::lookDrained, Qt::QueuedConnection);
}

void LineServer::write(const QByteArray &message)
{
    m_write(message + '\n');
}

void LineServer::lookDrained()
{
    if (m_isEnded && !m_isBusy && m_waiting.isEmpty() && m_session.callCount() == 0)
        Q_EMIT drained();
}

} // namespace Postrider::Mcp
