// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/trackswriter.h"

#include "app/media/tracksfile.h"

#include <cerrno>
#include <unistd.h>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kBuffer = 256 * 1024; // bytes

// Reads and writes at its own place: the muxer reads back what it wrote, to move the index to the front.
struct Place
{
    int handle = -1;
    int64_t at = 0;
};

int readAt(void *opaque, uint8_t *to, int size)
{
    Place *place = static_cast<Place *>(opaque);
    const ssize_t count = ::pread(place->handle, to, size_t(size), place->at);
    if (count <= 0)
        return count == 0 ? AVERROR_EOF : AVERROR(errno);
    place->at += count;
    return int(count);
}

int writeAt(void *opaque, uint8_t *from, int size)
{
    Place *place = static_cast<Place *>(opaque);
    for (int done = 0; done < size;) {
        const ssize_t count = ::pwrite(place->handle, from + done, size_t(size - done), place->at);
        if (count <= 0)
            return AVERROR(errno);
        done += int(count);
        place->at += count;
    }
    return size;
}

int64_t seekTo(void *opaque, int64_t offset, int whence)
{
    Place *place = static_cast<Place *>(opaque);
    const int64_t end = ::lseek(place->handle, 0, SEEK_END);
    switch (whence & ~AVSEEK_FORCE) {
    case AVSEEK_SIZE: return end;
    case SEEK_SET: break;
    case SEEK_CUR: offset += place->at; break;
    case SEEK_END: offset += end; break;
    default: return AVERROR(EINVAL);
    }
    if (offset < 0)
        return AVERROR(EINVAL);
    return place->at = offset;
}

AVIOContext *ioAt(int handle, bool writes)
{
    return avio_alloc_context(static_cast<unsigned char *>(av_malloc(kBuffer)), kBuffer, writes ? 1 : 0,
                              new Place{handle, 0}, writes ? nullptr : readAt, writes ? writeAt : nullptr, seekTo);
}

void freeIo(AVIOContext *io)
{
    if (!io)
        return;
    delete static_cast<Place *>(io->opaque);
    av_freep(&io->buffer);
    avio_context_free(&io);
}

// Only itself, to be read.
int openItself(AVFormatContext *format, AVIOContext **io, const char *, int flags, AVDictionary **)
{
    if ((flags & AVIO_FLAG_WRITE) != 0)
        return AVERROR(EPERM);
    *io = ioAt(*static_cast<int *>(format->opaque), false);
    return 0;
}

int closeItself(AVFormatContext *, AVIOContext *io)
{
    freeIo(io);
    return 0;
}

const char *muxerFor(const QString &mime)
{
    if (mime == "video/quicktime"_L1)
        return "mov";
    if (mime == "video/webm"_L1)
        return "webm";
    if (mime == "video/x-matroska"_L1)
        return "matroska";
    if (mime == "video/mp2t"_L1)
        return "mpegts";
    return mime == "video/x-msvideo"_L1 ? "avi" : "mp4";
}

Error writeError(int code)
{
    const bool isFull = code == AVERROR(ENOSPC) || code == AVERROR(EDQUOT) || code == AVERROR(EFBIG);
    return {isFull ? Error::Kind::DiskFull : Error::Kind::FileUnreadable, avWords(code), {}, {}};
}

} // namespace

TracksWriter::~TracksWriter()
{
    if (m_format) {
        delete static_cast<int *>(m_format->opaque);
        m_format->opaque = nullptr;
    }
    avformat_free_context(m_format);
    freeIo(m_output);
}

Outcome TracksWriter::open(QFile &file, const QString &mime)
{
    const int code = avformat_alloc_output_context2(&m_format, nullptr, muxerFor(mime), nullptr);
    if (code < 0)
        return fail(writeError(code));
    m_output = ioAt(file.handle(), true);
    m_format->pb = m_output;
    m_format->opaque = new int(file.handle());
    m_format->io_open = openItself;
    m_format->io_close2 = closeItself;
    m_format->flags |= AVFMT_FLAG_CUSTOM_IO | AVFMT_FLAG_BITEXACT;
    m_format->url = av_strdup("");
    return {};
}

AVStream *TracksWriter::addStream()
{
    return avformat_new_stream(m_format, nullptr);
}

Outcome TracksWriter::begin(Edits edits)
{
    AVDictionary *options = nullptr;
    const QByteArrayView name(m_format->oformat->name);
    if (name == "mp4" || name == "mov") {
        av_dict_set(&options, "movflags", edits == Edits::None ? "+faststart+negative_cts_offsets" : "+faststart", 0);
        if (edits == Edits::None)
            av_dict_set(&options, "use_editlist", "0", 0);
    }
    const int code = avformat_write_header(m_format, &options);
    av_dict_free(&options);
    return code < 0 ? fail(writeError(code)) : Outcome();
}

Outcome TracksWriter::write(AVPacket *packet)
{
    const int code = av_interleaved_write_frame(m_format, packet);
    return code < 0 ? fail(writeError(code)) : Outcome();
}

Outcome TracksWriter::finish()
{
    const int code = av_write_trailer(m_format);
    avio_flush(m_output);
    const int written = m_output->error;
    return code < 0 || written < 0 ? fail(writeError(code < 0 ? code : written)) : Outcome();
}

} // namespace Postrider
