// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sendingrepository.h"
#include "testmain.h"
#include "youtubestage.h"

#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using Endpoint = YouTubeStandIn::Endpoint;
using Fault = Misbehaviour::Fault;
using State = Sending::State;

namespace {

constexpr int kPatience = 30'000;          // ms
constexpr qint64 kLong = 20 * 1024 * 1024; // two slices and a last one

} // namespace

// A person changes their mind while a file is uploaded.
class TestStopping final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsHowFarItIs();
    void stopsAndGoesOnWhenAsked();
    void isTooLateOnceThePostIsMade();
};

void TestStopping::tellsHowFarItIs()
{
    YouTubeStage stage;
    const auto publisher = stage.publisher();
    QSignalSpy advanced(publisher.get(), &Publisher::advanced);
    const Scheduled made = stage.scheduleNow(u"Long"_s, kLong);
    publisher->nudge();
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(made), State::Published, kPatience);
    QVERIFY(!advanced.isEmpty());
    qint64 before = 0;
    for (const QList<QVariant> &arguments : std::as_const(advanced)) {
        const auto progress = arguments.first().value<SendingProgress>();
        QCOMPARE(progress.sending, made.parts.first());
        QCOMPARE(progress.post, made.post);
        QCOMPARE(progress.step, SendingProgress::Step::Upload);
        QCOMPARE(progress.total, kLong);
        QVERIFY(progress.done >= before && progress.done <= kLong);
        before = progress.done;
    }
}

void TestStopping::stopsAndGoesOnWhenAsked()
{
    YouTubeStage stage;
    const auto publisher = stage.publisher();
    stage.server.fail(Endpoint::SendSlice, Fault::Never);
    const Scheduled made = stage.scheduleNow(u"Long"_s, kLong);
    publisher->nudge();
    QTRY_COMPARE_WITH_TIMEOUT(stage.server.requestCount(Endpoint::SendSlice), 1, kPatience);
    publisher->stop(made.parts.first());
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(made), State::Failed, kPatience);
    QCOMPARE(stage.sending(made).error, u"CANCELLED"_s);
    QVERIFY(!stage.sending(made).sentAt.isValid());
    QCOMPARE(stage.server.accepted().size(), 0);

    Sending again = stage.sending(made);
    again.notBefore = stage.clock.now();
    require(SendingRepository(stage.db()).move(again.id, SendingEvent::TryAgain, again));
    publisher->nudge();
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(made), State::Published, kPatience);
    QCOMPARE(stage.videosCalled(u"Long"_s).size(), 1);
    QCOMPARE(stage.server.requestCount(Endpoint::OpenUpload), 1); // it went on where it was
    QCOMPARE(stage.server.complaints(), QStringList());
}

void TestStopping::isTooLateOnceThePostIsMade()
{
    YouTubeStage stage;
    const auto publisher = stage.publisher();
    stage.server.fail(Endpoint::SendLast, Fault::LateAnswer);
    const Scheduled made = stage.scheduleNow(u"Short"_s);
    publisher->nudge();
    QTRY_COMPARE_WITH_TIMEOUT(stage.server.requestCount(Endpoint::SendLast), 1, kPatience);
    publisher->stop(made.parts.first());
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(made), State::Published, kPatience);
    QCOMPARE(stage.videosCalled(u"Short"_s).size(), 1);
}

TEST_CLASS(TestStopping)
#include "tst_stopping.moc"
