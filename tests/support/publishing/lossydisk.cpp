// SPDX-License-Identifier: GPL-3.0-or-later
#include "lossydisk.h"

#include "lossyvfs.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSector = 512;

// A write that was on its way: kept, dropped or torn between two sectors.
QByteArray whatIsLeft(const QByteArray &bytes, QRandomGenerator &random)
{
    switch (random.bounded(4)) {
    case 0: return bytes;
    case 1: return bytes.left(random.bounded(int(bytes.size() / kSector) + 1) * kSector);
    default: return {};
    }
}

// The index of the log that all processes share in memory: no power, no memory.
bool isVolatile(const QString &name)
{
    return name.endsWith("-shm"_L1);
}

} // namespace

LossyDisk::LossyDisk(const QString &folder, Flushing flushing) : m_folder(folder + u'/'), m_flushing(flushing)
{
    LossyVfs::install(this);
}

LossyDisk::~LossyDisk()
{
    LossyVfs::uninstall();
}

bool LossyDisk::isOurs(const QString &path) const
{
    return path.startsWith(m_folder) && !isVolatile(path);
}

void LossyDisk::arm()
{
    const QMutexLocker locker(&m_mutex);
    m_files.clear();
    const auto names = QDir(m_folder).entryList(QDir::Files);
    for (const QString &name : names) {
        QFile file(m_folder + name);
        if (isVolatile(name) || !file.open(QIODevice::ReadOnly))
            continue;
        m_files[m_folder + name] = {file.readAll(), {}, true};
    }
    m_flushes = 0;
    m_isArmed = true;
}

int LossyDisk::flushes() const
{
    const QMutexLocker locker(&m_mutex);
    return m_flushes;
}

void LossyDisk::failAt(int flush)
{
    const QMutexLocker locker(&m_mutex);
    m_failAt = flush;
}

bool LossyDisk::hasFailed() const
{
    const QMutexLocker locker(&m_mutex);
    return m_hasFailed;
}

bool LossyDisk::noteWrite(const QString &path, const Write &write)
{
    const QMutexLocker locker(&m_mutex);
    if (m_isArmed && !m_hasFailed)
        m_files[path].pending << write;
    return !m_hasFailed;
}

bool LossyDisk::noteFlush(const QString &path)
{
    const QMutexLocker locker(&m_mutex);
    if (!m_isArmed || m_hasFailed)
        return !m_hasFailed;
    m_hasFailed = ++m_flushes == m_failAt;
    if (m_hasFailed || m_flushing == Flushing::Lying)
        return !m_hasFailed;
    File &file = m_files[path];
    for (const Write &write : std::as_const(file.pending))
        apply(file.flushed, write);
    file.pending.clear();
    file.exists = true;
    return true;
}

bool LossyDisk::noteRemoval(const QString &path)
{
    const QMutexLocker locker(&m_mutex);
    if (m_isArmed && !m_hasFailed)
        m_files.remove(path);
    return !m_hasFailed;
}

void LossyDisk::apply(QByteArray &content, const Write &write)
{
    if (write.bytes.isNull()) {
        content.truncate(qsizetype(write.offset));
        return;
    }
    if (content.size() < write.offset + write.bytes.size())
        content.append(QByteArray(qsizetype(write.offset) + write.bytes.size() - content.size(), '\0'));
    content.replace(qsizetype(write.offset), write.bytes.size(), write.bytes);
}

void LossyDisk::recoverInto(const QString &folder, quint32 seed) const
{
    const QMutexLocker locker(&m_mutex);
    QRandomGenerator random(seed);
    QDir().mkpath(folder);
    for (auto file = m_files.begin(); file != m_files.end(); ++file) {
        QByteArray content = file->flushed;
        for (const Write &write : file->pending) {
            const bool isCut = write.bytes.isNull();
            const Write left{write.offset, isCut ? QByteArray() : whatIsLeft(write.bytes, random)};
            const bool counts = isCut ? random.bounded(2) == 0 : !left.bytes.isEmpty();
            if (counts)
                apply(content, left);
        }
        if (!file->exists && content.isEmpty())
            continue;
        QFile recovered(folder + u'/' + file.key().mid(m_folder.size()));
        if (!recovered.open(QIODevice::WriteOnly) || recovered.write(content) != content.size())
            qFatal("set-up failed: %s", qPrintable(recovered.errorString()));
        recovered.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
}

} // namespace Postrider::Testing
