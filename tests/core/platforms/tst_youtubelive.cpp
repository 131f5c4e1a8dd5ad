// SPDX-License-Identifier: GPL-3.0-or-later
#include "testmain.h"
#include "youtubelive.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Endpoint = YouTubeStandIn::Endpoint;
using Fault = Misbehaviour::Fault;

namespace {

constexpr qint64 kSlice = 8 * 1024 * 1024;

} // namespace

// Videos and comments, with all that follows them.
class TestYouTubeLive final : public YouTubeLive
{
    Q_OBJECT
private Q_SLOTS:
    void publishesWithAllSettings();
    void goesOutWhereItsMomentIsPast();
    void sendsSlices();
    void goesOnWhereYouTubeStopped();
    void asksFirstWhenResumed();
    void opensAnotherSession();
    void bringsThumbnailPlaylistAndCaptions();
    void tellsWhatWentWrongAfterwards();
    void tellsOfRejection();
    void tellsOfTheAudit();
    void commentsAnswer();
};

void TestYouTubeLive::publishesWithAllSettings()
{
    const QDateTime later = QDateTime::currentDateTimeUtc().addDays(1);
    const QJsonObject made = published(video({{"title"_L1, u"Holiday"_s},
                                              {"tags"_L1, QJsonArray{u"travel"_s, u"by the sea"_s}},
                                              {"category"_L1, u"19"_s},
                                              {"madeForKids"_L1, true},
                                              {"publishAt"_L1, later.toString(Qt::ISODate)},
                                              {"notifySubscribers"_L1, false},
                                              {"embeddable"_L1, false},
                                              {"license"_L1, u"creativeCommon"_s},
                                              {"publicStatsViewable"_L1, false},
                                              {"containsSyntheticMedia"_L1, true},
                                              {"paidProductPlacement"_L1, true},
                                              {"language"_L1, u"en"_s},
                                              {"audioLanguage"_L1, u"de"_s}}));
    const QJsonObject snippet = made["request"_L1]["snippet"_L1].toObject();
    QCOMPARE(snippet["title"_L1].toString(), u"Holiday"_s);
    QCOMPARE(snippet["description"_L1].toString(), u"By the sea & back, Grüße"_s);
    QCOMPARE(snippet["tags"_L1].toArray().size(), 2);
    QCOMPARE(snippet["categoryId"_L1].toString(), u"19"_s);
    QCOMPARE(snippet["defaultLanguage"_L1].toString() + snippet["defaultAudioLanguage"_L1].toString(), u"ende"_s);
    const QJsonObject status = made["request"_L1]["status"_L1].toObject();
    QCOMPARE(status["privacyStatus"_L1].toString(), u"private"_s);
    QCOMPARE(QDateTime::fromString(status["publishAt"_L1].toString(), Qt::ISODate).toSecsSinceEpoch(),
             later.toSecsSinceEpoch());
    QVERIFY(status["selfDeclaredMadeForKids"_L1].toBool() && status["containsSyntheticMedia"_L1].toBool());
    QVERIFY(!status["embeddable"_L1].toBool(true) && !status["publicStatsViewable"_L1].toBool(true));
    QVERIFY(made["request"_L1]["paidProductPlacementDetails"_L1]["hasPaidProductPlacement"_L1].toBool());
    QVERIFY(!made["notifies"_L1].toBool(true));
    QCOMPARE(made["size"_L1].toInt(), 1000);
    QCOMPARE(m_last.permalink, u"https://www.youtube.com/watch?v="_s + m_last.id);
    QCOMPARE(m_notices, QStringList());
}

void TestYouTubeLive::goesOutWhereItsMomentIsPast()
{
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-3600);
    LivePlayer live = player();
    const Outgoing late = video({{"publishAt"_L1, before.toString(Qt::ISODate)}});
    QVERIFY(live.play(m_youtube.publish(late, m_account)));
    QVERIFY(live.context.published);
    QCOMPARE(live.context.notices, QStringList());
    QCOMPARE(m_standIn->accepted().size(), 1);

    YouTubeStandIn::Options options;
    options.isAudited = false; // then it stays private, and somebody should know
    start(options);
    LivePlayer locked = player();
    QVERIFY(locked.play(m_youtube.publish(late, m_account)));
    QCOMPARE(locked.context.notices.size(), 1);
    QCOMPARE(m_standIn->complaints(), QStringList());
}

void TestYouTubeLive::sendsSlices()
{
    const QJsonObject made = published(video({}, 2 * kSlice + 7));
    QCOMPARE(made["size"_L1].toInteger(), 2 * kSlice + 7);
    QCOMPARE(m_standIn->requestCount(Endpoint::SendSlice), 2);
    QCOMPARE(m_standIn->requestCount(Endpoint::SendLast), 1);
    QCOMPARE(m_standIn->requestCount(Endpoint::AskUpload), 0);
}

void TestYouTubeLive::goesOnWhereYouTubeStopped()
{
    YouTubeStandIn::Options options;
    options.keepsHalf = true;
    start(options);
    QVERIFY(!published(video({}, 2 * kSlice)).isEmpty());
    QCOMPARE(m_standIn->requestCount(Endpoint::SendSlice), 2);
}

