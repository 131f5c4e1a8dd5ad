// SPDX-License-Identifier: GPL-3.0-or-later
#include "blueskystandin.h"
#include "livepublishing.h"
#include "platforms/bluesky/bluesky.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Endpoint = BlueskyStandIn::Endpoint;
using Kind = Net::Credential::Kind;

// Whole recipes over real HTTP against the strict stand-in, every one of them without a complaint.
class TestBlueskyLive final : public LivePublishing
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void signsInByHandle();
    void refusesAWrongPassword();
    void refreshesAndSignsOut();
    void publishesRichText();
    void publishesPictures();
    void publishesAGallery_data();
    void publishesAGallery();
    void publishesAVideo();
    void publishesAVideoWithCaptions();
    void saysWhyAVideoFailed_data();
    void saysWhyAVideoFailed();
    void uploadsAgainWhatIsGone();
    void publishesACardWithItsPicture();
    void quotesAndAnswersOthers();
    void threadsNameTheirRoot();
    void closesReplies();
    void findsWhatWasLost();
    void repeatsTheSameRecord();
    void listsCountsAndDeletes();

private:
    void start(const BlueskyStandIn::Options &options = {});
    OutgoingMedia file(const QString &name, const QString &mime, const QByteArray &bytes);
    QJsonObject publishedRecord(const Outgoing &post) { return published(post, u"uri"_s)["value"_L1].toObject(); }

    BlueskyPlatform m_bluesky;
    std::unique_ptr<BlueskyStandIn> m_standIn;
};

void TestBlueskyLive::init()
{
    start();
}

void TestBlueskyLive::start(const BlueskyStandIn::Options &options)
{
    m_standIn = std::make_unique<BlueskyStandIn>(options);
    use(m_bluesky, *m_standIn);
    LivePlayer signIn(m_bluesky, {{Kind::Password, Secret("abcd-efgh-ijkl-mnop")}}, m_standIn->url());
    QVERIFY(signIn.play(m_bluesky.openSession(BlueskyStandIn::handle(), m_account)));
    m_credentials = {{Kind::AccessToken, signIn.context.tokens->accessToken},
                     {Kind::RefreshToken, signIn.context.tokens->refreshToken}};
    m_account.facts = signIn.context.identity->facts;
    m_account.accountId = signIn.context.identity->accountId;
}

OutgoingMedia TestBlueskyLive::file(const QString &name, const QString &mime, const QByteArray &bytes)
{
    OutgoingMedia made = LivePublishing::file(name, mime, bytes);
    made.dimensions = {40, 30};
    return made;
}

void TestBlueskyLive::signsInByHandle()
{
    QCOMPARE(m_account.accountId, BlueskyStandIn::did());
    QCOMPARE(m_account.facts["pds"_L1].toString(), m_standIn->url().toString());
    QCOMPARE(m_standIn->requestCount(Endpoint::ResolveHandle), 1);
    QCOMPARE(m_standIn->requestCount(Endpoint::DidDocument), 1);
    LivePlayer live = player();
    QVERIFY(live.play(m_bluesky.identify(m_account)));
    QCOMPARE(live.context.identity->username, BlueskyStandIn::handle());
    QCOMPARE(live.context.identity->displayName, u"Ann"_s);
    QCOMPARE(live.context.identity->facts["blobUploadLimit"_L1].toInteger(), 52'428'800);
    QCOMPARE(m_standIn->complaints(), QStringList());

    // A server that was typed is asked at once.
    Account own;
    own.server = m_standIn->url();
    LivePlayer typed(m_bluesky, {{Kind::Password, Secret("abcd-efgh-ijkl-mnop")}}, m_standIn->url());
    QVERIFY(typed.play(m_bluesky.openSession(u"@"_s + BlueskyStandIn::handle(), own)));
    QCOMPARE(m_standIn->requestCount(Endpoint::DidDocument), 1);
}

void TestBlueskyLive::refusesAWrongPassword()
{
    LivePlayer wrong(m_bluesky, {{Kind::Password, Secret("wrong")}}, m_standIn->url());
    const Outcome refused = wrong.play(m_bluesky.openSession(BlueskyStandIn::handle(), Account()));
    QCOMPARE(refused.error().kind, Error::Kind::Auth);
    QCOMPARE(refused.error().words, u"Invalid identifier or password"_s);
    const Outcome nobody = wrong.play(m_bluesky.openSession(u"nobody.standin.example"_s, Account()));
    QCOMPARE(nobody.error().kind, Error::Kind::InvalidInput);
}

