// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/call.h"

#include <QHash>
#include <QPointer>
#include <QPromise>

#include <map>

namespace Postrider::Mcp {

// One client for as long as its request ids mean something: an HTTP session, or a line (stdio, where it lasts as long
// as the line, whatever era is spoken). Knows what `initialize` said, which calls run, and what the client was asked.
// The engine's thread; owned by the transport. When it goes, its calls are cancelled and its questions stay unanswered.
class Session final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Session)
public:
    explicit Session(QObject *parent = nullptr);
    ~Session() override;

    // `initialize` came; again is a new beginning.
    void open(const QString &version, const QString &client, const QJsonObject &capabilities);
    bool isOpen() const { return !m_version.isEmpty(); }
    const QString &version() const { return m_version; }
    const QString &client() const { return m_client; } // its name for itself
    const QJsonObject &capabilities() const { return m_capabilities; }

    void setLogLevel(const QString &level) { m_logLevel = level; }
    const QString &logLevel() const { return m_logLevel; }

    // False when a call with that id is running.
    [[nodiscard]] bool add(Call *call);
    // Harmless for ids that are not running.
    void cancel(const QJsonValue &id);
    int callCount() const { return int(m_calls.size()); }

    using Given = std::optional<QJsonObject>;
    // Asks the client on the way of a call; nothing is given once the call has ended.
    void ask(Call *call, const QString &method, const QJsonObject &params,
             const std::shared_ptr<QPromise<Given>> &promise);
    // The client's response to a question; others are ignored.
    void take(const Message &response);
    // A call's client can be reached no longer, though it may come back for the rest: its questions end.
    void dropQuestions(Call *call);

private:
    struct Question
    {
        Call *call = nullptr;
        std::shared_ptr<QPromise<Given>> promise;
    };

    QString m_version;
    QString m_client;
    QJsonObject m_capabilities;
    QString m_logLevel = QStringLiteral("info");
    QHash<QString, QPointer<Call>> m_calls; // by idKey()
    std::map<int, Question> m_questions;
    int m_lastQuestion = 0;
};

} // namespace Postrider::Mcp
