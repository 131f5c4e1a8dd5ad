// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchangestest.h"
#include "outgoingpost.h"
#include "platforms/mastodon/mastodon.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto kLoopback = u"http://127.0.0.1:47321/callback"_s;

Account account(const QString &flavour = u"MASTODON"_s)
{
    Account made;
    made.server = QUrl(u"https://mastodon.example"_s);
    made.accountId = u"109@mastodon.example"_s;
    made.facts = {{"flavour"_L1, flavour}, {"apiVersion"_L1, 7}};
    return made;
}

Outgoing status(const QString &text, const QList<OutgoingMedia> &media = {}, const QJsonObject &settings = {})
{
    Outgoing made = post(text, media, settings);
    made.idempotencyKey = u"8c2f0000-0000-4000-8000-000000000001"_s;
    return made;
}

OutgoingMedia video()
{
    return {u"/films/wave.mp4"_s, u"video/mp4"_s, 90000, {640, 480}, 4000ms, {}};
}

} // namespace

// Each request as it goes over the wire, and each answer as it came.
class TestMastodonExchanges final : public ExchangesTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void identifies();
    void identifiesByTheOlderDescription();
    void registers();
    void exchangesTheCode();
    void refreshesAndRevokes();
    void publishesAReplyWithAnImage();
    void waitsForAVideo();
    void looksAgainWhenItWasTooEarly();
    void uploadsAgainWhatIsGone();
    void failsWithBadMedia();
    void resumesAfterTheUpload();
    void publishesAPoll();
    void namesRefusals_data();
    void namesRefusals();
    void takesAnotherKeyOnPixelfed();
    void listsAndCounts();
    void deletesAndEdits();

private:
    MastodonPlatform m_mastodon;
};

void TestMastodonExchanges::init()
{
    begin(m_mastodon);
}

void TestMastodonExchanges::identifies()
{
    QVERIFY(plays(m_mastodon.identify(account()), {u"01_instance"_s, u"02_account"_s}));
    const auto identity = m_recorded->context.identity;
    QVERIFY(identity);
    QCOMPARE(identity->accountId, u"109@mastodon.example"_s);
    QCOMPARE(identity->username, u"@mira@mastodon.example"_s);
    QCOMPARE(identity->displayName, u"Mira"_s);
    Account known = account();
    known.facts = identity->facts;
    const Limits limits = m_mastodon.limits(known);
    QCOMPARE(limits.maxCharacters, 640);
    QCOMPARE(limits.mimeTypes.size(), 3);
    QCOMPARE(identity->facts["defaultVisibility"_L1].toString(), u"unlisted"_s);
    QVERIFY(m_mastodon.settingsSchema(known)["properties"_L1].toObject().contains("quoteApprovalPolicy"_L1));
    QCOMPARE(m_mastodon.readBack(known), ReadBack::SameKey);
}

void TestMastodonExchanges::identifiesByTheOlderDescription()
{
    QVERIFY(plays(m_mastodon.identify(account()), {u"03_no_new_instance"_s, u"04_old_instance"_s, u"02_account"_s}));
    QCOMPARE(m_recorded->context.identity->facts["flavour"_L1].toString(), u"PLEROMA"_s);
}

void TestMastodonExchanges::registers()
{
    QVERIFY(
        plays(m_mastodon.registerApp(kLoopback, account()), {u"01_instance"_s, u"05_metadata"_s, u"06_register"_s}));
    const auto app = m_recorded->context.app;
    QVERIFY(app);
    QCOMPARE(app->clientId, u"blank-client"_s);
    QCOMPARE(app->clientSecret.reveal(), "blank-secret");
    QVERIFY(app->scopes.contains(u"write:statuses"_s));
}

