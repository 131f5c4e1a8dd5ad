// SPDX-License-Identifier: GPL-3.0-or-later
#include "liveplayer.h"
#include "platforms/youtube/upload.h"
#include "platforms/youtube/youtube.h"
#include "testmain.h"
#include "youtubestandin.h"

#include <QTemporaryDir>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Endpoint = YouTubeStandIn::Endpoint;
using Fault = Misbehaviour::Fault;
using Kind = Net::Credential::Kind;

namespace {

constexpr qint64 kSlice = 8 * 1024 * 1024;

} // namespace

// Whole recipes over real HTTP against the strict stand-in, every one of them without a complaint.
class TestYouTubeLive final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void publishesWithAllSettings();
    void sendsSlices();
    void goesOnWhereYouTubeStopped();
    void asksFirstWhenResumed();
    void opensAnotherSession();
    void bringsThumbnailPlaylistAndCaptions();
    void tellsWhatWentWrongAfterwards();
    void tellsOfRejection();
    void tellsOfTheAudit();
    void commentsAnswer();
    void findsWhatWasLost_data();
    void findsWhatWasLost();
    void findsByTheListWhenTheSessionIsGone();
    void findsALostComment();
    void readsCountersEditsAndDeletes();
    void hasNoSharesWithoutTheApi();
    void offersChoices();
    void plansAndChangesAndTakesBack();
    void quotaEnds();

private:
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

void TestYouTubeLive::init()
{
    start();
}

void TestYouTubeLive::cleanup()
{
    QCOMPARE(m_standIn->complaints(), QStringList());
}

void TestYouTubeLive::start(const YouTubeStandIn::Options &options)
{
    m_standIn = std::make_unique<YouTubeStandIn>(options);
    m_account = {};
    m_account.platform = PlatformId::Youtube;
    m_account.accountId = YouTubeStandIn::channelId();
    m_account.username = u"@ann"_s;
    m_account.facts = {{"uploads"_L1, YouTubeStandIn::uploadsId()}, {"longUploadsStatus"_L1, u"allowed"_s}};
    m_credentials = {{Kind::AccessToken, Secret("standin-token")}};
}

OutgoingMedia TestYouTubeLive::file(const QString &name, const QString &mime, const QByteArray &bytes)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
    return {file.fileName(), mime, bytes.size(), {640, 480}, mime.startsWith("video"_L1) ? 4000ms : 0ms, {}};
}

Outgoing TestYouTubeLive::video(const QJsonObject &settings, qint64 size)
{
    Outgoing post;
    post.text = u"By the sea & back, Grüße"_s;
    post.settings = settings;
    if (!post.settings.contains("title"_L1))
        post.settings["title"_L1] = u"Holiday"_s;
    post.media = {file(u"holiday.mp4"_s, u"video/mp4"_s, QByteArray(size, 'v'))};
    return post;
}

Outgoing TestYouTubeLive::comment(const QString &text, int part, const RemotePost &before)
{
    Outgoing post;
    post.text = text;
    post.part = part;
    post.replyTo = before.id;
    post.root = m_standIn->accepted().first()["id"_L1].toString();
    return post;
}

QJsonObject TestYouTubeLive::published(const Outgoing &post)
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

void TestYouTubeLive::findsWhatWasLost_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<bool>("isOut");
    QTest::newRow("after") << Fault::ResetAfterAccepting << true;
    QTest::newRow("before") << Fault::ResetBeforeAccepting << false;
    QTest::newRow("garbage") << Fault::Garbage << true;
    QTest::newRow("503") << Fault::Status503 << false;
}

