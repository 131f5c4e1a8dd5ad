// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/tool.h"
#include "mcp/tools/services.h"
#include "services/postservice.h"

namespace Postrider::Mcp {

// A write that needs no more than the post's id.
struct PostVerb
{
    QString name;
    QString title;
    QString description;
    QJsonObject annotations;
    QFuture<Result<Post>> (PostService::*verb)(Actor, PostId);
};

Tool postVerbTool(const Services &services, const PostVerb &verb);

} // namespace Postrider::Mcp
