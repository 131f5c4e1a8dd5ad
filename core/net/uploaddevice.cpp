// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/uploaddevice.h"

#include <QFileInfo>

#include <algorithm>
#include <cstring>

namespace Postrider::Net {

namespace {

struct OpenSlice
{
    std::unique_ptr<QFile> file;
    qint64 length = 0;
};

Result<OpenSlice> open(const FileSlice &slice)
{
    auto file = std::make_unique<QFile>(slice.path);
    const QFileInfo info(slice.path);
    if (!info.exists())
        return fail(Error::Kind::FileMissing, slice.path);
    // Our own reads are large; a buffer between would be copied twice.
    if (!info.isFile() || !file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(Error::Kind::FileUnreadable, slice.path);
    const qint64 rest = file->size() - slice.offset;
    const qint64 length = slice.length < 0 ? rest : slice.length;
    if (slice.offset < 0 || rest < 0 || length > rest || !file->seek(slice.offset))
        return fail(Error::Kind::FileUnreadable, slice.path);
    return OpenSlice{std::move(file), length};
}

} // namespace

Result<std::unique_ptr<UploadDevice>> UploadDevice::create(const QList<Payload::Segment> &segments)
{
    std::unique_ptr<UploadDevice> device(new UploadDevice);
    for (const auto &segment : segments) {
        if (const auto added = device->add(segment); !added)
            return fail(added.error());
    }
    device->open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    return device;
}

Outcome UploadDevice::add(const Payload::Segment &segment)
{
    Source source;
    if (const auto *bytes = std::get_if<QByteArray>(&segment)) {
        source.bytes = *bytes;
        source.length = bytes->size();
    } else {
        auto slice = Net::open(std::get<FileSlice>(segment));
        if (!slice)
            return fail(slice.error());
        source.file = std::move(slice->file);
        source.length = slice->length;
    }
    m_total += source.length;
    m_sources.push_back(std::move(source));
    return {};
}

bool UploadDevice::reset()
{
    m_wasRewindAsked = true;
    return false;
}

qint64 UploadDevice::readData(char *data, qint64 maxSize)
{
    qint64 done = 0;
    while (done < maxSize && m_current < m_sources.size() && !m_hasFailed) {
        Source &source = m_sources[m_current];
        const qint64 got = readSource(source, data + done, maxSize - done);
        done += got;
        m_takenOfCurrent += got;
        if (m_takenOfCurrent == source.length) {
            source = {}; // the file closes as soon as it is read
            m_takenOfCurrent = 0;
            ++m_current;
        }
    }
    m_taken += done;
    return done > 0 || (maxSize == 0 && !m_hasFailed) ? done : -1;
}

qint64 UploadDevice::readSource(Source &source, char *data, qint64 maxSize)
{
    const qint64 wanted = std::min(maxSize, source.length - m_takenOfCurrent);
    if (wanted == 0)
        return 0;
    if (!source.file) {
        std::memcpy(data, source.bytes.constData() + m_takenOfCurrent, size_t(wanted));
        return wanted;
    }
    const qint64 got = source.file->read(data, wanted);
    m_hasFailed = got <= 0;
    return std::max<qint64>(got, 0);
}

} // namespace Postrider::Net
