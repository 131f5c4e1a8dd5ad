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

namespace {

const QJsonObject kCommunity{{"communityId"_L1, u"1493446837214187523"_s}, {"whoCanReply"_L1, u"following"_s}};
const QJsonObject kReplyTo{{"replyTo"_L1, u"https://x.com/bob/status/1957000000000000000"_s}};
const QJsonObject kQuote{{"quote"_L1, u"https://x.com/bob/status/1957000000000000000"_s}};
const QJsonObject kDisclosed{
    {"madeWithAi"_L1, true}, {"paidPartnership"_L1, true}, {"whoCanReply"_L1, u"mentionedUsers"_s}};

} // namespace

// What a post can have besides its words, and what X says when it takes it not.
class TestTwitterSettingExchanges final : public ExchangesTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void sendsEachSetting_data();
    void sendsEachSetting();
    void saysOnceWhatIsTheFirstPartsOwn();
    void publishesAnAnimation();
    void publishesTwoPictures();
    void namesRefusals_data();
    void namesRefusals();
    void namesRefusalsOfFiles_data();
    void namesRefusalsOfFiles();
    void namesRefusalsOfUploads_data();
    void namesRefusalsOfUploads();
    void takesAPostThatCameWithErrors();
    void readsWithNewNames();
    void namesRefusalsOfTheRest();

private:
    TwitterPlatform m_twitter;
};

void TestTwitterSettingExchanges::init()
{
    begin(m_twitter);
}

void TestTwitterSettingExchanges::sendsEachSetting_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonObject>("settings");
    QTest::addColumn<QString>("name");
    QTest::newRow("community") << u"Hello, neighbours"_s << kCommunity << u"49_create_community"_s;
    QTest::newRow("for all followers") << u"For once for everybody"_s
                                       << QJsonObject{{"shareWithFollowers"_L1, true},
                                                      {"whoCanReply"_L1, u"subscribers"_s}}
                                       << u"50_create_shared"_s;
    QTest::newRow("disclosures") << u"Painted by a machine"_s << kDisclosed << u"51_create_disclosed"_s;
    QTest::newRow("reply") << u"Yes"_s << kReplyTo << u"52_create_reply_to"_s;
    QTest::newRow("quote") << u"Look"_s << kQuote << u"53_create_quoted"_s;
    // What is off, and what is so anyway, is not said.
    QTest::newRow("nothing chosen") << u"Good morning"_s
                                    << QJsonObject{{"whoCanReply"_L1, u"everyone"_s},
                                                   {"shareWithFollowers"_L1, false},
                                                   {"madeWithAi"_L1, false},
                                                   {"paidPartnership"_L1, false}}
                                    << u"08_create"_s;
}

void TestTwitterSettingExchanges::sendsEachSetting()
{
    QFETCH(QString, text);
    QFETCH(QJsonObject, settings);
    QFETCH(QString, name);
    QVERIFY(plays(m_twitter.publish(post(text, {}, settings), account()), {name}));
    QCOMPARE(m_recorded->context.published->id, QString(kPost));
    QCOMPARE(m_recorded->context.published->text, text);
}

// A disclosure is of every part; a community and who sees it are the whole thread's.
void TestTwitterSettingExchanges::saysOnceWhatIsTheFirstPartsOwn()
{
    QJsonObject settings = kDisclosed;
    settings["communityId"_L1] = kCommunity["communityId"_L1];
    settings["shareWithFollowers"_L1] = true;
    Outgoing second = post(u"two"_s, {}, settings);
    second.part = 2;
    second.replyTo = second.root = u"1958000000000000000"_s;
    QVERIFY(plays(m_twitter.publish(second, account()), {u"54_create_next_part"_s}));
    QCOMPARE(m_recorded->context.published->replyTo, second.replyTo);
}

void TestTwitterSettingExchanges::publishesAnAnimation()
{
    const OutgoingMedia animation{u"/films/wave.gif"_s, u"image/gif"_s, 3'000'000,
                                  {640, 480},           4000ms,         u"A wave, over and over"_s};
    QVERIFY(plays(m_twitter.publish(post(u"Waves"_s, {animation}), account()),
                  {u"69_initialize_gif"_s, u"70_append_gif"_s, u"30_finalize_ready"_s, u"71_alt_text_gif"_s,
                   u"34_create_video"_s}));
    QVERIFY(m_recorded->context.published);
}

// The second has no alt text, so only the first is described.
void TestTwitterSettingExchanges::publishesTwoPictures()
{
    const OutgoingMedia shore{u"/pictures/shore.jpg"_s, u"image/jpeg"_s, 5000, {40, 30}, 0ms, {}};
    const Recipe recipe = m_twitter.publish(post(u"The sea"_s, {image(), shore}), account());
    QVERIFY(plays(recipe, {u"20_upload"_s, u"72_upload_second"_s, u"22_alt_text"_s, u"73_create_pictures"_s}));
    QCOMPARE(m_recorded->context.published->mediaCount, 2);
}

void TestTwitterSettingExchanges::namesRefusals_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonObject>("settings");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("words"); // what people are told begins so
    const auto row = [](const char *name, Error::Kind kind, const QString &words,
                        const QString &text = u"Good morning"_s, const QJsonObject &settings = {}) {
        QTest::newRow(name) << QString::fromLatin1(name) << text << settings << kind << words;
    };
    using Kind = Error::Kind;
    row("55_community_refused", Kind::Content, u"You are not permitted"_s, u"Hello, neighbours"_s, kCommunity);
    row("56_reply_gone", Kind::Content, u"Could not find tweet"_s, u"Yes"_s, kReplyTo);
    row("38_create_quote", Kind::Content, u"Quoting posts is not permitted"_s, u"Look"_s, kQuote);
    row("57_no_credits_403", Kind::RateLimit, u"Your developer app at X has no credits left"_s);
    row("58_cashtags", Kind::Content, u"You are not permitted to create a post with more than one cashtag"_s);
    row("63_unsupported_authentication", Kind::Auth, u"Authenticating with OAuth 2.0 Application-Only"_s);
    row("64_permissions", Kind::Auth, u"Your client app is not configured"_s);
    row("65_limited_by_code", Kind::RateLimit, u"Rate limit exceeded"_s);
    row("66_duplicate_by_code", Kind::Content, u"Status is a duplicate."_s);
    row("67_unknown_by_code", Kind::Auth, u"Could not authenticate you."_s);
}

