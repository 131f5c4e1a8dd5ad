// SPDX-License-Identifier: GPL-3.0-or-later
#include "livepublishing.h"
#include "platforms/twitter/twitter.h"
#include "testmain.h"
#include "twitterstandin.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Endpoint = TwitterStandIn::Endpoint;
using Kind = Net::Credential::Kind;

// Whole recipes over real HTTP against the strict stand-in, every one of them without a complaint.
class TestTwitterLive final : public LivePublishing
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void publishesTextAndSettings();
    void publishesPictures();
    void publishesAnAnimation();
    void publishesAVideoInSlices();
    void sendsShorterSlicesWhereLongOnesAreRefused();
    void opensTheUploadAgain();
    void saysWhyAVideoFailed();
    void asksForTheRightToUpload_data();
    void asksForTheRightToUpload();
    void uploadsAgainWhatIsGone();
    void publishesAPoll();
    void quotesWhereItMay();
    void threadsAnswerThemselves();
    void refusesTheSameTwice();
    void takesARefusedRepetitionForTheFirst();
    void findsWhatWasLost_data();
    void findsWhatWasLost();
    void readsCountersAndDeletes_data();
    void readsCountersAndDeletes();

private:
    void start(const TwitterStandIn::Options &options = {});

    TwitterPlatform m_twitter;
    std::unique_ptr<TwitterStandIn> m_standIn;
};

void TestTwitterLive::init()
{
    start();
}

void TestTwitterLive::start(const TwitterStandIn::Options &options)
{
    m_standIn = std::make_unique<TwitterStandIn>(options);
    use(m_twitter, *m_standIn);
    m_account.accountId = TwitterStandIn::userId();
    m_account.username = TwitterStandIn::username();
    m_credentials.insert(Kind::ClientId, Secret(TwitterStandIn::clientId().toUtf8()));
}

