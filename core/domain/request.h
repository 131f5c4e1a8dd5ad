// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/postversion.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace Postrider {

// What an assistant, or a script that has to wait, asked for about one post, and what a person said to it.
struct Request
{
    PostId post;
    ApiKeyId key;                    // null: no key's, or the key's owner is gone
    QString askedBy;                 // as the audit names them
    QString client;                  // the assistant's program
    QDateTime askedAt;               // null: it only changed the post so far
    std::optional<PostVersion> seen; // what a person wrote or approved last
    QString decidedBy;
    QDateTime decidedAt; // null while it waits
    QString words;       // with a rejection

    friend bool operator==(const Request &, const Request &) = default;
};

} // namespace Postrider
