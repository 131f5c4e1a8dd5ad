// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace Postrider {

// How one assistant's program is told about us. The key itself is in none of it: texts and links name the variable
// PTZ_API_KEY in the program's own way of writing, or ask for it.
struct ClientSetup
{
    enum class Client { ClaudeDesktop, ClaudeCode, Cursor, VsCode, Other };

    Client client = Client::Other;
    QString name;    // as its maker spells it
    QString place;   // where the snippet goes: a file, or "Terminal"
    QString snippet; // to copy
    QString note;    // what else to do; may be empty
    QUrl link;       // opens the program and sets it up; empty where there is none

    friend bool operator==(const ClientSetup &, const ClientSetup &) = default;
};

// endpoint: http://127.0.0.1:PORT/mcp. program: the path of our own, for those that start it. Pure.
QList<ClientSetup> clientSetups(const QUrl &endpoint, const QString &program);

} // namespace Postrider
