// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "services/parts.h"

#include <QFuture>
#include <QJsonObject>

namespace Postrider {

// One thing that was done, as a person reads it.
struct AuditEntry
{
    Q_GADGET
public:
    enum class By {
        Person,
        CommandLine,
        Assistant,
        Program, // Postrider itself
        Nobody,  // a key that was refused
    };
    Q_ENUM(By)

    AuditId id;
    By by = By::Program;
    QString subject; // the id of whom or what it was about; may be empty
    ApiKeyId key;    // of an assistant
    QString name;    // the person's, or the key's; empty where nobody knows any more
    QString client;  // the assistant's program, as it calls itself; may be empty
    QString what;    // verb and entity: "post.schedule", "mcp.list_posts"
    PostId post;     // null: not about a post
    QString title;   // of what it is about: a post's first line, a key's or a user's name
    QDateTime when;  // UTC

    friend bool operator==(const AuditEntry &, const AuditEntry &) = default;
};

QJsonObject toJson(const AuditEntry &entry);

// What to look for.
struct AuditQuery
{
    bool isAboutAssistants = false;  // what keys did, and what was done to keys or decided about their posts
    ApiKeyId key;                    // what this one did; null: everybody
    QDateTime since;                 // at that moment or later; null: from the beginning
    std::optional<AuditEntry> after; // the last entry of the page before
    int limit = 100;
};

// Who did what, newest first. An ADMIN reads everything, a USER what they, their command line and their keys did.
class AuditService final
{
public:
    explicit AuditService(ServiceParts parts) : m_parts(std::move(parts)) {}

    // NotAllowed for keys: what is written about them is not theirs to read.
    QFuture<Result<QList<AuditEntry>>> page(Actor actor, AuditQuery query);

private:
    ServiceParts m_parts;
};

} // namespace Postrider
