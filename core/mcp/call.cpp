// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/call.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue tokenOf(const Message &request)
{
    const QJsonValue token = request.meta().value("progressToken"_L1);
    return token.isString() || token.isDouble() ? token : QJsonValue(QJsonValue::Undefined);
}

} // namespace

Call::Call(Era era, const Message &request, QJsonObject serverInfo, OutletPointer outlet, QObject *parent)
    : QObject(parent), m_era(era), m_id(request.id), m_method(request.method), m_progressToken(tokenOf(request)),
      m_serverInfo(std::move(serverInfo)), m_outlet(std::move(outlet)), m_mailbox(std::make_shared<Mailbox>(this)),
      m_isCancelled(std::make_shared<std::atomic_bool>(false))
{
}

Call::~Call()
{
    m_mailbox->close();
    if (m_outlet)
        *m_isCancelled = true;
}

bool Call::send(const QJsonObject &message)
{
    return m_outlet && m_outlet->send(message);
}

void Call::sendProgress(double progress, double total, const QString &words)
{
    if (m_progressToken.isUndefined() || progress <= m_progress)
        return;
    m_progress = progress;
    QJsonObject params{{u"progressToken"_s, m_progressToken}, {u"progress"_s, progress}};
    if (total > 0)
        params.insert("total"_L1, total);
    if (!words.isEmpty())
        params.insert("message"_L1, words);
    send(notificationMessage(u"notifications/progress"_s, params));
}

void Call::finish(const Answer &answer)
{
    if (!m_outlet)
        return;
    const OutletPointer outlet = std::exchange(m_outlet, nullptr);
    if (answer)
        outlet->finish(
            resultText(m_id, finishedResult(answer->fields, m_method, m_era, m_serverInfo), answer->structured), 200);
    else
        outlet->finish(toBytes(errorMessage(m_id, answer.error())), answer.error().httpStatus);
    end();
}

void Call::cancel()
{
    if (!m_outlet)
        return;
    *m_isCancelled = true;
    std::exchange(m_outlet, nullptr)->abandon();
    end();
}

// The work may go on; its answer is nobody's.
void Call::end()
{
    m_mailbox->close();
    Q_EMIT ended();
    deleteLater();
}

} // namespace Postrider::Mcp
