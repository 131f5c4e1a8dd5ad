// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include "app/cli/commonoptions.h"
#include "app/cli/errortext.h"
#include "app/cli/replies.h"
#include "app/demo.h"
#include "app/log.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QUuid>

#include <algorithm>
#include <cstdio>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kDone = 0;
constexpr int kRefused = 1;
constexpr int kWrongUsage = 2;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QList<Command> allCommands()
{
    return userCommands() + accountCommands() + appCommands() + postCommands() + slotCommands() + publishCommands()
        + queueCommands() + analyticsCommands() + keyCommands() + approvalCommands() + platformCommands()
        + mcpCommands() + folderCommands() + auditCommands();
}

void print(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

QString overview()
{
    QStringList lines{Words::tr("Usage: postrider COMMAND [options]"), {}};
    for (const Command &command : allCommands())
        lines << u"  %1 %2"_s.arg(command.words, command.arguments).leftJustified(34) + command.help;
    lines << u"  demo"_s.leftJustified(34) + Words::tr("Shows the main job on the practice network.") << QString()
          << Words::tr("Options of every command:");
    for (const QCommandLineOption &option : commonOptions())
        lines << u"  --%1 %2"_s.arg(option.names().constFirst(), option.valueName()).leftJustified(34)
                + option.description();
    return lines.join(u'\n');
}

int wrongUsage(const QString &sentence)
{
    print(stderr, sentence);
    return kWrongUsage;
}

// The command whose words the arguments name, with the rest of the arguments.
std::optional<Command> commandFor(const QStringList &positional)
{
    for (const Command &command : allCommands()) {
        const QStringList words = command.words.split(u' ');
        if (positional.mid(0, words.size()) == words)
            return command;
    }
    return std::nullopt;
}

// What the arguments say before a command is known.
struct Outline
{
    QStringList positional;
    QStringList unknownOptions;
    bool wantsHelp = false;
    bool wantsVersion = false;
};

// Words come first, so that options may stand anywhere: those before the first command word take their values
// with them, and a text may be "--help".
Outline outlineOf(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions(commonOptions());
    QSet<QString> known; // the same option of several commands takes a value in all of them
    for (const Command &command : allCommands()) {
        for (const QCommandLineOption &option : command.options) {
            if (const QString name = option.names().constFirst(); !known.contains(name)) {
                parser.addOption(option);
                known.insert(name);
            }
        }
    }
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.parse(arguments);
    return {parser.positionalArguments(), parser.unknownOptionNames(), parser.isSet(help), parser.isSet(version)};
}

bool hasRightArguments(const Command &command, const QStringList &arguments)
{
    const bool isOptional = command.arguments.startsWith(u'[');
    const qsizetype most = command.arguments.isEmpty() ? 0 : 1;
    const qsizetype least = command.arguments.isEmpty() || isOptional ? 0 : 1;
    return arguments.size() >= least && arguments.size() <= most;
}

// The first of a command's ids that is none. Nothing has to be opened to see that.
std::optional<QString> malformedId(const Command &command, const QCommandLineParser &options,
                                   const QStringList &arguments)
{
    QStringList ids = options.optionNames().contains(u"account"_s) ? options.values(u"account"_s) : QStringList();
    if (command.arguments.contains("ID"_L1))
        ids += arguments;
    const auto bad = std::find_if(ids.begin(), ids.end(), [](const QString &id) { return QUuid(id).isNull(); });
    return bad == ids.end() ? std::nullopt : std::optional(*bad);
}

int report(const Error &error)
{
    if (!Usage::isUsage(error)) {
        print(stderr, errorText(error));
        return kRefused;
    }
    return wrongUsage(error.detail.mid(error.detail.indexOf(u' ') + 1));
}

int tell(const Reply &reply, bool isJson)
{
    if (isJson) {
        const QJsonDocument document = reply.json.isArray() ? QJsonDocument(reply.json.toArray())
                                                            : QJsonDocument(reply.json.toObject());
        print(stdout, QString::fromUtf8(document.toJson(QJsonDocument::Compact)));
    } else if (!reply.text.isEmpty()) {
        print(stdout, reply.text);
    }
    return reply.exitCode;
}

// Opens the store and the vault, finds the acting user, runs the command.
Replying perform(Application &app, const Command &command, const std::shared_ptr<Invocation> &call)
{
    if (command.user == Command::User::Unasked)
        return command.run(*call);
    return app.open(Application::Needs::Vault)
        .then(&app,
              [&app, email = call->options.value(u"user"_s)](const Outcome &opened) -> QFuture<Result<Actor>> {
                  if (!opened)
                      return readyFuture<Actor>(fail(opened.error()));
                  return app.users().actAs(email);
              })
        .unwrap()
        .then(&app,
              [command, call](const Result<Actor> &actor) -> Replying {
                  const bool isNobody = !actor && actor.error().kind == Error::Kind::NotFound
                      && command.user == Command::User::Optional && !call->options.isSet(u"user"_s);
                  if (!actor && !isNobody)
                      return refuse(actor.error());
                  call->actor = actor.value_or(Actor());
                  return command.run(*call);
              })
        .unwrap();
}

int run(const Command &command, const QCommandLineParser &options, const QStringList &arguments)
{
    const auto setup = setupFrom(options);
    if (!setup)
        return report(setup.error());
    startLog(setup->dataFolder, options.isSet(u"verbose"_s));
    Application app(*setup);
    const auto call = std::make_shared<Invocation>(Invocation{app, options, arguments, {}});
    int exitCode = kRefused;
    perform(app, command, call).then(&app, [&](const Result<Reply> &reply) {
        exitCode = reply ? tell(*reply, options.isSet(u"json"_s)) : report(reply.error());
        // Queued: some replies are there before the event loop runs.
        QMetaObject::invokeMethod(QCoreApplication::instance(), &QCoreApplication::quit, Qt::QueuedConnection);
    });
    QCoreApplication::exec();
    return exitCode;
}

} // namespace

