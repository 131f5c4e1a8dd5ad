// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchangestest.h"
#include "platforms/youtube/youtube.h"
#include "recordedposts.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Postrider::Testing::RecordedYouTube;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QDateTime now()
{
    return {QDate(2026, 11, 22), QTime(12, 0), Qt::UTC};
}

} // namespace

// Each request as it goes over the wire, and each answer as it came.
class TestYouTubeExchanges final : public ExchangesTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void signsInAndOut();
    void identifies();
    void publishesAVideo();
    void namesRefusals_data();
    void namesRefusals();
    void resumes_data();
    void resumes();
    void opensAnotherSessionForOtherWords();
    void bringsWhatFollows();
    void tellsWhatBecameOfIt();
    void comments();
    void looksBack();
    void countsAndDeletes();
    void changesAndPlans();

private:
    // As a run that goes on with what an earlier one remembered.
    void resume(const QJsonObject &memory);

    YouTubePlatform m_youtube;
};

void TestYouTubeExchanges::init()
{
    begin(m_youtube);
}

void TestYouTubeExchanges::resume(const QJsonObject &memory)
{
    init();
    m_recorded->context.memory = memory;
    m_recorded->context.isResumed = true;
}

void TestYouTubeExchanges::signsInAndOut()
{
    QVERIFY(plays(m_youtube.exchangeCode(u"http://127.0.0.1:53682/callback"_s, account()), {u"01_exchange"_s}));
    QCOMPARE(m_recorded->context.tokens->refreshToken.reveal(), "blank-refresh");
    QCOMPARE(m_recorded->context.tokens->scopes.size(), 2);
    QVERIFY(plays(m_youtube.refresh(account()), {u"02_refresh"_s}));
    QCOMPARE(m_recorded->context.tokens->accessToken.reveal(), "blank-second");
    QVERIFY(m_recorded->context.tokens->refreshToken.isEmpty());
    for (const QString &name : {u"03_refresh_ended"_s, u"04_refresh_wrong_client"_s}) {
        QVERIFY(plays(m_youtube.refresh(account()), {name}));
        QCOMPARE(m_recorded->error->kind, Error::Kind::Auth);
    }
    QVERIFY(plays(m_youtube.revoke(account()), {u"05_revoke_access"_s, u"06_revoke_refresh"_s}));
}

