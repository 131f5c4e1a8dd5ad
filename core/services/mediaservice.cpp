// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/mediaservice.h"

#include "media/library.h"
#include "services/deed.h"
#include "services/grants.h"
#include "services/medialookup.h"
#include "storage/database.h"
#include "storage/mediarepository.h"

#include <QDir>
#include <QTemporaryFile>
#include <QtConcurrent>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

using Added = Result<Media>;

Result<Media> copyIn(const QString &folder, const QString &path, const Watch &watch)
{
    const auto probed = probe(path, watch);
    return probed ? stage(folder, *probed, watch) : fail(probed.error());
}

// The library copies files; what has none yet gets one for a moment, beside the library, so that it is no slower to
// copy.
Result<Media> copyPicture(const QString &folder, const QByteArray &png)
{
    QTemporaryFile file(folder + u"/pasted-XXXXXX.png"_s);
    const bool isWritten = file.open() && file.write(png) == png.size() && file.flush();
    if (!isWritten)
        return fail(Error::Kind::StoreReadOnly, file.errorString());
    const auto probed = probe(file.fileName());
    if (!probed)
        return fail(probed.error());
    if (!probed->file.isImage() || probed->file.dimensions.isEmpty())
        return fail(Error::Kind::FileUnreadable);
    return stage(folder, *probed);
}

// In the library already, or a row more.
Result<Media> keep(Database &database, const ServiceParts &parts, const Actor &actor, Media media)
{
    auto deed = Deed::begin(database, parts, actor, Deed::Open::ToAssistants);
    if (!deed)
        return fail(deed.error());
    if (!deed->before().isEmpty())
        return MediaRepository(database).byId(MediaId::fromString(deed->before()));
    deed->keepQuiet(); // until a post uses it
    media.userId = actor.id;
    const auto kept = findOrInsert(database, media, deed->now());
    if (!kept)
        return kept;
    if (const Outcome done = deed->finish(u"media.add"_s, kept->id.toString()); !done)
        return fail(done.error());
    return kept;
}

// Work that may wait, on a pool; then the row, in the store's thread.
QFuture<Added> bringIn(const ServiceParts &parts, const Actor &actor, const QString &altText,
                       std::function<Result<Media>()> copy)
{
    return QtConcurrent::run(std::move(copy))
        .then(QtFuture::Launch::Sync,
              [parts, actor, altText](const Result<Media> &copied) -> QFuture<Added> {
                  if (!copied)
                      return readyFuture<Media>(fail(copied.error()));
                  Media media = *copied;
                  media.altText = altText;
                  return parts.store.run(
                      [parts, actor, media](Database &database) { return keep(database, parts, actor, media); });
              })
        .unwrap();
}

} // namespace

QFuture<Added> MediaService::add(Actor actor, QString path, QString altText, MediaWatch watch)
{
    const QString folder = m_parts.store.folder();
    const Watch both{std::move(watch.progress), std::move(watch.isCancelled)};
    return bringIn(m_parts, actor, altText, [folder, path, both] { return copyIn(folder, path, both); });
}

QFuture<Added> MediaService::addImage(Actor actor, QByteArray png)
{
    const QString folder = m_parts.store.folder();
    return bringIn(m_parts, actor, {}, [folder, png] { return copyPicture(folder, png); });
}

QFuture<Result<QList<Media>>> MediaService::byIds(Actor actor, QList<MediaId> ids)
{
    return m_parts.store.run([actor, ids](Database &database) -> Result<QList<Media>> {
        const Outcome allowed = mayCompose(actor);
        return allowed ? mediaFor(database, actor, ids) : fail(allowed.error());
    });
}

QString MediaService::pictureOf(const Media &media) const
{
    const QString path = media.mime.startsWith("image/"_L1) ? media.path : media.poster;
    return path.isEmpty() ? QString() : QDir(m_parts.store.folder()).absoluteFilePath(path);
}

QString MediaService::fileOf(const Media &media) const
{
    return QDir(m_parts.store.folder()).absoluteFilePath(media.path);
}

} // namespace Postrider
