// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediafixture.h"

#include <QDir>
#include <QFile>

namespace Postrider::Testing {

QString MediaFixture::put(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    return isWritten ? file.fileName() : QString();
}

Result<OutgoingMedia> MediaFixture::added(const QString &path) const
{
    const auto probed = probe(path);
    if (!probed)
        return fail(probed.error());
    const auto media = stage(folder(), *probed);
    if (!media)
        return fail(media.error());
    OutgoingMedia file = probed->file;
    file.path = QDir(folder()).filePath(media->path);
    return file;
}

QStringList MediaFixture::results() const
{
    return QDir(folder() + QStringLiteral("/media/converted")).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace Postrider::Testing