void TestTwitterSettingExchanges::namesRefusals()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QJsonObject, settings);
    QFETCH(Error::Kind, kind);
    QFETCH(QString, words);
    QVERIFY(plays(m_twitter.publish(post(text, {}, settings), account()), {name}));
    QVERIFY(m_recorded->error && !m_recorded->context.published);
    QCOMPARE(m_recorded->error->kind, kind);
    QVERIFY2(m_recorded->error->words.startsWith(words), qPrintable(m_recorded->error->words));
    QCOMPARE(m_recorded->error->retryAfter.has_value(), kind == Error::Kind::RateLimit);
}

void TestTwitterSettingExchanges::namesRefusalsOfFiles_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<bool>("isFilm");
    const QStringList begin{u"25_initialize"_s, u"26_append_0"_s, u"26_append_1"_s};
    QTest::newRow("too large") << QStringList{u"75_initialize_refused"_s} << true;
    QTest::newRow("incomplete") << begin + QStringList{u"76_finalize_refused"_s} << true;
    QTest::newRow("too long") << begin + QStringList{u"30_finalize_ready"_s, u"59_video_too_long"_s} << true;
    QTest::newRow("alt text") << QStringList{u"20_upload"_s, u"74_alt_text_refused"_s} << false;
}

void TestTwitterSettingExchanges::namesRefusalsOfFiles()
{
    QFETCH(QStringList, names);
    QFETCH(bool, isFilm);
    const Outgoing film = post(u"Waves"_s, {video()});
    QVERIFY(plays(m_twitter.publish(isFilm ? film : post(u"The sea"_s, {image()}), account()), names));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Content);
    QVERIFY(!m_recorded->error->words.isEmpty());
}

// A bare 403 means that the account was connected without media.write; one that says more means what it says.
void TestTwitterSettingExchanges::namesRefusalsOfUploads_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isFilm");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("words"); // what people are told begins so
    using Kind = Error::Kind;
    QTest::newRow("picture") << u"85_upload_not_granted"_s << false << Kind::Auth << u"X lets Postrider upload no"_s;
    QTest::newRow("video") << u"86_initialize_not_granted"_s << true << Kind::Auth << u"X lets Postrider upload no"_s;
    QTest::newRow("money") << u"87_upload_no_credits"_s << false << Kind::RateLimit << u"Your developer app at X"_s;
    QTest::newRow("length") << u"88_initialize_too_long"_s << true << Kind::Content << u"This account is not"_s;
    QTest::newRow("proxy") << u"89_upload_proxy"_s << false << Kind::Unclassed << QString();
}

void TestTwitterSettingExchanges::namesRefusalsOfUploads()
{
    QFETCH(QString, name);
    QFETCH(bool, isFilm);
    QFETCH(Error::Kind, kind);
    QFETCH(QString, words);
    const Outgoing film = post(u"Waves"_s, {video()});
    QVERIFY(plays(m_twitter.publish(isFilm ? film : post(u"The sea"_s, {image()}), account()), {name}));
    QCOMPARE(m_recorded->error->kind, kind);
    QVERIFY2(m_recorded->error->words.startsWith(words), qPrintable(m_recorded->error->words));
}

// A success may name what could not be read of it.
void TestTwitterSettingExchanges::takesAPostThatCameWithErrors()
{
    QVERIFY(plays(m_twitter.publish(post(u"Good morning"_s), account()), {u"68_create_with_errors"_s}));
    QCOMPARE(m_recorded->context.published->id, QString(kPost));
    QVERIFY(!m_recorded->error);
}

void TestTwitterSettingExchanges::readsWithNewNames()
{
    const QString young = u"2124457864197046272"_s;
    QVERIFY(plays(m_twitter.metrics({young}, account()), {u"77_counters_old_names"_s, u"78_counters_new_names"_s}));
    QCOMPARE(m_recorded->context.counters->value(young), (Counters{99, 7, 3, 4, std::nullopt}));
    QVERIFY(plays(m_twitter.accountMetrics(account()), {u"80_profile_new_names"_s}));
    QCOMPARE(m_recorded->context.accountCounters->posts, std::optional<qint64>(56));
    init();
    QVERIFY(plays(m_twitter.metrics({young}, account()), {u"79_counters_gone"_s}));
    QVERIFY(m_recorded->context.counters && m_recorded->context.counters->isEmpty());
}

void TestTwitterSettingExchanges::namesRefusalsOfTheRest()
{
    QVERIFY(plays(m_twitter.identify(Account()), {u"84_me_expired"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Auth);
    QVERIFY(plays(m_twitter.accountMetrics(account()), {u"81_profile_limited"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::RateLimit);
    QCOMPARE(m_recorded->error->retryAfter, std::optional<std::chrono::milliseconds>(15min)); // when the window ends
    QVERIFY(plays(m_twitter.remove(kPost, account()), {u"82_delete_refused"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Content);
    QVERIFY(plays(m_twitter.remove(kPost, account()), {u"83_not_deleted"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Lost);
}

TEST_CLASS(TestTwitterSettingExchanges)
#include "tst_twittersettingexchanges.moc"
