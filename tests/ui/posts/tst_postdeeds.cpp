// SPDX-License-Identifier: GPL-3.0-or-later
#include "mastodonstandin.h"
#include "models/sendingwatch.h"
#include "postscene.h"
#include "storage/database.h"
#include "storage/postrepository.h"
#include "storage/sendingrepository.h"
#include "testmain.h"

#include <QProgressBar>
#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// What can be done about a post that is on its way, or out: stop it, count, delete it there.
class TestPostDeeds final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsHowFarAnUploadIs();
    void showsAConversion();
    void stopsAnUploadOnce();
    void tellsThatItWasStopped();
    void hasNoNumbersBeforeItIsOut();
    void saysThatNumbersCantBeRead();
    void asksBeforeItDeletesAtTheNetwork();
    void offersDeletionOnlyWhereItIsOut();

private:
    static PostId addOut(Scene &scene)
    {
        return scene.offline.addPost({u"Out"_s, {scene.account}, kMorning, Sending::State::Published});
    }
    static SendingProgress progressOf(Scene &scene, PostId post, qint64 done, SendingProgress::Step step)
    {
        return {scene.stored(post).targets.first().parts.first().sending.id, post, step, done, 12'000'000};
    }
};

void TestPostDeeds::showsHowFarAnUploadIs()
{
    Scene scene;
    const PostId post = scene.offline.addPost({u"On its way"_s, {scene.account}, kMorning, Sending::State::Sending});
    scene.open();
    scene.page->showPost(post);
    QTRY_VERIFY(scene.seen<QWidget>(u"postBody"_s));
    QVERIFY(!scene.seen<QWidget>(u"progress"_s));
    SendingWatch &watch = scene.offline.desk().sendings;
    watch.take(progressOf(scene, post, 5'040'000, SendingProgress::Step::Upload));
    QTRY_VERIFY(scene.seen<QWidget>(u"progress"_s));
    QCOMPARE(scene.seen<QProgressBar>(u"progressBar"_s)->value(), 42);
    QVERIFY2(scene.labels(u"progressWords"_s).value(0).contains(u"Uploading to Mastodon: 42 %"_s),
             qPrintable(scene.labels(u"progressWords"_s).join(u' ')));
    watch.take(progressOf(scene, post, 12'000'000, SendingProgress::Step::Upload));
    QTRY_COMPARE(scene.seen<QProgressBar>(u"progressBar"_s)->value(), 100);
    watch.forget(scene.stored(post).targets.first().parts.first().sending.id, post);
    QTRY_VERIFY(!scene.seen<QWidget>(u"progress"_s));
}

void TestPostDeeds::showsAConversion()
{
    Scene scene;
    const PostId post = scene.offline.addPost({u"Soon"_s, {scene.account}, kMorning, Sending::State::Waiting});
    scene.open();
    scene.page->showPost(post);
    QTRY_VERIFY(scene.seen<QWidget>(u"postBody"_s));
    scene.offline.desk().sendings.take(progressOf(scene, post, 3'000'000, SendingProgress::Step::Convert));
    QTRY_VERIFY(scene.labels(u"progressWords"_s).value(0).contains(u"25 %"_s));
    QVERIFY(!scene.seen(u"stopUpload"_s)); // it can be taken back as it is
}

void TestPostDeeds::stopsAnUploadOnce()
{
    Scene scene;
    const PostId post = scene.offline.addPost({u"On its way"_s, {scene.account}, kMorning, Sending::State::Sending});
    scene.open();
    scene.page->showPost(post);
    QTRY_VERIFY(scene.seen<QWidget>(u"postBody"_s));
    SendingWatch &watch = scene.offline.desk().sendings;
    QSignalSpy stopped(&watch, &SendingWatch::stopAsked);
    watch.take(progressOf(scene, post, 1'000'000, SendingProgress::Step::Upload));
    scene.press(u"stopUpload"_s);
    QCOMPARE(stopped.count(), 1);
    QCOMPARE(stopped.first().first().value<SendingId>(), scene.stored(post).targets.first().parts.first().sending.id);
    QVERIFY(!scene.seen(u"stopUpload"_s));
}

