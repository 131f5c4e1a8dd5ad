// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/fileidentity.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace Postrider {

FileIdentity FileIdentity::of(const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat found = {};
    if (::stat(QFile::encodeName(path).constData(), &found) != 0)
        return {};
    return {true, quint64(found.st_dev), quint64(found.st_ino)};
#else
    return {QFile::exists(path), 0, 0}; // an open file can't be moved or deleted there
#endif
}

} // namespace Postrider
