// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/mcpline.h"
#include "app/cli/replies.h"
#include "secrets/apikeys.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

// What the keychain calls it.
QString entryFor(const QString &name)
{
    return u"assistant key: "_s + name;
}

Replying serve(Invocation &call, const Secret &key)
{
    if (!looksLikeApiKey(key))
        return refuse(
            Usage::error(Words::tr("That is no key: keys begin with ptz_ and are shown once, when they are made.")));
    auto *line = new McpLine(call.app, key, &call.app);
    return line->start().then(QtFuture::Launch::Sync, [](const Outcome &outcome) -> Result<Reply> {
        if (!outcome)
            return fail(outcome.error());
        return Reply();
    });
}

Replying remember(Invocation &call, const QString &name)
{
    const Secret key = readStandardInput();
    if (!looksLikeApiKey(key))
        return refuse(
            Usage::error(Words::tr("That is no key: keys begin with ptz_ and are shown once, when they are made.")));
    const std::shared_ptr<Keychain> keychain = systemKeychain();
    return keychain->write(entryFor(name), key)
        .then(&call.app, [keychain, name](const Outcome &outcome) -> Result<Reply> {
            if (!outcome)
                return fail(outcome.error());
            return Reply{QJsonObject{{u"done"_s, true}}, Words::tr("The keychain has the key as \"%1\".").arg(name)};
        });
}

Replying mcp(Invocation &call)
{
    const QString name = call.options.value(u"key-name"_s);
    if (call.options.isSet(u"remember"_s)) {
        return name.isEmpty() ? refuse(Usage::error(Words::tr("--remember needs --key-name."))) : remember(call, name);
    }
    if (name.isEmpty()) {
        const QByteArray given = qgetenv("PTZ_API_KEY");
        qunsetenv("PTZ_API_KEY"); // no process that we start has any business with it
        if (given.isEmpty())
            return refuse(
                Usage::error(Words::tr("A key is needed: in PTZ_API_KEY, or from the keychain with --key-name.")));
        return serve(call, Secret(given));
    }
    const std::shared_ptr<Keychain> keychain = systemKeychain();
    return keychain->read(entryFor(name))
        .then(&call.app,
              [keychain, &call](const Result<Secret> &key) -> Replying {
                  return key ? serve(call, *key) : refuse(key.error());
              })
        .unwrap();
}

} // namespace

QList<Command> mcpCommands()
{
    return {
        {u"mcp"_s,
         {},
         Words::tr("Speaks MCP with an assistant on the standard streams, by the key in PTZ_API_KEY."),
         {{u"key-name"_s, Words::tr("Takes the key of that name from the keychain instead."), u"NAME"_s},
          {u"remember"_s, Words::tr("Keeps the key that standard input brings in the keychain, under --key-name.")}},
         Command::User::Unasked,
         mcp}};
}

} // namespace Postrider
