// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/filterchain.h"
#include "app/media/tracksfile.h"
#include "app/media/trackswriter.h"
#include "domain/conversion.h"

namespace Postrider {

// One track on its way from a file into another. Made before the writer begins.
class Track
{
public:
    virtual ~Track();
    // null: the end.
    [[nodiscard]] virtual Outcome take(AVPacket *packet) = 0;
};

// As it is.
class CopiedTrack final : public Track
{
public:
    CopiedTrack(const AVStream *from, TracksWriter &writer);
    [[nodiscard]] Outcome take(AVPacket *packet) override;

private:
    const AVStream *m_from;
    TracksWriter &m_writer;
    AVStream *m_to;
};

// Decoded, filtered, encoded.
class EncodedTrack final : public Track
{
public:
    // codec: an encoder that is not open yet, with what it is to reach; description: the filters before it.
    EncodedTrack(CodecPtr decoder, CodecPtr encoder, QByteArray description, TracksWriter &writer);
    [[nodiscard]] Outcome open(AVDictionary *options); // takes them
    [[nodiscard]] Outcome take(AVPacket *packet) override;

private:
    [[nodiscard]] Outcome decoded();
    [[nodiscard]] Outcome filtered();
    [[nodiscard]] Outcome encode(AVFrame *frame);

    CodecPtr m_decoder;
    CodecPtr m_encoder;
    QByteArray m_description;
    FilterChain m_chain;
    TracksWriter &m_writer;
    AVStream *m_to;
    FramePtr m_frame;
    FramePtr m_made;
    PacketPtr m_packet;
};

// Null where no encoder is to be had.
std::unique_ptr<EncodedTrack> encodedVideo(const TracksFile &file, const AVStream *from, TracksWriter &writer,
                                           const ConversionPlan &plan);
std::unique_ptr<EncodedTrack> encodedAudio(const TracksFile &file, const AVStream *from, TracksWriter &writer,
                                           const ConversionPlan &plan);

} // namespace Postrider
