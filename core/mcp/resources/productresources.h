// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/catalogue.h"
#include "mcp/tools/services.h"

namespace Postrider::Mcp {

// What a person can put into a conversation with an assistant: a month, a post, an account's rules. As JSON, the same
// that the tools answer. Each is made in a file of its name; all need posts:read.
QList<ResourceTemplate> productResources(const Services &services);

ResourceTemplate calendarResource(const Services &services);
ResourceTemplate postResource(const Services &services);
ResourceTemplate rulesResource(const Services &services);

// The JSON as a resource has it, with local times.
ResourceContents jsonContents(const QJsonObject &json, const QByteArray &zone);
// Of the person who asks; UTC where nobody knows it.
QByteArray zoneOf(const ResourceCall &call);

} // namespace Postrider::Mcp
