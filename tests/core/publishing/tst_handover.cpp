// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/postcard.h"
#include "publishing/handover.h"
#include "storage/postrepository.h"
#include "storage/sendingrepository.h"
#include "testmain.h"
#include "youtubestage.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Endpoint = YouTubeStandIn::Endpoint;
using Fault = Misbehaviour::Fault;
using State = Sending::State;

namespace {

constexpr int kPatience = 30'000; // ms
const QJsonObject kWish{{"handOver"_L1, true}};

} // namespace

// A post that YouTube's own scheduler publishes: given to it at once, changed there, taken back,
// looked at in its time, never sent twice.
class TestHandOver final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void goesOnlyWhereItCan_data();
    void goesOnlyWhereItCan();
    void isHandedOverAndPublished();
    void waitsHereWithoutTheWish();
    void goesOutFromHereWhenItIsTooLate();
    void commentsFollowThePublication();
    void anotherTimeReachesYouTube();
    void aTimeTooNearIsNotTold();
    void anotherTitleReachesYouTube();
    void cancellingTakesItBack();
    void trashTakesItBack();
    void anotherVideoBeginsAnew();
    void takenAwayThereItFails();
    void staysPrivateWithoutAnAudit();
    void lostAnswerHoldsIt_data();
    void lostAnswerHoldsIt();
    void endOfTheProgram_data();
    void endOfTheProgram();
    void troubleWithALook_data();
    void troubleWithALook();

private:
    Scheduled inAnHour(const QString &title, const QJsonObject &settings = kWish, const QStringList &comments = {});
    void begin() { m_publisher = m_stage->publisher(); }
    void advance(std::chrono::seconds span);
    // As a service would.
    void change(const Scheduled &made, const std::function<void(Sending &)> &how);

    std::unique_ptr<YouTubeStage> m_stage;
    std::unique_ptr<Publisher> m_publisher;
};

void TestHandOver::init()
{
    m_stage = std::make_unique<YouTubeStage>();
}

void TestHandOver::cleanup()
{
    m_publisher.reset();
    QCOMPARE(m_stage->server.complaints(), QStringList());
}

Scheduled TestHandOver::inAnHour(const QString &title, const QJsonObject &settings, const QStringList &comments)
{
    return m_stage->schedule(title, m_stage->clock.now().addSecs(3600), settings, 1000, comments);
}

void TestHandOver::advance(std::chrono::seconds span)
{
    m_stage->advance(span);
    m_publisher->nudge();
}

void TestHandOver::change(const Scheduled &made, const std::function<void(Sending &)> &how)
{
    Sending sending = m_stage->sending(made);
    how(sending);
    sending.notBefore = m_stage->clock.now();
    require(SendingRepository(m_stage->db()).move(sending.id, SendingEvent::HandOver, sending));
    m_publisher->nudge();
}

void TestHandOver::goesOnlyWhereItCan_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<bool>("isWanted");
    QTest::addColumn<int>("part");
    QTest::addColumn<bool>("goes");
    QTest::newRow("in an hour") << 60 << true << 1 << true;
    QTest::newRow("just in time") << 15 << true << 1 << true;
    QTest::newRow("too near") << 14 << true << 1 << false;
    QTest::newRow("past") << -1 << true << 1 << false;
    QTest::newRow("not wanted") << 60 << false << 1 << false;
    QTest::newRow("a comment") << 60 << true << 2 << false;
}

void TestHandOver::goesOnlyWhereItCan()
{
    QFETCH(int, minutes);
    QFETCH(bool, isWanted);
    QFETCH(int, part);
    QFETCH(bool, goes);
    const Registry registry;
    const QDateTime now(QDate(2026, 5, 1), QTime(8, 0), Qt::UTC);
    Sending sending;
    sending.part = part;
    sending.dueAt = now.addSecs(minutes * 60);
    const QJsonObject settings{{"handOver"_L1, isWanted}};
    const auto moment = handOverMoment(sending, settings, *registry.find(PlatformId::Youtube), {}, now);
    QCOMPARE(moment.has_value(), goes);
    QVERIFY(!moment || *moment == sending.dueAt);
    // A network without a scheduler has nothing.
    QVERIFY(!handOverMoment(sending, settings, *registry.find(PlatformId::Bluesky), {}, now));
}