void TestYouTubeExchanges::identifies()
{
    QVERIFY(plays(m_youtube.identify(Account()), {u"07_channel"_s}));
    const auto identity = m_recorded->context.identity;
    QCOMPARE(identity->accountId, account().accountId);
    QCOMPARE(identity->username, u"@mychannel"_s);
    QCOMPARE(identity->facts, account().facts);
    QVERIFY(plays(m_youtube.identify(Account()), {u"08_no_channel"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Content);
    for (const QString &name : {u"09_channel_expired"_s, u"10_channel_not_enabled"_s}) {
        QVERIFY(plays(m_youtube.identify(Account()), {name}));
        QCOMPARE(m_recorded->error->kind, Error::Kind::Auth);
    }
}

void TestYouTubeExchanges::publishesAVideo()
{
    const Recipe recipe = m_youtube.publish(video(), account());
    QCOMPARE(std::count_if(recipe.begin(), recipe.end(),
                           [](const Step &step) { return step.effect == Effect::Irrevocable; }),
             1);
    QVERIFY(plays(recipe, {u"11_open"_s, u"16_slice"_s, u"17_last"_s, u"23_working"_s, u"24_processed"_s}));
    QCOMPARE(m_recorded->context.published->id, QString(kVideo));
    QCOMPARE(m_recorded->context.published->permalink, u"https://www.youtube.com/watch?v="_s + kVideo);
    QCOMPARE(m_recorded->context.published->createdAt, now().addSecs(5));
    QCOMPARE(m_recorded->waits, QList<std::chrono::milliseconds>{30s});
    QCOMPARE(m_recorded->context.notices, QStringList());
}

void TestYouTubeExchanges::namesRefusals_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<int>("minutes"); // to wait
    QTest::newRow("title") << u"12_open_title"_s << Error::Kind::Content << 0;
    QTest::newRow("quota") << u"13_open_quota"_s << Error::Kind::RateLimit << 20 * 60; // midnight in California
    QTest::newRow("limit") << u"14_open_limit"_s << Error::Kind::RateLimit << 24 * 60;
    QTest::newRow("busy") << u"15_open_busy"_s << Error::Kind::Transient << 0;
}

void TestYouTubeExchanges::namesRefusals()
{
    QFETCH(QString, name);
    QFETCH(Error::Kind, kind);
    QFETCH(int, minutes);
    QVERIFY(plays(m_youtube.publish(video(), account()), {name}));
    QCOMPARE(m_recorded->error->kind, kind);
    if (minutes > 0)
        QCOMPARE(*m_recorded->error->retryAfter, std::chrono::milliseconds(std::chrono::minutes(minutes)));
}

void TestYouTubeExchanges::resumes_data()
{
    QTest::addColumn<QStringList>("names");
    const QStringList after{u"24_processed"_s};
    QTest::newRow("half there") << QStringList{u"19_ask"_s, u"17_last"_s} + after;
    QTest::newRow("nothing there") << QStringList{u"20_ask_nothing"_s, u"16_slice"_s, u"17_last"_s} + after;
    QTest::newRow("all there") << QStringList{u"21_ask_done"_s} + after;
    QTest::newRow("forgotten") << QStringList{u"22_ask_gone"_s, u"11_open"_s, u"16_slice"_s, u"17_last"_s} + after;
}

// From either step that sends, whatever was remembered of how far it came.
void TestYouTubeExchanges::resumes()
{
    QFETCH(QStringList, names);
    const Recipe recipe = m_youtube.publish(video(), account());
    QVERIFY(!plays(recipe, {u"11_open"_s})); // and ends there
    const QJsonObject memory = m_recorded->context.memory;
    QVERIFY(!memory["session"_L1].toString().isEmpty());
    for (int step : {1, 2}) {
        resume(memory);
        // What a recipe plays first is where it was; it goes back by itself.
        Recipe rest = recipe;
        std::rotate(rest.begin(), rest.begin() + step, rest.begin() + 3);
        m_recorded->play(rest, names);
        QVERIFY2(m_recorded->context.published, qPrintable(m_recorded->difference));
        QCOMPARE(m_recorded->context.published->id, QString(kVideo));
    }
}

void TestYouTubeExchanges::opensAnotherSessionForOtherWords()
{
    QVERIFY(!plays(m_youtube.publish(video(), account()), {u"11_open"_s}));
    QJsonObject memory = m_recorded->context.memory;
    memory["words"_L1] = u"of another title"_s;
    resume(memory);
    Recipe rest = m_youtube.publish(video(), account());
    std::rotate(rest.begin(), rest.begin() + 1, rest.begin() + 3);
    QVERIFY(plays(rest, {u"19_ask"_s, u"11_open"_s, u"16_slice"_s, u"17_last"_s, u"24_processed"_s}));
}

void TestYouTubeExchanges::bringsWhatFollows()
{
    Outgoing post = video(
        {{"playlist"_L1, u"PLholidays"_s}, {"captions"_L1, u"/films/words.srt"_s}, {"captionsLanguage"_L1, u"en"_s}});
    post.media << OutgoingMedia{u"/films/face.png"_s, u"image/png"_s, 5000, {64, 36}, 0ms, {}};
    QVERIFY(plays(m_youtube.publish(post, account()),
                  {u"11_open"_s, u"16_slice"_s, u"17_last"_s, u"27_thumbnail"_s, u"28_in_playlist"_s,
                   u"29_add_to_playlist"_s, u"30_open_captions"_s, u"31_captions"_s, u"24_processed"_s}));
}

void TestYouTubeExchanges::tellsWhatBecameOfIt()
{
    for (const auto &[name, word] :
         {std::pair(u"25_rejected"_s, "duplicate"_L1), std::pair(u"26_private"_s, "audit"_L1)}) {
        init();
        QVERIFY(plays(m_youtube.publish(video(), account()), {u"11_open"_s, u"16_slice"_s, u"17_last"_s, name}));
        QCOMPARE(m_recorded->context.notices.size(), 1);
        QVERIFY2(m_recorded->context.notices.first().contains(word), qPrintable(m_recorded->context.notices.first()));
    }
    init();
    QVERIFY(plays(m_youtube.publish(video(), account()), {u"11_open"_s, u"16_slice"_s, u"18_last_lost"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Lost);
}

void TestYouTubeExchanges::comments()
{
    const Recipe first = m_youtube.publish(comment(u"First!"_s, 2, kVideo), account());
    QVERIFY(plays(first, {u"34_comment_again"_s, u"32_comment"_s}));
    const QString thread = m_recorded->context.published->id;
    QCOMPARE(m_recorded->context.published->permalink,
             u"https://www.youtube.com/watch?v=%1&lc=%2"_s.arg(QString(kVideo), thread));
    QVERIFY(plays(m_youtube.publish(comment(u"Second"_s, 3, thread), account()), {u"35_reply"_s}));
    const QString reply = m_recorded->context.published->id;
    QVERIFY(plays(m_youtube.publish(comment(u"Second"_s, 4, reply), account()), {u"35_reply"_s})); // to the thread too
    QVERIFY(plays(first, {u"33_comment_disabled"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Content);
    init();
    QVERIFY(plays(first, {u"34_comment_again"_s, u"34_comment_again"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Content);
}

void TestYouTubeExchanges::looksBack()
{
    QVERIFY(!plays(m_youtube.publish(video(), account()), {u"11_open"_s}));
    const QJsonObject memory = m_recorded->context.memory;
    const Recipe recipe = m_youtube.findPublished(video(), account());
    resume(memory);
    QVERIFY(plays(recipe, {u"21_ask_done"_s, u"24_processed"_s}));
    QVERIFY(m_recorded->context.published);
    resume(memory);
    QVERIFY(plays(recipe, {u"19_ask"_s}));
    QVERIFY(!m_recorded->context.published);
    resume(memory);
    QVERIFY(plays(recipe, {u"22_ask_gone"_s, u"37_uploads"_s, u"38_files"_s}));
    QCOMPARE(m_recorded->context.posts->size(), 1);
    QVERIFY(m_youtube.isSame(m_recorded->context.posts->first(), video(), now()));
    init();
    QVERIFY(plays(m_youtube.findPublished(comment(u"First!"_s, 2, kVideo), account()), {u"36_comments"_s}));
    QCOMPARE(m_recorded->context.posts->size(), 1); // somebody else's is none of ours
}

void TestYouTubeExchanges::countsAndDeletes()
{
    QVERIFY(plays(m_youtube.metrics({kVideo}, account()), {u"39_counters"_s, u"40_shares"_s}));
    QCOMPARE(m_recorded->context.counters->value(kVideo), (Counters{99, std::nullopt, 3, 2, std::nullopt}));
    QVERIFY(plays(m_youtube.remove(kVideo, account()), {u"41_delete"_s}));
    QVERIFY(plays(m_youtube.remove(kVideo, account()), {u"42_delete_gone"_s}));
    QVERIFY(!m_recorded->error);
}

void TestYouTubeExchanges::changesAndPlans()
{
    QVERIFY(
        plays(m_youtube.editHandedOver(kVideo, video(), now().addDays(2), account()), {u"43_read"_s, u"44_change"_s}));
    const Recipe look = m_youtube.lookAtHandedOver(kVideo, account());
    QVERIFY(plays(look, {u"45_planned"_s}));
    QCOMPARE(m_recorded->context.handedOver, std::optional(HandedOver::Waiting));
    m_recorded->context.now = now().addDays(1).addSecs(3600); // its moment is long past
    QVERIFY(plays(look, {u"45_planned"_s}));
    QCOMPARE(m_recorded->context.handedOver, std::optional(HandedOver::Published));
    QVERIFY(m_recorded->context.published->notice.contains("private"_L1));
    QVERIFY(plays(look, {u"46_planned_out"_s}));
    QCOMPARE(m_recorded->context.published->createdAt, now().addDays(1));
    QCOMPARE(m_recorded->context.published->notice, QString());
    QVERIFY(plays(look, {u"47_planned_gone"_s}));
    QCOMPARE(m_recorded->context.handedOver, std::optional(HandedOver::Gone));
}

TEST_CLASS(TestYouTubeExchanges)
#include "tst_youtubeexchanges.moc"
