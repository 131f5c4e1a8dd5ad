// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchangestest.h"
#include "outgoingpost.h"
#include "platforms/bluesky/bluesky.h"
#include "recordedposts.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Postrider::Testing::RecordedBluesky;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

// Each request as it goes over the wire, and each answer as it came.
class TestBlueskyExchanges final : public ExchangesTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void opensASession();
    void refusesASession();
    void identifies();
    void refreshesAndSignsOut();
    void publishesRichText();
    void namesRefusals_data();
    void namesRefusals();
    void readsBack();
    void publishesAPicture();
    void publishesAGallery();
    void publishesAVideo();
    void resumesAfterTheUpload();
    void answersInAThread();
    void gatesAndQuotes();
    void listsCountsAndDeletes();

private:
    BlueskyPlatform m_bluesky;
};

void TestBlueskyExchanges::init()
{
    begin(m_bluesky);
    m_recorded->context.memory = {{"random.record"_L1, QString(32, u'0')}};
}

void TestBlueskyExchanges::opensASession()
{
    QVERIFY(plays(m_bluesky.openSession(u"@alice"_s, Account()), {u"01_resolve"_s, u"02_document"_s, u"03_session"_s}));
    const auto tokens = m_recorded->context.tokens;
    QVERIFY(tokens);
    QCOMPARE(tokens->refreshToken.reveal(), "blank-refresh");
    QCOMPARE(tokens->lifetime, std::optional<std::chrono::seconds>(2h));
    QCOMPARE(m_recorded->context.identity->facts["pds"_L1].toString(), u"https://shimeji.us-east.host.bsky.network"_s);
}

