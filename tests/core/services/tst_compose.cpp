// SPDX-License-Identifier: GPL-3.0-or-later
#include "composefixture.h"
#include "storage/auditrepository.h"
#include "storage/mediarepository.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

// What composers keep, save and schedule, on a real store.
class TestCompose final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatWasTyped();
    void survivesACrash();
    void savesADraftThatIsTooLong();
    void savesADraftOnce();
    void draftOfADraft();
    void schedulesWithEverything();
    void postsNow();
    void canBeTakenBackForAWhile_data();
    void canBeTakenBackForAWhile();
    void everyoneIsToldOnce();
    void editsAScheduledPost();
    void scheduledPostKeepsNoTimeThatIsPast();
    void failedPostGoesOnceMore();
    void altTextOfOnePostIsItsOwn();
    void waitsForTheAccount();
    void goesOnWaitingForApproval();
    void opens();

private:
    static constexpr auto wait = [](auto future) { return ComposeFixture::wait(future); };
};

void TestCompose::keepsWhatWasTyped()
{
    ComposeFixture desk;
    WorkingCopy copy = desk.copyOf(u"Hel"_s, {desk.account});
    QVERIFY(wait(desk.compose->keep(desk.ada, copy)));
    copy.composition.parts[0].text = u"Hello"_s;
    QVERIFY(wait(desk.compose->keep(desk.ada, copy)));
    const auto kept = wait(desk.compose->kept(desk.ada));
    QCOMPARE(kept->size(), 1);
    QCOMPARE(kept->first().composition, copy.composition);
    QCOMPARE(kept->first().savedAt, desk.clock.now());
    QVERIFY(wait(desk.compose->kept(desk.grace))->isEmpty());
    QCOMPARE(desk.changes, 0); // nobody else has to look again
    QVERIFY(wait(desk.compose->discard(desk.grace, copy.id)));
    QCOMPARE(wait(desk.compose->kept(desk.ada))->size(), 1);
    QVERIFY(wait(desk.compose->discard(desk.ada, copy.id)));
    QVERIFY(wait(desk.compose->kept(desk.ada))->isEmpty());
}

void TestCompose::survivesACrash()
{
    ComposeFixture desk;
    WorkingCopy copy = desk.copyOf(u"First"_s, {desk.account});
    copy.composition.parts << Composition::Part{u"Second"_s, {desk.addPicture(desk.ada).id}, 30s};
    copy.composition.targets[0].settings[u"visibility"_s] = u"unlisted"_s;
    QVERIFY(wait(desk.compose->keep(desk.ada, copy)));
    desk.reopen();
    const auto kept = wait(desk.compose->kept(desk.ada));
    QCOMPARE(kept->size(), 1);
    QCOMPARE(kept->first().composition, copy.composition);
    const auto post = desk.schedule(kept->first());
    QVERIFY(post);
    QCOMPARE(post->parts.first().text, u"Second"_s);
    QVERIFY(wait(desk.compose->kept(desk.ada))->isEmpty());
}

void TestCompose::savesADraftThatIsTooLong()
{
    ComposeFixture desk;
    WorkingCopy copy = desk.copyOf(QString(600, u'x'), {desk.account});
    copy.composition.targets[0].settings = {{u"visibility"_s, u"private"_s}, {u"poll.expiresIn"_s, u"soon"_s}};
    QVERIFY(wait(desk.compose->keep(desk.ada, copy)));
    const auto post = desk.saveDraft(copy);
    QVERIFY(post);
    QCOMPARE(post->status, Post::Status::Draft);
    QVERIFY(post->scheduledFor.isNull());
    QCOMPARE(post->wallTime, copy.composition.wallTime); // the wish is kept
    QCOMPARE(desk.details(post->id).targets.first().delivery.state, Sending::State::Draft);
    QCOMPARE(desk.opened(post->id).composition.targets.first().settings,
             (QMap<QString, QString>{{u"visibility"_s, u"private"_s}}));
    QVERIFY(wait(desk.compose->kept(desk.ada))->isEmpty());
}

