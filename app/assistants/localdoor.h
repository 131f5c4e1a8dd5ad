// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/lineserver.h"

#include <QLocalServer>

namespace Postrider {

// How `postrider mcp` reaches the program that runs: over a local socket in a folder that only this user can enter. Who
// comes in says its key in the first line, and is told whether it holds; then both sides speak MCP, a message a line.
namespace LocalLine {

// Empty: there can be none for that store.
QString pathFor(const QString &dataFolder);
QByteArray hello(const Secret &key);
Secret keyFrom(const QByteArray &hello); // empty: no hello
QByteArray welcome();
QByteArray refusal(const QString &words);
QString wordsFrom(const QByteArray &answer); // of a refusal; empty: welcome
// After it nothing more will come; no message has this character.
inline constexpr char kEndOfInput = '\x04';

} // namespace LocalLine

// The running program's end. Lives in the engine's thread; the engine outlives it.
class LocalDoor final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LocalDoor)
public:
    LocalDoor(Mcp::Engine &engine, Mcp::Authenticate authenticate, QObject *parent = nullptr);
    ~LocalDoor() override;

    // Conflict: another program answers there.
    [[nodiscard]] Outcome listen(const QString &dataFolder);

private:
    void takeCallers();

    Mcp::Engine &m_engine;
    Mcp::Authenticate m_authenticate;
    QLocalServer m_server;
};

} // namespace Postrider
