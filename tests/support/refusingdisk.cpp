// SPDX-License-Identifier: GPL-3.0-or-later
#include "refusingdisk.h"

#include <sqlite3.h>

#include <atomic>
#include <map>
#include <memory>
#include <mutex>

namespace Postrider::Testing {

namespace {

std::atomic<int> theAnswer{SQLITE_OK};
std::atomic<int> theRefusals{0};

// A file's methods with another way of writing, and the real ones behind them.
struct Methods : sqlite3_io_methods
{
    const sqlite3_io_methods *real = nullptr;
};

int write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset)
{
    if (const int answer = theAnswer; answer != SQLITE_OK) {
        ++theRefusals;
        return answer;
    }
    return static_cast<const Methods *>(file->pMethods)->real->xWrite(file, bytes, count, offset);
}

const Methods *methodsOver(const sqlite3_io_methods *real)
{
    static std::mutex mutex;
    static std::map<const sqlite3_io_methods *, std::unique_ptr<Methods>> all;
    const std::lock_guard lock(mutex);
    std::unique_ptr<Methods> &methods = all[real];
    if (!methods) {
        methods = std::make_unique<Methods>();
        static_cast<sqlite3_io_methods &>(*methods) = *real;
        methods->xWrite = write;
        methods->real = real;
    }
    return methods.get();
}

sqlite3_vfs *realDisk()
{
    static sqlite3_vfs *const disk = sqlite3_vfs_find(nullptr);
    return disk;
}

int open(sqlite3_vfs *, sqlite3_filename name, sqlite3_file *file, int flags, int *outFlags)
{
    const int result = realDisk()->xOpen(realDisk(), name, file, flags, outFlags);
    if (file->pMethods)
        file->pMethods = methodsOver(file->pMethods);
    return result;
}

void registerOnce()
{
    static const bool isDone = [] {
        static sqlite3_vfs disk = *realDisk();
        disk.zName = "refusing";
        disk.xOpen = open;
        return sqlite3_vfs_register(&disk, 1) == SQLITE_OK;
    }();
    (void)isDone;
}

} // namespace

RefusingDisk::RefusingDisk()
{
    registerOnce();
    theRefusals = 0;
}

RefusingDisk::~RefusingDisk()
{
    set(Mood::Well);
}

void RefusingDisk::set(Mood mood)
{
    theAnswer = mood == Mood::Full ? SQLITE_FULL : mood == Mood::ReadOnly ? SQLITE_READONLY : SQLITE_OK;
}

int RefusingDisk::refusals() const
{
    return theRefusals;
}

} // namespace Postrider::Testing
