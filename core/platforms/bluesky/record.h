// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/recipe.h"

#include <QJsonObject>

namespace Postrider::Bluesky {

// The post's record (app.bsky.feed.post), made of the post and of what the steps before found out.
QJsonObject postRecord(const Outgoing &post, Context &context);

// One record to be written beside it: who may reply, whether it may be quoted.
struct Gate
{
    QString collection;
    QJsonObject record;
};
QList<Gate> gatesOf(const Outgoing &post, const Account &account, Context &context);

// at:// address that the post will have.
QString postUri(const Account &account, Context &context);

} // namespace Postrider::Bluesky
