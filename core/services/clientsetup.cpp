// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clientsetup.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

using Client = ClientSetup::Client;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ClientSetup)
};

const auto kName = u"postrider"_s;

QString text(const QJsonObject &json, QJsonDocument::JsonFormat format = QJsonDocument::Indented)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(format)).trimmed();
}

// How a program that talks HTTP is told, with the key in its own way of writing a variable.
QJsonObject remote(const QUrl &endpoint, const QString &variable)
{
    return {{u"url"_s, endpoint.toString()},
            {u"headers"_s, QJsonObject{{u"Authorization"_s, QString("Bearer "_L1 + variable)}}}};
}

// Quoted for a POSIX shell.
QString quoted(QString word)
{
    static const QString kPlain = u"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-"_s;
    const bool isPlain = std::all_of(word.begin(), word.end(), [](QChar c) { return kPlain.contains(c); });
    return isPlain ? word : u"'%1'"_s.arg(word.replace(u"'"_s, u"'\\''"_s));
}

ClientSetup claudeDesktop(const QString &program)
{
    const QJsonObject server{{u"command"_s, program},
                             {u"args"_s, QJsonArray{u"mcp"_s}},
                             {u"env"_s, QJsonObject{{u"PTZ_API_KEY"_s, Words::tr("your key")}}}};
    return {Client::ClaudeDesktop,
            u"Claude Desktop"_s,
            u"claude_desktop_config.json"_s,
            text({{u"mcpServers"_s, QJsonObject{{kName, server}}}}),
            Words::tr("Better: open the bundle postrider.mcpb with Claude Desktop. It asks for the key and keeps it in "
                      "the system's keychain instead of this file."),
            {}};
}

ClientSetup claudeCode(const QUrl &endpoint, const QString &program)
{
    // In single quotes: in double quotes the shell would put the key itself on the command line and into the file.
    const QString http =
        u"claude mcp add --transport http postrider %1 --header 'Authorization: Bearer ${PTZ_API_KEY}'"_s.arg(
            endpoint.toString());
    const QString stdio = u"claude mcp add postrider -- %1 mcp"_s.arg(quoted(program));
    return {Client::ClaudeCode,
            u"Claude Code"_s,
            Words::tr("Terminal"),
            stdio + u'\n' + "# "_L1 + http,
            Words::tr("Set PTZ_API_KEY in the environment that Claude Code starts in. The first line starts Postrider "
                      "itself; the second, without its #, talks to the running program instead."),
            {}};
}

ClientSetup cursor(const QUrl &endpoint)
{
    const QJsonObject server = remote(endpoint, u"${env:PTZ_API_KEY}"_s);
    const QByteArray config = text(server, QJsonDocument::Compact).toUtf8().toBase64();
    const QUrl link = QUrl::fromEncoded("cursor://anysphere.cursor-deeplink/mcp/install?name=postrider&config="
                                        + QUrl::toPercentEncoding(QString::fromLatin1(config)));
    return {Client::Cursor,
            u"Cursor"_s,
            u"~/.cursor/mcp.json"_s,
            text({{u"mcpServers"_s, QJsonObject{{kName, server}}}}),
            Words::tr("Set PTZ_API_KEY in the environment that Cursor starts in."),
            link};
}

ClientSetup vsCode(const QUrl &endpoint)
{
    QJsonObject server = remote(endpoint, u"${input:ptz}"_s);
    server[u"type"_s] = u"http"_s;
    const QJsonArray inputs{QJsonObject{{u"type"_s, u"promptString"_s},
                                        {u"id"_s, u"ptz"_s},
                                        {u"description"_s, Words::tr("Postrider key")},
                                        {u"password"_s, true}}};
    QJsonObject whole = server;
    whole[u"name"_s] = kName;
    whole[u"inputs"_s] = inputs;
    const QUrl link = QUrl::fromEncoded("vscode:mcp/install?"
                                        + QUrl::toPercentEncoding(text(whole, QJsonDocument::Compact)));
    return {Client::VsCode,
            u"VS Code"_s,
            u"mcp.json"_s,
            text({{u"servers"_s, QJsonObject{{kName, server}}}, {u"inputs"_s, inputs}}),
            Words::tr("VS Code asks for the key when it first needs it, and keeps it in its own secret store."),
            link};
}

ClientSetup other(const QUrl &endpoint, const QString &program)
{
    return {Client::Other,
            Words::tr("Other programs"),
            Words::tr("Their settings"),
            u"%1\nAuthorization: Bearer ${PTZ_API_KEY}\n\n%2 mcp"_s.arg(endpoint.toString(), quoted(program)),
            Words::tr("Streamable HTTP at that address with that header, or a program to start that speaks over its "
                      "standard input and output and reads PTZ_API_KEY from its environment."),
            {}};
}

} // namespace

QList<ClientSetup> clientSetups(const QUrl &endpoint, const QString &program)
{
    return {claudeDesktop(program), claudeCode(endpoint, program), cursor(endpoint), vsCode(endpoint),
            other(endpoint, program)};
}

} // namespace Postrider