void TestBlueskyLive::refreshesAndSignsOut()
{
    LivePlayer live = player();
    QVERIFY(live.play(m_bluesky.refresh(m_account)));
    QVERIFY(live.context.tokens->accessToken.reveal() != m_credentials[Kind::AccessToken].reveal());
    QVERIFY(live.context.tokens->lifetime > 7000s && live.context.tokens->lifetime <= 7200s);
    // A refresh whose answer was lost is simply repeated.
    QVERIFY(player().play(m_bluesky.refresh(m_account)));
    QVERIFY(player().play(m_bluesky.revoke(m_account)));
    QCOMPARE(player().play(m_bluesky.refresh(m_account)).error().kind, Error::Kind::Auth);
    QVERIFY(player().play(m_bluesky.revoke(m_account)));
}

void TestBlueskyLive::publishesRichText()
{
    const QJsonObject record = publishedRecord(text(
        u"Grüße 👩‍👧 @bob.standin.example, see https://example.org/a_(b). #news @nobody.standin.example"_s,
        {{"languages"_L1, QJsonArray{u"de"_s, u"en"_s}},
         {"contentWarning"_L1, u"nudity"_s},
         {"tags"_L1, QJsonArray{u"hidden"_s}}}));
    QCOMPARE(record["facets"_L1].toArray().size(), 3);
    QCOMPARE(record["langs"_L1].toArray(), (QJsonArray{u"de"_s, u"en"_s}));
    QCOMPARE(record["labels"_L1]["values"_L1][0]["val"_L1].toString(), u"nudity"_s);
    QCOMPARE(m_last.permalink, u"https://bsky.app/profile/did:plc:standinann/post/"_s + m_last.id.section(u'/', -1));
}

void TestBlueskyLive::publishesPictures()
{
    Outgoing post = text({});
    post.media = {file(u"one.png"_s, u"image/png"_s, "one"), file(u"two.jpg"_s, u"image/jpeg"_s, "two!")};
    const QJsonArray images = publishedRecord(post)["embed"_L1]["images"_L1].toArray();
    QCOMPARE(images.size(), 2);
    QCOMPARE(images.at(1)["alt"_L1].toString(), u"alt of two.jpg"_s);
    QCOMPARE(images.at(1)["image"_L1]["size"_L1].toInt(), 4);
    QCOMPARE(images.at(0)["aspectRatio"_L1]["width"_L1].toInt(), 40);
}

void TestBlueskyLive::publishesAGallery_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("isQuote");
    QTest::newRow("five") << 5 << false;
    QTest::newRow("ten") << 10 << false;
    QTest::newRow("beside a quote") << 6 << true;
}

// Out, and found again with all that it shows.
void TestBlueskyLive::publishesAGallery()
{
    QFETCH(int, count);
    QFETCH(bool, isQuote);
    const QJsonObject quote{{"quote"_L1, u"https://bsky.app/profile/bob.standin.example/post/3kbobspost222"_s}};
    Outgoing post = text({}, isQuote ? quote : QJsonObject());
    QStringList altTexts;
    for (int i = 0; i < count; ++i) {
        post.media << file(u"%1.png"_s.arg(i), u"image/png"_s, QByteArray::number(i));
        altTexts << post.media.last().altText;
    }
    post.media[1].altText = altTexts[1] = u""_s;
    const QJsonObject embed = publishedRecord(post)["embed"_L1].toObject();
    QCOMPARE(embed.contains("record"_L1), isQuote);
    QCOMPARE((isQuote ? embed["media"_L1] : embed)["items"_L1].toArray().size(), count);
    LivePlayer found = player();
    found.context.memory = m_memory;
    QVERIFY(found.play(m_bluesky.findPublished(post, m_account)));
    QCOMPARE(found.context.published->mediaCount, count);
    QCOMPARE(found.context.published->altTexts, altTexts);
    LivePlayer list = player();
    QVERIFY(list.play(m_bluesky.listOwn(m_account)));
    QCOMPARE(list.context.posts->first().altTexts, altTexts);
}

