// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/mediaimport.h"

#include "media/arrivals.h"
#include "media/grantedfile.h"
#include "media/library.h"
#include "media/linkfile.h"
#include "services/deed.h"
#include "services/grants.h"
#include "services/medialookup.h"
#include "storage/database.h"
#include "storage/mediarepository.h"
#include "storage/settingrepository.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QtConcurrent>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

using Brought = Result<Media>;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MediaImport)
};

QString settingOf(const Actor &actor)
{
    return u"assistants.folders."_s + actor.id.toString();
}

Result<QStringList> storedFolders(Database &database, const Actor &actor)
{
    return SettingRepository(database).value(settingOf(actor)).map([](const QJsonValue &value) {
        return QVariant(value.toArray().toVariantList()).toStringList();
    });
}

// By the way it is written on the disk, so that no folder is there twice.
QString resolvedFolder(const QString &folder)
{
    const QString resolved = QFileInfo(folder).canonicalFilePath();
    return resolved.isEmpty() ? QDir::cleanPath(folder) : resolved;
}

Result<QStringList> storeChange(Database &database, const ServiceParts &parts, const Actor &actor,
                                const std::function<Outcome(QStringList &folders)> &change)
{
    auto deed = Deed::begin(database, parts, actor);
    if (!deed)
        return fail(deed.error());
    // Nor does a script open folders while what it schedules has to wait.
    if (const Outcome allowed = decidersOnly(database, actor); !allowed)
        return fail(allowed.error());
    auto folders = storedFolders(database, actor);
    if (!folders)
        return folders;
    if (const Outcome changed = change(*folders); !changed)
        return fail(changed.error());
    const QJsonArray list = QJsonArray::fromStringList(*folders);
    if (const Outcome set = SettingRepository(database).setValue(settingOf(actor), list); !set)
        return fail(set.error());
    if (const Outcome done = deed->finish(u"assistants.folders"_s, actor.id.toString(), {{u"folders"_s, list}}); !done)
        return fail(done.error());
    return folders;
}

// By its content: what a file calls itself plays no part.
Result<Media> stagedMedia(const QString &folder, const QString &file, const MediaWatch &watch)
{
    const Watch both{watch.progress, watch.isCancelled};
    const auto probed = probe(file, both);
    if (!probed)
        return fail(probed.error());
    const QString mime = probed->file.mime;
    const bool isMedia = mime.startsWith("image/"_L1) || mime.startsWith("video/"_L1) || mime.startsWith("audio/"_L1);
    if (!isMedia)
        return fail(Error::Kind::InvalidInput,
                    Words::tr("Only pictures, videos and sound can be imported; this is %1.").arg(mime));
    return stage(folder, *probed, both);
}

Brought keep(Database &database, const ServiceParts &parts, const Actor &actor, Media media)
{
    auto deed = Deed::begin(database, parts, actor, Deed::Open::ToAssistants);
    if (!deed)
        return fail(deed.error());
    if (const auto before = MediaId::fromString(deed->before()); !before.isNull())
        return MediaRepository(database).byId(before);
    media.userId = actor.id;
    const auto kept = findOrInsert(database, media, deed->now());
    if (!kept)
        return kept;
    if (const Outcome done = deed->finish(u"media.import"_s, kept->id.toString()); !done)
        return fail(done.error());
    return kept;
}

QFuture<Brought> takeIn(const ServiceParts &parts, const Actor &actor, const QString &file, const QString &altText,
                        const MediaWatch &watch)
{
    return QtConcurrent::run([folder = parts.store.folder(), file, watch] { return stagedMedia(folder, file, watch); })
        .then(QtFuture::Launch::Sync,
              [parts, actor, altText](const Result<Media> &staged) -> QFuture<Brought> {
                  if (!staged)
                      return readyFuture<Media>(fail(staged.error()));
                  Media media = *staged;
                  media.altText = altText;
                  return parts.store.run(
                      [parts, actor, media](Database &database) { return keep(database, parts, actor, media); });
              })
        .unwrap();
}

} // namespace

QFuture<int> MediaImport::sweep()
{
    // By the system's clock: it stamps the files.
    return QtConcurrent::run(sweepArrivals, m_parts.store.folder(), QDateTime::currentDateTimeUtc());
}

QFuture<Result<QStringList>> MediaImport::folders(Actor actor)
{
    return m_parts.store.run([actor](Database &database) { return storedFolders(database, actor); });
}

QFuture<Result<QStringList>> MediaImport::openFolder(Actor actor, QString folder)
{
    return changeFolders(actor, folder, [folder](QStringList &folders, const QString &resolved) -> Outcome {
        if (!QDir::isAbsolutePath(folder) || QDir(resolved).isRoot())
            return fail(Error::Kind::InvalidInput,
                        Words::tr("\"%1\" is no folder that can be opened to assistants.").arg(folder));
        if (!folders.contains(resolved))
            folders << resolved;
        return {};
    });
}

