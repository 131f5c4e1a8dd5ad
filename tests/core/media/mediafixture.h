// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/conversions.h"
#include "media/library.h"

#include <QTemporaryDir>

namespace Postrider::Testing {

// A data folder for the time of a test.
class MediaFixture final
{
public:
    QString put(const QString &name, const QByteArray &content) const; // its path
    QString path(const QString &name) const { return m_dir.filePath(name); }
    QString folder() const { return m_dir.filePath(QStringLiteral("data")); }

    // In the library, as a sending finds it.
    Result<OutgoingMedia> added(const QString &path) const;
    // What the library's folder of results holds.
    QStringList results() const;

private:
    QTemporaryDir m_dir;
};

QByteArray contentOf(const QString &path);

} // namespace Postrider::Testing
