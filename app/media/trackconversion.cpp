// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/trackconversion.h"

#include "app/media/track.h"

#include <QHash>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

using Tracks = QHash<int, std::shared_ptr<Track>>;

Outcome addTrack(Tracks &tracks, const TracksFile &file, const AVStream *from, TracksWriter &writer,
                 const ConversionPlan &plan, bool isCopied)
{
    if (!from)
        return {};
    std::shared_ptr<Track> track;
    if (isCopied)
        track = std::make_shared<CopiedTrack>(from, writer);
    else if (from->codecpar->codec_type == AVMEDIA_TYPE_VIDEO)
        track = encodedVideo(file, from, writer, plan);
    else
        track = encodedAudio(file, from, writer, plan);
    if (!track)
        return fail(Error::Kind::Internal, u"no encoder for %1"_s.arg(plan.mime));
    tracks[from->index] = track;
    return {};
}

// Says how far it is, a hundred times at most.
class Teller final
{
public:
    Teller(const AVFormatContext *format, const Progress &progress) : m_format(format), m_progress(progress) {}

    void passed(const AVPacket &packet)
    {
        if (!m_progress || m_format->duration <= 0 || packet.dts == AV_NOPTS_VALUE)
            return;
        const AVRational base = m_format->streams[packet.stream_index]->time_base;
        const double done = double(packet.dts) * av_q2d(base) * AV_TIME_BASE / double(m_format->duration);
        const int percent = qBound(0, int(done * 100), 100);
        if (percent > m_told)
            m_progress(percent / 100.0);
        m_told = qMax(m_told, percent);
    }

private:
    const AVFormatContext *m_format;
    const Progress &m_progress;
    int m_told = -1;
};

// Broadcasts begin at any moment; both tracks are moved alike.
void beginAtZero(const AVFormatContext &format, AVPacket &packet)
{
    if (format.start_time == AV_NOPTS_VALUE || format.start_time <= 0)
        return;
    const AVRational base = format.streams[packet.stream_index]->time_base;
    const int64_t start = av_rescale_q(format.start_time, AVRational{1, AV_TIME_BASE}, base);
    if (packet.pts != AV_NOPTS_VALUE)
        packet.pts -= start;
    if (packet.dts != AV_NOPTS_VALUE)
        packet.dts -= start;
}

Outcome pump(const TracksFile &file, const Tracks &tracks, const Progress &progress)
{
    const PacketPtr packet(av_packet_alloc());
    Teller teller(file.format(), progress);
    while (av_read_frame(file.format(), packet.get()) >= 0) {
        beginAtZero(*file.format(), *packet);
        teller.passed(*packet);
        const auto track = tracks.value(packet->stream_index);
        const Outcome outcome = track ? track->take(packet.get()) : Outcome();
        av_packet_unref(packet.get());
        if (!outcome)
            return outcome;
    }
    for (const auto &track : tracks) {
        if (const Outcome outcome = track->take(nullptr); !outcome)
            return outcome;
    }
    return {};
}

} // namespace

Outcome convertTracks(QFile &from, QFile &to, const ConversionPlan &plan, const Progress &progress)
{
    TracksFile file;
    if (const Outcome opened = file.open(from); !opened)
        return opened;
    TracksWriter writer;
    if (const Outcome opened = writer.open(to, plan.mime); !opened)
        return opened;
    const bool isStrip = plan.method == ConversionPlan::Method::Strip;
    Tracks tracks;
    if (const auto added = addTrack(tracks, file, file.video(), writer, plan, isStrip || plan.copiesVideo); !added)
        return added;
    if (const auto added = addTrack(tracks, file, file.audio(), writer, plan, isStrip || plan.copiesAudio); !added)
        return added;
    const bool isNew = !isStrip && !plan.copiesVideo;
    if (const auto begun = writer.begin(isNew ? TracksWriter::Edits::None : TracksWriter::Edits::Allowed); !begun)
        return begun;
    if (const Outcome pumped = pump(file, tracks, progress); !pumped)
        return pumped;
    if (const Outcome finished = writer.finish(); !finished)
        return finished;
    if (!isStrip && plan.maxBytes > 0 && to.size() > plan.maxBytes)
        return fail(Error::Kind::FileTooDemanding, u"it can't be made small enough"_s);
    return {};
}

} // namespace Postrider