void TestCompose::savesADraftOnce()
{
    ComposeFixture desk;
    const WorkingCopy copy = desk.copyOf(u"Hello"_s, {desk.account});
    QVERIFY(desk.saveDraft(copy));
    QCOMPARE(desk.saveDraft(copy).error().kind, Error::Kind::Conflict); // a second click
    QCOMPARE(desk.schedule(copy).error().kind, Error::Kind::Conflict);
    QCOMPARE(desk.postCount(), 1);
}

void TestCompose::draftOfADraft()
{
    ComposeFixture desk;
    const auto draft = desk.saveDraft(desk.copyOf(u"Hello"_s, {desk.account}));
    WorkingCopy copy = desk.opened(draft->id);
    const IntegrationId second = desk.addAccount(desk.ada.id, u"@second@print.example"_s);
    copy.composition.parts[0].text = u"Hello again"_s;
    copy.composition.targets = {{second, {}, {}}};
    const auto again = desk.saveDraft(copy);
    QVERIFY(again);
    QCOMPARE(again->id, draft->id);
    QCOMPARE(again->content, u"Hello again"_s);
    QCOMPARE(again->platforms, QList<IntegrationId>{second});
    QCOMPARE(again->revision, draft->revision + 1);
    QCOMPARE(again->createdBy, draft->createdBy);
    QCOMPARE(desk.details(draft->id).targets.size(), 1);
}

void TestCompose::schedulesWithEverything()
{
    ComposeFixture desk;
    const IntegrationId second = desk.addAccount(desk.ada.id, u"@second@print.example"_s);
    const Media picture = desk.addPicture(desk.ada);
    WorkingCopy copy = desk.copyOf(u"For everybody"_s, {desk.account, second});
    Composition &composition = copy.composition;
    composition.parts[0].media << picture.id;
    composition.parts << Composition::Part{u"And more"_s, {}, 60s};
    composition.targets[0].settings = {{u"visibility"_s, u"private"_s}, {u"sensitive"_s, u"true"_s}};
    composition.targets[1].text = u"For the second"_s;
    composition.labels = {u"launch"_s};
    composition.timezone = "America/New_York";
    const auto post = desk.schedule(copy);
    QVERIFY2(post, post ? "" : qPrintable(post.error().detail));
    QCOMPARE(post->status, Post::Status::Scheduled);
    QCOMPARE(post->scheduledFor, QDateTime(QDate(2026, 11, 23), QTime(14, 0), Qt::UTC));
    QCOMPARE(post->wallTime, composition.wallTime);
    QCOMPARE(post->timezone, "America/New_York");
    QCOMPARE(post->content, u"For everybody"_s);
    QCOMPARE(post->mediaUrls, QStringList{Media::urlFor(picture.id)});
    QCOMPARE(post->parts, (QList<PostPart>{{u"And more"_s, {}, 60s}}));
    QCOMPARE(post->labels, composition.labels);

    const PostDetails details = desk.details(post->id);
    QCOMPARE(details.targets.size(), 2);
    const Delivery first = details.targets.at(0).delivery;
    const Delivery other = details.targets.at(1).delivery;
    QCOMPARE(first.settings, (QJsonObject{{u"visibility"_s, u"private"_s}, {u"sensitive"_s, true}}));
    QVERIFY(!first.contentOverride);
    QCOMPARE(other.contentOverride, u"For the second"_s);
    for (const PostDetails::Target &target : details.targets) {
        QCOMPARE(target.parts.size(), 2);
        QCOMPARE(target.parts.first().sending.state, Sending::State::Waiting);
        QCOMPARE(target.parts.first().sending.dueAt, post->scheduledFor);
    }
    const auto audits = wait(
        desk.store->run([&](Database &database) { return AuditRepository(database).ofSubject(post->id.toString()); }));
    QCOMPARE(audits->size(), 1);
    QCOMPARE(audits->first().who, desk.ada.who);
}

void TestCompose::postsNow()
{
    ComposeFixture desk;
    WorkingCopy copy = desk.copyOf(u"Now"_s, {desk.account});
    copy.composition.wallTime = {};
    const auto post = wait(desk.compose->schedule(desk.ada, copy, ComposeService::Timing::Now));
    QVERIFY(post);
    QCOMPARE(post->scheduledFor, desk.clock.now());
    QCOMPARE(post->wallTime, QDateTime(QDate(2026, 11, 22), QTime(14, 18)));
    QCOMPARE(post->status, Post::Status::Scheduled);
}

