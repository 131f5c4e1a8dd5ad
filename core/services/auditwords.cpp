// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/auditwords.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AuditWords)
};

struct Verb
{
    const char *what;
    const char *words;
};

// Verbs as services note them.
constexpr Verb kVerbs[] = {
    {"account.add", QT_TRANSLATE_NOOP("AuditWords", "Connected an account")},
    {"account.reconnect", QT_TRANSLATE_NOOP("AuditWords", "Connected an account again")},
    {"account.remove", QT_TRANSLATE_NOOP("AuditWords", "Removed an account")},
    {"account.slots", QT_TRANSLATE_NOOP("AuditWords", "Changed posting times")},
    {"app.add", QT_TRANSLATE_NOOP("AuditWords", "Added a developer app")},
    {"app.remove", QT_TRANSLATE_NOOP("AuditWords", "Removed a developer app")},
    {"assistants.folders", QT_TRANSLATE_NOOP("AuditWords", "Changed the folders that assistants may read")},
    {"assistants.rules", QT_TRANSLATE_NOOP("AuditWords", "Changed what holds for all assistants")},
    {"key.add", QT_TRANSLATE_NOOP("AuditWords", "Made a key")},
    {"key.change", QT_TRANSLATE_NOOP("AuditWords", "Changed a key")},
    {"key.disable", QT_TRANSLATE_NOOP("AuditWords", "Disabled a key")},
    {"key.enable", QT_TRANSLATE_NOOP("AuditWords", "Enabled a key")},
    {"key.refusedDisabled", QT_TRANSLATE_NOOP("AuditWords", "Came with a disabled key, and was refused")},
    {"key.refusedExpired", QT_TRANSLATE_NOOP("AuditWords", "Came with an expired key, and was refused")},
    {"key.refusedRevoked", QT_TRANSLATE_NOOP("AuditWords", "Came with a revoked key, and was refused")},
    {"key.refusedUnknown", QT_TRANSLATE_NOOP("AuditWords", "Came with a wrong key, and was refused")},
    {"key.revoke", QT_TRANSLATE_NOOP("AuditWords", "Revoked a key")},
    {"media.add", QT_TRANSLATE_NOOP("AuditWords", "Added a file")},
    {"media.describe", QT_TRANSLATE_NOOP("AuditWords", "Described a file")},
    {"media.import", QT_TRANSLATE_NOOP("AuditWords", "Brought in a file")},
    {"post.add", QT_TRANSLATE_NOOP("AuditWords", "Wrote a post")},
    {"post.approve", QT_TRANSLATE_NOOP("AuditWords", "Approved a post")},
    {"post.cancel", QT_TRANSLATE_NOOP("AuditWords", "Made a post a draft again")},
    {"post.delete", QT_TRANSLATE_NOOP("AuditWords", "Moved a post to the trash")},
    {"post.edit", QT_TRANSLATE_NOOP("AuditWords", "Edited a post")},
    {"post.missed", QT_TRANSLATE_NOOP("AuditWords", "Decided about a missed post")},
    {"post.move", QT_TRANSLATE_NOOP("AuditWords", "Gave a post a time")},
    {"post.publish", QT_TRANSLATE_NOOP("AuditWords", "Had a post sent at once")},
    {"post.queue", QT_TRANSLATE_NOOP("AuditWords", "Put a post into the queue")},
    {"post.reject", QT_TRANSLATE_NOOP("AuditWords", "Rejected a post")},
    {"post.resolve", QT_TRANSLATE_NOOP("AuditWords", "Said whether a post is out")},
    {"post.restore", QT_TRANSLATE_NOOP("AuditWords", "Took a post from the trash")},
    {"post.retry", QT_TRANSLATE_NOOP("AuditWords", "Had a post sent again")},
    {"post.schedule", QT_TRANSLATE_NOOP("AuditWords", "Scheduled a post")},
    {"post.takeDown", QT_TRANSLATE_NOOP("AuditWords", "Took a post down")},
    {"post.zoneChanged", QT_TRANSLATE_NOOP("AuditWords", "Moved a post with its time zone")},
    {"queue.pause", QT_TRANSLATE_NOOP("AuditWords", "Paused publishing")},
    {"queue.resume", QT_TRANSLATE_NOOP("AuditWords", "Resumed publishing")},
    {"series.add", QT_TRANSLATE_NOOP("AuditWords", "Made a series")},
    {"series.delete", QT_TRANSLATE_NOOP("AuditWords", "Ended a series")},
    {"series.edit", QT_TRANSLATE_NOOP("AuditWords", "Edited a series")},
    {"series.move", QT_TRANSLATE_NOOP("AuditWords", "Moved a series")},
    {"series.rule", QT_TRANSLATE_NOOP("AuditWords", "Changed when a series repeats")},
    {"user.add", QT_TRANSLATE_NOOP("AuditWords", "Added a user")},
    {"user.password", QT_TRANSLATE_NOOP("AuditWords", "Changed a password")},
    {"user.remove", QT_TRANSLATE_NOOP("AuditWords", "Removed a user")},
    {"user.role", QT_TRANSLATE_NOOP("AuditWords", "Changed a user's role")},
};

} // namespace

QString AuditWords::who(const AuditEntry &entry)
{
    const QString name = entry.name.isEmpty() ? Words::tr("somebody") : entry.name;
    switch (entry.by) {
    case AuditEntry::By::Person: return name;
    case AuditEntry::By::CommandLine: return Words::tr("%1, command line").arg(name);
    case AuditEntry::By::Assistant:
        return entry.client.isEmpty() ? Words::tr("Key “%1”").arg(name)
                                      : Words::tr("%1, key “%2”").arg(entry.client, name);
    case AuditEntry::By::Program: return u"Postrider"_s;
    case AuditEntry::By::Nobody: return entry.client.isEmpty() ? Words::tr("Somebody unknown") : entry.client;
    }
    Q_UNREACHABLE();
}

QString AuditWords::what(const QString &what)
{
    for (const Verb &verb : kVerbs) {
        if (what == QLatin1StringView(verb.what))
            return Words::tr(verb.words);
    }
    //: %1 is the name of a tool
    if (what.startsWith("mcp."_L1))
        return Words::tr("Called %1").arg(what.mid(4));
    return what;
}

} // namespace Postrider
