// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/replies.h"
#include "base/enumword.h"
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

// Where one sign-in opens several accounts; a number of the list, or an id.
QFuture<QString> askWhich(const QList<Identity> &identities)
{
    int number = 0;
    for (const Identity &one : identities)
        std::fprintf(stderr, "%d. %s  %s  %s\n", ++number, qPrintable(one.accountId), qPrintable(one.username),
                     qPrintable(one.kind));
    return askForLine(Words::tr("Which of them? ")).then(QtFuture::Launch::Sync, [identities](const QString &line) {
        bool isNumber = false;
        const int chosen = line.trimmed().toInt(&isNumber);
        const bool isOfList = isNumber && chosen >= 1 && chosen <= identities.size();
        return isOfList ? identities.at(chosen - 1).accountId : line.trimmed();
    });
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
    desk.identity = {call.options.value(u"identity"_s), askWhich};
    return desk;
}

// Through the browser, or by what standard input holds; accountId: this one and no other.
Replying signIn(Invocation &call, PlatformId platform, const QString &server, const QString &accountId)
{
    if (!call.options.isSet(u"token-stdin"_s)) {
        SignInDesk desk = deskFor(call);
        desk.identity.accountId = accountId;
        return replyWith<Integration>(call.app.accounts().connectAccount(call.actor, platform, server, desk), replyFor);
    }
    auto token = readPastedToken(readStandardInput().reveal());
    if (!token)
        return refuse(token.error());
    token->accountId = accountId; // nobody to ask: standard input is read
    return replyWith<Integration>(call.app.accounts().addByToken(call.actor, platform, server, *token), replyFor);
}

Replying add(Invocation &call)
{
    const auto platform = enumFromWord<PlatformId>(call.arguments.value(0));
    if (!platform)
        return refuse(Usage::error(Words::tr("\"%1\" is no network. There are: %2")
                                       .arg(call.arguments.value(0), enumWords<PlatformId>().join(u' '))));
    if (call.options.isSet(u"practice"_s))
        return replyWith<Integration>(call.app.addPracticeAccount(call.actor, *platform), replyFor);
    const QString server = call.options.value(u"server"_s);
    if (const NetworkInfo network = call.app.networks().info(*platform); network.needsServer && server.isEmpty())
        return refuse({Error::Kind::InvalidInput,
                       Words::tr("%1 has many servers: name yours (--server URL).").arg(network.name),
                       {},
                       {}});
    return signIn(call, *platform, server, call.options.value(u"identity"_s));
}

Replying reconnect(Invocation &call)
{
    return call.app.accounts()
        .show(call.actor, idOf(call))
        .then(&call.app,
              [&call](const Result<Integration> &known) -> Replying {
                  if (!known)
                      return refuse(known.error());
                  return signIn(call, known->platform, known->serverUrl.toString(), known->platformAccountId);
              })
        .unwrap();
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
          {u"identity"_s, Words::tr("Which account to take, where one sign-in opens several."), u"ACCOUNT"_s},
          {u"practice"_s, Words::tr("Connects the practice network inside this program.")}},
         Command::User::Needed,
         add},
        {u"account reconnect"_s,
         u"ID"_s,
         Words::tr("Signs in again for an account; it has to be the same one."),
         {{u"token-stdin"_s, Words::tr("Reads a token, or a JSON object with one, from standard input.")},
          {u"out-of-band"_s, Words::tr("Let the server show a code to copy, for a browser on another machine.")}},
         Command::User::Needed,
         reconnect},
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