void TestHandOver::isHandedOverAndPublished()
{
    const Scheduled made = inAnHour(u"Planned"_s);
    begin();
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(made), State::HandedOver, kPatience);
    QCOMPARE(m_stage->statusOf(u"Planned"_s)["privacyStatus"_L1].toString(), u"private"_s);
    QCOMPARE(m_stage->sending(made).notBefore, m_stage->sending(made).dueAt);
    QVERIFY(!m_stage->sending(made).platformPostId.isEmpty());
    QCOMPARE(m_stage->post(made).status, Post::Status::Scheduled);
    QCOMPARE(PostStanding::of(m_stage->post(made).status, {State::HandedOver}, {}), PostStanding::Word::HandedOver);
    const int looks = m_stage->server.requestCount(Endpoint::GetVideos);
    m_publisher->nudge();
    advance(1800s); // nothing happens before its time
    advance(1801s);
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(made), State::Published, kPatience);
    QCOMPARE(m_stage->server.requestCount(Endpoint::GetVideos), looks + 1);
    QCOMPARE(m_stage->videosCalled(u"Planned"_s).size(), 1);
    QCOMPARE(m_stage->server.requestCount(Endpoint::OpenUpload), 1);
    QCOMPARE(m_stage->post(made).status, Post::Status::Published);
}

void TestHandOver::waitsHereWithoutTheWish()
{
    const Scheduled made = inAnHour(u"Mine"_s, {});
    begin();
    const Scheduled other = inAnHour(u"Theirs"_s);
    m_publisher->nudge();
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(other), State::HandedOver, kPatience);
    QCOMPARE(m_stage->state(made), State::Waiting);
    QCOMPARE(m_stage->videosCalled(u"Mine"_s).size(), 0);
}

void TestHandOver::goesOutFromHereWhenItIsTooLate()
{
    const Scheduled made = m_stage->schedule(u"Soon"_s, m_stage->clock.now().addSecs(300), kWish);
    const Scheduled planned = inAnHour(u"Planned"_s);
    begin();
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(planned), State::HandedOver, kPatience);
    QCOMPARE(m_stage->state(made), State::Waiting);
    advance(301s);
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(made), State::Published, kPatience);
    QCOMPARE(m_stage->statusOf(u"Soon"_s)["privacyStatus"_L1].toString(), u"public"_s);
}

void TestHandOver::commentsFollowThePublication()
{
    const Scheduled made = inAnHour(u"Planned"_s, kWish, {u"First!"_s});
    begin();
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(made), State::HandedOver, kPatience);
    QCOMPARE(m_stage->state(made, 2), State::Waiting);
    advance(3601s);
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(made), State::Published, kPatience);
    advance(1s);
    QTRY_COMPARE_WITH_TIMEOUT((advance(1s), m_stage->state(made, 2)), State::Published, kPatience);
}

void TestHandOver::anotherTimeReachesYouTube()
{
    const Scheduled made = inAnHour(u"Planned"_s);
    begin();
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(made), State::HandedOver, kPatience);
    const QDateTime later = m_stage->clock.now().addSecs(7200);
    change(made, [later](Sending &sending) { sending.dueAt = later; });
    const auto told = [this] {
        return QDateTime::fromString(m_stage->statusOf(u"Planned"_s)["publishAt"_L1].toString(), Qt::ISODate);
    };
    QTRY_COMPARE_WITH_TIMEOUT(told().toSecsSinceEpoch(), later.toSecsSinceEpoch(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->sending(made).notBefore, m_stage->sending(made).dueAt, kPatience);
    QCOMPARE(m_stage->state(made), State::HandedOver);
    advance(7201s);
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(made), State::Published, kPatience);
    QCOMPARE(m_stage->server.requestCount(Endpoint::OpenUpload), 1);
    QCOMPARE(m_stage->server.requestCount(Endpoint::UpdateVideo), 1);
}

