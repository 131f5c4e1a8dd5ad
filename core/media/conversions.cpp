// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/conversions.h"

#include "media/disk.h"
#include "media/facts.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLockFile>
#include <QMimeDatabase>
#include <QSaveFile>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kLockLook = 200;          // milliseconds between looks at somebody else's lock
constexpr qint64 kHashDigits = 64;      // of a name: the original's SHA-256
constexpr qint64 kLeftOverAge = 86'400; // seconds after which an unfinished file is nobody's
constexpr qint64 kMemory = qint64(4) << 30;

QDir convertedFolder(const QString &folder)
{
    return QDir(folder + u"/media/converted"_s);
}

// The name without its extension.
QString nameOf(const Conversion &conversion)
{
    return QFileInfo(conversion.original.path).baseName() + u'-' + QString::fromLatin1(conversion.plan.key());
}

QString fileNameOf(const Conversion &conversion)
{
    return nameOf(conversion) + u'.' + QMimeDatabase().mimeTypeForName(conversion.plan.mime).preferredSuffix();
}

// At most, as far as it can be told: bits for each second, or no larger than before.
qint64 roomFor(const Conversion &conversion)
{
    const ConversionPlan &plan = conversion.plan;
    if (plan.maxBytes > 0 && plan.method != ConversionPlan::Method::Strip)
        return plan.maxBytes;
    // Tracks that are encoded anew by quality alone, and the copy that moving the index takes for a moment.
    return plan.method == ConversionPlan::Method::Strip ? conversion.original.size : conversion.original.size * 2;
}

ToolLimits limitsFor(const Conversion &conversion)
{
    ToolLimits limits;
    limits.memory = kMemory;
    // A slow computer takes some ten times as long as the video runs.
    limits.time = 10min + conversion.original.duration * 30;
    return limits;
}

Outcome lockFor(QLockFile &lock, const Watch &watch)
{
    lock.setStaleLockTime(0); // held as long as its process lives
    while (!lock.tryLock(kLockLook)) {
        if (lock.error() != QLockFile::LockFailedError)
            return fail(Error::Kind::StoreReadOnly, u"media/converted"_s);
        if (watch.isCancelled && watch.isCancelled())
            return fail(Error::Kind::Cancelled);
    }
    return {};
}

Result<QJsonObject> runPlan(const Conversion &conversion, const QString &target, const Watch &watch)
{
    return runMediaTool({{"task"_L1, u"convert"_s},
                         {"path"_L1, conversion.original.path},
                         {"target"_L1, target},
                         {"plan"_L1, conversion.plan.toJson()}},
                        limitsFor(conversion), watch);
}

// The file first and what is known of it last: a result is one when both are there.
Outcome keep(const QDir &folder, const Conversion &conversion, const QString &unfinished, const OutgoingMedia &made)
{
    QFile file(unfinished);
    const QString target = folder.filePath(fileNameOf(conversion));
    QFile::remove(target); // without its note: half of one
    if (!file.open(QIODevice::ReadWrite) || !makeDurable(file) || !file.rename(target))
        return fail(writeError(file));
    QSaveFile note(folder.filePath(nameOf(conversion) + u".json"_s));
    const QByteArray facts = QJsonDocument(factsOf(made)).toJson(QJsonDocument::Compact);
    const bool isNoted = note.open(QIODevice::WriteOnly) && note.write(facts) == facts.size() && note.commit();
    return isNoted ? Outcome() : fail(Error::Kind::StoreReadOnly, note.errorString());
}

Result<OutgoingMedia> made(const QDir &folder, const Conversion &conversion, const Watch &watch)
{
    if (const Outcome room = checkRoom(folder, roomFor(conversion)); !room)
        return fail(room.error());
    const QString unfinished = folder.filePath(nameOf(conversion) + u".unfinished"_s);
    QFile::remove(unfinished); // of a process that was killed: we hold the lock
    const auto found = runPlan(conversion, unfinished, watch);
    if (!found) {
        QFile::remove(unfinished);
        return fail(found.error());
    }
    OutgoingMedia file = conversion.original;
    readFacts(*found, file);
    if (const Outcome kept = keep(folder, conversion, unfinished, file); !kept) {
        QFile::remove(unfinished);
        return fail(kept.error());
    }
    file.path = folder.filePath(fileNameOf(conversion));
    file.size = QFileInfo(file.path).size();
    return file;
}

} // namespace

std::optional<OutgoingMedia> findConverted(const QString &folder, const Conversion &conversion)
{
    const QDir converted = convertedFolder(folder);
    QFile note(converted.filePath(nameOf(conversion) + u".json"_s));
    const QFileInfo file(converted.filePath(fileNameOf(conversion)));
    if (!note.open(QIODevice::ReadOnly) || !file.isFile() || file.size() == 0)
        return std::nullopt;
    OutgoingMedia found = conversion.original;
    readFacts(QJsonDocument::fromJson(note.readAll()).object(), found);
    found.path = file.absoluteFilePath();
    found.size = file.size();
    return found;
}

QList<Conversion> useConverted(const QString &folder, QList<OutgoingMedia> &files, const MediaRules &rules)
{
    QList<Conversion> missing;
    for (OutgoingMedia &file : files) {
        const auto plan = conversionFor(file, rules);
        if (!plan)
            continue;
        const Conversion conversion{file, *plan};
        if (const auto found = findConverted(folder, conversion))
            file = *found;
        else
            missing << conversion;
    }
    return missing;
}

Result<OutgoingMedia> convert(const QString &folder, const Conversion &conversion, const Watch &watch)
{
    const QDir converted = convertedFolder(folder);
    if (const Outcome made = makePrivate(converted); !made)
        return fail(made.error());
    QLockFile lock(converted.filePath(nameOf(conversion) + u".lock"_s));
    if (const Outcome locked = lockFor(lock, watch); !locked)
        return fail(locked.error());
    if (const auto found = findConverted(folder, conversion))
        return *found;
    return made(converted, conversion, watch);
}

void sweepConverted(const QString &folder, const std::function<bool(const QByteArray &sha256)> &isKept)
{
    const QDir converted = convertedFolder(folder);
    const QFileInfoList files = converted.entryInfoList(QDir::Files | QDir::Hidden);
    const QDateTime old = QDateTime::currentDateTimeUtc().addSecs(-kLeftOverAge);
    for (const QFileInfo &file : files) {
        const QString suffix = file.suffix();
        const bool isPassing = suffix == "unfinished"_L1 || suffix == "lock"_L1;
        const bool isLeftOver = isPassing && file.lastModified() < old;
        if (isLeftOver || (!isPassing && !isKept(file.fileName().left(kHashDigits).toLatin1())))
            QFile::remove(file.filePath());
    }
}

} // namespace Postrider
