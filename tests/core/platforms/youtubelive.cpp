// SPDX-License-Identifier: GPL-3.0-or-later
#include "youtubelive.h"

#include <QTest>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Kind = Net::Credential::Kind;

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
    m_account = {};
    m_account.platform = PlatformId::Youtube;
    m_account.accountId = YouTubeStandIn::channelId();
    m_account.username = u"@ann"_s;
    m_account.facts = {{"uploads"_L1, YouTubeStandIn::uploadsId()}, {"longUploadsStatus"_L1, u"allowed"_s}};
    m_credentials = {{Kind::AccessToken, Secret("standin-token")}};
}

OutgoingMedia YouTubeLive::file(const QString &name, const QString &mime, const QByteArray &bytes)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
    return {file.fileName(), mime, bytes.size(), {640, 480}, mime.startsWith("video"_L1) ? 4000ms : 0ms, {}};
}

Outgoing YouTubeLive::video(const QJsonObject &settings, qint64 size)
{
    Outgoing post;
    post.text = u"By the sea & back, Grüße"_s;
    post.settings = settings;
    if (!post.settings.contains("title"_L1))
        post.settings["title"_L1] = u"Holiday"_s;
    post.media = {file(u"holiday.mp4"_s, u"video/mp4"_s, QByteArray(size, 'v'))};
    return post;
}

Outgoing YouTubeLive::comment(const QString &text, int part, const RemotePost &before)
{
    Outgoing post;
    post.text = text;
    post.part = part;
    post.replyTo = before.id;
    post.root = m_standIn->accepted().first()["id"_L1].toString();
    return post;
}

QJsonObject YouTubeLive::published(const Outgoing &post)
{
    const auto problems = m_youtube.validate(post, m_account);
    for (const Problem &problem : problems)
        qWarning("%s at %s", qPrintable(problem.rule), qPrintable(problem.where));
    LivePlayer live = player();
    const Outcome outcome = live.play(m_youtube.publish(post, m_account));
    if (!outcome)
        qWarning("%s: %s", qPrintable(outcome.error().detail), qPrintable(outcome.error().words));
    if (!outcome || !live.context.published || !problems.isEmpty())
        return {};
    m_last = *live.context.published;
    m_notices = live.context.notices;
    m_memory = live.context.memory;
    const QJsonObject last = m_standIn->accepted().last().toObject();
    return last["id"_L1].toString() == m_last.id ? last : QJsonObject();
}

} // namespace Postrider::Testing
