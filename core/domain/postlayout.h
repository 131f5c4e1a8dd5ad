// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/integration.h"
#include "domain/post.h"
#include "domain/sending.h"

#include <optional>

namespace Postrider {

// An account that a post goes to, with what is its own.
struct PostTarget
{
    Integration integration;
    QJsonObject settings;
    std::optional<QString> text; // in place of part 1's
};

// Everything of a post that will be stored.
struct PostPlan
{
    Post post;
    QList<Delivery> deliveries;
    QList<Sending> sendings;
};

// Deliveries and sendings for a post's accounts, all due at post.scheduledFor, or drafts when it is null.
void layOut(PostPlan &plan, const QList<PostTarget> &targets);

} // namespace Postrider
