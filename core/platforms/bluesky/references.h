// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/recipe.h"

#include <QJsonObject>

namespace Postrider::Bluesky {

// What a record can only name by ids that have to be asked for first: mentioned accounts, quoted and answered
// posts. Asked once and kept in the memory.

// The steps that find them out; none where the post names nobody.
Recipe references(const Outgoing &post, const Account &account);

// The DIDs of mentioned handles, as far as they exist.
QHash<QString, QString> mentionedDids(const Context &context);
// The record's reply field; empty where it answers nothing.
QJsonObject replyOf(const Outgoing &post, const Context &context);
// {uri, cid} of the quoted post; empty where none is quoted.
QJsonObject quoteOf(const Outgoing &post, const Context &context);

} // namespace Postrider::Bluesky
