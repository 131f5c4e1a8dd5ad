// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchangestest.h"
#include "outgoingpost.h"
#include "platforms/twitter/twitter.h"
#include "recordedposts.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Postrider::Testing::RecordedTwitter;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

// Each request as it goes over the wire, and each answer as it came.
class TestTwitterExchanges final : public ExchangesTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void signsInAndOut();
    void identifies();
    void publishesText();
    void namesRefusals_data();
    void namesRefusals();
    void publishesAPicture();
    void publishesAVideo();
    void cutsSmallerAndOpensAgain();
    void resumesInTheMiddleOfAFile();
    void answersInAThread();
    void sendsSettings();
    void listsOwnPosts();
    void listsFromTheMomentOfSending();
    void takesADuplicateForALostOne_data();
    void takesADuplicateForALostOne();
    void countsAndDeletes();

private:
    TwitterPlatform m_twitter;
};

void TestTwitterExchanges::init()
{
    begin(m_twitter);
}

void TestTwitterExchanges::signsInAndOut()
{
    const QString redirect = u"http://127.0.0.1:47123/callback"_s;
    QVERIFY(plays(m_twitter.exchangeCode(redirect, account()), {u"01_exchange"_s}));
    QCOMPARE(m_recorded->context.tokens->refreshToken.reveal(), "blank-refresh");
    QCOMPARE(m_recorded->context.tokens->lifetime, std::optional<std::chrono::seconds>(2h));
    QVERIFY(plays(m_twitter.exchangeCode(redirect, account()), {u"02_exchange_late"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Auth);
    QVERIFY(plays(m_twitter.refresh(account()), {u"03_refresh"_s}));
    QVERIFY(plays(m_twitter.refresh(account()), {u"04_refresh_used"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Auth);
    QVERIFY(plays(m_twitter.revoke(account()), {u"05_revoke_refresh"_s, u"06_revoke_access"_s}));
}

void TestTwitterExchanges::identifies()
{
    QVERIFY(plays(m_twitter.identify(Account()), {u"07_me"_s}));
    const auto identity = m_recorded->context.identity;
    QCOMPARE(identity->accountId, u"2244994945"_s);
    QCOMPARE(identity->username, u"jane"_s);
    QCOMPARE(identity->displayName, u"Jane"_s);
    QCOMPARE(identity->avatar, u"https://pbs.twimg.com/profile_images/x_normal.jpg"_s);
    QCOMPARE(identity->facts["subscriptionType"_L1].toString(), u"Premium"_s);
}

void TestTwitterExchanges::publishesText()
{
    const Recipe recipe = m_twitter.publish(post(u"Good morning"_s), account());
    QCOMPARE(recipe.last().effect, Effect::Irrevocable);
    QVERIFY(plays(recipe, {u"08_create"_s}));
    QCOMPARE(m_recorded->context.published->id, QString(kPost));
    QCOMPARE(m_recorded->context.published->permalink, u"https://x.com/jane/status/"_s + kPost);
}

void TestTwitterExchanges::namesRefusals_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, Error::Kind kind) {
        QTest::newRow(name) << QString::fromLatin1(name) << int(kind);
    };
    row("09_duplicate", Error::Kind::Content);
    row("10_expired", Error::Kind::Auth);
    row("11_invalid", Error::Kind::Content);
    row("12_limited", Error::Kind::RateLimit);
    row("13_no_credits", Error::Kind::RateLimit);
    row("14_capped", Error::Kind::RateLimit);
    row("15_upstream", Error::Kind::Transient);
    row("16_proxy", Error::Kind::Unclassed);
    row("17_no_id", Error::Kind::Lost);
    row("18_reply_forbidden", Error::Kind::Content);
    row("19_app_forbidden", Error::Kind::Auth);
}

void TestTwitterExchanges::namesRefusals()
{
    QFETCH(QString, name);
    QFETCH(int, kind);
    QVERIFY(plays(m_twitter.publish(post(u"Good morning"_s), account()), {name}));
    QVERIFY(m_recorded->error && !m_recorded->context.published);
    QCOMPARE(int(m_recorded->error->kind), kind);
}

void TestTwitterExchanges::publishesAPicture()
{
    const Recipe recipe = m_twitter.publish(post(u"The sea"_s, {image()}), account());
    QVERIFY(plays(recipe, {u"20_upload"_s, u"22_alt_text"_s, u"23_create_picture"_s}));
    init();
    const QStringList round{u"20_upload"_s, u"22_alt_text"_s, u"24_media_gone"_s};
    QVERIFY(plays(recipe, round + QStringList{u"20_upload"_s, u"22_alt_text"_s, u"23_create_picture"_s}));
    init();
    QVERIFY(plays(recipe, round + round + round)); // a bounded number of times
    QCOMPARE(m_recorded->error->kind, Error::Kind::Content);
    init();
    QVERIFY(plays(recipe, {u"21_upload_too_large"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Content);
}

void TestTwitterExchanges::publishesAVideo()
{
    const QStringList begin{u"25_initialize"_s, u"26_append_0"_s, u"26_append_1"_s};
    const Recipe recipe = m_twitter.publish(post(u"Waves"_s, {video()}), account());
    QVERIFY(
        plays(recipe, begin + QStringList{u"29_finalize"_s, u"31_working"_s, u"32_worked"_s, u"34_create_video"_s}));
    QCOMPARE(m_recorded->waits, (QList<std::chrono::milliseconds>{2s, 3s}));
    init();
    QVERIFY(plays(recipe, begin + QStringList{u"30_finalize_ready"_s, u"34_create_video"_s}));
    init();
    QVERIFY(plays(recipe, begin + QStringList{u"29_finalize"_s, u"33_failed"_s}));
    QCOMPARE(m_recorded->error->words, u"Unsupported video format"_s);
}

void TestTwitterExchanges::cutsSmallerAndOpensAgain()
{
    const Recipe recipe = m_twitter.publish(post(u"Waves"_s, {video()}), account());
    const QStringList pieces{u"26_append_0"_s, u"26_append_1"_s, u"26_append_2"_s, u"26_append_3"_s, u"26_append_4"_s};
    const QStringList end{u"30_finalize_ready"_s, u"34_create_video"_s};
    QVERIFY(plays(recipe, QStringList{u"25_initialize"_s, u"27_append_too_long"_s, u"25_initialize"_s} + pieces + end));
    init();
    QVERIFY(plays(recipe,
                  QStringList{u"25_initialize"_s, u"26_append_0"_s, u"28_append_gone"_s, u"25_initialize"_s,
                              u"26_append_0"_s, u"26_append_1"_s}
                      + end));
    init();
    QVERIFY(plays(recipe, {u"25_initialize"_s, u"27_append_too_long"_s, u"25_initialize"_s, u"27_append_too_long"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Content);
}

void TestTwitterExchanges::resumesInTheMiddleOfAFile()
{
    const Recipe recipe = m_twitter.publish(post(u"Waves"_s, {video()}), account());
    QVERIFY(!plays(recipe, {u"25_initialize"_s, u"26_append_0"_s})); // killed here
    const QJsonObject memory = m_recorded->context.memory;
    init();
    m_recorded->context.memory = memory;
    // The runner goes on at the step that was not done yet.
    QVERIFY(plays(recipe.mid(1), {u"26_append_1"_s, u"30_finalize_ready"_s, u"34_create_video"_s}));
}

void TestTwitterExchanges::answersInAThread()
{
    Outgoing second = post(u"two"_s, {}, {{"whoCanReply"_L1, u"verified"_s}});
    second.part = 2;
    second.replyTo = second.root = u"1958000000000000000"_s;
    const Recipe recipe = m_twitter.publish(second, account());
    QVERIFY(plays(recipe, {u"35_create_reply"_s}));
    init();
    QVERIFY(plays(recipe, {u"36_reply_too_early"_s, u"36_reply_too_early"_s, u"35_create_reply"_s}));
    QCOMPARE(m_recorded->waits, (QList<std::chrono::milliseconds>{3s, 3s}));
    init();
    QVERIFY(plays(recipe, QStringList(4, u"36_reply_too_early"_s)));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Content);
}

void TestTwitterExchanges::sendsSettings()
{
    const QJsonObject poll{{"options"_L1, QJsonArray{u"Yes"_s, u"No"_s}}, {"expiresIn"_L1, 86400}};
    QVERIFY(plays(
        m_twitter.publish(post(u"Well?"_s, {}, {{"poll"_L1, poll}, {"whoCanReply"_L1, u"verified"_s}}), account()),
        {u"37_create_poll"_s}));
    const QJsonObject quote{{"quote"_L1, u"https://x.com/bob/status/1957000000000000000"_s}};
    QVERIFY(plays(m_twitter.publish(post(u"Look"_s, {}, quote), account()), {u"38_create_quote"_s}));
    QCOMPARE(m_recorded->error->words, u"Quoting posts is not permitted for this app."_s);
}

void TestTwitterExchanges::listsOwnPosts()
{
    QVERIFY(plays(m_twitter.listOwn(account()), {u"39_list"_s, u"40_list_more"_s}));
    const auto posts = *m_recorded->context.posts;
    QCOMPARE(posts.size(), 3);
    QCOMPARE(posts.at(0).mediaCount, 1);
    QCOMPARE(m_twitter.comparable(posts.at(0).text), u"The sea & more"_s);
    QCOMPARE(posts.at(1).replyTo, QString(kPost));
    QCOMPARE(posts.at(2).text, u"A long post begins and goes on"_s);
    QCOMPARE(posts.at(2).createdAt, QDateTime(QDate(2026, 11, 22), QTime(10, 0), Qt::UTC));
    init();
    QVERIFY(plays(m_twitter.listOwn(account()), {u"41_list_empty"_s}));
    QCOMPARE(m_recorded->context.posts->size(), 0);
    init();
    QVERIFY(plays(m_twitter.listOwn(account()), {u"42_list_old_names"_s, u"43_list_new_names"_s}));
    QCOMPARE(m_recorded->context.posts->first().text, u"A long post begins and goes on"_s);
}

void TestTwitterExchanges::listsFromTheMomentOfSending()
{
    const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    m_recorded->context.since = now.addSecs(-60);
    QVERIFY(plays(m_twitter.listOwn(account()), {u"60_list_since"_s}));
    QCOMPARE(m_recorded->context.wholeSince, now.addSecs(-180)); // clocks differ by minutes
    init();
    m_recorded->context.since = now.addSecs(60); // read from a wrong clock
    QVERIFY(plays(m_twitter.listOwn(account()), {u"41_list_empty"_s}));
    init();
    m_recorded->context.since = now.addSecs(-60);
    QVERIFY(plays(m_twitter.listOwn(account()), {u"61_list_since_more"_s, u"62_list_since_last"_s}));
    QCOMPARE(m_recorded->context.posts->size(), 2);
    QCOMPARE(m_recorded->context.wholeSince, now.addSecs(-180));
    init();
    m_recorded->context.since = now.addSecs(-60); // a page may be empty and have another behind it
    QVERIFY(plays(m_twitter.listOwn(account()), {u"90_list_since_none_yet"_s, u"62_list_since_last"_s}));
    QCOMPARE(m_recorded->context.posts->size(), 1);
}

void TestTwitterExchanges::takesADuplicateForALostOne_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("asked");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("the first request") << u"09_duplicate"_s << 0 << Error::Kind::Content;
    QTest::newRow("after a lost answer") << u"09_duplicate"_s << 1 << Error::Kind::Lost;
    QTest::newRow("after a lost answer, by number") << u"66_duplicate_by_code"_s << 1 << Error::Kind::Lost;
}

void TestTwitterExchanges::takesADuplicateForALostOne()
{
    QFETCH(QString, name);
    QFETCH(int, asked);
    m_recorded->context.memory = {{"asked"_L1, asked}};
    QVERIFY(plays(m_twitter.publish(post(u"Good morning"_s), account()), {name}));
    QTEST(m_recorded->error->kind, "kind");
}

void TestTwitterExchanges::countsAndDeletes()
{
    const QString young = u"2124457864197046272"_s; // made an hour ago
    const QStringList ids{u"1500000000000000000"_s, young, u"1500000000000000001"_s};
    QVERIFY(plays(m_twitter.metrics(ids, account()), {u"44_counters_young"_s, u"45_counters_old"_s}));
    const auto counters = *m_recorded->context.counters;
    QCOMPARE(counters.size(), 2);
    QCOMPARE(counters[young], (Counters{99, 7, 3, 4, 5}));
    QCOMPARE(counters[ids.first()], (Counters{{}, 7, 2, {}, {}}));
    QVERIFY(plays(m_twitter.accountMetrics(account()), {u"46_profile"_s}));
    QCOMPARE(m_recorded->context.accountCounters->posts, std::optional<qint64>(56));
    QVERIFY(plays(m_twitter.remove(kPost, account()), {u"47_delete"_s}));
    QVERIFY(plays(m_twitter.remove(kPost, account()), {u"48_delete_gone"_s}));
}

TEST_CLASS(TestTwitterExchanges)
#include "tst_twitterexchanges.moc"
