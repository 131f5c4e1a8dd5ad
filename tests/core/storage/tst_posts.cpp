// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using State = Sending::State;

class TestPosts final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void updateWritesContentAndCountsRevision();
    void updateOfAnOldRevisionConflicts();
    void listsLatestFirst();
    void filters();
    void pages();
    void manyAtOneMoment();
    void trashAndPurge();
    void replacesDeliveries();
    void keepsDeliveriesThatAreUnderWay_data();
    void keepsDeliveriesThatAreUnderWay();
    void failedInsertLeavesNothing();
    void derivesStatus_data();
    void derivesStatus();
    void derivesFields();
    void failedCommentLeavesTheRoot();

private:
    static Post add(Store &store, const QString &content, const QDateTime &when = at(0),
                    const QStringList &labels = {});
};

Post TestPosts::add(Store &store, const QString &content, const QDateTime &when, const QStringList &labels)
{
    Post post;
    post.id = PostId::create();
    post.userId = store.user.id;
    post.content = content;
    post.labels = labels;
    post.createdAt = when;
    const auto inserted = PostRepository(store.db()).insert(post, {}, {});
    return inserted ? post : Post();
}

namespace {

QStringList listed(Store &store, const PostFilter &filter)
{
    QStringList contents;
    PostRepository posts(store.db());
    for (const Post &post : posts.list(filter).value_or(QList<Post>()))
        contents << post.content;
    if (filter.limit == 100 && posts.count(filter) != contents.size())
        contents << u"count differs"_s;
    return contents;
}

} // namespace

void TestPosts::updateWritesContentAndCountsRevision()
{
    Store store;
    PostRepository posts(store.db());
    const Post before = samplePost(store.user.id);
    VERIFY_OK(posts.insert(before, {}, {}));
    Post change; // every field differs; those that are derived or fixed stay
    change.id = before.id;
    change.content = u"new"_s;
    change.labels = {u"other"_s};
    change.revision = before.revision;
    change.scheduledFor = at(500);
    change.approval = Post::Approval::Approved;
    change.updatedAt = at(99);
    VERIFY_OK(posts.update(change));
    Post expected = before;
    expected.content = change.content;
    expected.mediaUrls = {};
    expected.parts = {};
    expected.labels = change.labels;
    expected.wallTime = {};
    expected.timezone = {};
    expected.occurrence = {};
    expected.hasOwnChanges = false;
    expected.scheduledFor = at(500);
    expected.recurrence.clear();
    expected.catchUp = {};
    expected.approval = Post::Approval::Approved;
    expected.revision = before.revision + 1;
    expected.updatedAt = at(99);
    QCOMPARE(*posts.byId(before.id), expected);
}

void TestPosts::updateOfAnOldRevisionConflicts()
{
    Store store;
    PostRepository posts(store.db());
    Post post = add(store, u"first"_s);
    post.content = u"second"_s;
    VERIFY_OK(posts.update(post));
    post.content = u"third"_s;
    COMPARE_ERROR(posts.update(post), Conflict);
    QCOMPARE(posts.byId(post.id)->content, u"second"_s);
    post.id = PostId::create();
    COMPARE_ERROR(posts.update(post), NotFound);
}

void TestPosts::listsLatestFirst()
{
    Store store;
    PostRepository posts(store.db());
    add(store, u"created at 20"_s, at(20));
    Post scheduled = add(store, u"created at 5, due at 30"_s, at(5));
    scheduled.scheduledFor = at(30);
    VERIFY_OK(posts.update(scheduled));
    add(store, u"created at 25"_s, at(25));
    Post published = samplePost(store.user.id);
    published.content = u"published at 22"_s;
    published.deletedAt = {};
    published.scheduledFor = {};
    published.publishedAt = at(22);
    VERIFY_OK(posts.insert(published, {}, {}));
    QCOMPARE(listed(store, {}),
             (QStringList{u"created at 5, due at 30"_s, u"created at 25"_s, u"published at 22"_s, u"created at 20"_s}));
}

