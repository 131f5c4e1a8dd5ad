// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/standardstreams.h"
#include "base/result.h"
#include "base/secret.h"
#include "mcp/lineserver.h"

#include <QLocalSocket>
#include <QPromise>

namespace Postrider {

class Application;
class AssistantDesk;

// `postrider mcp`: one assistant on the standard streams. Passes it on to the program that runs on this store, over its
// local socket; where none runs it serves straight from the store. Made for one start(); main thread.
class McpLine final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(McpLine)
public:
    McpLine(Application &app, Secret key, QObject *parent);
    ~McpLine() override;

    // Finishes when the input has ended and all is answered, or when nobody listens any more.
    QFuture<Outcome> start();

private:
    void reach();
    void takeAnswer();
    void passOn();
    void serveFromStore();
    void serve(const Outcome &opened);
    void finish(const Outcome &outcome);

    Application &m_app;
    Secret m_key;
    QPromise<Outcome> m_promise;
    bool m_isFinished = false;
    StandardStreams m_streams;
    QLocalSocket m_socket;
    bool m_isWelcome = false;
    std::unique_ptr<AssistantDesk> m_desk;
    std::unique_ptr<Mcp::Engine> m_engine;
    std::unique_ptr<Mcp::LineServer> m_line;
};

} // namespace Postrider