void TestCompose::canBeTakenBackForAWhile_data()
{
    QTest::addColumn<int>("grace");
    QTest::addColumn<int>("waits");
    QTest::newRow("none") << 0 << 0;
    QTest::newRow("ten") << 10 << 10;
    QTest::newRow("longer than allowed") << 300 << 30;
    QTest::newRow("before now") << -5 << 0;
}

void TestCompose::canBeTakenBackForAWhile()
{
    QFETCH(int, grace);
    QFETCH(int, waits);
    ComposeFixture desk;
    WorkingCopy copy = desk.copyOf(u"Hasty"_s, {desk.account});
    copy.composition.parts << Composition::Part{u"And more"_s, {}, 30s};
    const auto post = wait(
        desk.compose->schedule(desk.ada, copy, ComposeService::Timing::Now, std::chrono::seconds(grace)));
    QVERIFY(post);
    QCOMPARE(post->scheduledFor, desk.clock.now()); // promised for now all the same
    const Sending first = desk.details(post->id).targets.first().parts.first().sending;
    QCOMPARE(first.dueAt, desk.clock.now());
    QCOMPARE(first.notBefore, desk.clock.now().addSecs(waits));
    QCOMPARE(wait(desk.posts->cancel(desk.ada, post->id))->status, Post::Status::Draft);
    // A time of its own waits for nobody.
    const auto later = wait(desk.compose->schedule(desk.ada, desk.copyOf(u"Later"_s, {desk.account}),
                                                   ComposeService::Timing::AtWallTime, std::chrono::seconds(grace)));
    QVERIFY(later);
    QCOMPARE(desk.details(later->id).targets.first().parts.first().sending.notBefore, later->scheduledFor);
}

void TestCompose::everyoneIsToldOnce()
{
    ComposeFixture desk;
    QVERIFY(desk.schedule(desk.copyOf(u"Hello"_s, {desk.account})));
    QCOMPARE(desk.changes, 1);
}

void TestCompose::editsAScheduledPost()
{
    ComposeFixture desk;
    const auto post = desk.schedule(desk.copyOf(u"Hello"_s, {desk.account}));
    WorkingCopy copy = desk.opened(post->id);
    copy.composition.parts[0].text = u"Hello again"_s;
    copy.composition.wallTime = QDateTime(QDate(2026, 11, 24), QTime(10, 30));
    const auto saved = desk.saveDraft(copy);
    QVERIFY(saved);
    QCOMPARE(saved->status, Post::Status::Scheduled);
    QCOMPARE(saved->scheduledFor, QDateTime(QDate(2026, 11, 24), QTime(9, 30), Qt::UTC));
    QCOMPARE(saved->content, u"Hello again"_s);
    QCOMPARE(desk.details(post->id).targets.first().parts.first().sending.dueAt, saved->scheduledFor);
    WorkingCopy tooLong = desk.opened(post->id);
    tooLong.composition.parts[0].text = QString(501, u'x');
    QCOMPARE(desk.saveDraft(tooLong).error().kind, Error::Kind::InvalidInput);
    QCOMPARE(desk.details(post->id).post.content, u"Hello again"_s);
}

void TestCompose::scheduledPostKeepsNoTimeThatIsPast()
{
    ComposeFixture desk;
    const auto post = desk.schedule(desk.copyOf(u"Hello"_s, {desk.account}));
    desk.clock.advance(std::chrono::hours(48));
    QCOMPARE(desk.saveDraft(desk.opened(post->id)).error().kind, Error::Kind::PastTime);
    WorkingCopy timeless = desk.opened(post->id);
    timeless.composition.wallTime = {};
    QCOMPARE(desk.saveDraft(timeless).error().kind, Error::Kind::InvalidInput);
}

