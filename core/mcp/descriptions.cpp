// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/descriptions.h"

#include "mcp/revisions.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

// Fields that say nothing are left out.
void insertWords(QJsonObject &object, const QString &field, const QString &words)
{
    if (!words.isEmpty())
        object.insert(field, words);
}

void insertObject(QJsonObject &object, const QString &field, const QJsonObject &value)
{
    if (!value.isEmpty())
        object.insert(field, value);
}

template<typename Entry>
QJsonObject named(const Entry &entry)
{
    QJsonObject object{{u"name"_s, entry.name}};
    insertWords(object, u"title"_s, entry.title);
    insertWords(object, u"description"_s, entry.description);
    return object;
}

QJsonObject describe(const Tool &tool)
{
    QJsonObject object = named(tool);
    object.insert("inputSchema"_L1, tool.inputSchema);
    insertObject(object, u"outputSchema"_s, tool.outputSchema);
    insertObject(object, u"annotations"_s, tool.annotations);
    return object;
}

QJsonObject describe(const Prompt &prompt)
{
    QJsonObject object = named(prompt);
    QJsonArray arguments;
    for (const PromptArgument &argument : prompt.arguments) {
        QJsonObject one{{u"name"_s, argument.name}, {u"required"_s, argument.isRequired}};
        insertWords(one, u"description"_s, argument.description);
        arguments.append(one);
    }
    if (!arguments.isEmpty())
        object.insert("arguments"_L1, arguments);
    return object;
}

QJsonObject describe(const Resource &resource)
{
    QJsonObject object = named(resource);
    object.insert("uri"_L1, resource.uri);
    insertWords(object, u"mimeType"_s, resource.mimeType);
    return object;
}

QJsonObject describe(const ResourceTemplate &resource)
{
    QJsonObject object = named(resource);
    object.insert("uriTemplate"_L1, resource.uriTemplate);
    insertWords(object, u"mimeType"_s, resource.mimeType);
    return object;
}

template<typename Entry>
QJsonObject describeAll(const QString &field, const QList<Entry> &entries, const Caller &caller)
{
    QJsonArray described;
    for (const Entry &entry : entries) {
        if (maySee(caller, entry.scope))
            described.append(describe(entry));
    }
    return {{field, described}};
}

QString instructionsFor(const Catalogue &catalogue, const Caller &caller)
{
    return catalogue.instructions ? catalogue.instructions(caller) : QString();
}

} // namespace

bool maySee(const Caller &caller, const QString &scope)
{
    return scope.isEmpty() || caller.scopes.contains(scope);
}

QJsonObject describeTools(const Catalogue &catalogue, const Caller &caller)
{
    return describeAll(u"tools"_s, catalogue.tools, caller);
}

QJsonObject describePrompts(const Catalogue &catalogue, const Caller &caller)
{
    return describeAll(u"prompts"_s, catalogue.prompts, caller);
}

QJsonObject describeResources(const Catalogue &catalogue, const Caller &caller)
{
    return describeAll(u"resources"_s, catalogue.resources, caller);
}

QJsonObject describeResourceTemplates(const Catalogue &catalogue, const Caller &caller)
{
    return describeAll(u"resourceTemplates"_s, catalogue.templates, caller);
}

QJsonObject capabilitiesOf(const Catalogue &catalogue)
{
    const Features &features = catalogue.features;
    const auto changing = [&] { return features.listChanges ? QJsonObject{{u"listChanged"_s, true}} : QJsonObject(); };
    QJsonObject capabilities;
    if (!catalogue.tools.isEmpty())
        capabilities.insert("tools"_L1, changing());
    if (!catalogue.prompts.isEmpty())
        capabilities.insert("prompts"_L1, changing());
    if (!catalogue.resources.isEmpty() || !catalogue.templates.isEmpty()) {
        QJsonObject resources;
        if (features.subscriptions)
            resources.insert("subscribe"_L1, true);
        capabilities.insert("resources"_L1, resources);
    }
    if (features.completions)
        capabilities.insert("completions"_L1, QJsonObject());
    if (features.logging)
        capabilities.insert("logging"_L1, QJsonObject());
    return capabilities;
}

QJsonObject serverInfoOf(const Catalogue &catalogue)
{
    QJsonObject info{{u"name"_s, catalogue.name}, {u"version"_s, catalogue.version}};
    insertWords(info, u"title"_s, catalogue.title);
    return info;
}

QJsonObject discoverResult(const Catalogue &catalogue, const Caller &caller)
{
    QJsonObject result{{u"supportedVersions"_s, QJsonArray::fromStringList(modernVersions())},
                       {u"capabilities"_s, capabilitiesOf(catalogue)}};
    insertWords(result, u"instructions"_s, instructionsFor(catalogue, caller));
    return result;
}

QJsonObject initializeResult(const Catalogue &catalogue, const Caller &caller, const QString &version)
{
    QJsonObject result{{u"protocolVersion"_s, version},
                       {u"capabilities"_s, capabilitiesOf(catalogue)},
                       {u"serverInfo"_s, serverInfoOf(catalogue)}};
    insertWords(result, u"instructions"_s, instructionsFor(catalogue, caller));
    return result;
}

} // namespace Postrider::Mcp