void TestPostDeeds::tellsThatItWasStopped()
{
    Scene scene;
    const PostId post = scene.offline.addPost({u"Stopped"_s, {scene.account}, kMorning, Sending::State::Sending});
    const Outcome stopped = OfflineDesk::await(scene.offline.store().run([&](Database &database) -> Outcome {
        const auto sendings = SendingRepository(database).ofPost(post);
        Sending sending = sendings->first();
        sending.error = u"CANCELLED"_s;
        const auto moved = SendingRepository(database).move(sending.id, SendingEvent::Refuse, sending);
        return moved ? PostRepository(database).deriveStatus(post, scene.offline.clock().now()) : fail(moved.error());
    }));
    QVERIFY(stopped);
    scene.open();
    scene.page->showPost(post);
    QTRY_VERIFY(scene.seen<QWidget>(u"trouble"_s));
    QVERIFY2(scene.seen<QWidget>(u"trouble"_s)->accessibleName().contains(u"stopped"_s),
             qPrintable(scene.seen<QWidget>(u"trouble"_s)->accessibleName()));
    scene.press(u"retry"_s);
    QTRY_COMPARE(scene.stateOf(post), Sending::State::Waiting);
}

void TestPostDeeds::hasNoNumbersBeforeItIsOut()
{
    Scene scene;
    const PostId post = scene.offline.addPost({u"Soon"_s, {scene.account}, kMorning.addYears(1)});
    scene.open();
    scene.page->showPost(post);
    QTRY_VERIFY(scene.seen<QWidget>(u"postBody"_s));
    QVERIFY(!scene.seen<QWidget>(u"numbers"_s));
    QVERIFY(!scene.seen(u"takeDown"_s));
}

void TestPostDeeds::saysThatNumbersCantBeRead()
{
    Scene scene;
    const PostId post = addOut(scene);
    MastodonStandIn server;
    scene.offline.sendTo(PlatformId::Mastodon, server.url());
    server.fail(MastodonStandIn::Endpoint::ReadStatus, Misbehaviour::Fault::Status503, 20);
    server.fail(MastodonStandIn::Endpoint::ListStatuses, Misbehaviour::Fault::Status503, 20);
    scene.open();
    scene.page->showPost(post);
    scene.press(u"readNumbers"_s);
    QTRY_VERIFY(scene.seen(u"readNumbers"_s)); // it can be asked again
    QVERIFY(!scene.labels(u"numbersState"_s).value(0).isEmpty());
    QVERIFY(!scene.seen<QWidget>(u"numbersTable"_s));
}

void TestPostDeeds::asksBeforeItDeletesAtTheNetwork()
{
    Scene scene;
    const PostId post = addOut(scene);
    MastodonStandIn server;
    scene.offline.sendTo(PlatformId::Mastodon, server.url());
    server.fail(MastodonStandIn::Endpoint::DeleteStatus, Misbehaviour::Fault::Status503, 20);
    scene.open();
    scene.page->showPost(post);
    scene.press(u"takeDown"_s);
    scene.press(u"keepThere"_s);
    QTRY_VERIFY(!scene.seen<QWidget>(u"takedownQuestion"_s));
    QCOMPARE(server.requestCount(MastodonStandIn::Endpoint::DeleteStatus), 0);
    scene.press(u"takeDown"_s);
    scene.press(u"deleteThere"_s);
    QTRY_VERIFY_WITH_TIMEOUT(scene.seen<QLabel>(u"pageProblem"_s), 30'000);
    QVERIFY(!scene.stored(post).post.deletedAt.isValid()); // what may be out there is not lost sight of
}

void TestPostDeeds::offersDeletionOnlyWhereItIsOut()
{
    Scene scene;
    const PostId failed = scene.addFailed();
    const PostId out = addOut(scene);
    scene.open();
    scene.page->showPost(failed);
    QTRY_VERIFY(scene.seen(u"retry"_s));
    QVERIFY(!scene.seen(u"takeDown"_s));
    scene.page->showPost(out);
    QTRY_VERIFY(scene.seen(u"takeDown"_s));
}

TEST_CLASS(TestPostDeeds)
#include "tst_postdeeds.moc"
