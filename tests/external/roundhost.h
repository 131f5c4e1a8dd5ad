// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "app/assistants/mcphost.h"

#include <QTemporaryDir>

#include <memory>

namespace Postrider {

// The product without its window: publisher, practice network, MCP over HTTP and the local socket. What a person would
// click comes as lines: "approve POST", "reject POST"; each is answered by a line of JSON. Main thread.
class RoundHost final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RoundHost)
public:
    explicit RoundHost(int posts, QObject *parent = nullptr);
    ~RoundHost() override;

    // Says where it serves, in one line; the key lies in a file that only this user can read.
    [[nodiscard]] Outcome start();
    void obey(const QByteArray &line);

private:
    Outcome fill();
    Result<QString> writeKey();
    void say(const QJsonObject &line);

    QTemporaryDir m_folder;
    Application m_app;
    std::unique_ptr<McpHost> m_host;
    Actor m_person;
    IntegrationId m_account;
    int m_posts; // in the store from the beginning
};

} // namespace Postrider
