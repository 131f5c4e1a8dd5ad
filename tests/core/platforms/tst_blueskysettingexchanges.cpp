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

namespace {

const QStringList kUntilVideo{u"26_limits_ticket"_s, u"27_limits"_s, u"28_upload_ticket"_s};

Outgoing captioned()
{
    return post(u"Waves"_s, {wave(90000, u"Waves on a beach"_s)},
                {{"captions"_L1, u"/films/words.vtt"_s}, {"captionsLanguage"_L1, u"en"_s}, {"loops"_L1, true}});
}

} // namespace

// What a post can have besides its words, and what the servers say when they take it not.
class TestBlueskySettingExchanges final : public ExchangesTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void labelsWhatItShows();
    void tagsAndNamesLanguages();
    void captionsAVideo();
    void bringsCaptionsAgain();
    void namesRefusalsOfCaptions_data();
    void namesRefusalsOfCaptions();
    void leavesUnknownNamesPlain();
    void answersSomebody();
    void namesRefusalsOfAnswers();
    void namesRefusalsOfVideos_data();
    void namesRefusalsOfVideos();
    void namesRefusalsOfTheRest();

private:
    BlueskyPlatform m_bluesky;
};

void TestBlueskySettingExchanges::init()
{
    begin(m_bluesky);
    m_recorded->context.memory = {{"random.record"_L1, QString(32, u'0')}};
}

void TestBlueskySettingExchanges::labelsWhatItShows()
{
    const Outgoing labelled = post(u"The sea"_s, {image()}, {{"contentWarning"_L1, u"graphic-media"_s}});
    QVERIFY(plays(m_bluesky.publish(labelled, account()), {u"22_blob"_s, u"47_create_labelled"_s}));
    QVERIFY(m_recorded->context.published);
}

void TestBlueskySettingExchanges::tagsAndNamesLanguages()
{
    const Outgoing tagged = post(u"Good morning"_s, {},
                                 {{"tags"_L1, QJsonArray{u"sea"_s, u"by the sea"_s}},
                                  {"languages"_L1, QJsonArray{u"en"_s, u"pt-BR"_s, u"de"_s}}});
    QVERIFY(plays(m_bluesky.publish(tagged, account()), {u"48_create_tagged"_s}));
    QVERIFY(m_recorded->context.published);
}

// With its alt text, its sides, and the wish to be shown like a GIF.
void TestBlueskySettingExchanges::captionsAVideo()
{
    const Recipe recipe = m_bluesky.publish(captioned(), account());
    QVERIFY(plays(recipe,
                  kUntilVideo
                      + QStringList{u"29_upload_video"_s, u"32_encoding"_s, u"33_ready"_s, u"49_captions"_s,
                                    u"50_create_captioned"_s}));
    QVERIFY(m_recorded->context.published);
    init();
    QVERIFY(plays(recipe, kUntilVideo + QStringList{u"30_video_known"_s, u"49_captions"_s, u"50_create_captioned"_s}));
}

// The server dropped a blob that nothing referred to yet.
void TestBlueskySettingExchanges::bringsCaptionsAgain()
{
    const QStringList upload{u"30_video_known"_s, u"49_captions"_s};
    QVERIFY(plays(m_bluesky.publish(captioned(), account()),
                  kUntilVideo + upload + QStringList{u"51_captioned_gone"_s, u"28_upload_ticket"_s} + upload
                      + QStringList{u"50_create_captioned"_s}));
    QVERIFY(m_recorded->context.published);
}

void TestBlueskySettingExchanges::namesRefusalsOfCaptions_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<Error::Kind>("kind");
    using Kind = Error::Kind;
    QTest::newRow("type") << QStringList{u"49_captions"_s, u"52_captioned_type"_s} << Kind::Content;
    QTest::newRow("size") << QStringList{u"49_captions"_s, u"53_captioned_size"_s} << Kind::Content;
    QTest::newRow("far too large") << QStringList{u"54_captions_too_large"_s} << Kind::Content;
    QTest::newRow("unnamed") << QStringList{u"55_captions_unnamed"_s} << Kind::Lost;
}