// A moment that would be past when YouTube hears of it: the video is taken back, and goes out from here.
void TestHandOver::aTimeTooNearIsNotTold()
{
    const Scheduled made = inAnHour(u"Planned"_s);
    begin();
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(made), State::HandedOver, kPatience);
    change(made, [this](Sending &sending) { sending.dueAt = m_stage->clock.now().addSecs(30); });
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(made), State::Waiting, kPatience);
    QCOMPARE(m_stage->videosCalled(u"Planned"_s).size(), 0);
    advance(31s);
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(made), State::Published, kPatience);
    QCOMPARE(m_stage->statusOf(u"Planned"_s)["privacyStatus"_L1].toString(), u"public"_s);
    QVERIFY(!m_stage->statusOf(u"Planned"_s).contains("publishAt"_L1));
    QCOMPARE(m_stage->server.requestCount(Endpoint::UpdateVideo), 0);
}

void TestHandOver::anotherTitleReachesYouTube()
{
    const Scheduled made = inAnHour(u"Planned"_s);
    begin();
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(made), State::HandedOver, kPatience);
    Post post = m_stage->post(made);
    post.content = u"Another text"_s;
    require(PostRepository(m_stage->db()).update(post));
    change(made, [](Sending &) {});
    const auto description = [this] {
        const QJsonArray videos = m_stage->videosCalled(u"Planned"_s);
        return videos.first()["resource"_L1]["snippet"_L1]["description"_L1].toString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(description(), u"Another text"_s, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->sending(made).notBefore, m_stage->sending(made).dueAt, kPatience);
    advance(3601s);
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(made), State::Published, kPatience);
    QCOMPARE(m_stage->server.requestCount(Endpoint::UpdateVideo), 1);
}

void TestHandOver::cancellingTakesItBack()
{
    const Scheduled made = inAnHour(u"Planned"_s);
    begin();
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(made), State::HandedOver, kPatience);
    change(made, [](Sending &sending) { sending.dueAt = {}; });
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(made), State::Draft, kPatience);
    QCOMPARE(m_stage->videosCalled(u"Planned"_s).size(), 0);
    QVERIFY(m_stage->sending(made).platformPostId.isEmpty());
    QVERIFY(!m_stage->sending(made).sentAt.isValid()); // it may be sent again, as it was never sent
}

void TestHandOver::trashTakesItBack()
{
    const Scheduled made = inAnHour(u"Planned"_s);
    begin();
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(made), State::HandedOver, kPatience);
    require(PostRepository(m_stage->db()).setDeletedAt(made.post, m_stage->clock.now()));
    change(made, [](Sending &) {});
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->videosCalled(u"Planned"_s).size(), 0, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(made), State::Draft, kPatience);
}

// What can't be changed there is taken back and handed over once more.
void TestHandOver::anotherVideoBeginsAnew()
{
    const Scheduled made = inAnHour(u"Planned"_s);
    const Scheduled other = inAnHour(u"Other"_s, {});
    begin();
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(made), State::HandedOver, kPatience);
    const QString first = m_stage->sending(made).platformPostId;
    Post post = m_stage->post(made);
    post.mediaUrls = m_stage->post(other).mediaUrls;
    require(PostRepository(m_stage->db()).update(post));
    change(made, [](Sending &) {});
    QTRY_VERIFY_WITH_TIMEOUT(
        m_stage->state(made) == State::HandedOver && m_stage->sending(made).platformPostId != first, kPatience);
    QCOMPARE(m_stage->videosCalled(u"Planned"_s).size(), 1);
    QCOMPARE(m_stage->server.requestCount(Endpoint::OpenUpload), 2);
}

void TestHandOver::takenAwayThereItFails()
{
    const Scheduled made = inAnHour(u"Planned"_s);
    begin();
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(made), State::HandedOver, kPatience);
    m_stage->server.removeAll();
    advance(3601s);
    QTRY_COMPARE_WITH_TIMEOUT((advance(1s), m_stage->state(made)), State::Failed, kPatience);
    QCOMPARE(m_stage->server.requestCount(Endpoint::OpenUpload), 1); // not sent again by itself
    QVERIFY(!m_stage->sending(made).errorWords.isEmpty());
}

