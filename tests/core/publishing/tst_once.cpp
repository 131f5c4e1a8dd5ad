// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishingfixture.h"
#include "testmain.h"

#include <QFile>
#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Endpoint = MastodonStandIn::Endpoint;
using Fault = MastodonStandIn::Fault;
using Flavour = MastodonStandIn::Flavour;
using State = Sending::State;

namespace {

constexpr int kPatience = 60'000; // ms; a loaded machine flushes slowly

MastodonStandIn::Options flavoured(Flavour flavour)
{
    MastodonStandIn::Options options;
    options.flavour = flavour;
    return options;
}

} // namespace

// Each sending goes out once, whoever sends it and whatever comes between.
class TestOnce final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void twoPublishersShareTheWork();
    void notBeforeItsTime();
    void notWhenFarTooLate();
    void survivesTheEndWhileARequestHangs_data();
    void survivesTheEndWhileARequestHangs();
    void sleptPastItsLease();
    void sameWordsTwice();
    void stopsAtOnceAndBegins();
    void beginsWhenTheStoreIsThere();
    void notWhatWasEditedAMomentAgo();
};

void TestOnce::twoPublishersShareTheWork()
{
    Stage stage;
    QList<SendingId> ids;
    for (int account = 1; account <= 5; ++account) {
        const IntegrationId id = stage.addAccount(account);
        for (int post = 0; post < 20; ++post)
            ids << stage.scheduleNow(id, {u"post %1 of %2"_s.arg(post).arg(account)}).parts;
    }
    const auto one = stage.publisher();
    const auto other = stage.publisher();
    QSignalSpy oneSettled(one.get(), &Publisher::settled);
    QSignalSpy otherSettled(other.get(), &Publisher::settled);
    QTRY_COMPARE_WITH_TIMEOUT(oneSettled.size() + otherSettled.size(), 100, kPatience);
    QVERIFY(stage.isAll(ids, State::Published));
    const auto accepted = stage.server.accepted();
    QCOMPARE(accepted.size(), 100);
    QSet<QString> keys;
    for (const auto &status : accepted)
        keys.insert(status.idempotencyKey);
    QCOMPARE(keys.size(), 100);
    QCOMPARE(stage.server.requestCount(Endpoint::CreateStatus), 100);
    QCOMPARE(stage.server.complaints(), QStringList());
}

void TestOnce::notBeforeItsTime()
{
    Stage stage;
    const IntegrationId account = stage.addAccount();
    const QDateTime due = QDateTime::currentDateTimeUtc().addMSecs(1500);
    const auto made = stage.schedule(account, {u"on time"_s}, due);
    const auto publisher = stage.publisher();
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(made.parts.first()), State::Published, kPatience);
    QVERIFY2(stage.server.accepted().first().at >= due,
             qPrintable(stage.server.accepted().first().at.toString(Qt::ISODateWithMs)));
}

// A computer that was off for a day does not surprise anybody with yesterday's posts.
void TestOnce::notWhenFarTooLate()
{
    Stage stage;
    const IntegrationId account = stage.addAccount();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto missed = stage.schedule(account, {u"yesterday's"_s}, now.addDays(-1));
    const auto late = stage.schedule(account, {u"late, but not too late"_s}, now.addSecs(-30 * 60));
    const auto publisher = stage.publisher();
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(late.parts.first()), State::Published, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(missed.parts.first()), State::Held, kPatience);
    QCOMPARE(stage.sending(missed.parts.first()).hold, Sending::Hold::Missed);
    QCOMPARE(stage.server.accepted().size(), 1);
}

void TestOnce::survivesTheEndWhileARequestHangs_data()
{
    QTest::addColumn<int>("flavour");
    QTest::newRow("by the same key") << int(Flavour::Mastodon);
    QTest::newRow("by the list") << int(Flavour::GoToSocial);
}

void TestOnce::survivesTheEndWhileARequestHangs()
{
    QFETCH(int, flavour);
    Stage stage(flavoured(Flavour(flavour)));
    const auto made = stage.scheduleNow(stage.addAccount(), {u"hanging"_s});
    const SendingId id = made.parts.first();
    stage.server.fail(Endpoint::CreateStatus, Fault::Never);
    auto publisher = stage.publisher();
    QTRY_COMPARE_WITH_TIMEOUT(stage.server.accepted().size(), 1, kPatience);
    publisher.reset();
    QCOMPARE(stage.state(id), State::Sending);
    QVERIFY(stage.sending(id).sentAt.isValid());

    publisher = stage.publisher();
    QSignalSpy settled(publisher.get(), &Publisher::settled);
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(id), State::Published, kPatience);
    QTRY_COMPARE(settled.size(), 2);
    QCOMPARE(settled.first().at(2).value<State>(), State::Unconfirmed);
    QCOMPARE(stage.server.accepted().size(), 1);
    QCOMPARE(stage.sending(id).platformPostId, stage.server.accepted().first().id);
    const auto attempts = SendingRepository(stage.db()).attempts(id);
    QVERIFY(attempts);
    QCOMPARE(attempts->first().outcome, Attempt::Outcome::Abandoned);
}