void TestPosts::filters()
{
    Store store;
    PostRepository posts(store.db());
    const User other = sampleUser(u"other@example.org"_s);
    VERIFY_OK(UserRepository(store.db()).insert(other));
    add(store, u"red"_s, at(10), {u"colour"_s});
    add(store, u"blue"_s, at(20), {u"colour"_s, u"sea"_s});
    add(store, u"seven"_s, at(30));
    const auto made = store.addWaiting(store.integration.id, at(40)); // without text
    Post foreign;
    foreign.id = PostId::create();
    foreign.userId = other.id;
    foreign.content = u"foreign"_s;
    foreign.createdAt = at(50);
    VERIFY_OK(posts.insert(foreign, {}, {}));

    PostFilter filter;
    QCOMPARE(listed(store, filter), (QStringList{u"foreign"_s, {}, u"seven"_s, u"blue"_s, u"red"_s}));
    filter.userId = store.user.id;
    QCOMPARE(listed(store, filter), (QStringList{{}, u"seven"_s, u"blue"_s, u"red"_s}));
    filter.statuses = {Post::Status::Scheduled, Post::Status::Failed};
    QCOMPARE(listed(store, filter), QStringList{QString()});
    filter.statuses = {Post::Status::Draft};
    QCOMPARE(listed(store, filter), (QStringList{u"seven"_s, u"blue"_s, u"red"_s}));
    filter.label = u"colour"_s;
    QCOMPARE(listed(store, filter), (QStringList{u"blue"_s, u"red"_s}));
    filter.from = at(20);
    QCOMPARE(listed(store, filter), QStringList{u"blue"_s});
    filter.from = at(10);
    filter.until = at(20); // not included
    QCOMPARE(listed(store, filter), QStringList{u"red"_s});
    filter.search = u"blue"_s;
    QVERIFY(listed(store, filter).isEmpty());

    PostFilter ofAccount;
    ofAccount.integrationId = store.integration.id;
    const auto found = posts.list(ofAccount);
    VERIFY_OK(found);
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first(), made.post);
}

void TestPosts::pages()
{
    Store store;
    for (int i = 0; i < 5; ++i)
        add(store, QString::number(i), at(i));
    PostFilter filter;
    filter.limit = 2;
    filter.offset = 1;
    QCOMPARE(listed(store, filter), (QStringList{u"3"_s, u"2"_s}));
    filter.offset = 4;
    QCOMPARE(listed(store, filter), QStringList{u"0"_s});
    QCOMPARE(*PostRepository(store.db()).count(filter), 5);
}

void TestPosts::manyAtOneMoment()
{
    Store store;
    for (int i = 0; i < 50; ++i)
        add(store, QString::number(i), at(7));
    QCOMPARE(listed(store, {}).size(), 50);
    PostFilter filter;
    filter.from = at(7);
    filter.until = at(7).addMSecs(1);
    QCOMPARE(listed(store, filter).size(), 50);
}

void TestPosts::trashAndPurge()
{
    Store store;
    PostRepository posts(store.db());
    const auto made = store.addWaiting(store.integration.id, at(0));
    PostFilter trash;
    trash.trash = PostFilter::Trash::Only;
    VERIFY_OK(posts.setDeletedAt(made.post.id, at(9)));
    QVERIFY(listed(store, {}).isEmpty());
    QCOMPARE(listed(store, trash).size(), 1);
    QCOMPARE(posts.byId(made.post.id)->deletedAt, at(9));
    VERIFY_OK(posts.setDeletedAt(made.post.id, {}));
    QCOMPARE(listed(store, {}).size(), 1);

    VERIFY_OK(posts.purge(made.post.id));
    COMPARE_ERROR(posts.byId(made.post.id), NotFound);
    COMPARE_ERROR(posts.delivery(made.delivery.id), NotFound);
    COMPARE_ERROR(SendingRepository(store.db()).byId(made.sending.id), NotFound);
    COMPARE_ERROR(posts.purge(made.post.id), NotFound);
    COMPARE_ERROR(posts.setDeletedAt(made.post.id, {}), NotFound);
}