void TestHandOver::staysPrivateWithoutAnAudit()
{
    YouTubeStandIn::Options options;
    options.isAudited = false;
    m_stage = std::make_unique<YouTubeStage>(options);
    const Scheduled made = inAnHour(u"Planned"_s);
    begin();
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(made), State::HandedOver, kPatience);
    advance(3601s); // YouTube may be a little late
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->sending(made).notBefore > m_stage->clock.now(), kPatience);
    QCOMPARE(m_stage->state(made), State::HandedOver);
    advance(3601s);
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(made), State::Published, kPatience);
}

void TestHandOver::lostAnswerHoldsIt_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("done") << Fault::ResetAfterAccepting;
    QTest::newRow("not done") << Fault::ResetBeforeAccepting;
    QTest::newRow("done late") << Fault::AcceptLate;
    QTest::newRow("garbage") << Fault::Garbage;
    QTest::newRow("503") << Fault::Status503;
}

void TestHandOver::lostAnswerHoldsIt()
{
    QFETCH(Fault, fault);
    const Scheduled made = inAnHour(u"Planned"_s);
    m_stage->server.fail(Endpoint::SendLast, fault);
    begin();
    QTRY_COMPARE_WITH_TIMEOUT((advance(1s), m_stage->state(made)), State::HandedOver, kPatience);
    QCOMPARE(m_stage->videosCalled(u"Planned"_s).size(), 1);
    QCOMPARE(m_stage->statusOf(u"Planned"_s)["privacyStatus"_L1].toString(), u"private"_s);
    advance(3601s);
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(made), State::Published, kPatience);
    QCOMPARE(m_stage->videosCalled(u"Planned"_s).size(), 1);
}

void TestHandOver::endOfTheProgram_data()
{
    QTest::addColumn<Endpoint>("endpoint");
    QTest::newRow("opening") << Endpoint::OpenUpload;
    QTest::newRow("the video") << Endpoint::SendLast;
    QTest::newRow("what follows") << Endpoint::GetVideos;
}

// Whatever was under way when it ended: the next one finds out, and nothing is there twice.
void TestHandOver::endOfTheProgram()
{
    QFETCH(Endpoint, endpoint);
    const Scheduled made = inAnHour(u"Planned"_s);
    m_stage->server.fail(endpoint, Fault::Never);
    begin();
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->server.requestCount(endpoint), 1, kPatience);
    m_publisher.reset();
    begin();
    QTRY_COMPARE_WITH_TIMEOUT((advance(1s), m_stage->state(made)), State::HandedOver, kPatience);
    QCOMPARE(m_stage->videosCalled(u"Planned"_s).size(), 1);
    m_publisher.reset(); // and while YouTube has it
    m_stage->advance(3601s);
    begin();
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(made), State::Published, kPatience);
    QCOMPARE(m_stage->videosCalled(u"Planned"_s).size(), 1);
}

void TestHandOver::troubleWithALook_data()
{
    QTest::addColumn<Fault>("fault");
    for (const Fault fault : {Fault::ResetAfterAccepting, Fault::Half, Fault::Garbage, Fault::ErrorInside200,
                              Fault::Status404, Fault::Status429, Fault::Status500, Fault::Status503, Fault::Redirect})
        QTest::newRow(qPrintable(enumWord(fault))) << fault;
}

// It says nothing of the post.
void TestHandOver::troubleWithALook()
{
    QFETCH(Fault, fault);
    const Scheduled made = inAnHour(u"Planned"_s);
    begin();
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->state(made), State::HandedOver, kPatience);
    m_stage->server.fail(Endpoint::GetVideos, fault);
    advance(3601s);
    QTRY_COMPARE_WITH_TIMEOUT((advance(10s), m_stage->state(made)), State::Published, kPatience);
    QCOMPARE(m_stage->videosCalled(u"Planned"_s).size(), 1);
}

TEST_CLASS(TestHandOver)
#include "tst_handover.moc"
