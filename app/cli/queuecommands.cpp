// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/replies.h"
#include "base/enumword.h"
#include "services/wire.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString lineOf(const Pause &pause)
{
    QString subject;
    switch (pause.scope) {
    case Pause::Scope::All: subject = Words::tr("All publishing is paused"); break;
    case Pause::Scope::Account: subject = Words::tr("The account %1 is paused").arg(pause.account.toString()); break;
    case Pause::Scope::Label: subject = Words::tr("Posts labelled \"%1\" are paused").arg(pause.label); break;
    }
    //: %1 is what is paused, %2 a moment
    return pause.until.isValid() ? Words::tr("%1 until %2.").arg(subject, pause.until.toString(Qt::ISODate))
                                 : subject + u'.';
}

// Which posts --account and --label name: all of them without either.
Result<Pause> scopeOf(const Invocation &call)
{
    const bool hasAccount = call.options.isSet(u"account"_s);
    const bool hasLabel = call.options.isSet(u"label"_s);
    if (hasAccount && hasLabel)
        return fail(Usage::error(Words::tr("Name an account or a label, not both.")));
    Pause pause;
    if (hasAccount) {
        pause.scope = Pause::Scope::Account;
        pause.account = IntegrationId::fromString(call.options.value(u"account"_s));
    } else if (hasLabel) {
        pause.scope = Pause::Scope::Label;
        pause.label = call.options.value(u"label"_s);
    }
    return pause;
}

Replying pause(Invocation &call)
{
    auto wish = scopeOf(call);
    if (!wish)
        return refuse(wish.error());
    if (call.options.isSet(u"until"_s)) {
        wish->until = readMoment(call.options.value(u"until"_s));
        if (!wish->until.isValid())
            return refuse(Usage::error(Words::tr("--until takes a time like 2026-12-24T09:00:00Z.")));
    }
    return replyWith<Pause>(call.app.queue().pause(call.actor, *wish), [](const Pause &begun) {
        return Reply{toJson(begun), lineOf(begun)};
    });
}

Replying resume(Invocation &call)
{
    const auto wish = scopeOf(call);
    if (!wish)
        return refuse(wish.error());
    return replyDone(call.app.queue().resume(call.actor, *wish),
                     Words::tr("It goes on. What came due meanwhile goes by each post's rule for being late."));
}

QJsonObject nextJson(const QueueState::Next &next)
{
    QJsonArray platforms;
    for (const PlatformId platform : next.platforms)
        platforms << enumWord(platform);
    return {{u"postId"_s, next.post.toString()},
            {u"dueAt"_s, momentToJson(next.dueAt)},
            {u"text"_s, next.text},
            {u"platforms"_s, platforms}};
}

Reply replyFor(const QueueState &state, const QList<Pause> &pauses)
{
    QJsonArray pausesJson;
    QJsonArray next;
    QStringList lines;
    for (const Pause &one : pauses) {
        pausesJson << toJson(one);
        lines << lineOf(one);
    }
    if (pauses.isEmpty())
        lines << Words::tr("Nothing is paused.");
    lines << Words::tr("%1 going out now, %2 waiting for you.").arg(state.underWay).arg(state.needsPerson);
    for (const QueueState::Next &post : state.next) {
        next << nextJson(post);
        lines << u"%1  %2  %3"_s.arg(post.dueAt.toString(Qt::ISODate), post.post.toString(), post.text);
    }
    const QJsonObject json{{u"isPaused"_s, state.isPaused},
                           {u"pauses"_s, pausesJson},
                           {u"underWay"_s, state.underWay},
                           {u"needsPerson"_s, state.needsPerson},
                           {u"next"_s, next}};
    return {json, lines.join(u'\n')};
}

Replying show(Invocation &call)
{
    Application &app = call.app;
    return app.queue()
        .state(call.actor)
        .then(&app,
              [&app, actor = call.actor](const Result<QueueState> &state) -> Replying {
                  if (!state)
                      return refuse(state.error());
                  return replyWith<QList<Pause>>(app.queue().pauses(actor), [state = *state](const QList<Pause> &all) {
                      return replyFor(state, all);
                  });
              })
        .unwrap();
}

} // namespace

QList<Command> queueCommands()
{
    const QList<QCommandLineOption> scope{{u"account"_s, Words::tr("Only what goes to that account."), u"ID"_s},
                                          {u"label"_s, Words::tr("Only posts with that label."), u"LABEL"_s}};
    const QCommandLineOption until{u"until"_s, Words::tr("Ends by itself then."), u"TIME"_s};
    return {{u"queue show"_s,
             {},
             Words::tr("Tells what is paused, what goes out now, and what comes next."),
             {},
             Command::User::Needed,
             show},
            {u"queue pause"_s,
             {},
             Words::tr("Pauses publishing, in every program on this store."),
             scope + QList<QCommandLineOption>{until},
             Command::User::Needed,
             pause},
            {u"queue resume"_s, {}, Words::tr("Goes on publishing."), scope, Command::User::Needed, resume}};
}

} // namespace Postrider
