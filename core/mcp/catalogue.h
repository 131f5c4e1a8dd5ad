// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/tool.h"

#include <QMap>

namespace Postrider::Mcp {

struct PromptArgument
{
    QString name;
    QString description;
    bool isRequired = false;
};

struct PromptCall
{
    QMap<QString, QString> arguments; // the required ones are there
    Caller caller;
    ClientLine client;
};

struct PromptResult
{
    QString description; // may be empty
    QJsonArray messages; // {role, content}, as promptText() makes them
    std::optional<ProtocolError> refusal;
    std::optional<InputRequired> inputRequired;
};

// A text that the person picks to begin with. A value, like a Tool.
struct Prompt
{
    QString name; // snake_case
    QString title;
    QString description;
    QList<PromptArgument> arguments;
    QString scope; // the one that a caller needs to see it and to get it; empty: every caller
    std::function<QFuture<PromptResult>(const PromptCall &)> get;
};

struct ResourceCall
{
    QString uri;                      // as asked for
    QMap<QString, QString> variables; // of the template, percent-decoded
    Caller caller;
};

struct ResourceContents
{
    QString mimeType;
    QString text;
    QByteArray blob; // instead of text, for what is none
};

// NotFound, and NotAllowed as well, read as "no such resource"; other errors are put into words.
using ReadResource = std::function<QFuture<Result<ResourceContents>>(const ResourceCall &)>;

struct Resource
{
    QString uri;
    QString name;
    QString title;
    QString description;
    QString mimeType;
    QString scope; // empty: every caller
    ReadResource read;
};

// A resource for each value of its variables: "postrider://post/{id}". A variable is one path segment.
struct ResourceTemplate
{
    QString uriTemplate;
    QString name;
    QString title;
    QString description;
    QString mimeType;
    QString scope; // empty: every caller
    ReadResource read;
};

// What of the protocol a server has besides its lists. The product has none of it.
struct Features
{
    bool logging = false;
    bool completions = false;   // answered with nothing to choose from
    bool subscriptions = false; // to single resources
    bool listChanges = false;   // of tools and prompts
};

// All that a server offers. What a caller sees of it depends on the caller's scopes and nothing else, in this order.
struct Catalogue
{
    QString name; // serverInfo
    QString title;
    QString version;
    std::function<QString(const Caller &)> instructions; // any thread, answers at once
    QList<Tool> tools;
    QList<Resource> resources;
    QList<ResourceTemplate> templates;
    QList<Prompt> prompts;
    Features features;
};

// One message of a prompt.
QJsonObject promptText(const QString &role, const QString &text);

} // namespace Postrider::Mcp
