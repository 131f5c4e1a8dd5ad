// SPDX-License-Identifier: GPL-3.0-or-later
#include "lossyvfs.h"

#include "lossydisk.h"

#include <new>
#include <sqlite3.h>

namespace Postrider::Testing {

namespace {

LossyDisk *theDisk = nullptr;
sqlite3_vfs *theRealVfs = nullptr;
sqlite3_vfs theVfs;

// SQLite's own file comes right behind it in the same block.
struct LossyFile
{
    sqlite3_file base;
    QString *path; // null: none of the disk's
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

LossyFile *lossy(sqlite3_file *file)
{
    return reinterpret_cast<LossyFile *>(file);
}

sqlite3_file *real(sqlite3_file *file)
{
    return lossy(file)->real();
}

const sqlite3_io_methods *methods(sqlite3_file *file)
{
    return real(file)->pMethods;
}

} // namespace

// What reaches into the disk.
struct LossyCalls
{
    static bool isOurs(const QString &path) { return theDisk && theDisk->isOurs(path); }

    static int write(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset)
    {
        const QString *path = lossy(file)->path;
        const QByteArray copy(static_cast<const char *>(bytes), size);
        if (path && theDisk && !theDisk->noteWrite(*path, {offset, copy}))
            return SQLITE_IOERR_WRITE;
        return methods(file)->xWrite(real(file), bytes, size, offset);
    }

    static int truncate(sqlite3_file *file, sqlite3_int64 size)
    {
        const QString *path = lossy(file)->path;
        if (path && theDisk && !theDisk->noteWrite(*path, {size, QByteArray()}))
            return SQLITE_IOERR_TRUNCATE;
        return methods(file)->xTruncate(real(file), size);
    }

    // Nothing is flushed in truth: the disk's memory is what counts.
    static int sync(sqlite3_file *file, int flags)
    {
        const QString *path = lossy(file)->path;
        if (!path || !theDisk)
            return methods(file)->xSync(real(file), flags);
        return theDisk->noteFlush(*path) ? SQLITE_OK : SQLITE_IOERR_FSYNC;
    }

    static int remove(sqlite3_vfs *, const char *name, int syncFolder)
    {
        const QString path = QString::fromUtf8(name);
        if (isOurs(path) && !theDisk->noteRemoval(path))
            return SQLITE_IOERR_DELETE;
        return theRealVfs->xDelete(theRealVfs, name, syncFolder);
    }
};

namespace {

int close(sqlite3_file *file)
{
    const int result = methods(file) ? methods(file)->xClose(real(file)) : SQLITE_OK;
    delete lossy(file)->path;
    return result;
}

int read(sqlite3_file *file, void *bytes, int size, sqlite3_int64 offset)
{
    return methods(file)->xRead(real(file), bytes, size, offset);
}
int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return methods(file)->xFileSize(real(file), size);
}
int lock(sqlite3_file *file, int level)
{
    return methods(file)->xLock(real(file), level);
}
int unlock(sqlite3_file *file, int level)
{
    return methods(file)->xUnlock(real(file), level);
}
int checkReservedLock(sqlite3_file *file, int *isReserved)
{
    return methods(file)->xCheckReservedLock(real(file), isReserved);
}
int fileControl(sqlite3_file *file, int operation, void *argument)
{
    return methods(file)->xFileControl(real(file), operation, argument);
}
int sectorSize(sqlite3_file *file)
{
    return methods(file)->xSectorSize(real(file));
}
int characteristics(sqlite3_file *file)
{
    return methods(file)->xDeviceCharacteristics(real(file));
}
int shmMap(sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
    return methods(file)->xShmMap(real(file), page, size, extend, memory);
}
int shmLock(sqlite3_file *file, int offset, int count, int flags)
{
    return methods(file)->xShmLock(real(file), offset, count, flags);
}
void shmBarrier(sqlite3_file *file)
{
    methods(file)->xShmBarrier(real(file));
}
int shmUnmap(sqlite3_file *file, int isDeleted)
{
    return methods(file)->xShmUnmap(real(file), isDeleted);
}

// Version 2: shared memory, but no mapping of the file, which would go past us.
constexpr sqlite3_io_methods kMethods{2,
                                      close,
                                      read,
                                      LossyCalls::write,
                                      LossyCalls::truncate,
                                      LossyCalls::sync,
                                      fileSize,
                                      lock,
                                      unlock,
                                      checkReservedLock,
                                      fileControl,
                                      sectorSize,
                                      characteristics,
                                      shmMap,
                                      shmLock,
                                      shmBarrier,
                                      shmUnmap,
                                      nullptr,
                                      nullptr};

int open(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    const QString path = name ? QString::fromUtf8(name) : QString();
    auto *ours = new (file) LossyFile{};
    ours->path = LossyCalls::isOurs(path) ? new QString(path) : nullptr;
    const int result = theRealVfs->xOpen(theRealVfs, name, ours->real(), flags, outFlags);
    // SQLite closes what has methods, also after an open that failed.
    ours->base.pMethods = ours->real()->pMethods ? &kMethods : nullptr;
    if (!ours->base.pMethods)
        delete std::exchange(ours->path, nullptr);
    return result;
}

} // namespace

void LossyVfs::install(LossyDisk *disk)
{
    theDisk = disk;
    theRealVfs = sqlite3_vfs_find(nullptr);
    theVfs = *theRealVfs;
    theVfs.pNext = nullptr;
    theVfs.zName = "lossy";
    theVfs.szOsFile = int(sizeof(LossyFile)) + theRealVfs->szOsFile;
    theVfs.xOpen = open;
    theVfs.xDelete = LossyCalls::remove;
    sqlite3_vfs_register(&theVfs, 1);
}

void LossyVfs::uninstall()
{
    sqlite3_vfs_unregister(&theVfs);
    sqlite3_vfs_register(theRealVfs, 1);
    theDisk = nullptr;
}

} // namespace Postrider::Testing