void TestYouTubeLive::findsWhatWasLost()
{
    QFETCH(Fault, fault);
    QFETCH(bool, isOut);
    Outgoing post = video();
    post.media << file(u"face.png"_s, u"image/png"_s, "png");
    LivePlayer live = player();
    m_standIn->fail(Endpoint::SendLast, fault);
    QVERIFY(!live.play(m_youtube.publish(post, m_account)));
    LivePlayer looking = player();
    looking.context.memory = live.context.memory;
    QVERIFY(looking.play(m_youtube.findPublished(post, m_account)));
    QCOMPARE(looking.context.published.has_value(), isOut);
    QCOMPARE(m_standIn->accepted().size(), isOut ? 1 : 0);
    // What had to follow follows.
    QCOMPARE(m_standIn->requestCount(Endpoint::SetThumbnail), isOut ? 1 : 0);
}

void TestYouTubeLive::findsByTheListWhenTheSessionIsGone()
{
    const Outgoing post = video();
    QVERIFY(!published(post).isEmpty());
    QVERIFY(!published(video({}, 1200)).isEmpty()); // the same words, another film
    const QString other = m_last.id;
    m_standIn->forgetSessions();
    LivePlayer looking = player();
    looking.context.memory = m_memory;
    QVERIFY(looking.play(m_youtube.findPublished(post, m_account)));
    QVERIFY(!looking.context.published);
    QCOMPARE(looking.context.posts->size(), 1);
    const RemotePost found = looking.context.posts->first();
    QVERIFY(found.id != other);
    QVERIFY(m_youtube.isSame(found, post, QDateTime::currentDateTimeUtc()));
    QVERIFY(!m_youtube.isSame(found, video({{"title"_L1, u"Another"_s}}), QDateTime::currentDateTimeUtc()));
    QVERIFY(!m_youtube.isSame(found, post, QDateTime::currentDateTimeUtc().addDays(-2)));
}

void TestYouTubeLive::findsALostComment()
{
    QVERIFY(!published(video()).isEmpty());
    const Outgoing first = comment(u"First!"_s, 2, m_last);
    m_standIn->fail(Endpoint::AddThread, Fault::ResetAfterAccepting);
    QVERIFY(!player().play(m_youtube.publish(first, m_account)));
    LivePlayer looking = player();
    QVERIFY(looking.play(m_youtube.findPublished(first, m_account)));
    QCOMPARE(looking.context.posts->size(), 1);
    QVERIFY(m_youtube.isSame(looking.context.posts->first(), first, QDateTime::currentDateTimeUtc()));
    QCOMPARE(looking.context.posts->first().replyTo, first.replyTo);
}

void TestYouTubeLive::readsCountersEditsAndDeletes()
{
    QVERIFY(!published(video({{"category"_L1, u"19"_s}})).isEmpty());
    const QString id = m_last.id;
    QVERIFY(!published(comment(u"First!"_s, 2, m_last)).isEmpty());
    const QString answer = m_last.id;
    LivePlayer live = player();
    QVERIFY(live.play(m_youtube.metrics({id, answer, u"nobodysvide"_s}, m_account)));
    const Counters counters = live.context.counters->value(id);
    QCOMPARE(counters, (Counters{99, 7, 3, 2, std::nullopt}));
    QCOMPARE(live.context.counters->value(answer),
             (Counters{std::nullopt, 4, std::nullopt, std::nullopt, std::nullopt}));
    QCOMPARE(live.context.counters->size(), 2);
    QVERIFY(live.play(m_youtube.accountMetrics(m_account)));
    QCOMPARE(live.context.accountCounters->followers, std::optional<qint64>(12));

    Outgoing changed = video({{"title"_L1, u"Better"_s}, {"privacy"_L1, u"unlisted"_s}});
    QVERIFY(player().play(m_youtube.edit(id, changed, m_account)));
    const QJsonObject resource = m_standIn->accepted().first()["resource"_L1].toObject();
    QCOMPARE(resource["snippet"_L1]["title"_L1].toString(), u"Better"_s);
    QCOMPARE(resource["snippet"_L1]["categoryId"_L1].toString(), u"19"_s); // as it was
    QCOMPARE(resource["status"_L1]["privacyStatus"_L1].toString(), u"unlisted"_s);

    for (const QString &post : {answer, id, id}) // the last is gone already
        QVERIFY(player().play(m_youtube.remove(post, m_account)));
    QCOMPARE(m_standIn->accepted(), QJsonArray());
}