void TestBlueskyLive::publishesAVideo()
{
    Outgoing post = text(u"Waves"_s, {{"loops"_L1, true}});
    post.media = {file(u"wave.mp4"_s, u"video/mp4"_s, QByteArray(100'000, 'v'))};
    const QJsonObject embed = publishedRecord(post)["embed"_L1].toObject();
    QCOMPARE(embed["video"_L1]["size"_L1].toInt(), 100'000);
    QCOMPARE(embed["presentation"_L1].toString(), u"gif"_s);
    QVERIFY(!embed.contains("captions"_L1));
    QCOMPARE(m_standIn->requestCount(Endpoint::JobStatus), 3);
    // The same bytes once more: the service has them, and says so with a conflict.
    QVERIFY(!publishedRecord(post).isEmpty());
    QCOMPARE(m_standIn->requestCount(Endpoint::JobStatus), 3);
}

void TestBlueskyLive::publishesAVideoWithCaptions()
{
    const OutgoingMedia words = file(u"wave.vtt"_s, u"text/vtt"_s, "WEBVTT\n\n00:00.000 --> 00:01.000\nSplash\n");
    Outgoing post = text(u"Waves"_s, {{"captions"_L1, words.path}, {"captionsLanguage"_L1, u"en"_s}});
    post.media = {file(u"wave.mp4"_s, u"video/mp4"_s, QByteArray(100'000, 'v'))};
    // The second time the service has the video already, and the captions follow at once.
    for (int round = 0; round < 2; ++round) {
        const QJsonObject caption = publishedRecord(post)["embed"_L1]["captions"_L1][0].toObject();
        QCOMPARE(caption["lang"_L1].toString(), u"en"_s);
        QCOMPARE(caption["file"_L1]["size"_L1].toInteger(), words.size);
    }
}

void TestBlueskyLive::saysWhyAVideoFailed_data()
{
    QTest::addColumn<QString>("failure");
    QTest::addColumn<bool>("canUpload");
    QTest::addColumn<int>("kind");
    QTest::newRow("encoding") << u"encoding_failure"_s << true << int(Error::Kind::Content);
    QTest::newRow("too large") << u"pds_upload_unsupported_blob_size"_s << true << int(Error::Kind::Content);
    QTest::newRow("server down") << u"pds_upload_failure"_s << true << int(Error::Kind::Transient);
    QTest::newRow("daily limit") << QString() << false << int(Error::Kind::Content);
}

void TestBlueskyLive::saysWhyAVideoFailed()
{
    QFETCH(QString, failure);
    QFETCH(bool, canUpload);
    QFETCH(int, kind);
    BlueskyStandIn::Options options;
    options.videoFailure = failure;
    options.canUploadVideo = canUpload;
    start(options);
    Outgoing post = text(u"Waves"_s);
    post.media = {file(u"wave.mp4"_s, u"video/mp4"_s, "video")};
    const Outcome outcome = refused(post);
    QVERIFY(!outcome);
    QCOMPARE(int(outcome.error().kind), kind);
    QVERIFY(!outcome.error().words.isEmpty());
    QCOMPARE(m_standIn->accepted().size(), 0);
}

void TestBlueskyLive::uploadsAgainWhatIsGone()
{
    BlueskyStandIn::Options options;
    options.forgetsBlobs = true;
    start(options);
    Outgoing post = text(u"Again"_s);
    post.media = {file(u"one.png"_s, u"image/png"_s, "one")};
    QVERIFY(!publishedRecord(post).isEmpty());
    QCOMPARE(m_standIn->requestCount(Endpoint::UploadBlob), 2);
    QCOMPARE(m_standIn->accepted().size(), 1);
}

void TestBlueskyLive::publishesACardWithItsPicture()
{
    const QJsonObject card{{"uri"_L1, u"https://example.org/story"_s}, {"title"_L1, u"A story"_s}};
    Outgoing post = text({}, {{"card"_L1, card}});
    QVERIFY(!publishedRecord(post)["embed"_L1]["external"_L1].toObject().contains("thumb"_L1));
    post.media = {file(u"one.png"_s, u"image/png"_s, "one")};
    const QJsonObject external = publishedRecord(post)["embed"_L1]["external"_L1].toObject();
    QCOMPARE(external["thumb"_L1]["mimeType"_L1].toString(), u"image/png"_s);
    QCOMPARE(external["description"_L1].toString(), QString());
}

void TestBlueskyLive::quotesAndAnswersOthers()
{
    const auto bobs = u"https://bsky.app/profile/bob.standin.example/post/3kbobspost222"_s;
    Outgoing quote = text(u"Look"_s, {{"quote"_L1, bobs}});
    QCOMPARE(publishedRecord(quote)["embed"_L1]["$type"_L1].toString(), u"app.bsky.embed.record"_s);
    quote.media = {file(u"one.png"_s, u"image/png"_s, "one")};
    QCOMPARE(publishedRecord(quote)["embed"_L1]["$type"_L1].toString(), u"app.bsky.embed.recordWithMedia"_s);
    const QJsonObject reply = publishedRecord(text(u"Yes"_s, {{"replyTo"_L1, bobs}}))["reply"_L1].toObject();
    QCOMPARE(reply["parent"_L1]["uri"_L1].toString(), u"at://did:plc:standinbob/app.bsky.feed.post/3kbobspost222"_s);
    QCOMPARE(reply["root"_L1], reply["parent"_L1]);

    const auto gone = u"at://did:plc:standinbob/app.bsky.feed.post/3kgonegonegon"_s;
    const Outcome missing = refused(text(u"Look"_s, {{"quote"_L1, gone}}));
    QCOMPARE(missing.error().kind, Error::Kind::Content);
}

void TestBlueskyLive::threadsNameTheirRoot()
{
    QVERIFY(!publishedRecord(text(u"one"_s)).isEmpty());
    const QString root = m_last.id;
    Outgoing second = text(u"two"_s);
    second.part = 2;
    second.root = second.replyTo = root;
    QVERIFY(!publishedRecord(second).isEmpty());
    Outgoing third = text(u"three"_s);
    third.part = 3;
    third.root = root;
    third.replyTo = m_last.id;
    const QJsonObject reply = publishedRecord(third)["reply"_L1].toObject();
    QCOMPARE(reply["root"_L1]["uri"_L1].toString(), root);
    QCOMPARE(reply["parent"_L1]["uri"_L1].toString(), third.replyTo);
}

void TestBlueskyLive::closesReplies()
{
    QVERIFY(!publishedRecord(text(u"Quiet"_s, {{"whoCanReply"_L1, u"nobody"_s}, {"noQuotes"_L1, true}})).isEmpty());
    QVERIFY(!publishedRecord(text(u"Friends"_s, {{"whoCanReply"_L1, u"following"_s}})).isEmpty());
    QVERIFY(!publishedRecord(text(u"All"_s, {{"whoCanReply"_L1, u"everybody"_s}})).isEmpty());
    QCOMPARE(m_standIn->requestCount(Endpoint::ApplyWrites), 2);
    QCOMPARE(m_standIn->requestCount(Endpoint::CreateRecord), 1);
    QCOMPARE(m_standIn->accepted().size(), 3);
}

void TestBlueskyLive::findsWhatWasLost()
{
    m_standIn->fail(Endpoint::CreateRecord, Misbehaviour::Fault::ResetAfterAccepting);
    LivePlayer lost = player();
    const Outcome outcome = lost.play(m_bluesky.publish(text(u"Once"_s), m_account));
    QCOMPARE(outcome.error().kind, Error::Kind::Lost);
    QCOMPARE(m_bluesky.readBack(m_account), ReadBack::ClientKey);
    LivePlayer look = player();
    look.context.memory = lost.context.memory;
    QVERIFY(look.play(m_bluesky.findPublished(text(u"Once"_s), m_account)));
    QVERIFY(look.context.published);
    QCOMPARE(look.context.published->id, m_standIn->accepted().last()["uri"_L1].toString());
    // A key that was never used is not there.
    LivePlayer absent = player();
    QVERIFY(absent.play(m_bluesky.findPublished(text(u"Once"_s), m_account)));
    QVERIFY(!absent.context.published);
}

void TestBlueskyLive::repeatsTheSameRecord()
{
    m_standIn->fail(Endpoint::CreateRecord, Misbehaviour::Fault::ResetAfterAccepting);
    LivePlayer live = player();
    QVERIFY(!live.play(m_bluesky.publish(text(u"Once"_s), m_account)));
    const Outcome again = live.play(m_bluesky.publish(text(u"Once"_s), m_account));
    QCOMPARE(again.error().kind, Error::Kind::Transient); // 500: it exists; the engine looks before it believes
    QCOMPARE(m_standIn->accepted().size(), 1);
    QCOMPARE(m_standIn->complaints(), QStringList());
}

void TestBlueskyLive::listsCountsAndDeletes()
{
    QVERIFY(!publishedRecord(text(u"one"_s)).isEmpty());
    QVERIFY(!publishedRecord(text(u"two"_s)).isEmpty());
    LivePlayer list = player();
    QVERIFY(list.play(m_bluesky.listOwn(m_account)));
    QCOMPARE(list.context.posts->size(), 2);
    QCOMPARE(list.context.posts->first().text, u"two"_s);
    LivePlayer count = player();
    QVERIFY(count.play(
        m_bluesky.metrics({m_last.id, u"at://did:plc:standinann/app.bsky.feed.post/3kgonegonegon"_s}, m_account)));
    QCOMPARE(count.context.counters->size(), 1);
    QCOMPARE(count.context.counters->value(m_last.id).shares, std::optional<qint64>(3));
    LivePlayer profile = player();
    QVERIFY(profile.play(m_bluesky.accountMetrics(m_account)));
    QCOMPARE(profile.context.accountCounters->followers, std::optional<qint64>(12));
    QVERIFY(player().play(m_bluesky.remove(m_last.id, m_account)));
    QVERIFY(player().play(m_bluesky.remove(m_last.id, m_account)));
    QCOMPARE(m_standIn->accepted().size(), 1);
    QCOMPARE(m_standIn->complaints(), QStringList());
}

TEST_CLASS(TestBlueskyLive)
#include "tst_blueskylive.moc"