void TestPosts::replacesDeliveries()
{
    Store store;
    PostRepository posts(store.db());
    const auto made = store.addWaiting(store.integration.id, at(0));
    const Delivery other = sampleDelivery(made.post.id, store.addIntegration(u"b"_s));
    const Sending sending = waitingSending(other.id, at(5));
    VERIFY_OK(posts.replaceDeliveries(made.post.id, {other}, {sending}));
    QCOMPARE(*posts.deliveries(made.post.id), QList<Delivery>{other});
    QCOMPARE(*SendingRepository(store.db()).ofPost(made.post.id), QList<Sending>{sending});
    QCOMPARE(posts.byId(made.post.id)->platforms, QList{other.integrationId});
    COMPARE_ERROR(posts.replaceDeliveries(PostId::create(), {}, {}), NotFound);
}

void TestPosts::keepsDeliveriesThatAreUnderWay_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<bool>("isReplaced");
    QTest::newRow("draft") << State::Draft << true;
    QTest::newRow("waiting") << State::Waiting << true;
    QTest::newRow("held") << State::Held << true;
    QTest::newRow("failed") << State::Failed << true;
    QTest::newRow("skipped") << State::Skipped << true;
    QTest::newRow("sending") << State::Sending << false;
    QTest::newRow("handed over") << State::HandedOver << false;
    QTest::newRow("published") << State::Published << false;
    QTest::newRow("unconfirmed") << State::Unconfirmed << false;
}

void TestPosts::keepsDeliveriesThatAreUnderWay()
{
    QFETCH(State, state);
    QFETCH(bool, isReplaced);
    Store store;
    PostRepository posts(store.db());
    const Post post = add(store, u"text"_s);
    const Delivery delivery = sampleDelivery(post.id, store.integration.id);
    Sending sending = waitingSending(delivery.id, at(0));
    sending.state = state;
    VERIFY_OK(posts.replaceDeliveries(post.id, {delivery}, {sending}));
    const auto replaced = posts.replaceDeliveries(post.id, {}, {});
    if (isReplaced)
        VERIFY_OK(replaced);
    else
        COMPARE_ERROR(replaced, Conflict);
    QCOMPARE(posts.deliveries(post.id)->size(), isReplaced ? 0 : 1);
}

void TestPosts::failedInsertLeavesNothing()
{
    Store store;
    const Post post = samplePost(store.user.id);
    const Delivery onNothing = sampleDelivery(post.id, IntegrationId::create());
    COMPARE_ERROR(PostRepository(store.db()).insert(post, {onNothing}, {}), Conflict);
    COMPARE_ERROR(PostRepository(store.db()).byId(post.id), NotFound);
}

void TestPosts::derivesStatus_data()
{
    QTest::addColumn<QList<State>>("states");
    QTest::addColumn<Post::Status>("status");
    using Status = Post::Status;
    const auto row = [](const char *name, const QList<State> &states, Status status) {
        QTest::newRow(name) << states << status;
    };
    row("no accounts", {}, Status::Draft);
    row("draft", {State::Draft}, Status::Draft);
    row("waiting", {State::Waiting}, Status::Scheduled);
    row("held", {State::Held}, Status::Scheduled);
    row("handed over", {State::HandedOver}, Status::Scheduled);
    row("sending", {State::Sending}, Status::Publishing);
    row("perhaps out", {State::Unconfirmed}, Status::Publishing);
    row("out", {State::Published, State::Published}, Status::Published);
    row("failed", {State::Failed}, Status::Failed);
    row("skipped", {State::Skipped, State::Skipped}, Status::Failed);
    row("one out, one due on Friday", {State::Published, State::Waiting}, Status::Scheduled);
    row("one out, one failed", {State::Published, State::Failed}, Status::Failed);
    row("one out, one skipped", {State::Published, State::Skipped}, Status::Published);
    row("one failed, one sending", {State::Failed, State::Sending}, Status::Publishing);
}

void TestPosts::derivesStatus()
{
    QFETCH(QList<State>, states);
    QFETCH(Post::Status, status);
    Store store;
    PostRepository posts(store.db());
    const Post post = add(store, u"text"_s);
    QList<Delivery> deliveries;
    QList<Sending> sendings;
    for (State state : states) {
        const auto integration = store.addIntegration(QString::number(deliveries.size()));
        deliveries << sampleDelivery(post.id, integration);
        sendings << waitingSending(deliveries.last().id, at(0));
        sendings.last().state = state;
        sendings.last().publishedAt = state == State::Published ? at(deliveries.size()) : QDateTime();
    }
    VERIFY_OK(posts.replaceDeliveries(post.id, deliveries, sendings));
    VERIFY_OK(posts.deriveStatus(post.id, at(77)));
    const Post derived = *posts.byId(post.id);
    QCOMPARE(derived.status, status);
    QCOMPARE(derived.updatedAt, at(77));
    QCOMPARE(derived.publishedAt.isValid(), status == Post::Status::Published);
    const auto stored = *posts.deliveries(post.id);
    for (qsizetype i = 0; i < states.size(); ++i)
        QCOMPARE(stored.at(i).state, states.at(i));
}

