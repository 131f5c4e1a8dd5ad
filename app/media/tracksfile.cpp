// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/tracksfile.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kBuffer = 64 * 1024; // bytes
constexpr auto kFormats = "mov,mp4,m4a,3gp,matroska,webm,mpegts,avi,gif,mp3,ogg,wav,flac,aac";
constexpr auto kCodecs = "h264,hevc,vp8,vp9,libdav1d,av1,mpeg4,mpeg2video,mpeg1video,mjpeg,prores,dnxhd,theora,gif,"
                         "msmpeg4v3,msmpeg4v2,h263,png,"
                         "aac,mp3,mp3float,mp2,mp2float,opus,libopus,vorbis,flac,alac,ac3,eac3,pcm_s16le,pcm_s16be,"
                         "pcm_s24le,pcm_s24be,pcm_s32le,pcm_f32le,pcm_u8,pcm_alaw,pcm_mulaw";
constexpr qint64 kMostPixels = 8192LL * 4320;

int readSome(void *opaque, uint8_t *to, int size)
{
    const qint64 count = static_cast<QFile *>(opaque)->read(reinterpret_cast<char *>(to), size);
    return count > 0 ? int(count) : count == 0 ? AVERROR_EOF : AVERROR(EIO);
}

int64_t seekTo(void *opaque, int64_t offset, int whence)
{
    QFile *file = static_cast<QFile *>(opaque);
    switch (whence & ~AVSEEK_FORCE) {
    case AVSEEK_SIZE: return file->size();
    case SEEK_SET: break;
    case SEEK_CUR: offset += file->pos(); break;
    case SEEK_END: offset += file->size(); break;
    default: return AVERROR(EINVAL);
    }
    return offset >= 0 && file->seek(offset) ? offset : AVERROR(EINVAL);
}

int openNothing(AVFormatContext *, AVIOContext **, const char *, int, AVDictionary **)
{
    return AVERROR(EPERM);
}

} // namespace

QString avWords(int code)
{
    char words[AV_ERROR_MAX_STRING_SIZE] = {};
    av_strerror(code, words, sizeof words);
    return QString::fromUtf8(words);
}

TracksFile::~TracksFile()
{
    avformat_close_input(&m_format);
    if (m_input)
        av_freep(&m_input->buffer);
    avio_context_free(&m_input);
}

Outcome TracksFile::open(QFile &file)
{
    file.seek(0);
    m_input = avio_alloc_context(static_cast<unsigned char *>(av_malloc(kBuffer)), kBuffer, 0, &file, readSome, nullptr,
                                 seekTo);
    m_format = avformat_alloc_context();
    m_format->pb = m_input;
    m_format->io_open = openNothing;
    m_format->flags |= AVFMT_FLAG_CUSTOM_IO;
    m_format->format_whitelist = av_strdup(kFormats);
    m_format->codec_whitelist = av_strdup(kCodecs);
    m_format->protocol_whitelist = av_strdup("none");
    m_format->max_streams = 32;
    if (const int code = avformat_open_input(&m_format, nullptr, nullptr, nullptr); code < 0)
        return fail(Error::Kind::FileUnreadable, avWords(code));
    if (const int code = avformat_find_stream_info(m_format, nullptr); code < 0)
        return fail(Error::Kind::FileUnreadable, avWords(code));
    return {};
}

AVStream *TracksFile::best(AVMediaType type) const
{
    for (unsigned i = 0; i < m_format->nb_streams; ++i) {
        AVStream *stream = m_format->streams[i];
        const bool isCover = (stream->disposition & AV_DISPOSITION_ATTACHED_PIC) != 0;
        if (stream->codecpar->codec_type == type && !isCover && stream->codecpar->codec_id != AV_CODEC_ID_NONE)
            return stream;
    }
    return nullptr;
}

AVStream *TracksFile::video() const
{
    return best(AVMEDIA_TYPE_VIDEO);
}

AVStream *TracksFile::audio() const
{
    return best(AVMEDIA_TYPE_AUDIO);
}

CodecPtr TracksFile::decoderOf(const AVStream *stream, int threads) const
{
    const AVCodec *codec = avcodec_find_decoder(stream->codecpar->codec_id);
    CodecPtr decoder(avcodec_alloc_context3(codec));
    if (!decoder || avcodec_parameters_to_context(decoder.get(), stream->codecpar) < 0)
        return nullptr;
    decoder->codec_whitelist = av_strdup(kCodecs);
    decoder->max_pixels = kMostPixels;
    decoder->thread_count = threads;
    decoder->pkt_timebase = stream->time_base;
    return avcodec_open2(decoder.get(), codec, nullptr) < 0 ? nullptr : std::move(decoder);
}

} // namespace Postrider
