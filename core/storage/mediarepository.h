// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/media.h"

#include <optional>

namespace Postrider {

class Database;

// Files of the library; the bytes lie in the data folder.
class MediaRepository final
{
public:
    explicit MediaRepository(Database &database) : m_db(database) {}

    [[nodiscard]] Outcome insert(const Media &media);
    [[nodiscard]] Outcome setAltText(MediaId id, const QString &altText);
    [[nodiscard]] Outcome remove(MediaId id); // Conflict while a post uses it
    [[nodiscard]] Result<Media> byId(MediaId id);
    [[nodiscard]] Result<std::optional<Media>> byContent(UserId user, const QByteArray &sha256, const QString &altText);
    [[nodiscard]] Result<QList<Media>> ofUser(UserId user);
    [[nodiscard]] Result<QList<Media>> page(UserId user, int limit, int offset); // the latest first
    // Posts with files and a sending that waits and is due by then, the soonest first.
    [[nodiscard]] Result<QList<PostId>> postsToPrepare(const QDateTime &by, int atMost);
    [[nodiscard]] Result<bool> isContentUsed(
        const QByteArray &sha256);                              // by any row: what was made of it may go when not
    [[nodiscard]] Result<bool> isPathUsed(const QString &path); // by any row: the file may go when not

private:
    Database &m_db;
};

} // namespace Postrider