// The computer sleeps while the picture goes up, and wakes with a lease that is worth nothing: the sending is given
// back unsent, and only then goes out.
void TestOnce::sleptPastItsLease()
{
    MastodonStandIn::Options options;
    options.delay = 1s;
    Stage stage(options);
    FakeClock clock(QDateTime::currentDateTimeUtc());
    const auto made = stage.schedule(stage.addAccount(), {u"after sleep"_s}, clock.now(), Stage::Picture::With);
    const auto publisher = stage.publisher(clock);
    QSignalSpy settled(publisher.get(), &Publisher::settled);
    QTRY_COMPARE_WITH_TIMEOUT(stage.server.requestCount(Endpoint::UploadMedia), 1, kPatience);
    clock.advance(2min);
    QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 2, kPatience);
    QCOMPARE(settled.first().at(2).value<State>(), State::Waiting);
    QCOMPARE(stage.state(made.parts.first()), State::Published);
    QCOMPARE(stage.server.requestCount(Endpoint::CreateStatus), 1);
    QCOMPARE(stage.server.requestCount(Endpoint::UploadMedia), 1);
}

// Both replies are lost, and only the list tells: it shows two posts that look the same.
void TestOnce::sameWordsTwice()
{
    Stage stage(flavoured(Flavour::GoToSocial));
    const IntegrationId account = stage.addAccount();
    stage.server.fail(Endpoint::CreateStatus, Fault::ResetAfterAccepting, 2);
    const SendingId first = stage.scheduleNow(account, {u"the same"_s}).parts.first();
    const SendingId second = stage.scheduleNow(account, {u"the same"_s}).parts.first();
    const auto publisher = stage.publisher();
    QTRY_VERIFY_WITH_TIMEOUT(stage.isAll({first, second}, State::Published), kPatience);
    const QStringList onServer = stage.accepted(u"the same"_s);
    QCOMPARE(onServer.size(), 2);
    QCOMPARE(stage.sending(first).platformPostId, onServer.first());
    QCOMPARE(stage.sending(second).platformPostId, onServer.last());
}

// Stopped at any moment, even before it began, a publisher leaves nothing half done.
void TestOnce::stopsAtOnceAndBegins()
{
    Stage stage;
    const SystemClock clock;
    const Publisher idle(PublisherParts{stage.folder(), nullptr, stage.registry(), clock, {}});
    QList<SendingId> ids;
    for (int account = 1; account <= 3; ++account)
        ids << stage.scheduleNow(stage.addAccount(account), {u"post of %1"_s.arg(account)}, Stage::Picture::With).parts;
    for (int round = 0; round < 12; ++round) {
        auto publisher = stage.publisher();
        publisher->nudge();
        QSignalSpy started(publisher.get(), &Publisher::started);
        QVERIFY(started.wait(kPatience));
        // A little further each time: one more request has reached the server.
        QTRY_VERIFY_WITH_TIMEOUT(stage.server.requestCount(Endpoint::UploadMedia)
                                         + stage.server.requestCount(Endpoint::CreateStatus)
                                     >= qMin(round, 6),
                                 kPatience);
    }
    const auto publisher = stage.publisher();
    QTRY_VERIFY_WITH_TIMEOUT(stage.isAll(ids, State::Published), kPatience);
    QCOMPARE(stage.server.accepted().size(), 3);
}

// A folder on a disk that is mounted later.
void TestOnce::beginsWhenTheStoreIsThere()
{
    Stage stage;
    const SendingId id = stage.scheduleNow(stage.addAccount(), {u"later"_s}).parts.first();
    const QTemporaryDir disks;
    const QString disk = disks.filePath(u"disk"_s);
    QVERIFY(QFile::link(disks.filePath(u"nowhere/store"_s), disk));
    const SystemClock clock;
    Publisher publisher(PublisherParts{disk, stage.openVault(), stage.registry(), clock, {}});
    QSignalSpy failed(&publisher, &Publisher::failed);
    QSignalSpy started(&publisher, &Publisher::started);
    publisher.start();
    publisher.nudge();
    QVERIFY(failed.wait(kPatience));
    QVERIFY(started.isEmpty());
    QVERIFY(QFile::remove(disk));
    QVERIFY(QFile::link(stage.folder(), disk));
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(id), State::Published, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(started.size(), 1, kPatience);
}

// The claim is for the post as it was read: while it changes, what was read is not sent.
void TestOnce::notWhatWasEditedAMomentAgo()
{
    Stage stage;
    const auto made = stage.scheduleNow(stage.addAccount(), {u"as it was"_s});
    const auto due = SendingRepository(stage.db()).due(QDateTime::currentDateTimeUtc(), 1);
    QCOMPARE(due->size(), 1);
    Post edited = stage.post(made);
    edited.content = u"as it is"_s;
    QVERIFY(PostRepository(stage.db()).update(edited));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Lease lease{u"publisher"_s, u"token"_s, now.addSecs(60)};
    const auto unsent = Unsent::of(due->first().sending);
    QVERIFY(unsent);
    const auto opened = SendingRepository(stage.db()).claimAndOpen(*unsent, due->first().postRevision, lease, {}, now);
    QVERIFY(opened && !*opened);
    const auto publisher = stage.publisher();
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(made.parts.first()), State::Published, kPatience);
    QCOMPARE(stage.server.accepted().first().text, u"as it is"_s);
}

TEST_CLASS(TestOnce)
#include "tst_once.moc"
