// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/mcpline.h"

#include "app/application.h"
#include "app/assistants/assistantdesk.h"
#include "app/assistants/localdoor.h"
#include "models/answer.h"
#include "net/socketfolder.h"

#include <QFileInfo>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

McpLine::McpLine(Application &app, Secret key, QObject *parent) : QObject(parent), m_app(app), m_key(std::move(key))
{
    connect(&m_streams, &StandardStreams::broken, this, [this] { finish({}); });
}

McpLine::~McpLine() = default;

QFuture<Outcome> McpLine::start()
{
    m_promise.start();
    reach();
    return m_promise.future();
}

// The key goes to our own program only: into a folder that nobody else can have made.
void McpLine::reach()
{
    const QString path = LocalLine::pathFor(m_app.dataFolder());
    if (path.isEmpty() || !Net::isOurSocketFolder(QFileInfo(path).path()))
        return serveFromStore();
    connect(&m_socket, &QLocalSocket::connected, this, [this] { m_socket.write(LocalLine::hello(m_key)); });
    connect(&m_socket, &QLocalSocket::readyRead, this, &McpLine::takeAnswer);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, [this](QLocalSocket::LocalSocketError) {
        if (!m_isWelcome && m_socket.state() != QLocalSocket::ConnectedState && !m_isFinished && !m_line)
            QMetaObject::invokeMethod(this, &McpLine::serveFromStore, Qt::QueuedConnection);
    });
    connect(&m_socket, &QLocalSocket::disconnected, this, [this] {
        if (m_isWelcome)
            finish({}); // all is answered, or the program has ended: the client starts us again
    });
    m_socket.connectToServer(path);
}

void McpLine::takeAnswer()
{
    if (m_isWelcome)
        return m_streams.write(m_socket.readAll());
    if (!m_socket.canReadLine())
        return;
    const QString refusal = LocalLine::wordsFrom(m_socket.readLine());
    if (!refusal.isEmpty())
        return finish(fail(Error::Kind::NotAllowed, refusal));
    m_isWelcome = true;
    passOn();
    takeAnswer();
}

void McpLine::passOn()
{
    connect(&m_streams, &StandardStreams::arrived, &m_socket,
            [this](const QByteArray &bytes) { m_socket.write(bytes); });
    connect(&m_streams, &StandardStreams::ended, &m_socket, [this] { m_socket.putChar(LocalLine::kEndOfInput); });
    m_streams.start();
}

// Nothing publishes then, and nobody can approve: the tools say so.
void McpLine::serveFromStore()
{
    answer(m_app.open(Application::Needs::Vault), this, [this](const Outcome &opened) { serve(opened); });
}

void McpLine::serve(const Outcome &opened)
{
    if (!opened)
        return finish(opened);
    m_desk = std::make_unique<AssistantDesk>(m_app);
    m_engine = std::make_unique<Mcp::Engine>(m_desk->catalogue());
    m_line = std::make_unique<Mcp::LineServer>(*m_engine, m_desk->keyHolders(), m_key,
                                               [this](const QByteArray &bytes) { m_streams.write(bytes); });
    connect(&m_streams, &StandardStreams::arrived, m_line.get(), &Mcp::LineServer::take);
    connect(&m_streams, &StandardStreams::ended, m_line.get(), &Mcp::LineServer::endInput);
    connect(m_line.get(), &Mcp::LineServer::drained, this, [this] { finish({}); });
    connect(m_line.get(), &Mcp::LineServer::overrun, this,
            [this] { finish(fail(Error::Kind::InvalidInput, u"the input has no end of a line"_s)); });
    m_streams.start();
}

void McpLine::finish(const Outcome &outcome)
{
    if (std::exchange(m_isFinished, true))
        return;
    m_promise.addResult(outcome);
    m_promise.finish();
}

} // namespace Postrider