void TestBlueskyExchanges::refusesASession()
{
    const Recipe recipe = m_bluesky.openSession(u"alice.bsky.social"_s, Account());
    QVERIFY(plays(recipe, {u"01_resolve"_s, u"02_document"_s, u"04_wrong_password"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Auth);
    QVERIFY(plays(recipe, {u"01_resolve"_s, u"02_document"_s, u"05_taken_down"_s}));
    QCOMPARE(m_recorded->error->words, u"takendown"_s);
}

void TestBlueskyExchanges::identifies()
{
    QVERIFY(plays(m_bluesky.identify(Account()), {u"06_get_session"_s, u"07_profile"_s, u"08_server"_s}));
    const auto identity = m_recorded->context.identity;
    QCOMPARE(identity->accountId, u"did:plc:abc"_s);
    QCOMPARE(identity->username, u"alice.bsky.social"_s);
    QCOMPARE(identity->displayName, u"Alice"_s);
    QCOMPARE(identity->facts["blobUploadLimit"_L1].toInteger(), 52428800);
    QCOMPARE(identity->facts["isEmailConfirmed"_L1].toBool(true), false);
}

void TestBlueskyExchanges::refreshesAndSignsOut()
{
    QVERIFY(plays(m_bluesky.refresh(account()), {u"09_refresh"_s}));
    QCOMPARE(m_recorded->context.tokens->refreshToken.reveal(), "blank-refresh");
    QVERIFY(plays(m_bluesky.refresh(account()), {u"10_refresh_expired"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Auth);
    QVERIFY(plays(m_bluesky.revoke(account()), {u"11_sign_out"_s}));
}

void TestBlueskyExchanges::publishesRichText()
{
    const Recipe recipe = m_bluesky.publish(
        post(u"Hi @bob.bsky.social see example.org #news"_s, {}, {{"languages"_L1, QJsonArray{u"en"_s}}}), account());
    QCOMPARE(recipe.last().effect, Effect::Irrevocable);
    QVERIFY(plays(recipe, {u"12_mention"_s, u"13_create"_s}));
    const auto published = m_recorded->context.published;
    QCOMPARE(published->id, u"at://did:plc:abc/app.bsky.feed.post/3n2vkvrlo2222"_s);
    QCOMPARE(published->permalink, u"https://bsky.app/profile/did:plc:abc/post/3n2vkvrlo2222"_s);
}

void TestBlueskyExchanges::namesRefusals_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    QTest::newRow("expired") << u"14_expired"_s << int(Error::Kind::Auth);
    QTest::newRow("refused") << u"15_refused"_s << int(Error::Kind::Content);
    QTest::newRow("limited") << u"16_limited"_s << int(Error::Kind::RateLimit);
    QTest::newRow("exists") << u"17_exists"_s << int(Error::Kind::Transient);
    QTest::newRow("upstream") << u"18_upstream"_s << int(Error::Kind::Transient);
    QTest::newRow("proxy") << u"19_proxy"_s << int(Error::Kind::Unclassed);
}

void TestBlueskyExchanges::namesRefusals()
{
    QFETCH(QString, name);
    QFETCH(int, kind);
    QVERIFY(plays(m_bluesky.publish(post(u"Good morning"_s), account()), {name}));
    QCOMPARE(int(m_recorded->error->kind), kind);
}

void TestBlueskyExchanges::readsBack()
{
    QVERIFY(plays(m_bluesky.findPublished(post(u"Good morning"_s), account()), {u"20_found"_s}));
    QCOMPARE(m_recorded->context.published->text, u"Good morning"_s);
    QCOMPARE(m_recorded->context.published->createdAt, m_recorded->context.now);
    init();
    QVERIFY(plays(m_bluesky.findPublished(post(u"Good morning"_s), account()), {u"21_absent"_s}));
    QVERIFY(!m_recorded->context.published && !m_recorded->error);
}

void TestBlueskyExchanges::publishesAPicture()
{
    const Recipe recipe = m_bluesky.publish(post(u"The sea"_s, {image()}), account());
    QVERIFY(plays(recipe, {u"22_blob"_s, u"23_create_picture"_s}));
    init();
    QVERIFY(plays(recipe, {u"22_blob"_s, u"24_blob_gone"_s, u"22_blob"_s, u"23_create_picture"_s}));
    init();
    const QStringList round{u"22_blob"_s, u"24_blob_gone"_s};
    QVERIFY(plays(recipe, round + round + round)); // a bounded number of times
    QCOMPARE(m_recorded->error->kind, Error::Kind::Content);
    init();
    QVERIFY(plays(recipe, {u"25_too_large"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Content);
}

// Five of the same, which the server keeps once.
void TestBlueskyExchanges::publishesAGallery()
{
    const Recipe recipe = m_bluesky.publish(post(u"The sea"_s, QList<OutgoingMedia>(5, image())), account());
    QVERIFY(plays(recipe, QStringList(5, u"22_blob"_s) + QStringList{u"82_create_gallery"_s}));
    QCOMPARE(m_recorded->context.published->mediaCount, 5);
}

void TestBlueskyExchanges::publishesAVideo()
{
    const QStringList begin{u"26_limits_ticket"_s, u"27_limits"_s, u"28_upload_ticket"_s};
    const Recipe recipe = m_bluesky.publish(post(u"Waves"_s, {video()}), account());
    QVERIFY(plays(recipe,
                  begin + QStringList{u"29_upload_video"_s, u"32_encoding"_s, u"33_ready"_s, u"35_create_video"_s}));
    QCOMPARE(m_recorded->waits, (QList<std::chrono::milliseconds>{2s}));
    init();
    QVERIFY(plays(recipe, begin + QStringList{u"30_video_known"_s, u"35_create_video"_s}));
    init();
    QVERIFY(plays(
        recipe,
        begin + QStringList{u"31_ticket_over"_s, u"28_upload_ticket"_s, u"30_video_known"_s, u"35_create_video"_s}));
    init();
    QVERIFY(plays(recipe, begin + QStringList{u"29_upload_video"_s, u"34_failed"_s}));
    QCOMPARE(m_recorded->error->words, u"Video could not be encoded"_s);
}

void TestBlueskyExchanges::resumesAfterTheUpload()
{
    const Recipe recipe = m_bluesky.publish(post(u"The sea"_s, {image()}), account());
    QVERIFY(!plays(recipe, {u"22_blob"_s})); // killed here
    const QJsonObject memory = m_recorded->context.memory;
    init();
    m_recorded->context.memory = memory;
    QVERIFY(plays(recipe, {u"22_blob"_s, u"23_create_picture"_s}));
}

void TestBlueskyExchanges::answersInAThread()
{
    Outgoing third = post(u"three"_s, {}, {{"whoCanReply"_L1, u"nobody"_s}});
    third.part = 3;
    third.replyTo = kParent;
    third.root = kRoot;
    QVERIFY(plays(m_bluesky.publish(third, account()), {u"36_parent"_s, u"37_root"_s, u"38_create_reply"_s}));
}

void TestBlueskyExchanges::gatesAndQuotes()
{
    const Outgoing closed = post(u"Good morning"_s, {},
                                 {{"whoCanReply"_L1, u"followers"_s},
                                  {"replyList"_L1, u"at://did:plc:abc/app.bsky.graph.list/3klist"_s},
                                  {"noQuotes"_L1, true}});
    QVERIFY(plays(m_bluesky.publish(closed, account()), {u"39_gates"_s}));
    QVERIFY(m_recorded->context.published);
    init();
    const QJsonObject card{
        {"uri"_L1, u"https://example.org"_s}, {"title"_L1, u"A story"_s}, {"description"_L1, u"Told"_s}};
    const Outgoing quote = post(u"Good morning"_s, {image()},
                                {{"card"_L1, card}, {"quote"_L1, u"at://did:plc:bob/app.bsky.feed.post/3kbob"_s}});
    QVERIFY(plays(m_bluesky.publish(quote, account()), {u"40_quoted"_s, u"22_blob"_s, u"41_create_card_quote"_s}));
}

void TestBlueskyExchanges::listsCountsAndDeletes()
{
    QVERIFY(plays(m_bluesky.listOwn(account()), {u"42_list"_s, u"43_list_more"_s}));
    const auto posts = *m_recorded->context.posts;
    QCOMPARE(posts.size(), 2);
    QCOMPARE(posts.first().replyTo, QString(kRoot));
    QCOMPARE(posts.first().altTexts, QStringList{u"The sea at dawn"_s});
    init();
    QVERIFY(plays(m_bluesky.metrics({kRoot, kParent}, account()), {u"44_counters"_s}));
    const Counters counters = m_recorded->context.counters->value(kRoot);
    QCOMPARE(counters.likes, std::optional<qint64>(7));
    QCOMPARE(counters.shares, std::optional<qint64>(3));
    QCOMPARE(counters.comments, std::optional<qint64>(4));
    QVERIFY(!counters.impressions && !counters.clicks && m_recorded->context.counters->size() == 1);
    QVERIFY(plays(m_bluesky.accountMetrics(account()), {u"45_account_counters"_s}));
    QCOMPARE(m_recorded->context.accountCounters->posts, std::optional<qint64>(56));
    QVERIFY(plays(m_bluesky.remove(kRoot, account()), {u"46_delete"_s}));
}

TEST_CLASS(TestBlueskyExchanges)
#include "tst_blueskyexchanges.moc"
