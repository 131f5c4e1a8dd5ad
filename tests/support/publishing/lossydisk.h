// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMutex>
#include <QString>

#include <functional>
#include <memory>

namespace Postrider::Testing {

// A disk that keeps only what was flushed. SQLite works on it through a VFS that becomes the process's default for as
// long as this lives; files outside of the folder are none of its business. Any thread; one at a time.
class LossyDisk final
{
public:
    // What the disk does when it is told to flush. One that lies does as SQLite's "synchronous = OFF": nothing.
    enum class Flushing { Honest, Lying };

    LossyDisk(const QString &folder, Flushing flushing);
    ~LossyDisk();
    Q_DISABLE_COPY_MOVE(LossyDisk)

    // What stands in the folder now is safe; from now on only flushed writes are.
    void arm();
    int flushes() const; // since then
    // The power fails in the middle of that flush, counted from 1 since arm(): from
    // then on nothing can be written any more.
    void failAt(int flush);
    bool hasFailed() const;

    // What is found when the power is back: each write that was not flushed is there, or not, or in part, in no order,
    // as the seed says. Also without failAt(): as if the power failed now.
    void recoverInto(const QString &folder, quint32 seed) const;

private:
    friend struct LossyCalls;

    struct Write
    {
        qint64 offset = 0;
        QByteArray bytes; // null: the file is cut off there
    };
    struct File
    {
        QByteArray flushed;
        QList<Write> pending;
        bool exists = false; // after a loss of power
    };

    bool isOurs(const QString &path) const;
    // Each returns false when there is no power.
    bool noteWrite(const QString &path, const Write &write);
    bool noteFlush(const QString &path);
    bool noteRemoval(const QString &path);
    static void apply(QByteArray &content, const Write &write);

    const QString m_folder;
    const Flushing m_flushing;
    mutable QMutex m_mutex;
    QHash<QString, File> m_files;
    int m_flushes = 0;
    int m_failAt = -1;
    bool m_isArmed = false;
    bool m_hasFailed = false;
};

} // namespace Postrider::Testing
