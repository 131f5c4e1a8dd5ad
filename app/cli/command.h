// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "base/result.h"

#include <QCommandLineParser>
#include <QFuture>
#include <QJsonValue>

#include <functional>

namespace Postrider {

// What a command has to say. Text for people, JSON for programs; exit code 0 unless it says otherwise.
struct Reply
{
    QJsonValue json;
    QString text;
    int exitCode = 0;
};
using Replying = QFuture<Result<Reply>>;

// What a command runs on. Outlives it.
struct Invocation
{
    Application &app;
    const QCommandLineParser &options;
    QStringList arguments; // after the command's words
    Actor actor;           // null id where the command needs no user
};

// One command of the command line: "post add".
struct Command
{
    // Unasked: it opens no store and no vault either.
    enum class User { Needed, Optional, Unasked };

    QString words;     // "post add"
    QString arguments; // "ID", for the help and for counting; empty for none, in brackets when optional
    QString help;
    QList<QCommandLineOption> options;
    User user = User::Needed;
    std::function<Replying(Invocation &)> run;
};

// By room, a function each; see the files of these names.
QList<Command> userCommands();
QList<Command> accountCommands();
QList<Command> appCommands();
QList<Command> postCommands();
QList<Command> slotCommands();
QList<Command> publishCommands();
QList<Command> queueCommands();
QList<Command> analyticsCommands();
QList<Command> keyCommands();
QList<Command> approvalCommands();
QList<Command> auditCommands();
QList<Command> platformCommands();
QList<Command> mcpCommands();
QList<Command> folderCommands();

// A wrong use of the command: exit code 2, with the sentence.
class Usage
{
public:
    static Error error(const QString &sentence);
    static bool isUsage(const Error &error);
};

} // namespace Postrider
