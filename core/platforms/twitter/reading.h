// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/recipe.h"

#include <QJsonObject>

#include <optional>

namespace Postrider::Twitter {

// Every post and every person that is read costs money, so lists are short and counters come a hundred posts at once.

inline constexpr int kPageSize = 10; // posts of one page of listOwn

RemotePost remotePost(const QJsonObject &post, const Account &account);

// Apps made before the API's renaming are asked with the old names; a server that refuses them is asked again with the
// new ones, and that is kept in the memory.
bool hasNewNames(const Context &context);
std::optional<Next> nextWithNewNames(const Net::Response &response, Context &context);

// X took this sending's repetition for a post that is out already; told by publishing, in the memory.
bool isDuplicate(const Context &context);
void noteDuplicate(Context &context);

// Posts since context.since, or the last day's, newest first, replies among them.
Recipe listOwn(const Account &account);
// X changes addresses to its own, adds one for media, and escapes three signs; made
// in the time that a look at them covers.
bool isSame(const RemotePost &found, const Outgoing &post, const QDateTime &sentAt, std::chrono::milliseconds settling);
QString comparable(const QString &text);

// Clicks are told of posts of the last 30 days only.
Recipe metrics(const QStringList &ids);
Recipe accountMetrics();
Recipe remove(const QString &id);

} // namespace Postrider::Twitter
