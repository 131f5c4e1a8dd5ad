// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/payload.h"

#include <QFile>
#include <QIODevice>

#include <memory>
#include <vector>

namespace Postrider::Net {

// A body that can be read once and never again. QNetworkAccessManager sends a request a second time by itself when the
// connection drops after the first; it can't when the body does not rewind. Files are streamed and kept open, so that
// a file deleted meanwhile still goes out whole.
class UploadDevice final : public QIODevice
{
public:
    // Opens every file: FileMissing, FileUnreadable (also for a slice beyond the end).
    [[nodiscard]] static Result<std::unique_ptr<UploadDevice>> create(const QList<Payload::Segment> &segments);

    qint64 totalBytes() const { return m_total; }
    qint64 bytesTaken() const { return m_taken; }
    // Somebody wanted to send it again.
    bool wasRewindAsked() const { return m_wasRewindAsked; }
    // A file became shorter or unreadable on the way.
    bool hasFailed() const { return m_hasFailed; }

    bool isSequential() const override { return true; }
    bool reset() override;
    bool atEnd() const override { return m_taken == m_total; }
    qint64 bytesAvailable() const override { return m_total - m_taken; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    struct Source
    {
        QByteArray bytes;
        std::unique_ptr<QFile> file; // positioned; none: bytes
        qint64 length = 0;
    };

    UploadDevice() = default;
    [[nodiscard]] Outcome add(const Payload::Segment &segment);
    qint64 readSource(Source &source, char *data, qint64 maxSize);

    std::vector<Source> m_sources;
    size_t m_current = 0;
    qint64 m_takenOfCurrent = 0;
    qint64 m_total = 0;
    qint64 m_taken = 0;
    bool m_hasFailed = false;
    bool m_wasRewindAsked = false;
};

} // namespace Postrider::Net
