// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/socketfolder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

namespace Postrider::Net {

using namespace Qt::Literals::StringLiterals;

namespace {

// A socket's address holds 108 bytes on Linux, 104 on macOS, and QLocalServer first makes it under a longer name.
constexpr qsizetype longestPath = 99;
constexpr qsizetype longestName = 24;

QString hashOf(const QString &storeFolder)
{
    const QString canonical = QFileInfo(storeFolder).canonicalFilePath();
    const QByteArray path = (canonical.isEmpty() ? QDir::cleanPath(storeFolder) : canonical).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(12));
}

} // namespace

QString socketFolder(const QString &storeFolder, const QString &ending)
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QString hash = hashOf(storeFolder) + ending;
    const bool hasRuntime = !runtime.isEmpty() && QFileInfo(runtime).isWritable();
    const QString folder = hasRuntime ? runtime + "/postrider-"_L1 + hash
                                      : u"%1/postrider-%2-%3"_s.arg(QDir::tempPath()).arg(::geteuid()).arg(hash);
    return QFile::encodeName(folder).size() + 1 + longestName > longestPath ? QString() : folder;
}

Outcome makeSocketFolder(const QString &folder)
{
    if (folder.isEmpty())
        return fail(Error::Kind::Internal, u"the path of the sockets is too long"_s);
    ::mkdir(QFile::encodeName(folder).constData(), 0700);
    if (!isOurSocketFolder(folder))
        return fail(Error::Kind::NotAllowed, folder);
    return {};
}

bool isOurSocketFolder(const QString &folder)
{
    struct stat info
    {
    };
    return ::lstat(QFile::encodeName(folder).constData(), &info) == 0 && S_ISDIR(info.st_mode)
        && info.st_uid == ::geteuid() && (info.st_mode & 0777) == 0700;
}

} // namespace Postrider::Net
