// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/replies.h"
#include "services/mediaimport.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Reply replyFor(const QStringList &folders)
{
    const QString text = folders.isEmpty() ? Words::tr("Assistants may take files from no folder.")
                                           : folders.join(u'\n');
    return {QJsonObject{{u"folders"_s, QJsonArray::fromStringList(folders)}}, text};
}

// Of the folder that the caller stands in.
QString absolute(const Invocation &call)
{
    return QDir::cleanPath(QDir().absoluteFilePath(call.arguments.first()));
}

Replying add(Invocation &call)
{
    if (!QFileInfo(call.arguments.first()).isDir())
        return refuse(Usage::error(Words::tr("There is no folder %1.").arg(call.arguments.first())));
    return replyWith<QStringList>(call.app.imports().openFolder(call.actor, absolute(call)), replyFor);
}

Replying remove(Invocation &call)
{
    return replyWith<QStringList>(call.app.imports().closeFolder(call.actor, absolute(call)), replyFor);
}

Replying list(Invocation &call)
{
    return replyWith<QStringList>(call.app.imports().folders(call.actor), replyFor);
}

} // namespace

QList<Command> folderCommands()
{
    const auto needed = Command::User::Needed;
    return {
        {u"folder add"_s,
         u"DIR"_s,
         Words::tr("Lets assistants take pictures and videos from a folder."),
         {},
         needed,
         add},
        {u"folder remove"_s, u"DIR"_s, Words::tr("Closes a folder to assistants again."), {}, needed, remove},
        {u"folder list"_s, {}, Words::tr("Lists the folders that assistants may take files from."), {}, needed, list}};
}

} // namespace Postrider
