// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/mediarepository.h"

#include "storage/query.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

Media readMedia(Row &row)
{
    Media media;
    QString sha256;
    row >> media.id >> media.userId >> media.path >> sha256 >> media.mime >> media.size;
    // An empty size is -1 x -1 to Qt, which is stored as it is.
    const int width = row.take<int>();
    media.dimensions = QSize(width, row.take<int>());
    row >> media.duration >> media.altText >> media.poster >> media.createdAt;
    media.details = MediaDetails::fromJson(row.take<QJsonObject>());
    media.sha256 = sha256.toLatin1();
    return media;
}

} // namespace

Outcome MediaRepository::insert(const Media &media)
{
    return execute(m_db, "media_insert"_L1, media.id, media.userId, media.path, QString::fromLatin1(media.sha256),
                   media.mime, media.size, media.dimensions.width(), media.dimensions.height(), media.duration,
                   media.altText, media.poster, media.createdAt, media.details.toJson());
}

Outcome MediaRepository::setAltText(MediaId id, const QString &altText)
{
    return changeOne(m_db, "media_set_alt_text"_L1, altText, id);
}

Outcome MediaRepository::remove(MediaId id)
{
    return changeOne(m_db, "media_remove"_L1, id); // a post's link to it forbids it
}

Result<Media> MediaRepository::byId(MediaId id)
{
    return fetchOne(m_db, "media_by_id"_L1, readMedia, id);
}

Result<std::optional<Media>> MediaRepository::byContent(UserId user, const QByteArray &sha256, const QString &altText)
{
    return fetchFirst(m_db, "media_by_content"_L1, readMedia, user, QString::fromLatin1(sha256), altText);
}

Result<QList<Media>> MediaRepository::ofUser(UserId user)
{
    return fetch(m_db, "media_of_user"_L1, readMedia, user);
}

Result<QList<Media>> MediaRepository::page(UserId user, int limit, int offset)
{
    return fetch(m_db, "media_page"_L1, readMedia, user, limit, offset);
}

Result<QList<PostId>> MediaRepository::postsToPrepare(const QDateTime &by, int atMost)
{
    return fetch(m_db, "media_posts_to_prepare"_L1, readOne<PostId>, by, atMost);
}

Result<bool> MediaRepository::isContentUsed(const QByteArray &sha256)
{
    return fetchOne(m_db, "media_is_content_used"_L1, readOne<bool>, QString::fromLatin1(sha256));
}

Result<bool> MediaRepository::isPathUsed(const QString &path)
{
    return fetchOne(m_db, "media_is_path_used"_L1, readOne<bool>, path, path);
}

} // namespace Postrider
