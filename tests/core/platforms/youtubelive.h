// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "livepublishing.h"
#include "platforms/youtube/youtube.h"
#include "youtubestandin.h"

namespace Postrider::Testing {

// What tests against a strict YouTube over real HTTP stand on. Each of them has to end
// without a complaint of the stand-in's.
class YouTubeLive : public LivePublishing
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

protected:
    void start(const YouTubeStandIn::Options &options = {});
    OutgoingMedia file(const QString &name, const QString &mime, const QByteArray &bytes);
    Outgoing video(const QJsonObject &settings = {}, qint64 size = 1000);
    Outgoing comment(const QString &said, int part, const RemotePost &before);

    YouTubePlatform m_youtube;
    std::unique_ptr<YouTubeStandIn> m_standIn;
};

} // namespace Postrider::Testing
