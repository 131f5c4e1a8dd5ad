// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/replies.h"
#include "domain/firstline.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString lineOf(const Awaiting &awaiting)
{
    const Post &post = awaiting.post;
    const QString at = awaiting.isForNow ? Words::tr("now") : post.scheduledFor.toString(Qt::ISODate);
    QStringList accounts;
    for (const Integration &account : awaiting.accounts)
        accounts << account.platformUsername;
    return u"%1  %2  %3  %4  %5"_s.arg(post.id.toString(), at, accounts.join(u", "), awaiting.asker,
                                       firstLine(post.content).toString());
}

Replying list(Invocation &call)
{
    return replyWith<QList<Awaiting>>(call.app.approvals().list(call.actor), [](const QList<Awaiting> &all) {
        QJsonArray json;
        QStringList lines;
        for (const Awaiting &awaiting : all) {
            json << toJson(awaiting);
            lines << lineOf(awaiting);
        }
        return Reply{json, all.isEmpty() ? Words::tr("Nothing waits for approval.") : lines.join(u'\n')};
    });
}

QString fieldTitle(VersionChange::Field field)
{
    using Field = VersionChange::Field;
    switch (field) {
    case Field::Text: return Words::tr("Text");
    case Field::Media: return Words::tr("Files");
    case Field::AltText: return Words::tr("Alt text");
    case Field::Labels: return Words::tr("Labels");
    case Field::Time: return Words::tr("Time");
    case Field::Accounts: return Words::tr("Accounts");
    case Field::AccountText: return Words::tr("Text of one account");
    case Field::Settings: return Words::tr("Settings of one account");
    case Field::AccountTime: return Words::tr("Time of one account");
    }
    Q_UNREACHABLE();
}

// As diffs are read in a terminal.
QString storyOf(const Awaiting &awaiting)
{
    QStringList lines{lineOf(awaiting)};
    for (const VersionChange &change : awaiting.changes) {
        lines << fieldTitle(change.field) + u':';
        for (const QString &line : change.before.split(u'\n', Qt::SkipEmptyParts))
            lines << "- "_L1 + line;
        for (const QString &line : change.after.split(u'\n', Qt::SkipEmptyParts))
            lines << "+ "_L1 + line;
    }
    return lines.join(u'\n');
}

PostId idOf(const Invocation &call)
{
    return PostId::fromString(call.arguments.first());
}

Replying show(Invocation &call)
{
    return replyWith<Awaiting>(call.app.approvals().show(call.actor, idOf(call)), [](const Awaiting &awaiting) {
        return Reply{toJson(awaiting), storyOf(awaiting)};
    });
}

Replying decided(QFuture<Result<Post>> answer, const QString &text)
{
    return replyWith<Post>(std::move(answer), [text](const Post &post) {
        return Reply{QJsonObject{{u"id"_s, post.id.toString()}, {u"done"_s, true}}, text};
    });
}

Replying approve(Invocation &call)
{
    bool isNumber = true;
    const int revision = call.options.isSet(u"revision"_s) ? call.options.value(u"revision"_s).toInt(&isNumber) : 0;
    if (!isNumber)
        return refuse(Usage::error(Words::tr("--revision takes a number.")));
    return decided(call.app.approvals().approve(call.actor, idOf(call), revision),
                   Words::tr("Approved: it goes out at its time."));
}

Replying reject(Invocation &call)
{
    return decided(call.app.approvals().reject(call.actor, idOf(call), call.options.value(u"words"_s)),
                   Words::tr("Rejected: it is a draft again."));
}

// The rules for all assistants, with one thing of them changed.
Replying setPaused(Invocation &call, bool isPaused)
{
    KeyService &keys = call.app.keys();
    const QString text = isPaused ? Words::tr("Assistants may only read now.")
                                  : Words::tr("Assistants may write again.");
    return replyDone(keys.rules()
                         .then(QtFuture::Launch::Sync,
                               [&keys, actor = call.actor, isPaused](const Result<AssistantRules> &rules) {
                                   if (!rules)
                                       return readyFuture<void>(fail(rules.error()));
                                   AssistantRules changed = *rules;
                                   changed.isPaused = isPaused;
                                   return keys.setRules(actor, changed);
                               })
                         .unwrap(),
                     text);
}

} // namespace

QList<Command> approvalCommands()
{
    const auto needed = Command::User::Needed;
    const QCommandLineOption words(u"words"_s, Words::tr("Why not, for the assistant."), u"TEXT"_s);
    const QCommandLineOption revision(u"revision"_s, Words::tr("Only as it was at that revision."), u"N"_s);
    return {
        {u"approval list"_s, {}, Words::tr("Lists what assistants want to send."), {}, needed, list},
        {u"approval show"_s, u"POST-ID"_s, Words::tr("Shows what an assistant wrote or changed."), {}, needed, show},
        {u"approval approve"_s, u"POST-ID"_s, Words::tr("Lets it go out."), {revision}, needed, approve},
        {u"approval reject"_s, u"POST-ID"_s, Words::tr("Makes it a draft again."), {words}, needed, reject},
        {u"assistants pause"_s,
         {},
         Words::tr("Lets all assistants only read."),
         {},
         needed,
         [](Invocation &call) { return setPaused(call, true); }},
        {u"assistants resume"_s,
         {},
         Words::tr("Lets assistants write again."),
         {},
         needed,
         [](Invocation &call) { return setPaused(call, false); }},
    };
}

} // namespace Postrider
