// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchangestest.h"
#include "outgoingpost.h"
#include "platforms/linkedin/linkedin.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

Account account()
{
    Account made;
    made.platform = PlatformId::Linkedin;
    made.accountId = u"urn:li:person:782bbtaQ"_s;
    return made;
}

OutgoingMedia video()
{
    return {u"/films/wave.mp4"_s, u"video/mp4"_s, 5'000'000, {640, 480}, 4000ms, u"Waves on a beach"_s};
}

} // namespace

// What posts carry besides their text: files, a card, a poll, another post.
class TestLinkedinFileExchanges final : public ExchangesTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void publishesAPicture();
    void publishesPictures();
    void opensALateUploadAgain();
    void waitsForAFileThatIsNotReady();
    void publishesAVideo();
    void resumesInTheMiddleOfAFile();
    void publishesADocument();
    void sendsOtherContent();

private:
    LinkedinPlatform m_linkedin;
};

void TestLinkedinFileExchanges::init()
{
    begin(m_linkedin);
}

void TestLinkedinFileExchanges::publishesAPicture()
{
    const Recipe recipe = m_linkedin.publish(post(u"The sea"_s, {image()}), account());
    const QStringList begin{u"28_open_image"_s, u"29_put_image"_s};
    QVERIFY(plays(recipe, begin + QStringList{u"31_look_denied"_s, u"35_create_image"_s}));
    QCOMPARE(m_recorded->waits, (QList<std::chrono::milliseconds>{5s}));
    init();
    QVERIFY(plays(recipe, begin + QStringList{u"32_look_working"_s, u"33_look_ready"_s, u"35_create_image"_s}));
    init();
    QVERIFY(plays(recipe, begin + QStringList{u"34_look_failed"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Content);
    QVERIFY(!m_recorded->error->words.isEmpty());
    init();
    QVERIFY(plays(recipe, begin + QStringList{u"33_look_ready"_s, u"37_image_failed"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Content);
}

void TestLinkedinFileExchanges::publishesPictures()
{
    OutgoingMedia boat = image();
    boat.path = u"/pictures/boat.jpg"_s;
    boat.mime = u"image/jpeg"_s;
    boat.altText = u" "_s;
    const Recipe recipe = m_linkedin.publish(post(u"The sea"_s, {image(), boat}), account());
    QVERIFY(plays(recipe,
                  {u"28_open_image"_s, u"29_put_image"_s, u"39_open_second"_s, u"40_put_second"_s, u"33_look_ready"_s,
                   u"41_look_second"_s, u"42_create_images"_s}));
    QCOMPARE(m_recorded->context.published->mediaCount, 2);
}

void TestLinkedinFileExchanges::opensALateUploadAgain()
{
    const Recipe recipe = m_linkedin.publish(post(u"The sea"_s, {image()}), account());
    QVERIFY(plays(recipe,
                  {u"28_open_image"_s, u"30_put_late"_s, u"28_open_image"_s, u"29_put_image"_s, u"33_look_ready"_s,
                   u"35_create_image"_s}));
    init();
    const QStringList late{u"28_open_image"_s, u"30_put_late"_s};
    QVERIFY(plays(recipe, late + late + late)); // a bounded number of times
    QCOMPARE(m_recorded->error->kind, Error::Kind::Content);
}

void TestLinkedinFileExchanges::waitsForAFileThatIsNotReady()
{
    const Recipe recipe = m_linkedin.publish(post(u"The sea"_s, {image()}), account());
    const QStringList begin{u"28_open_image"_s, u"29_put_image"_s, u"31_look_denied"_s};
    QVERIFY(plays(recipe, begin + QStringList{u"36_image_not_ready"_s, u"38_image_forbidden"_s, u"35_create_image"_s}));
    QCOMPARE(m_recorded->waits, (QList<std::chrono::milliseconds>{5s, 10s, 10s}));
    init();
    // Twice it goes up again: perhaps it never came.
    const QStringList three(3, u"36_image_not_ready"_s);
    QVERIFY(plays(recipe, begin + three + begin + three + begin + QStringList(25, three.first())));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Content);
    // But not for a repetition: with other files it would be another post.
    init();
    m_recorded->context.memory = {{"unanswered"_L1, 1}, {"media"_L1, QJsonArray{u"urn:li:image:C4E10AQ0"_s}}};
    QVERIFY(plays(recipe.mid(recipe.size() - 1), QStringList(31, three.first())));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Transient);
}

void TestLinkedinFileExchanges::publishesAVideo()
{
    const Recipe recipe = m_linkedin.publish(post(u"Waves"_s, {video()}, {{"title"_L1, u"Holiday"_s}}), account());
    const QStringList begin{u"43_open_video"_s, u"44_put_part_0"_s, u"45_put_part_1"_s};
    const QStringList end{u"51_video_working"_s, u"52_video_ready"_s, u"54_create_video"_s};
    QVERIFY(plays(recipe, begin + QStringList{u"47_finalize"_s} + end));
    QCOMPARE(m_recorded->context.published->id, u"urn:li:ugcPost:7012345678901234999"_s);
    init();
    QVERIFY(plays(recipe, begin + QStringList{u"48_finalize_refused"_s, u"49_finalize_plain"_s} + end));
    init();
    QVERIFY(plays(recipe, begin + QStringList{u"48_finalize_refused"_s, u"50_finalize_plain_refused"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Content);
    init();
    QVERIFY(plays(recipe, begin + QStringList{u"47_finalize"_s, u"53_video_failed"_s}));
    QCOMPARE(m_recorded->error->words, u"Unsupported codec"_s);
    init();
    const QStringList late{u"43_open_video"_s, u"44_put_part_0"_s, u"46_put_part_late"_s};
    QVERIFY(plays(recipe, late + begin + QStringList{u"47_finalize"_s} + end));
}

void TestLinkedinFileExchanges::resumesInTheMiddleOfAFile()
{
    const Recipe recipe = m_linkedin.publish(post(u"Waves"_s, {video()}, {{"title"_L1, u"Holiday"_s}}), account());
    QVERIFY(!plays(recipe, {u"43_open_video"_s, u"44_put_part_0"_s})); // killed here
    const QJsonObject memory = m_recorded->context.memory;
    init();
    m_recorded->context.memory = memory;
    // The runner goes on at the step that was not done yet.
    QVERIFY(plays(recipe.mid(1), {u"45_put_part_1"_s, u"47_finalize"_s, u"52_video_ready"_s, u"54_create_video"_s}));
}

void TestLinkedinFileExchanges::publishesADocument()
{
    const OutgoingMedia file{u"/talks/talk.pdf"_s, u"application/pdf"_s, 90'000};
    const Recipe recipe = m_linkedin.publish(post(u"Slides"_s, {file}, {{"title"_L1, u"My talk"_s}}), account());
    QVERIFY(
        plays(recipe, {u"55_open_document"_s, u"56_put_document"_s, u"57_look_document"_s, u"58_create_document"_s}));
}

void TestLinkedinFileExchanges::sendsOtherContent()
{
    const QJsonObject card{
        {"uri"_L1, u"https://example.org/a"_s}, {"title"_L1, u"A"_s}, {"description"_L1, u"About A"_s}};
    QVERIFY(plays(m_linkedin.publish(post(u"Read this"_s, {image()}, {{"card"_L1, card}}), account()),
                  {u"28_open_image"_s, u"29_put_image"_s, u"33_look_ready"_s, u"59_create_article"_s}));
    const QJsonObject poll{
        {"question"_L1, u"Tea?"_s}, {"options"_L1, QJsonArray{u"Yes"_s, u"No"_s}}, {"duration"_L1, u"three_days"_s}};
    QVERIFY(plays(m_linkedin.publish(post(u"Well?"_s, {}, {{"poll"_L1, poll}}), account()), {u"60_create_poll"_s}));
    const QJsonObject reshare{
        {"reshare"_L1, u"https://www.linkedin.com/feed/update/urn:li:ugcPost:7011111111111111111/"_s},
        {"visibility"_L1, u"connections"_s},
        {"noReshares"_L1, true},
        {"notInFeed"_L1, true}};
    QVERIFY(plays(m_linkedin.publish(post(u"Look"_s, {}, reshare), account()), {u"61_create_reshare"_s}));
}

TEST_CLASS(TestLinkedinFileExchanges)
#include "tst_linkedinfileexchanges.moc"