void TestCompose::failedPostGoesOnceMore()
{
    ComposeFixture desk;
    const auto post = desk.schedule(desk.copyOf(u"Hello"_s, {desk.account}));
    const QString key = desk.details(post->id).targets.first().parts.first().sending.idempotencyKey;
    desk.setStates(post->id, Sending::State::Failed);
    WorkingCopy copy = desk.opened(post->id);
    copy.composition.parts[0].text = u"Mended"_s;
    const auto again = wait(desk.compose->schedule(desk.ada, copy, ComposeService::Timing::Now));
    QVERIFY(again);
    QCOMPARE(again->status, Post::Status::Scheduled);
    QVERIFY(again->errorMessage.isEmpty());
    // Another text under the old key would be answered with what the network made of the old one.
    QVERIFY(desk.details(post->id).targets.first().parts.first().sending.idempotencyKey != key);
}

void TestCompose::altTextOfOnePostIsItsOwn()
{
    ComposeFixture desk;
    const Media picture = desk.addPicture(desk.ada);
    WorkingCopy plain = desk.copyOf(u"Plain"_s, {desk.account});
    plain.composition.parts[0].media << picture.id;
    const auto first = desk.schedule(plain);
    WorkingCopy described = desk.copyOf(u"Described"_s, {desk.account});
    described.composition.parts[0].media << picture.id;
    described.composition.altTexts[picture.id] = u"A lighthouse"_s;
    const auto second = desk.schedule(described);
    QVERIFY(second);
    const auto filesOf = [&](const Post &post) { return wait(desk.compose->open(desk.ada, post.id))->media; };
    QCOMPARE(filesOf(*first).first().altText, QString());
    QCOMPARE(filesOf(*second).first().altText, u"A lighthouse"_s);
    QCOMPARE(filesOf(*second).first().path, picture.path);
    // The same words once more are the same file.
    described.id = WorkingCopyId::create();
    const auto third = desk.schedule(described);
    QCOMPARE(third->mediaUrls, second->mediaUrls);
}

void TestCompose::waitsForTheAccount()
{
    ComposeFixture desk;
    desk.setHealth(desk.account, Integration::Health::NeedsReauth);
    const auto post = desk.schedule(desk.copyOf(u"Hello"_s, {desk.account}));
    QVERIFY(post);
    const Sending sending = desk.details(post->id).targets.first().parts.first().sending;
    QCOMPARE(sending.state, Sending::State::Held);
    QCOMPARE(sending.hold, Sending::Hold::Reauth);
}

void TestCompose::goesOnWaitingForApproval()
{
    ComposeFixture desk;
    Post post = *desk.schedule(desk.copyOf(u"Hello"_s, {desk.account}));
    post.approval = Post::Approval::Pending;
    QVERIFY(wait(desk.store->run([&](Database &database) { return PostRepository(database).update(post); })));
    const auto edited = desk.saveDraft(desk.opened(post.id));
    QVERIFY(edited);
    QCOMPARE(edited->approval, Post::Approval::Pending);
    const Sending sending = desk.details(post.id).targets.first().parts.first().sending;
    QCOMPARE(sending.state, Sending::State::Held);
    QCOMPARE(sending.hold, Sending::Hold::Approval);
}

void TestCompose::opens()
{
    ComposeFixture desk;
    const Media picture = desk.addPicture(desk.ada);
    WorkingCopy copy = desk.copyOf(u"Hello"_s, {desk.account});
    copy.composition.parts << Composition::Part{u"And more"_s, {picture.id}, 60s};
    copy.composition.targets[0].settings = {
        {u"visibility"_s, u"private"_s}, {u"poll.options"_s, u"Yes\nNo"_s}, {u"poll.expiresIn"_s, u"3600"_s}};
    copy.composition.targets[0].text = u"Hello, you"_s;
    copy.composition.labels = {u"launch"_s};
    copy.composition.timezone = "Europe/Berlin";
    const auto post = desk.schedule(copy);
    QVERIFY2(post, post ? "" : qPrintable(post.error().detail));
    const auto opened = wait(desk.compose->open(desk.ada, post->id));
    QCOMPARE(opened->composition, copy.composition);
    QCOMPARE(opened->media, QList<Media>{picture});
    QCOMPARE(opened->post, *post);
}

TEST_CLASS(TestCompose)
#include "tst_compose.moc"