int runCommandLine(const QStringList &arguments)
{
    const Outline outline = outlineOf(arguments);
    if (outline.wantsVersion) {
        print(stdout, QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion());
        return kDone;
    }
    const auto command = commandFor(outline.positional);
    if (!command && outline.wantsHelp) {
        print(stdout, overview());
        return kDone;
    }
    if (outline.positional == QStringList{u"demo"_s} && outline.unknownOptions.isEmpty())
        return runDemo();
    if (!command) {
        const QString words = outline.positional.join(u' ');
        return wrongUsage(words.isEmpty()
                              ? overview()
                              : Words::tr("There is no command \"%1\".").arg(words) + u"\n\n"_s + overview());
    }
    QCommandLineParser parser;
    parser.setApplicationDescription(command->help);
    parser.addOptions(commonOptions());
    parser.addOptions(command->options);
    parser.addHelpOption();
    if (!parser.parse(arguments))
        return wrongUsage(parser.errorText());
    if (outline.wantsHelp) {
        const QString usage = Words::tr("Usage: postrider %1 %2").arg(command->words, command->arguments).trimmed()
            + u" [options]"_s;
        print(stdout, usage + u'\n' + parser.helpText().section(u'\n', 1)); // whose first line names the program's file
        return kDone;
    }
    const QStringList rest = parser.positionalArguments().mid(command->words.count(u' ') + 1);
    if (!hasRightArguments(*command, rest))
        return wrongUsage(Words::tr("Usage: postrider %1 %2").arg(command->words, command->arguments));
    if (const auto id = malformedId(*command, parser, rest)) {
        print(stderr, Words::tr("\"%1\" is no id; the lists show them.").arg(*id));
        return kRefused;
    }
    return run(*command, parser, rest);
}

} // namespace Postrider