QFuture<Result<QStringList>> MediaImport::closeFolder(Actor actor, QString folder)
{
    return changeFolders(actor, folder, [folder](QStringList &folders, const QString &resolved) {
        folders.removeAll(folder); // a link may stand in its place by now
        folders.removeAll(resolved);
        return Outcome();
    });
}

// The disk is asked on a pool: it may be far away.
QFuture<Result<QStringList>> MediaImport::changeFolders(Actor actor, QString folder, FoldersChange change)
{
    return QtConcurrent::run(resolvedFolder, folder)
        .then(QtFuture::Launch::Sync,
              [parts = m_parts, actor, change](const QString &resolved) {
                  return parts.store.run([parts, actor, change, resolved](Database &database) {
                      return storeChange(database, parts, actor,
                                         [&](QStringList &folders) { return change(folders, resolved); });
                  });
              })
        .unwrap();
}

// First whether it may be, and whether it was; then the bytes, beside the library; then the library's own way in.
QFuture<Brought> MediaImport::bring(Actor actor, QString altText, MediaWatch watch,
                                    std::function<QFuture<Outcome>(const QString &file)> fetch)
{
    using Known = Result<std::optional<Media>>;
    return m_parts.store
        .run([parts = m_parts, actor](Database &database) -> Known {
            const auto deed = Deed::begin(database, parts, actor, Deed::Open::ToAssistants);
            if (!deed)
                return fail(deed.error());
            const auto before = MediaId::fromString(deed->before());
            if (before.isNull())
                return std::nullopt;
            return MediaRepository(database).byId(before).map([](const Media &media) { return std::optional(media); });
        })
        .then(QtFuture::Launch::Sync,
              [parts = m_parts, actor, altText, watch, fetch](const Known &known) -> QFuture<Brought> {
                  if (!known)
                      return readyFuture<Media>(fail(known.error()));
                  if (*known)
                      return readyFuture<Media>(**known);
                  const auto arriving = Arrival::in(parts.store.folder());
                  if (!arriving)
                      return readyFuture<Media>(fail(arriving.error()));
                  const std::shared_ptr<Arrival> &file = *arriving;
                  return fetch(file->path())
                      .then(QtFuture::Launch::Sync,
                            [parts, actor, altText, watch, file](const Outcome &fetched) -> QFuture<Brought> {
                                if (!fetched)
                                    return readyFuture<Media>(fail(fetched.error()));
                                return takeIn(parts, actor, file->path(), altText, watch)
                                    .then(QtFuture::Launch::Sync, [file](const Brought &added) { return added; });
                            })
                      .unwrap();
              })
        .unwrap();
}

QFuture<Brought> MediaImport::fromFile(Actor actor, QString path, QString altText, MediaWatch watch)
{
    return bring(actor, altText, watch,
                 [parts = m_parts, limit = m_limits.fileBytes, actor, path](const QString &copy) {
                     return parts.store.run([actor](Database &database) { return storedFolders(database, actor); })
                         .then(QtFuture::Launch::Sync,
                               [path, copy, limit](const Result<QStringList> &granted) -> QFuture<Outcome> {
                                   if (!granted)
                                       return readyFuture<void>(fail(granted.error()));
                                   return QtConcurrent::run([path, copy, limit, folders = *granted] {
                                       return copyGranted(path, folders, copy, limit);
                                   });
                               })
                         .unwrap();
                 });
}

QFuture<Brought> MediaImport::fromLink(Actor actor, QUrl link, QString altText, MediaWatch watch)
{
    const LinkWishes wishes{m_limits.fileBytes, m_limits.linkTime, m_limits.mayConnect, watch.isCancelled,
                            watch.progress};
    return bring(actor, altText, watch, [parts = m_parts, link, wishes](const QString &copy) {
        return parts.exchange.run<void>(
            [link, copy, wishes](ExchangeDesk &desk) { return fetchMediaLink(link, copy, wishes, &desk.runner); });
    });
}

QFuture<Brought> MediaImport::fromBase64(Actor actor, QByteArray base64, QString altText)
{
    return bring(actor, altText, {}, [base64, limit = m_limits.base64Bytes](const QString &copy) -> QFuture<Outcome> {
        if (base64.size() / 4 * 3 > limit + 2)
            return readyFuture<void>(
                fail(Error::Kind::InvalidInput,
                     Words::tr("Within a call a file may have %1 MB: give a path or an address instead.")
                         .arg(limit / (1024 * 1024))));
        return QtConcurrent::run([base64, copy]() -> Outcome {
            const auto bytes = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
            if (!bytes || (*bytes).isEmpty())
                return fail(Error::Kind::InvalidInput, Words::tr("That is no base64."));
            QFile file(copy);
            const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(*bytes) == (*bytes).size()
                && file.flush();
            return isWritten ? Outcome() : fail(Error::Kind::DiskFull, file.errorString());
        });
    });
}

} // namespace Postrider