void TestBlueskySettingExchanges::namesRefusalsOfCaptions()
{
    QFETCH(QStringList, names);
    QFETCH(Error::Kind, kind);
    QVERIFY(plays(m_bluesky.publish(captioned(), account()), kUntilVideo + QStringList{u"30_video_known"_s} + names));
    QCOMPARE(m_recorded->error->kind, kind);
    QVERIFY(!m_recorded->context.published);
}

void TestBlueskySettingExchanges::leavesUnknownNamesPlain()
{
    QVERIFY(plays(m_bluesky.publish(post(u"Hi @nobody.example"_s), account()),
                  {u"57_mention_unknown"_s, u"56_create_unknown_mention"_s}));
    QVERIFY(m_recorded->context.published);
}

// Bob answered Carol: the thread is hers.
void TestBlueskySettingExchanges::answersSomebody()
{
    const QStringList answer{u"58_answered"_s, u"59_create_answer"_s};
    const QJsonObject byAddress{{"replyTo"_L1, u"at://did:plc:bob/app.bsky.feed.post/3kbob"_s}};
    QVERIFY(plays(m_bluesky.publish(post(u"Yes"_s, {}, byAddress), account()), answer));
    QVERIFY(m_recorded->context.published);
    init();
    const QJsonObject byPage{{"replyTo"_L1, u"https://bsky.app/profile/bob.bsky.social/post/3kbob"_s}};
    QVERIFY(plays(m_bluesky.publish(post(u"Yes"_s, {}, byPage), account()), QStringList{u"12_mention"_s} + answer));
    QVERIFY(m_recorded->context.published);
}

void TestBlueskySettingExchanges::namesRefusalsOfAnswers()
{
    const QJsonObject gone{{"replyTo"_L1, u"at://did:plc:bob/app.bsky.feed.post/3kbob"_s}};
    QVERIFY(plays(m_bluesky.publish(post(u"Yes"_s, {}, gone), account()), {u"60_answered_gone"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Content);
    init();
    Outgoing third = post(u"three"_s);
    third.part = 3;
    third.replyTo = kParent;
    third.root = kRoot;
    QVERIFY(plays(m_bluesky.publish(third, account()), {u"61_parent_gone"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Content);
}

void TestBlueskySettingExchanges::namesRefusalsOfVideos_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<Error::Kind>("kind");
    using Kind = Error::Kind;
    const QStringList sent = kUntilVideo + QStringList{u"29_upload_video"_s};
    QTest::newRow("ticket") << QStringList{u"65_ticket_refused"_s} << Kind::Content;
    QTest::newRow("no more today") << QStringList{u"26_limits_ticket"_s, u"62_no_more_videos"_s} << Kind::Content;
    QTest::newRow("server takes less") << sent + QStringList{u"63_server_takes_less"_s} << Kind::Content;
    QTest::newRow("server away") << sent + QStringList{u"64_server_away"_s} << Kind::Transient;
}

void TestBlueskySettingExchanges::namesRefusalsOfVideos()
{
    QFETCH(QStringList, names);
    QFETCH(Error::Kind, kind);
    QVERIFY(plays(m_bluesky.publish(post(u"Waves"_s, {video()}), account()), names));
    QCOMPARE(m_recorded->error->kind, kind);
    QVERIFY(!m_recorded->error->words.isEmpty());
}

void TestBlueskySettingExchanges::namesRefusalsOfTheRest()
{
    QVERIFY(plays(m_bluesky.remove(kRoot, account()), {u"79_delete_refused"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Auth);
    QVERIFY(plays(m_bluesky.listOwn(account()), {u"80_list_refused"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Auth);
    QVERIFY(plays(m_bluesky.metrics({kRoot}, account()), {u"81_counters_upstream"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Transient);
}

TEST_CLASS(TestBlueskySettingExchanges)
#include "tst_blueskysettingexchanges.moc"
