// SPDX-License-Identifier: GPL-3.0-or-later
#include "youtubestage.h"

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

YouTubeStage::YouTubeStage(const YouTubeStandIn::Options &options)
    : m_store(m_folder.filePath(u"store"_s), std::make_shared<const Vault>(Vault::newKey())),
      clock(QDateTime::currentDateTimeUtc()), server(options)
{
    m_store.setSettling(200ms);
    Integration account;
    account.platform = PlatformId::Youtube;
    account.platformAccountId = YouTubeStandIn::channelId();
    account.platformUsername = u"@ann"_s;
    account.facts = {{"uploads"_L1, YouTubeStandIn::uploadsId()}, {"longUploadsStatus"_L1, u"allowed"_s}};
    m_account = m_store.addAccount(account, "standin-token", clock.now());
}

Scheduled YouTubeStage::schedule(const QString &title, const QDateTime &due, const QJsonObject &settings, qint64 size,
                                 const QStringList &comments)
{
    QJsonObject all = settings;
    all["title"_L1] = title;
    const QString film = m_store.addFile(QByteArray(size, 'v'), clock.now(), u"video/mp4"_s);
    return m_store.schedule(m_account, QStringList{u"By the sea"_s} + comments, due, {film}, all);
}

std::unique_ptr<Publisher> YouTubeStage::publisher() const
{
    const auto everythingThere = [standIn = server.url()](const QUrl &url, std::optional<PlatformId>) {
        QUrl moved = url;
        moved.setScheme(standIn.scheme());
        moved.setHost(standIn.host());
        moved.setPort(standIn.port());
        return moved;
    };
    auto made = std::make_unique<Publisher>(
        PublisherParts{m_folder.filePath(u"store"_s), m_store.vault(), m_registry, clock, everythingThere});
    made->start();
    return made;
}

void YouTubeStage::advance(std::chrono::seconds span)
{
    server.advance(span);
    clock.advance(span);
}

QJsonArray YouTubeStage::videosCalled(const QString &title) const
{
    QJsonArray found;
    const QJsonArray all = server.accepted();
    for (const QJsonValue &post : all) {
        if (post["resource"_L1]["snippet"_L1]["title"_L1].toString() == title)
            found << post;
    }
    return found;
}

QJsonObject YouTubeStage::statusOf(const QString &title) const
{
    const QJsonArray videos = videosCalled(title);
    return videos.size() == 1 ? videos.first()["resource"_L1]["status"_L1].toObject() : QJsonObject();
}

} // namespace Postrider::Testing