// What is remembered may be older than what arrived.
void TestYouTubeLive::asksFirstWhenResumed()
{
    const Outgoing post = video({}, 2 * kSlice + 7);
    const Recipe recipe = m_youtube.publish(post, m_account);
    LivePlayer live = player();
    m_standIn->fail(Endpoint::SendSlice, Fault::ResetAfterAccepting);
    QVERIFY(!live.play(recipe)); // the answer to the first slice is lost
    QCOMPARE(live.context.memory["sent"_L1].toInteger(), 0);
    LivePlayer second = player();
    second.context.memory = live.context.memory;
    second.context.isResumed = true;
    QVERIFY(second.play(recipe.mid(1)));
    QVERIFY(second.context.published);
    QCOMPARE(m_standIn->requestCount(Endpoint::AskUpload), 1);
    QCOMPARE(m_standIn->requestCount(Endpoint::SendSlice), 2);
    QCOMPARE(m_standIn->requestCount(Endpoint::OpenUpload), 1);
    QCOMPARE(m_standIn->accepted().size(), 1);
}

void TestYouTubeLive::opensAnotherSession()
{
    YouTubeStandIn::Options options;
    options.losesSession = true;
    start(options);
    QVERIFY(!published(video({}, 2 * kSlice + 7)).isEmpty());
    QCOMPARE(m_standIn->requestCount(Endpoint::OpenUpload), 2);
    QCOMPARE(m_standIn->accepted().size(), 1);
}

void TestYouTubeLive::bringsThumbnailPlaylistAndCaptions()
{
    Outgoing post = video({{"playlist"_L1, YouTubeStandIn::playlistId()},
                           {"captions"_L1, file(u"words.srt"_s, u"text/plain"_s, "1\nHello\n").path},
                           {"captionsLanguage"_L1, u"en"_s}});
    post.media << file(u"face.png"_s, u"image/png"_s, "png");
    const QJsonObject made = published(post);
    QCOMPARE(made["thumbnail"_L1]["type"_L1].toString(), u"image/png"_s);
    QCOMPARE(made["playlists"_L1].toArray(), QJsonArray{YouTubeStandIn::playlistId()});
    QCOMPARE(made["captions"_L1][0]["text"_L1].toString(), u"1\nHello\n"_s);
    QCOMPARE(m_notices, QStringList());
}

void TestYouTubeLive::tellsWhatWentWrongAfterwards()
{
    YouTubeStandIn::Options options;
    options.mayHaveThumbnails = false;
    start(options);
    Outgoing post = video({{"playlist"_L1, u"PLgone"_s}});
    post.media << file(u"face.png"_s, u"image/png"_s, "png");
    QVERIFY(!published(post).isEmpty());
    QCOMPARE(m_notices.size(), 3); // the look into the list fails, and so does adding to it
    QVERIFY2(m_notices.first().contains("permissions"_L1), qPrintable(m_notices.first()));
}

void TestYouTubeLive::tellsOfRejection()
{
    YouTubeStandIn::Options options;
    options.looks = 2;
    options.rejection = u"duplicate"_s;
    start(options);
    QVERIFY(!published(video()).isEmpty());
    QCOMPARE(m_notices.size(), 1);
    QVERIFY2(m_notices.first().contains("duplicate"_L1), qPrintable(m_notices.first()));
}

void TestYouTubeLive::tellsOfTheAudit()
{
    YouTubeStandIn::Options options;
    options.isAudited = false;
    start(options);
    QVERIFY(!published(video()).isEmpty());
    QCOMPARE(m_notices.size(), 1);
    QVERIFY2(m_notices.first().contains("audit"_L1), qPrintable(m_notices.first()));
    QVERIFY(!published(video({{"privacy"_L1, u"private"_s}})).isEmpty());
    QCOMPARE(m_notices, QStringList());
}

void TestYouTubeLive::commentsAnswer()
{
    QVERIFY(!published(video()).isEmpty());
    const QString id = m_last.id;
    const QJsonObject first = published(comment(u"First!"_s, 2, m_last));
    QCOMPARE(first["video"_L1].toString(), id);
    QCOMPARE(m_last.permalink, u"https://www.youtube.com/watch?v=%1&lc=%2"_s.arg(id, m_last.id));
    const QString thread = m_last.id;
    published(comment(u"Second"_s, 3, m_last));
    const QJsonObject third = published(comment(u"Third"_s, 4, m_last));
    QCOMPARE(third["request"_L1]["snippet"_L1]["parentId"_L1].toString(), thread);
    // Nobody comments on a private video.
    QVERIFY(!published(video({{"privacy"_L1, u"private"_s}})).isEmpty());
    LivePlayer live = player();
    const Outcome refused = live.play(m_youtube.publish(comment(u"First!"_s, 2, m_last), m_account));
    QCOMPARE(refused.error().kind, Error::Kind::Content);
}

TEST_CLASS(TestYouTubeLive)
#include "tst_youtubelive.moc"
