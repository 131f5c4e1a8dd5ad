// SPDX-License-Identifier: GPL-3.0-or-later
#include "youtubelive.h"

#include <QTest>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

void YouTubeLive::init()
{
    start();
}

void YouTubeLive::cleanup()
{
    QCOMPARE(m_standIn->complaints(), QStringList());
}

void YouTubeLive::start(const YouTubeStandIn::Options &options)
{
    m_standIn = std::make_unique<YouTubeStandIn>(options);
    use(m_youtube, *m_standIn);
    m_account.accountId = YouTubeStandIn::channelId();
    m_account.username = u"@ann"_s;
    m_account.facts = {{"uploads"_L1, YouTubeStandIn::uploadsId()}, {"longUploadsStatus"_L1, u"allowed"_s}};
}

// YouTube keeps no descriptions of files.
OutgoingMedia YouTubeLive::file(const QString &name, const QString &mime, const QByteArray &bytes)
{
    OutgoingMedia made = LivePublishing::file(name, mime, bytes);
    made.altText.clear();
    return made;
}

Outgoing YouTubeLive::video(const QJsonObject &settings, qint64 size)
{
    Outgoing post = text(u"By the sea & back, Grüße"_s, settings);
    if (!post.settings.contains("title"_L1))
        post.settings["title"_L1] = u"Holiday"_s;
    post.media = {file(u"holiday.mp4"_s, u"video/mp4"_s, QByteArray(size, 'v'))};
    return post;
}

Outgoing YouTubeLive::comment(const QString &said, int part, const RemotePost &before)
{
    Outgoing post = text(said);
    post.part = part;
    post.replyTo = before.id;
    post.root = m_standIn->accepted().first()["id"_L1].toString();
    return post;
}

} // namespace Postrider::Testing
