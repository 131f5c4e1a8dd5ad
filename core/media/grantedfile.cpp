// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/grantedfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kChunk = 1024 * 1024; // bytes

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MediaImport)
};

tl::unexpected<Error> outside()
{
    return fail(Error::Kind::NotAllowed,
                Words::tr("That file is in no folder that you opened to assistants. Add its folder on the page "
                          "\"Assistants\", or move the file into one."));
}

// The granted folder that a resolved path lies in; empty when there is none.
QString folderOf(const QString &resolved, const QStringList &folders)
{
    for (const QString &folder : folders) {
        const QString root = QFileInfo(folder).canonicalFilePath();
        // The whole disk is not a folder to be opened.
        const bool isRoot = root.isEmpty() || QDir(root).isRoot();
        if (!isRoot && resolved.startsWith(root + u'/'))
            return root;
    }
    return {};
}

#ifdef Q_OS_UNIX
int stepInto(int folder, const QByteArray &name, bool isLast)
{
    // NONBLOCK: a pipe would wait for somebody to write into it.
    const int flags = isLast ? O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
                             : O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    const int next = ::openat(folder, name.constData(), flags);
    ::close(folder);
    return next;
}

// Down from the folder, one name after the other.
int openBelow(const QString &root, const QString &resolved)
{
    int handle = ::open(QFile::encodeName(root).constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    const QStringList names = resolved.mid(root.size() + 1).split(u'/');
    for (qsizetype i = 0; i < names.size() && handle >= 0; ++i)
        handle = stepInto(handle, QFile::encodeName(names.at(i)), i == names.size() - 1);
    return handle;
}

bool openGranted(QFile &file, const QString &root, const QString &resolved)
{
    const int handle = openBelow(root, resolved);
    if (handle < 0)
        return false;
    struct stat facts = {};
    if (::fstat(handle, &facts) == 0 && S_ISREG(facts.st_mode)
        && file.open(handle, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return true;
    ::close(handle);
    return false;
}
#else
bool openGranted(QFile &file, const QString &root, const QString &resolved)
{
    file.setFileName(resolved);
    // Where no folder can be held while its files are opened, look again afterwards.
    return QFileInfo(resolved).isFile() && file.open(QIODevice::ReadOnly)
        && QFileInfo(resolved).canonicalFilePath() == resolved && resolved.startsWith(root + u'/');
}
#endif

Outcome copyAll(QFile &from, const QString &copy, qint64 maxBytes)
{
    QFile to(copy);
    if (!to.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return fail(Error::Kind::StoreReadOnly, to.errorString());
    qint64 copied = 0;
    while (true) {
        const QByteArray bytes = from.read(kChunk);
        if (bytes.isEmpty())
            break;
        copied += bytes.size();
        if (copied > maxBytes)
            return fail(Error::Kind::InvalidInput,
                        Words::tr("The file is larger than %1 MB.").arg(maxBytes / (1024 * 1024)));
        if (to.write(bytes) != bytes.size())
            return fail(Error::Kind::DiskFull, to.errorString());
    }
    if (from.error() != QFileDevice::NoError)
        return fail(Error::Kind::FileUnreadable, from.errorString());
    return to.flush() ? Outcome() : fail(Error::Kind::DiskFull, to.errorString());
}

} // namespace

Outcome copyGranted(const QString &path, const QStringList &folders, const QString &copy, qint64 maxBytes)
{
    // Whether a file outside is there is nobody's business.
    const QString resolved = QDir::isAbsolutePath(path) ? QFileInfo(path).canonicalFilePath() : QString();
    const QString root = folderOf(resolved.isEmpty() ? QDir::cleanPath(path) : resolved, folders);
    if (root.isEmpty())
        return outside();
    if (resolved.isEmpty())
        return fail(Error::Kind::FileMissing, path);
    QFile file;
    if (!openGranted(file, root, resolved))
        return fail(Error::Kind::FileUnreadable, path);
    return copyAll(file, copy, maxBytes);
}

} // namespace Postrider
