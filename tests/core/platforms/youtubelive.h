// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liveplayer.h"
#include "platforms/youtube/youtube.h"
#include "youtubestandin.h"

#include <QObject>
#include <QTemporaryDir>

namespace Postrider::Testing {

// What tests against a strict YouTube over real HTTP stand on. Each of them has to end without a complaint of the stand-in's.
class YouTubeLive : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

protected:
    void start(const YouTubeStandIn::Options &options = {});
    LivePlayer player() { return {m_youtube, m_credentials, m_standIn->url()}; }
    OutgoingMedia file(const QString &name, const QString &mime, const QByteArray &bytes);
    Outgoing video(const QJsonObject &settings = {}, qint64 size = 1000);
    Outgoing comment(const QString &text, int part, const RemotePost &before);
    // The new post, as the stand-in keeps it; empty when the recipe failed.
    QJsonObject published(const Outgoing &post);

    YouTubePlatform m_youtube;
    QTemporaryDir m_folder;
    std::unique_ptr<YouTubeStandIn> m_standIn;
    Account m_account;
    Net::Credentials m_credentials;
    RemotePost m_last;
    QStringList m_notices;
    QJsonObject m_memory;
};

} // namespace Postrider::Testing