void TestYouTubeLive::hasNoSharesWithoutTheApi()
{
    YouTubeStandIn::Options options;
    options.hasReports = false;
    start(options);
    QVERIFY(!published(video()).isEmpty());
    LivePlayer live = player();
    QVERIFY(live.play(m_youtube.metrics({m_last.id}, m_account)));
    QCOMPARE(live.context.counters->value(m_last.id), (Counters{99, 7, std::nullopt, 2, std::nullopt}));
}

void TestYouTubeLive::offersChoices()
{
    LivePlayer live = player();
    QVERIFY(live.play(m_youtube.options(u"playlists"_s, m_account)));
    QCOMPARE(*live.context.choices, (QList<Choice>{{YouTubeStandIn::playlistId(), u"Holidays"_s, {}, false}}));
    LivePlayer second = player();
    QVERIFY(second.play(m_youtube.options(u"categories"_s, m_account)));
    QCOMPARE(*second.context.choices, (QList<Choice>{{u"22"_s, u"People & Blogs"_s, {}, false}}));
    QVERIFY(m_youtube.options(u"boards"_s, m_account).isEmpty());
}

void TestYouTubeLive::plansAndChangesAndTakesBack()
{
    const QDateTime soon = QDateTime::currentDateTimeUtc().addSecs(3600);
    const Outgoing post = video();
    LivePlayer live = player();
    QVERIFY(live.play(m_youtube.handOver(post, soon, m_account)));
    const QString id = live.context.published->id;
    QCOMPARE(m_standIn->accepted().first()["resource"_L1]["status"_L1]["privacyStatus"_L1].toString(), u"private"_s);
    LivePlayer look = player();
    QVERIFY(look.play(m_youtube.lookAtHandedOver(id, m_account)));
    QCOMPARE(look.context.handedOver, std::optional(HandedOver::Waiting));

    QVERIFY(player().play(m_youtube.editHandedOver(id, post, soon.addSecs(60), m_account)));
    const QString moved = m_standIn->accepted().first()["resource"_L1]["status"_L1]["publishAt"_L1].toString();
    QCOMPARE(QDateTime::fromString(moved, Qt::ISODate).toSecsSinceEpoch(), soon.addSecs(60).toSecsSinceEpoch());

    const QDateTime now = QDateTime::currentDateTimeUtc().addSecs(1);
    QVERIFY(player().play(m_youtube.editHandedOver(id, post, now, m_account)));
    LivePlayer later = player();
    QTRY_VERIFY(later.play(m_youtube.lookAtHandedOver(id, m_account))
                && later.context.handedOver == HandedOver::Published);
    QCOMPARE(later.context.published->permalink, u"https://www.youtube.com/watch?v="_s + id);
    QCOMPARE(later.context.published->notice, QString());

    QVERIFY(player().play(m_youtube.cancelHandedOver(id, m_account)));
    LivePlayer gone = player();
    QVERIFY(gone.play(m_youtube.lookAtHandedOver(id, m_account)));
    QCOMPARE(gone.context.handedOver, std::optional(HandedOver::Gone));
}

void TestYouTubeLive::quotaEnds()
{
    YouTubeStandIn::Options options;
    options.dailyUnits = 0;
    start(options);
    const Outcome refused = player().play(m_youtube.identify(m_account));
    QCOMPARE(refused.error().kind, Error::Kind::RateLimit);
    QVERIFY(*refused.error().retryAfter > 0ms && *refused.error().retryAfter <= 25h);
}

TEST_CLASS(TestYouTubeLive)
#include "tst_youtubelive.moc"
