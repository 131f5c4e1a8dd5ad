// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/replies.h"
#include "base/enumword.h"
#include "platforms/registry.h"
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

Reply replyFor(const DeveloperApp &app)
{
    return {toJson(app), u"%1  %2  %3"_s.arg(app.id.toString(), enumWord(app.platform), app.clientId)};
}

// What has to be clicked at the network, numbered; on standard error, so that standard output stays the result.
void showGuide(const Platform &platform)
{
    const AppGuide guide = platform.appGuide();
    int number = 0;
    for (const AppGuide::Step &step : guide.steps) {
        std::fprintf(stderr, "%d. %s\n", ++number, qPrintable(step.text));
        if (!step.link.isEmpty())
            std::fprintf(stderr, "   %s\n", step.link.toEncoded().constData());
    }
    const QStringList addresses = redirectUris(platform.signIn());
    for (const QString &address : addresses)
        std::fprintf(stderr, "%s %s\n", qPrintable(Words::tr("Redirect address:")), qPrintable(address));
    for (const QString &sentence : {guide.scopesHint, guide.cost, guide.limits}) {
        if (!sentence.isEmpty())
            std::fprintf(stderr, "%s\n", qPrintable(sentence));
    }
}

Replying add(Invocation &call)
{
    const QString word = call.arguments.value(0);
    const auto id = enumFromWord<PlatformId>(word);
    if (!id)
        return refuse(Usage::error(
            Words::tr("\"%1\" is no network. There are: %2").arg(word, enumWords<PlatformId>().join(u' '))));
    const Platform *platform = call.app.registry().find(*id);
    if (platform && !call.options.isSet(u"client-id"_s)) {
        showGuide(*platform);
        return refuse(Usage::error(Words::tr("Then add the app with --client-id ID.")));
    }
    NewDeveloperApp app;
    app.platform = *id;
    app.clientId = call.options.value(u"client-id"_s).trimmed();
    app.redirectUri = call.options.value(u"redirect-uri"_s).trimmed();
    app.scopes = call.options.value(u"scopes"_s).simplified().split(u' ', Qt::SkipEmptyParts);
    if (call.options.isSet(u"secret-stdin"_s))
        app.clientSecret = readStandardInput();
    return replyWith<DeveloperApp>(call.app.apps().add(call.actor, app), replyFor);
}

Replying list(Invocation &call)
{
    return replyWith<QList<DeveloperApp>>(call.app.apps().list(call.actor), [](const QList<DeveloperApp> &apps) {
        QJsonArray json;
        QStringList lines;
        for (const DeveloperApp &app : apps) {
            json << toJson(app);
            lines << replyFor(app).text;
        }
        return Reply{json, lines.join(u'\n')};
    });
}

Replying remove(Invocation &call)
{
    return replyDone(call.app.apps().remove(call.actor, DeveloperAppId::fromString(call.arguments.value(0))),
                     Words::tr("Removed."));
}

} // namespace

QList<Command> appCommands()
{
    return {
        {u"app add"_s,
         u"PLATFORM"_s,
         Words::tr("Keeps a developer app of your own; without --client-id it says how to make one."),
         {{u"client-id"_s, Words::tr("The app's id, as the network shows it."), u"ID"_s},
          {u"secret-stdin"_s, Words::tr("Reads the app's secret from standard input.")},
          {u"redirect-uri"_s, Words::tr("An https address of your own, where the network takes no other."), u"URL"_s},
          {u"scopes"_s, Words::tr("What the app may ask for, where that differs from app to app."), u"WORDS"_s}},
         Command::User::Needed,
         add},
        {u"app list"_s, {}, Words::tr("Lists your developer apps."), {}, Command::User::Needed, list},
        {u"app remove"_s,
         u"ID"_s,
         Words::tr("Forgets a developer app that no account uses."),
         {},
         Command::User::Needed,
         remove},
    };
}

} // namespace Postrider
