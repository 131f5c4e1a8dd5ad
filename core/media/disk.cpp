// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/disk.h"

#include <QStorageInfo>

#include <cerrno>
#include <unistd.h>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

constexpr qint64 kSpare = 64 * 1024 * 1024; // bytes that stay free for the store itself

Outcome checkRoom(const QDir &folder, qint64 bytes)
{
    const QStorageInfo storage(folder.path());
    if (storage.isValid() && storage.bytesAvailable() - kSpare < bytes)
        return fail(Error::Kind::DiskFull, folder.path());
    return {};
}

Outcome makePrivate(const QDir &folder)
{
    if (!folder.mkpath(u"."_s))
        return fail(Error::Kind::StoreReadOnly, folder.path());
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

bool makeDurable(QFile &file)
{
    return file.flush() && ::fsync(file.handle()) == 0;
}

Error writeError(const QFile &file)
{
    return {errno == ENOSPC || errno == EDQUOT ? Error::Kind::DiskFull : Error::Kind::FileUnreadable,
            file.fileName(),
            {},
            {}};
}

} // namespace Postrider
