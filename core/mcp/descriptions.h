// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/catalogue.h"

namespace Postrider::Mcp {

// How a catalogue looks on the wire: pure functions of it and of the caller's scopes.

bool maySee(const Caller &caller, const QString &scope);

QJsonObject describeTools(const Catalogue &catalogue, const Caller &caller);             // {tools}
QJsonObject describePrompts(const Catalogue &catalogue, const Caller &caller);           // {prompts}
QJsonObject describeResources(const Catalogue &catalogue, const Caller &caller);         // {resources}
QJsonObject describeResourceTemplates(const Catalogue &catalogue, const Caller &caller); // {resourceTemplates}

// What is served, and nothing else.
QJsonObject capabilitiesOf(const Catalogue &catalogue);
QJsonObject serverInfoOf(const Catalogue &catalogue);

// The answers to `server/discover` and `initialize`.
QJsonObject discoverResult(const Catalogue &catalogue, const Caller &caller);
QJsonObject initializeResult(const Catalogue &catalogue, const Caller &caller, const QString &version);

} // namespace Postrider::Mcp