void TestTwitterLive::publishesTextAndSettings()
{
    const QJsonObject post = published(text(u"Grüße & <3 https://example.org/a 👩‍👧"_s,
                                            {{"whoCanReply"_L1, u"following"_s},
                                             {"communityId"_L1, u"77"_s},
                                             {"shareWithFollowers"_L1, true},
                                             {"madeWithAi"_L1, true},
                                             {"paidPartnership"_L1, true}}));
    const QJsonObject sent = post["request"_L1].toObject();
    QCOMPARE(sent["reply_settings"_L1].toString(), u"following"_s);
    QCOMPARE(sent["community_id"_L1].toString(), u"77"_s);
    QVERIFY(sent["made_with_ai"_L1].toBool() && sent["paid_partnership"_L1].toBool()
            && sent["share_with_followers"_L1].toBool());
    QCOMPARE(m_last.permalink, u"https://x.com/ann/status/"_s + m_last.id);
    QVERIFY(qAbs(m_last.createdAt.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    // What everyone may answer says nothing about it.
    const QJsonObject open = published(text(u"Open"_s, {{"whoCanReply"_L1, u"everyone"_s}}));
    QCOMPARE(open["request"_L1].toObject(), (QJsonObject{{"text"_L1, u"Open"_s}}));
}

void TestTwitterLive::publishesPictures()
{
    Outgoing post = text({});
    post.media = {file(u"one.png"_s, u"image/png"_s, "one"), file(u"two.jpg"_s, u"image/jpeg"_s, "two!"),
                  file(u"three.webp"_s, u"image/webp"_s, "three")};
    post.media[1].altText.clear();
    const QJsonArray media = published(post)["media"_L1].toArray();
    QCOMPARE(media.size(), 3);
    QCOMPARE(media.at(0)["alt"_L1].toString(), u"alt of one.png"_s);
    QCOMPARE(media.at(1)["alt"_L1].toString(), QString());
    QCOMPARE(media.at(2)["alt"_L1].toString(), u"alt of three.webp"_s);
    QCOMPARE(media.at(1)["size"_L1].toInt(), 4);
    QCOMPARE(m_standIn->requestCount(Endpoint::Metadata), 2);
}

void TestTwitterLive::publishesAnAnimation()
{
    Outgoing post = text(u"It moves"_s);
    post.media = {file(u"wave.gif"_s, u"image/gif"_s, QByteArray(10'000, 'g'))};
    post.media[0].details.container = u"gif"_s;
    post.media[0].details.frames = 12;
    const QJsonObject media = published(post)["media"_L1][0].toObject();
    QCOMPARE(media["category"_L1].toString(), u"tweet_gif"_s);
    QCOMPARE(media["alt"_L1].toString(), u"alt of wave.gif"_s);
}

void TestTwitterLive::publishesAVideoInSlices()
{
    Outgoing post = text(u"Waves"_s);
    post.media = {file(u"wave.mp4"_s, u"video/mp4"_s, QByteArray(9 * 1024 * 1024 + 7, 'v'))};
    const QJsonObject media = published(post)["media"_L1][0].toObject();
    QCOMPARE(media["category"_L1].toString(), u"tweet_video"_s);
    QCOMPARE(media["size"_L1].toInteger(), 9 * 1024 * 1024 + 7);
    QCOMPARE(m_standIn->requestCount(Endpoint::Append), 3);
    QCOMPARE(m_standIn->requestCount(Endpoint::Status), 2);
}

void TestTwitterLive::sendsShorterSlicesWhereLongOnesAreRefused()
{
    TwitterStandIn::Options options;
    options.longestSlice = 2'000'000;
    start(options);
    Outgoing post = text(u"Waves"_s);
    post.media = {file(u"wave.mp4"_s, u"video/mp4"_s, QByteArray(5 * 1024 * 1024, 'v'))};
    QVERIFY(!published(post).isEmpty());
    QCOMPARE(m_standIn->requestCount(Endpoint::Initialize), 2);
    QCOMPARE(m_standIn->requestCount(Endpoint::Append), 1 + 5);

    options.longestSlice = 1000; // nothing helps
    start(options);
    QCOMPARE(refused(post).error().kind, Error::Kind::Content);
    QCOMPARE(m_standIn->requestCount(Endpoint::Append), 2);
}

void TestTwitterLive::opensTheUploadAgain()
{
    TwitterStandIn::Options options;
    options.losesUpload = true;
    start(options);
    Outgoing post = text(u"Waves"_s);
    post.media = {file(u"wave.mp4"_s, u"video/mp4"_s, QByteArray(5 * 1024 * 1024, 'v'))};
    QVERIFY(!published(post).isEmpty());
    QCOMPARE(m_standIn->requestCount(Endpoint::Initialize), 2);
}

void TestTwitterLive::saysWhyAVideoFailed()
{
    TwitterStandIn::Options options;
    options.failsProcessing = true;
    start(options);
    Outgoing post = text(u"Waves"_s);
    post.media = {file(u"wave.mp4"_s, u"video/mp4"_s, "video")};
    const Outcome outcome = refused(post);
    QCOMPARE(outcome.error().kind, Error::Kind::Content);
    QCOMPARE(outcome.error().words, u"Unsupported video format"_s);
    QCOMPARE(m_standIn->accepted().size(), 0);
}

void TestTwitterLive::asksForTheRightToUpload_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("mime");
    QTest::newRow("picture") << u"one.png"_s << u"image/png"_s;
    QTest::newRow("video") << u"wave.mp4"_s << u"video/mp4"_s;
}

// The account was connected without it; what needs no file goes out all the same.
void TestTwitterLive::asksForTheRightToUpload()
{
    QFETCH(QString, name);
    QFETCH(QString, mime);
    TwitterStandIn::Options options;
    options.refusesUploads = true;
    start(options);
    Outgoing post = text(u"Look"_s);
    post.media = {file(name, mime, "bytes")};
    const Outcome outcome = refused(post);
    QCOMPARE(outcome.error().kind, Error::Kind::Auth);
    QVERIFY2(outcome.error().words.contains("Connect the account again"_L1), qPrintable(outcome.error().words));
    QCOMPARE(m_standIn->accepted().size(), 0);
    QVERIFY(!published(text(u"Words"_s)).isEmpty());
}

void TestTwitterLive::uploadsAgainWhatIsGone()
{
    TwitterStandIn::Options options;
    options.forgetsMedia = true;
    start(options);
    Outgoing post = text(u"Again"_s);
    post.media = {file(u"one.png"_s, u"image/png"_s, "one")};
    const QJsonObject media = published(post)["media"_L1][0].toObject();
    QCOMPARE(media["alt"_L1].toString(), u"alt of one.png"_s);
    QCOMPARE(m_standIn->requestCount(Endpoint::Upload), 2);
    QCOMPARE(m_standIn->accepted().size(), 1);
}

void TestTwitterLive::publishesAPoll()
{
    const QJsonObject poll{{"options"_L1, QJsonArray{u"Yes"_s, u"No"_s}}, {"expiresIn"_L1, 3601}};
    const QJsonObject sent = published(text(u"Well?"_s, {{"poll"_L1, poll}}))["request"_L1]["poll"_L1].toObject();
    QCOMPARE(sent["duration_minutes"_L1].toInt(), 61);
    QCOMPARE(sent["options"_L1].toArray(), (QJsonArray{u"Yes"_s, u"No"_s}));
}

void TestTwitterLive::quotesWhereItMay()
{
    const Outgoing quote = text(u"Look"_s, {{"quote"_L1, u"https://x.com/bob/status/1958000000000000001"_s}});
    QCOMPARE(refused(quote).error().kind, Error::Kind::Content);
    TwitterStandIn::Options options;
    options.allowsQuotes = true;
    start(options);
    QCOMPARE(published(quote)["request"_L1]["quote_tweet_id"_L1].toString(), u"1958000000000000001"_s);
}

void TestTwitterLive::threadsAnswerThemselves()
{
    TwitterStandIn::Options options;
    options.hiddenParents = 2;
    start(options);
    QVERIFY(!published(text(u"one"_s, {{"whoCanReply"_L1, u"verified"_s}})).isEmpty());
    Outgoing second = text(u"two"_s, {{"whoCanReply"_L1, u"verified"_s}});
    second.part = 2;
    second.replyTo = second.root = m_last.id;
    const QJsonObject sent = published(second)["request"_L1].toObject();
    QCOMPARE(sent["reply"_L1]["in_reply_to_tweet_id"_L1].toString(), second.replyTo);
    QVERIFY(!sent.contains("reply_settings"_L1));
    QCOMPARE(m_steps.count(u"create post"_s), 3);

    options.hiddenParents = 100; // for good
    start(options);
    QVERIFY(!published(text(u"one"_s)).isEmpty());
    second.replyTo = m_last.id;
    QCOMPARE(refused(second).error().kind, Error::Kind::Content);
    QCOMPARE(m_standIn->requestCount(Endpoint::CreatePost), 1 + 4);
}

void TestTwitterLive::refusesTheSameTwice()
{
    QVERIFY(!published(text(u"Once"_s)).isEmpty());
    const Outcome twice = refused(text(u"Once"_s));
    QCOMPARE(twice.error().kind, Error::Kind::Content);
    QVERIFY(twice.error().words.contains("duplicate content"_L1));
    QCOMPARE(m_standIn->accepted().size(), 1);
}

// Proven absent, for a clock was wrong, and sent again.
void TestTwitterLive::takesARefusedRepetitionForTheFirst()
{
    m_standIn->fail(Endpoint::CreatePost, Fault::ResetAfterAccepting);
    LivePlayer live = player();
    const Recipe recipe = m_twitter.publish(text(u"Once"_s), m_account);
    QVERIFY(!live.play(recipe));
    const Outcome again = live.play(recipe);
    QCOMPARE(again.error().kind, Error::Kind::Lost); // nobody knows, so it is looked for
    live.context.since = QDateTime::currentDateTimeUtc();
    QVERIFY(live.play(m_twitter.listOwn(m_account)));
    QCOMPARE(live.context.posts->size(), 1);
    // It says so once; then a person has to.
    QCOMPARE(live.play(recipe).error().kind, Error::Kind::Content);
    QCOMPARE(m_standIn->accepted().size(), 1);
    QCOMPARE(m_standIn->complaints(), QStringList());
}

void TestTwitterLive::findsWhatWasLost_data()
{
    QTest::addColumn<bool>("hasNewNames");
    QTest::newRow("tweet.fields") << false;
    QTest::newRow("post.fields") << true;
}

void TestTwitterLive::findsWhatWasLost()
{
    QFETCH(bool, hasNewNames);
    TwitterStandIn::Options options;
    options.hasNewNames = hasNewNames;
    start(options);
    for (int i = 0; i < 12; ++i)
        QVERIFY(!published(text(u"Post %1"_s.arg(i))).isEmpty());
    const QDateTime sentAt = QDateTime::currentDateTimeUtc();
    m_standIn->fail(Endpoint::CreatePost, Fault::ResetAfterAccepting);
    Outgoing lost = text(u"Lost & <found> https://example.org/1"_s);
    lost.media = {file(u"one.png"_s, u"image/png"_s, "one")};
    QVERIFY(!refused(lost));
    LivePlayer live = player();
    QVERIFY(live.play(m_twitter.listOwn(m_account)));
    const auto posts = *live.context.posts;
    QCOMPARE(posts.size(), 13); // all of them young: a second page
    QCOMPARE(m_standIn->requestCount(Endpoint::ListPosts), hasNewNames ? 3 : 2);
    int found = 0;
    for (const RemotePost &post : posts)
        found += m_twitter.isSame(post, lost, sentAt) ? 1 : 0;
    QCOMPARE(found, 1);
    QVERIFY(m_twitter.isSame(posts.first(), lost, sentAt));
    QCOMPARE(m_standIn->complaints(), QStringList());
}

void TestTwitterLive::readsCountersAndDeletes_data()
{
    findsWhatWasLost_data();
}

void TestTwitterLive::readsCountersAndDeletes()
{
    QFETCH(bool, hasNewNames);
    TwitterStandIn::Options options;
    options.hasNewNames = hasNewNames;
    start(options);
    QVERIFY(!published(text(u"Count me"_s)).isEmpty());
    LivePlayer live = player();
    QStringList ids{m_last.id};
    for (int i = 0; i < 100; ++i)
        ids << QString::number(1958000000000000000 + i); // old, and gone
    QVERIFY(live.play(m_twitter.metrics(ids, m_account)));
    QCOMPARE(m_standIn->requestCount(Endpoint::GetPosts), hasNewNames ? 3 : 2);
    QCOMPARE(live.context.counters->size(), 1);
    const Counters counters = live.context.counters->value(m_last.id);
    QCOMPARE(counters.impressions, std::optional<qint64>(99));
    QCOMPARE(counters.likes, std::optional<qint64>(7));
    QCOMPARE(counters.shares, std::optional<qint64>(3));
    QCOMPARE(counters.comments, std::optional<qint64>(4));
    QCOMPARE(counters.clicks, std::optional<qint64>(5));

    QVERIFY(player().play(m_twitter.remove(m_last.id, m_account)));
    QCOMPARE(m_standIn->accepted().size(), 0);
    QVERIFY(player().play(m_twitter.remove(m_last.id, m_account))); // gone already
    QCOMPARE(m_standIn->complaints(), QStringList());
}

TEST_CLASS(TestTwitterLive)
#include "tst_twitterlive.moc"
