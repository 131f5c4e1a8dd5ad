// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/catalogue.h"
#include "mcp/tools/services.h"

namespace Postrider::Mcp {

// Beginnings that a person picks in an assistant. Each is made in a file of its
// name; what is stored comes along as data.
QList<Prompt> productPrompts(const Services &services);

Prompt planWeekPrompt(const Services &services);
Prompt repurposePostPrompt(const Services &services);
Prompt explainFailurePrompt(const Services &services);

// A person's message: what to do, then the data that it is about, fenced off as such.
PromptResult promptWith(const QString &description, const QString &task, const QJsonObject &data);
// The same with words instead of data, for what can't be found.
PromptResult promptWithout(const QString &description, const QString &words);

// One about a stored post, whose whole story comes along.
struct PostPrompt
{
    QString name;
    QString title; // what its answer is called, too
    QString description;
    QString task;
};
Prompt promptAboutPost(const Services &services, const PostPrompt &prompt);

QByteArray zoneOf(const PromptCall &call);

} // namespace Postrider::Mcp
