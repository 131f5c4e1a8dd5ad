// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/replies.h"
#include "base/enumword.h"
#include "practice/practicenetwork.h"
#include "services/wire.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cstdio>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Reply replyFor(const Integration &integration)
{
    QString line = u"%1  %2  %3  %4"_s.arg(integration.id.toString(), enumWord(integration.platform),
                                           integration.platformUsername, enumWord(integration.health));
    if (!integration.healthReason.isEmpty())
        line += u"  ("_s + integration.healthReason + u')';
    return {toJson(integration), line};
}

IntegrationId idOf(const Invocation &call)
{
    return IntegrationId::fromString(call.arguments.value(0));
}

// The address goes to standard error, so that standard output stays the result.
SignInDesk deskFor(const Invocation &call)
{
    SignInDesk desk;
    const bool isOutOfBand = call.options.isSet(u"out-of-band"_s);
    desk.redirect = isOutOfBand ? SignInDesk::Redirect::OutOfBand : SignInDesk::Redirect::Loopback;
    desk.openAddress = [](const QUrl &address) {
        std::fprintf(stderr, "%s\n%s\n", qPrintable(Words::tr("Open this address in a browser and allow Postrider:")),
                     address.toEncoded().constData());
    };
    desk.askForCode = [] {
        return askForLine(Words::tr("Then paste the code, or the address that the browser landed on: "));
    };
    return desk;
}

Replying addPractice(Invocation &call, PlatformId platform)
{
    Application &app = call.app;
    return app.startPractice()
        .then(&app,
              [&app](const Result<QUrl> &address) -> QFuture<Result<Secret>> {
                  return address ? app.practice().newToken() : readyFuture<Secret>(fail(address.error()));
              })
        .unwrap()
        .then(&app,
              [&app, actor = call.actor, platform](const Result<Secret> &token) -> QFuture<Result<Integration>> {
                  if (!token)
                      return readyFuture<Integration>(fail(token.error()));
                  PastedToken pasted;
                  pasted.accessToken = *token;
                  return app.accounts().addByToken(actor, platform, AddressBook::practiceServer().toString(), pasted,
                                                   AccountService::Kind::Practice);
              })
        .unwrap()
        .then(QtFuture::Launch::Sync, [](const Result<Integration> &added) -> Result<Reply> {
            return added ? Result<Reply>(replyFor(*added)) : fail(added.error());
        });
}

Replying add(Invocation &call)
{
    const auto platform = enumFromWord<PlatformId>(call.arguments.value(0));
    if (!platform)
        return refuse(Usage::error(Words::tr("\"%1\" is no network. There are: %2")
                                       .arg(call.arguments.value(0), enumWords<PlatformId>().join(u' '))));
    if (call.options.isSet(u"practice"_s))
        return addPractice(call, *platform);
    const QString server = call.options.value(u"server"_s);
    if (!call.options.isSet(u"token-stdin"_s))
        return replyWith<Integration>(call.app.accounts().connectAccount(call.actor, *platform, server, deskFor(call)),
                                      replyFor);
    const auto token = readPastedToken(readStandardInput().reveal());
    if (!token)
        return refuse(token.error());
    return replyWith<Integration>(call.app.accounts().addByToken(call.actor, *platform, server, *token), replyFor);
}

Replying list(Invocation &call)
{
    return replyWith<QList<Integration>>(call.app.accounts().list(call.actor), [](const QList<Integration> &accounts) {
        QJsonArray json;
        QStringList lines;
        for (const Integration &integration : accounts) {
            json << toJson(integration);
            lines << replyFor(integration).text;
        }
        return Reply{json, lines.join(u'\n')};
    });
}

Replying check(Invocation &call)
{
    return replyWith<Integration>(call.app.accounts().check(call.actor, idOf(call)), replyFor);
}

Replying pause(Invocation &call)
{
    return replyWith<Integration>(call.app.accounts().setPaused(call.actor, idOf(call), true), replyFor);
}

Replying resume(Invocation &call)
{
    return replyWith<Integration>(call.app.accounts().setPaused(call.actor, idOf(call), false), replyFor);
}

Replying remove(Invocation &call)
{
    return replyDone(call.app.accounts().remove(call.actor, idOf(call)),
                     Words::tr("Removed. What was published stays in the history."));
}

} // namespace

QList<Command> accountCommands()
{
    return {
        {u"account add"_s,
         u"PLATFORM"_s,
         Words::tr("Connects an account, through the browser or by a token."),
         {{u"server"_s, Words::tr("Address of the server, where the network has many."), u"URL"_s},
          {u"token-stdin"_s, Words::tr("Reads a token, or a JSON object with one, from standard input.")},
          {u"out-of-band"_s, Words::tr("Let the server show a code to copy, for a browser on another machine.")},
          {u"practice"_s, Words::tr("Connects the practice network inside this program.")}},
         Command::User::Needed,
         add},
        {u"account list"_s, {}, Words::tr("Lists the accounts."), {}, Command::User::Needed, list},
        {u"account check"_s,
         u"ID"_s,
         Words::tr("Asks the network whether the account still works, and reads its limits."),
         {},
         Command::User::Needed,
         check},
        {u"account pause"_s,
         u"ID"_s,
         Words::tr("Sends nothing of this account until it is resumed."),
         {},
         Command::User::Needed,
         pause},
        {u"account resume"_s, u"ID"_s, Words::tr("Goes on sending."), {}, Command::User::Needed, resume},
        {u"account remove"_s,
         u"ID"_s,
         Words::tr("Revokes and forgets its tokens; the history stays."),
         {},
         Command::User::Needed,
         remove},
    };
}

} // namespace Postrider