void TestPosts::derivesFields()
{
    Store store;
    PostRepository posts(store.db());
    const Post post = add(store, u"text"_s, at(1));
    const IntegrationId b = store.addIntegration(u"bea"_s);
    const IntegrationId c = store.addIntegration(u"cyd"_s);
    const QList<Delivery> deliveries{sampleDelivery(post.id, store.integration.id), sampleDelivery(post.id, b),
                                     sampleDelivery(post.id, c)};
    QList<Sending> sendings;
    for (const Delivery &delivery : deliveries)
        sendings << waitingSending(delivery.id, at(0));
    sendings[0].state = State::Published;
    sendings[0].platformPostId = u"1"_s;
    sendings[0].publishedAt = at(50);
    sendings[1].state = State::Failed;
    sendings[1].errorWords = u"Text is too long"_s;
    sendings[2].state = State::Failed;
    sendings[2].error = u"TRANSIENT"_s;
    VERIFY_OK(posts.replaceDeliveries(post.id, deliveries, sendings));
    VERIFY_OK(posts.deriveStatus(post.id, at(60)));
    Post derived = *posts.byId(post.id);
    QCOMPARE(derived.errorMessage, u"@bea: Text is too long"_s);
    QCOMPARE(derived.platformPostIds, (QMap<QString, QString>{{store.integration.id.toString(), u"1"_s}}));
    QVERIFY(!derived.publishedAt.isValid());

    // Both failed ones are tried again and go out.
    SendingRepository queue(store.db());
    for (int i : {1, 2}) {
        Sending change = sendings.at(i);
        change.error.clear();
        change.errorWords.clear();
        VERIFY_OK(queue.move(change.id, SendingEvent::TryAgain, change));
        QVERIFY(*claimAsRead(store.db(), change.id, {u"o"_s, u"t"_s, at(99)}, at(61)));
        change.platformPostId = QString::number(i + 1);
        change.publishedAt = at(90 - i);
        VERIFY_OK(queue.move(change.id, SendingEvent::Publish, change));
    }
    VERIFY_OK(posts.deriveStatus(post.id, at(91)));
    derived = *posts.byId(post.id);
    QCOMPARE(derived.status, Post::Status::Published);
    QCOMPARE(derived.publishedAt, at(89)); // the latest
    QVERIFY(derived.errorMessage.isEmpty());
    QCOMPARE(derived.platformPostIds.size(), 3);
    // Without a time of its own it is listed, and found, at its publication.
    PostFilter filter;
    filter.from = at(89);
    filter.search = u"text"_s;
    QCOMPARE(listed(store, filter), QStringList{u"text"_s});
    COMPARE_ERROR(posts.deriveStatus(PostId::create(), at(0)), NotFound);
}

void TestPosts::failedCommentLeavesTheRoot()
{
    Store store;
    PostRepository posts(store.db());
    const Post post = add(store, u"text"_s);
    const Delivery delivery = sampleDelivery(post.id, store.integration.id);
    QList<Sending> parts{waitingSending(delivery.id, at(0), 1), waitingSending(delivery.id, at(0), 2)};
    parts[0].state = State::Published;
    parts[1].state = State::Failed;
    parts[1].errorWords = u"no"_s;
    VERIFY_OK(posts.replaceDeliveries(post.id, {delivery}, parts));
    VERIFY_OK(posts.deriveStatus(post.id, at(1)));
    QCOMPARE(posts.byId(post.id)->status, Post::Status::Published);
    QVERIFY(posts.byId(post.id)->errorMessage.isEmpty());
    QCOMPARE(posts.delivery(delivery.id)->state, State::Published);
}

TEST_CLASS(TestPosts)
#include "tst_posts.moc"