void TestMastodonExchanges::exchangesTheCode()
{
    QVERIFY(plays(m_mastodon.exchangeCode(kLoopback, account()), {u"07_exchange"_s}));
    QCOMPARE(m_recorded->context.tokens->accessToken.reveal(), "blank-token");
    QVERIFY(!m_recorded->context.tokens->lifetime);
    QVERIFY(plays(m_mastodon.exchangeCode(kLoopback, account()), {u"08_exchange_refused"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Auth);
    QCOMPARE(m_recorded->error->words, u"invalid_grant: The code has expired."_s);
}

void TestMastodonExchanges::refreshesAndRevokes()
{
    QVERIFY(m_mastodon.refresh(account()).isEmpty());
    QVERIFY(plays(m_mastodon.refresh(account(u"PLEROMA"_s)), {u"09_refresh"_s}));
    QCOMPARE(m_recorded->context.tokens->lifetime, std::optional(std::chrono::seconds(600)));
    QCOMPARE(m_recorded->context.tokens->refreshToken.reveal(), "blank-refresh");
    QVERIFY(plays(m_mastodon.revoke(account()), {u"10_revoke"_s}));
}

void TestMastodonExchanges::publishesAReplyWithAnImage()
{
    Outgoing reply = status(u"Good morning"_s, {image()},
                            {{"visibility"_L1, u"unlisted"_s},
                             {"sensitive"_L1, true},
                             {"spoilerText"_L1, u"sea"_s},
                             {"language"_L1, u"en"_s}});
    reply.part = 2;
    reply.replyTo = u"1099"_s;
    const Recipe recipe = m_mastodon.publish(reply, account());
    QCOMPARE(recipe.last().effect, Effect::Irrevocable);
    QVERIFY(plays(recipe, {u"11_upload_image"_s, u"17_create"_s}));
    const auto published = m_recorded->context.published;
    QCOMPARE(published->id, u"1100"_s);
    QCOMPARE(published->permalink, u"https://mastodon.example/@mira/1100"_s);
    QVERIFY(m_mastodon.isSame(*published, reply, m_recorded->context.now));
}

void TestMastodonExchanges::waitsForAVideo()
{
    QVERIFY(plays(m_mastodon.publish(status(u"Waves"_s, {video()}), account()),
                  {u"12_upload_video"_s, u"13_still_processing"_s, u"13_still_processing"_s, u"13_still_processing"_s,
                   u"13_still_processing"_s, u"13_still_processing"_s, u"14_processed"_s, u"18_create_video"_s}));
    const QList<std::chrono::milliseconds> growing{1s, 2s, 4s, 8s, 8s};
    QCOMPARE(m_recorded->waits, growing);
}

void TestMastodonExchanges::looksAgainWhenItWasTooEarly()
{
    const Recipe recipe = m_mastodon.publish(status(u"Waves"_s, {video()}), account());
    QVERIFY(plays(recipe,
                  {u"12_upload_video"_s, u"14_processed"_s, u"19_create_too_early"_s, u"13_still_processing"_s,
                   u"14_processed"_s, u"18_create_video"_s}));
    QCOMPARE(m_recorded->context.published->id, u"1101"_s);
    // A refusal that stands is one, after a bounded number of looks.
    init();
    const QStringList round{u"19_create_too_early"_s, u"14_processed"_s};
    QVERIFY(plays(recipe,
                  QStringList{u"12_upload_video"_s, u"14_processed"_s} + round + round + round
                      + QStringList{u"19_create_too_early"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Content);
}

void TestMastodonExchanges::uploadsAgainWhatIsGone()
{
    const Recipe recipe = m_mastodon.publish(status(u"Waves"_s, {video()}), account());
    QVERIFY(plays(
        recipe,
        {u"12_upload_video"_s, u"15_media_gone"_s, u"12_upload_video"_s, u"14_processed"_s, u"18_create_video"_s}));
    // After a status was tried, what is not found may be attached to it: the key
    // tells, and only then are there new uploads.
    init();
    QVERIFY(plays(
        recipe,
        {u"12_upload_video"_s, u"14_processed"_s, u"19_create_too_early"_s, u"15_media_gone"_s, u"18_create_video"_s}));
    init();
    QVERIFY(plays(recipe,
                  {u"12_upload_video"_s, u"14_processed"_s, u"19_create_too_early"_s, u"15_media_gone"_s,
                   u"19_create_too_early"_s, u"12_upload_video"_s, u"14_processed"_s, u"18_create_video"_s}));
}

void TestMastodonExchanges::failsWithBadMedia()
{
    QVERIFY(plays(m_mastodon.publish(status(u"Waves"_s, {video()}), account()),
                  {u"12_upload_video"_s, u"16_processing_failed"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Content);
    QCOMPARE(m_recorded->error->words, u"There was an error processing your file."_s);
}

void TestMastodonExchanges::resumesAfterTheUpload()
{
    const Recipe recipe = m_mastodon.publish(status(u"Waves"_s, {video()}), account());
    QVERIFY(!plays(recipe, {u"12_upload_video"_s})); // killed here
    const QJsonObject memory = m_recorded->context.memory;
    init();
    m_recorded->context.memory = memory;
    QVERIFY(plays(recipe, {u"14_processed"_s, u"18_create_video"_s}));
}

void TestMastodonExchanges::publishesAPoll()
{
    const QJsonObject poll{{"options"_L1, QJsonArray{u"tea"_s, u"coffee"_s}},
                           {"expiresIn"_L1, 86400},
                           {"multiple"_L1, false},
                           {"hideTotals"_L1, true}};
    QVERIFY(
        plays(m_mastodon.publish(status(u"What now?"_s, {}, {{"poll"_L1, poll}}), account()), {u"20_create_poll"_s}));
}

void TestMastodonExchanges::namesRefusals_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    QTest::newRow("too long") << u"28_create_refused"_s << int(Error::Kind::Content);
    QTest::newRow("limited") << u"29_create_limited"_s << int(Error::Kind::RateLimit);
    QTest::newRow("token") << u"30_create_unauthorised"_s << int(Error::Kind::Auth);
    QTest::newRow("known key") << u"31_burnt_key"_s << int(Error::Kind::Unclassed);
}

void TestMastodonExchanges::namesRefusals()
{
    QFETCH(QString, name);
    QFETCH(int, kind);
    QVERIFY(plays(m_mastodon.publish(status(u"Good morning"_s), account()), {name}));
    QCOMPARE(int(m_recorded->error->kind), kind);
    QVERIFY(!m_recorded->error->words.isEmpty());
}

void TestMastodonExchanges::takesAnotherKeyOnPixelfed()
{
    const Recipe recipe = m_mastodon.publish(status(u"Good morning"_s), account(u"PIXELFED"_s));
    QVERIFY(plays(recipe, {u"31_burnt_key"_s})); // an unknown outcome leaves the key as it was
    QCOMPARE(m_recorded->error->kind, Error::Kind::Unclassed);
    QVERIFY(plays(recipe, {u"32_pixelfed_refused"_s}));
    QVERIFY(plays(recipe, {u"33_pixelfed_new_key"_s}));
}

void TestMastodonExchanges::listsAndCounts()
{
    QVERIFY(plays(m_mastodon.listOwn(account()), {u"21_list"_s}));
    const auto posts = *m_recorded->context.posts;
    QCOMPARE(posts.size(), 2);
    QCOMPARE(posts.first().text, u"Good morning\nall & sundry"_s);
    QCOMPARE(posts.first().replyTo, u"1099"_s);
    QCOMPARE(posts.first().altTexts, QStringList{u"The sea at dawn"_s});

    const QStringList ids{u"1100"_s, u"1101"_s};
    init();
    QVERIFY(plays(m_mastodon.metrics(ids, account()), {u"22_counters"_s}));
    const Counters bulk = m_recorded->context.counters->value(u"1100"_s);
    QCOMPARE(bulk.likes, std::optional<qint64>(7));
    QCOMPARE(bulk.shares, std::optional<qint64>(3));
    QCOMPARE(bulk.comments, std::optional<qint64>(4));
    QVERIFY(!bulk.impressions && !bulk.clicks);
    init();
    QVERIFY(plays(m_mastodon.metrics(ids, account(u"GO_TO_SOCIAL"_s)), {u"23_counters_one"_s, u"24_counters_gone"_s}));
    QCOMPARE(m_recorded->context.counters->size(), 1);
}

void TestMastodonExchanges::deletesAndEdits()
{
    QVERIFY(plays(m_mastodon.remove(u"1100"_s, account()), {u"25_delete"_s}));
    QVERIFY(plays(m_mastodon.remove(u"1100"_s, account()), {u"26_delete_gone"_s}));
    QVERIFY(!m_recorded->error);
    QVERIFY(plays(m_mastodon.edit(u"1100"_s, status(u"Good evening"_s, {image()}), account()),
                  {u"11_upload_image"_s, u"27_edit"_s}));
}

TEST_CLASS(TestMastodonExchanges)
#include "tst_mastodonexchanges.moc"
