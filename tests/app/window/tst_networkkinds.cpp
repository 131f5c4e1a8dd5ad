// SPDX-License-Identifier: GPL-3.0-or-later
#include "blueskystandin.h"
#include "linkedinstandin.h"
#include "networkfixture.h"
#include "twitterstandin.h"
#include "youtubestandin.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatience = 120'000; // ms

QJsonObject request(const QJsonArray &accepted, qsizetype at = 0)
{
    return at < accepted.size() ? accepted.at(at)["request"_L1].toObject() : QJsonObject();
}

} // namespace

// The further kinds of posts that a network offers, written in the window against its strict stand-in.
class TestNetworkKinds final : public NetworkFixture
{
    Q_OBJECT
private Q_SLOTS:
    void youTubeWithAllThatGoesAlong();
    void youTubeMakesItPublicByItself();
    void linkedIn();
    void x();
    void bluesky();

private:
    QString write(const QString &name, const QByteArray &content) const;
};

QString TestNetworkKinds::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("no file");
    return file.fileName();
}

void TestNetworkKinds::youTubeWithAllThatGoesAlong()
{
    const YouTubeStandIn server;
    goToConnect(PlatformId::Youtube, server.url());
    giveApp(YouTubeStandIn::clientId(), YouTubeStandIn::clientSecret());
    compose();
    QVERIFY(m_person->type(u"text"_s, u"By the sea"_s));
    addFile(film(100'000), 1);
    addFile(picture(u"face.png"_s, Qt::red), 2);
    QVERIFY(m_person->type(u"setting_title"_s, u"Holiday"_s));
    typeLines(u"setting_tags"_s, {u"sea"_s, u"sand and sun"_s});
    QVERIFY(m_person->type(u"setting_category"_s, u"19"_s));
    QVERIFY(m_person->type(u"setting_playlist"_s, YouTubeStandIn::playlistId()));
    QVERIFY(m_person->type(u"setting_captions"_s, write(u"words.srt"_s, "1\nHello\n")));
    QVERIFY(m_person->type(u"setting_captionsLanguage"_s, u"en"_s));
    QVERIFY(m_person->click(u"addPart"_s));
    QVERIFY(m_person->type(u"text_2"_s, u"First!"_s));
    publish();
    QTRY_COMPARE_WITH_TIMEOUT(server.accepted().size(), 2, kPatience); // with its comment
    const QJsonValue video = server.accepted().first();
    const QJsonObject about = video["request"_L1]["snippet"_L1].toObject();
    QCOMPARE(about["categoryId"_L1].toString(), u"19"_s);
    QCOMPARE(about["tags"_L1].toArray(), (QJsonArray{u"sea"_s, u"sand and sun"_s}));
    QVERIFY(video["thumbnail"_L1]["size"_L1].toInt() > 0);
    QCOMPARE(video["captions"_L1][0]["language"_L1].toString(), u"en"_s);
    QCOMPARE(video["playlists"_L1].toArray().size(), 1);
    QCOMPARE(server.accepted().last()["text"_L1].toString(), u"First!"_s);
    QCOMPARE(server.accepted().last()["video"_L1], video["id"_L1]);
    QCOMPARE(server.complaints(), QStringList());
}

void TestNetworkKinds::youTubeMakesItPublicByItself()
{
    const YouTubeStandIn server;
    goToConnect(PlatformId::Youtube, server.url());
    giveApp(YouTubeStandIn::clientId(), YouTubeStandIn::clientSecret());
    compose();
    QVERIFY(m_person->type(u"text"_s, u"By the sea"_s));
    addFile(film(100'000), 1);
    QVERIFY(m_person->type(u"setting_title"_s, u"Holiday"_s));
    QVERIFY(m_person->click(u"setting_handOver"_s));
    scheduleAt(u"tomorrow 9:00"_s);
    QTRY_VERIFY_WITH_TIMEOUT(wordsOn(u"postPage"_s).contains(u"Scheduled at YouTube"_s), kPatience);
    const QJsonObject status = request(server.accepted())["status"_L1].toObject();
    QCOMPARE(status["privacyStatus"_L1].toString(), u"private"_s);
    QVERIFY(!status["publishAt"_L1].toString().isEmpty());
    // Back to drafts: YouTube has it no more.
    QVERIFY(m_person->click(u"unschedulePost"_s));
    QTRY_COMPARE_WITH_TIMEOUT(server.accepted(), QJsonArray(), kPatience);
    QCOMPARE(server.complaints(), QStringList());
}

void TestNetworkKinds::linkedIn()
{
    const LinkedinStandIn server;
    goToConnect(PlatformId::Linkedin, server.url());
    giveToken(u"standin-token"_s);
    compose();
    QVERIFY(m_person->type(u"text"_s, u"Slides"_s));
    addFile(write(u"talk.pdf"_s, "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"), 1);
    QVERIFY(m_person->type(u"setting_title"_s, u"My talk"_s));
    publish();
    QCOMPARE(server.accepted().first()["media"_L1][0]["kind"_L1].toString(), u"document"_s);
    QCOMPARE(request(server.accepted())["content"_L1]["media"_L1]["title"_L1].toString(), u"My talk"_s);
    deleteThere();

    composeNext();
    QVERIFY(m_person->type(u"text"_s, u"It moves"_s));
    addFile(film(120'000), 1);
    publish();
    QCOMPARE(server.accepted().first()["media"_L1][0]["kind"_L1].toString(), u"video"_s);
    deleteThere();

    composeNext();
    QVERIFY(m_person->type(u"text"_s, u"We wonder"_s));
    QVERIFY(m_person->click(u"group_Poll"_s));
    QVERIFY(m_person->type(u"setting_poll.question"_s, u"Tea or coffee?"_s));
    typeLines(u"setting_poll.options"_s, {u"Tea"_s, u"Coffee"_s});
    QVERIFY(m_person->choose(u"setting_poll.duration"_s, u"three_days"_s));
    publish();
    const QJsonObject poll = request(server.accepted())["content"_L1]["poll"_L1].toObject();
    QCOMPARE(poll["question"_L1].toString(), u"Tea or coffee?"_s);
    QCOMPARE(poll["options"_L1].toArray().size(), 2);
    QCOMPARE(poll["settings"_L1]["duration"_L1].toString(), u"THREE_DAYS"_s);
    deleteThere();

    composeNext();
    QVERIFY(m_person->type(u"text"_s, u"Read this"_s));
    QVERIFY(m_person->click(u"group_Link card"_s));
    QVERIFY(m_person->type(u"setting_card.uri"_s, u"https://example.org/tea"_s));
    QVERIFY(m_person->type(u"setting_card.title"_s, u"On tea"_s));
    QVERIFY(m_person->choose(u"setting_visibility"_s, u"connections"_s));
    publish();
    const QJsonObject article = request(server.accepted())["content"_L1]["article"_L1].toObject();
    QCOMPARE(article["source"_L1].toString(), u"https://example.org/tea"_s);
    QCOMPARE(article["title"_L1].toString(), u"On tea"_s);
    QCOMPARE(request(server.accepted())["visibility"_L1].toString(), u"CONNECTIONS"_s);
    deleteThere();
    QCOMPARE(server.accepted(), QJsonArray());
    QCOMPARE(server.complaints(), QStringList());
}

void TestNetworkKinds::x()
{
    const TwitterStandIn server;
    goToConnect(PlatformId::Twitter, server.url());
    giveToken(u"standin-token"_s);
    compose();
    QVERIFY(m_person->type(u"text"_s, u"One"_s));
    QVERIFY(m_person->choose(u"setting_whoCanReply"_s, u"following"_s));
    QVERIFY(m_person->click(u"addPart"_s));
    QVERIFY(m_person->type(u"text_2"_s, u"Two"_s));
    publish();
    QTRY_COMPARE_WITH_TIMEOUT(server.accepted().size(), 2, kPatience);
    QCOMPARE(request(server.accepted())["reply_settings"_L1].toString(), u"following"_s);
    QCOMPARE(request(server.accepted(), 1)["reply"_L1]["in_reply_to_tweet_id"_L1], server.accepted().first()["id"_L1]);
    deleteThere();

    composeNext();
    QVERIFY(m_person->type(u"text"_s, u"It moves"_s));
    addFile(film(100'000), 1);
    publish();
    QCOMPARE(server.accepted().first()["media"_L1][0]["category"_L1].toString(), u"tweet_video"_s);
    deleteThere();
    QCOMPARE(server.accepted(), QJsonArray());
    QCOMPARE(server.complaints(), QStringList());
}

void TestNetworkKinds::bluesky()
{
    const BlueskyStandIn server;
    goToConnect(PlatformId::Bluesky, server.url());
    giveAppPassword(BlueskyStandIn::handle(), u"abcd-efgh-ijkl-mnop"_s);
    compose();
    QVERIFY(m_person->type(u"text"_s, u"One"_s));
    QVERIFY(m_person->choose(u"setting_whoCanReply"_s, u"nobody"_s));
    QVERIFY(m_person->click(u"addPart"_s));
    QVERIFY(m_person->type(u"text_2"_s, u"Two"_s));
    publish();
    QTRY_COMPARE_WITH_TIMEOUT(server.accepted().size(), 2, kPatience);
    QCOMPARE(server.accepted().last()["value"_L1]["reply"_L1]["root"_L1]["uri"_L1],
             server.accepted().first()["uri"_L1]);
    deleteThere();

    composeNext();
    QVERIFY(m_person->type(u"text"_s, u"It moves"_s));
    addFile(film(100'000), 1);
    describe(u"It moves from left to right"_s);
    QVERIFY(m_person->type(u"setting_captions"_s, write(u"words.vtt"_s, "WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n")));
    QVERIFY(m_person->type(u"setting_captionsLanguage"_s, u"en"_s));
    publish();
    const QJsonObject video = server.accepted().first()["value"_L1]["embed"_L1].toObject();
    QCOMPARE(video["$type"_L1].toString(), u"app.bsky.embed.video"_s);
    QCOMPARE(video["alt"_L1].toString(), u"It moves from left to right"_s);
    QCOMPARE(video["captions"_L1][0]["lang"_L1].toString(), u"en"_s);
    deleteThere();

    composeNext();
    QVERIFY(m_person->type(u"text"_s, u"Read this"_s));
    QVERIFY(m_person->click(u"group_Link card"_s));
    QVERIFY(m_person->type(u"setting_card.uri"_s, u"https://example.org/tea"_s));
    QVERIFY(m_person->type(u"setting_card.title"_s, u"On tea"_s));
    addFile(picture(u"tea.png"_s, Qt::green), 1);
    describe(u"A cup of green tea"_s);
    publish();
    const QJsonObject card = server.accepted().first()["value"_L1]["embed"_L1]["external"_L1].toObject();
    QCOMPARE(card["title"_L1].toString(), u"On tea"_s);
    QVERIFY(card.contains("thumb"_L1));
    deleteThere();
    QCOMPARE(server.accepted(), QJsonArray());
    QCOMPARE(server.complaints(), QStringList());
}

TEST_CLASS(TestNetworkKinds)
#include "tst_networkkinds.moc"
