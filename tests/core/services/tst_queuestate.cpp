// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/registry.h"
#include "services/queueservice.h"
#include "storage/integrationrepository.h"
#include "storage/postrepository.h"
#include "storage/sendingrepository.h"
#include "storage/userrepository.h"
#include "testmain.h"

#include <QTemporaryDir>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

using State = Sending::State;
using Hold = Sending::Hold;

// What a status line and the tray sum up, of a store that each test fills anew.
class TestQueueState final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void nothing();
    void nextFiveSoonestFirst();
    void onePostOnSeveralAccountsIsOnePost();
    void whatDoesNotGoOutIsNotNext();
    void textIsALine_data();
    void textIsALine();
    void whatNeedsAPerson_data();
    void whatNeedsAPerson();
    void heldForItsAccountCountsOnce();
    void failuresAreOverWhenLookedAt();
    void eachLooksForThemselves();
    void usersSeeTheirOwn();
    void underWayAndPaused();
    void postsDue();

private:
    struct Seed
    {
        UserId owner;
        QList<IntegrationId> accounts;
        QDateTime at;
        State state = State::Waiting;
        Hold hold = Hold::None;
        QString text = u"A post"_s;
        bool isTrashed = false;
    };

    template<typename T>
    static T wait(QFuture<T> future)
    {
        future.waitForFinished();
        return future.result();
    }
    Actor addUser(const QString &email, User::Role role);
    IntegrationId addAccount(UserId owner, PlatformId platform = PlatformId::Mastodon,
                             Integration::Health health = Integration::Health::Connected);
    PostId addPost(const Seed &seed);
    QueueState stateFor(const Actor &actor) { return wait(m_queue->state(actor)).value(); }
    QDateTime in(int minutes) const { return m_clock.now().addSecs(60 * minutes); }

    std::unique_ptr<QTemporaryDir> m_dir;
    FakeClock m_clock{QDateTime(QDate(2026, 11, 22), QTime(13, 18), Qt::UTC)};
    Registry m_registry;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<ExchangeThread> m_exchange;
    std::unique_ptr<QueueService> m_queue;
    int m_changes = 0;
    Actor m_admin;
    Actor m_user;
    IntegrationId m_account; // of the ADMIN
};

void TestQueueState::init()
{
    m_queue.reset();
    m_exchange.reset();
    m_store.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_clock.set(QDateTime(QDate(2026, 11, 22), QTime(13, 18), Qt::UTC));
    m_store = std::make_unique<StoreThread>(m_dir->path());
    QVERIFY(wait(m_store->open()));
    m_exchange = std::make_unique<ExchangeThread>(
        ExchangeThread::Parts{m_dir->path(), nullptr, m_registry, m_clock, {}});
    m_changes = 0;
    m_queue = std::make_unique<QueueService>(
        ServiceParts{*m_store, *m_exchange, m_registry, m_clock, nullptr, [this] { ++m_changes; }});
    m_admin = addUser(u"admin@example.org"_s, User::Role::Admin);
    m_user = addUser(u"user@example.org"_s, User::Role::User);
    m_account = addAccount(m_admin.id);
}

Actor TestQueueState::addUser(const QString &email, User::Role role)
{
    User user;
    user.id = UserId::create();
    user.email = email;
    user.name = u"Somebody"_s;
    user.role = role;
    user.timezone = "UTC";
    const Outcome added = wait(m_store->run([user](Database &db) { return UserRepository(db).insert(user); }));
    [&] { QVERIFY(added); }();
    return {user.id, role, u"test"_s};
}

IntegrationId TestQueueState::addAccount(UserId owner, PlatformId platform, Integration::Health health)
{
    Integration account;
    account.id = IntegrationId::create();
    account.userId = owner;
    account.platform = platform;
    account.platformAccountId = account.id.toString();
    const bool isPaused = health == Integration::Health::Paused;
    account.health = isPaused ? Integration::Health::Connected : health;
    const Outcome added = wait(
        m_store->run([account](Database &db) { return IntegrationRepository(db).insert(account); }));
    [&] { QVERIFY(added); }();
    if (isPaused) {
        Pause pause;
        pause.scope = Pause::Scope::Account;
        pause.account = account.id;
        const auto begun = wait(m_queue->pause(m_admin, pause));
        [&] { QVERIFY(begun); }();
    }
    return account.id;
}

PostId TestQueueState::addPost(const Seed &seed)
{
    Post post;
    post.id = PostId::create();
    post.userId = seed.owner.isNull() ? m_admin.id : seed.owner;
    post.content = seed.text;
    post.platforms = seed.accounts.isEmpty() ? QList{m_account} : seed.accounts;
    post.scheduledFor = seed.at;
    post.createdAt = m_clock.now().addDays(-30);
    if (seed.hold == Hold::Approval)
        post.approval = Post::Approval::Pending;
    if (seed.isTrashed)
        post.deletedAt = m_clock.now();
    QList<Delivery> deliveries;
    QList<Sending> sendings;
    for (const IntegrationId account : std::as_const(post.platforms)) {
        Delivery delivery;
        delivery.id = DeliveryId::create();
        delivery.postId = post.id;
        delivery.integrationId = account;
        delivery.state = seed.state;
        deliveries << delivery;
        for (int part = 1; part <= 2; ++part) {
            Sending sending;
            sending.id = SendingId::create();
            sending.deliveryId = delivery.id;
            sending.part = part;
            sending.dueAt = sending.notBefore = seed.at;
            sending.state = seed.state;
            sending.hold = seed.hold;
            sendings << sending;
        }
    }
    const auto added = wait(m_store->run([=, now = m_clock.now()](Database &db) -> Outcome {
        PostRepository posts(db);
        if (const Outcome inserted = posts.insert(post, deliveries, sendings); !inserted)
            return inserted;
        return posts.deriveStatus(post.id, now);
    }));
    [&] { QVERIFY2(added, qPrintable(added ? QString() : added.error().detail)); }();
    return post.id;
}

void TestQueueState::nothing()
{
    const QueueState state = stateFor(m_admin);
    QVERIFY(!state.isPaused);
    QCOMPARE(state.underWay, 0);
    QCOMPARE(state.needsPerson, 0);
    QVERIFY(state.next.isEmpty());
}

void TestQueueState::nextFiveSoonestFirst()
{
    const auto second = addAccount(m_admin.id, PlatformId::Bluesky);
    QList<PostId> expected;
    for (int i = 0; i < 7; ++i) // put in latest first, in turns on two accounts
        expected.prepend(addPost({.accounts = {i % 2 ? m_account : second}, .at = in(100 - i)}));
    QList<PostId> posts;
    for (const QueueState::Next &next : stateFor(m_admin).next)
        posts << next.post;
    QCOMPARE(posts, expected.first(5));
    QCOMPARE(stateFor(m_admin).next.first().dueAt, in(94));
}

void TestQueueState::onePostOnSeveralAccountsIsOnePost()
{
    const auto bluesky = addAccount(m_admin.id, PlatformId::Bluesky);
    const auto secondMastodon = addAccount(m_admin.id);
    addPost({.accounts = {bluesky, m_account, secondMastodon}, .at = in(12)});
    const QueueState state = stateFor(m_admin);
    QCOMPARE(state.next.size(), 1);
    QCOMPARE(state.next.first().platforms, (QList{PlatformId::Bluesky, PlatformId::Mastodon}));
}

void TestQueueState::whatDoesNotGoOutIsNotNext()
{
    addPost({.at = in(1), .isTrashed = true});
    addPost({.at = in(2), .state = State::Held, .hold = Hold::Pause});
    addPost({.at = in(3), .state = State::Published});
    addPost({.accounts = {addAccount(m_admin.id, PlatformId::Bluesky, Integration::Health::Paused)}, .at = in(4)});
    const PostId goes = addPost({.at = in(5)});
    const QueueState state = stateFor(m_admin);
    QCOMPARE(state.next.size(), 1);
    QCOMPARE(state.next.first().post, goes);
}

void TestQueueState::textIsALine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("short") << u"Hello"_s << u"Hello"_s;
    QTest::newRow("first line") << u"\n Hello \nand more"_s << u"Hello"_s;
    QTest::newRow("80") << QString(80, u'a') << QString(80, u'a');
    QTest::newRow("81") << QString(81, u'a') << QString(QString(79, u'a') + u'\u2026');
    QTest::newRow("none") << QString() << QString();
}

void TestQueueState::textIsALine()
{
    QFETCH(QString, text);
    QFETCH(QString, line);
    addPost({.at = in(1), .text = text});
    QCOMPARE(stateFor(m_admin).next.first().text, line);
}

void TestQueueState::whatNeedsAPerson_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<Hold>("hold");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<int>("count");
    const int day = 24 * 60;
    QTest::newRow("unconfirmed") << State::Unconfirmed << Hold::None << -30 * day << 1;
    QTest::newRow("waits for a yes") << State::Held << Hold::Approval << day << 1;
    QTest::newRow("missed") << State::Held << Hold::Missed << -day << 1;
    QTest::newRow("paused by a person") << State::Held << Hold::Pause << day << 0;
    QTest::newRow("failed today") << State::Failed << Hold::None << -60 << 1;
    QTest::newRow("failed last week") << State::Failed << Hold::None << -8 * day << 0;
    QTest::newRow("waiting") << State::Waiting << Hold::None << 10 << 0;
    QTest::newRow("published") << State::Published << Hold::None << -10 << 0;
}

void TestQueueState::whatNeedsAPerson()
{
    QFETCH(State, state);
    QFETCH(Hold, hold);
    QFETCH(int, minutes);
    QFETCH(int, count);
    // On two accounts and in two parts each, and still one thing to see to.
    addPost({.accounts = {m_account, addAccount(m_admin.id)}, .at = in(minutes), .state = state, .hold = hold});
    QCOMPARE(stateFor(m_admin).needsPerson, count);
}

void TestQueueState::heldForItsAccountCountsOnce()
{
    const auto lost = addAccount(m_admin.id, PlatformId::Instagram, Integration::Health::NeedsReauth);
    addPost({.accounts = {lost}, .at = in(10), .state = State::Held, .hold = Hold::Reauth});
    addPost({.accounts = {lost}, .at = in(20), .state = State::Held, .hold = Hold::Reauth});
    QCOMPARE(stateFor(m_admin).needsPerson, 1);
}

void TestQueueState::failuresAreOverWhenLookedAt()
{
    const PostId post = addPost({.at = in(-10), .state = State::Failed});
    addPost({.at = in(-20), .state = State::Failed});
    QCOMPARE(stateFor(m_admin).needsPerson, 2);
    QVERIFY(wait(m_queue->lookedAt(m_admin, post)));
    QCOMPARE(m_changes, 1);
    QCOMPARE(stateFor(m_admin).needsPerson, 1);
    // Once more changes nothing, and nobody is told.
    QVERIFY(wait(m_queue->lookedAt(m_admin, post)));
    QCOMPARE(m_changes, 1);

    // It is tried again, and fails anew.
    m_clock.advance(std::chrono::minutes(5));
    const Outcome tried = wait(m_store->run([post, now = m_clock.now()](Database &db) -> Outcome {
        SendingRepository sendings(db);
        const auto parts = sendings.ofPost(post);
        if (!parts)
            return fail(parts.error());
        Attempt attempt;
        attempt.id = AttemptId::create();
        attempt.sendingId = parts->first().id;
        attempt.startedAt = now;
        return sendings.insertAttempt(attempt);
    }));
    QVERIFY(tried);
    QCOMPARE(stateFor(m_admin).needsPerson, 2);
}

void TestQueueState::eachLooksForThemselves()
{
    const PostId post = addPost({.owner = m_user.id, .at = in(-10), .state = State::Failed});
    QVERIFY(wait(m_queue->lookedAt(m_admin, post)));
    QCOMPARE(stateFor(m_admin).needsPerson, 0);
    QCOMPARE(stateFor(m_user).needsPerson, 1);
}

void TestQueueState::usersSeeTheirOwn()
{
    const auto own = addAccount(m_user.id, PlatformId::Bluesky, Integration::Health::Connected);
    addAccount(m_admin.id, PlatformId::Slack, Integration::Health::NeedsReauth);
    addPost({.at = in(5)});
    addPost({.at = in(5), .state = State::Sending});
    addPost({.at = in(-5), .state = State::Unconfirmed});
    const PostId mine = addPost({.owner = m_user.id, .accounts = {own}, .at = in(9)});
    const QueueState user = stateFor(m_user);
    QCOMPARE(user.next.size(), 1);
    QCOMPARE(user.next.first().post, mine);
    QCOMPARE(user.underWay, 0);
    QCOMPARE(user.needsPerson, 0);
    const QueueState admin = stateFor(m_admin);
    QCOMPARE(admin.next.size(), 2);
    QCOMPARE(admin.underWay, 1);
    QCOMPARE(admin.needsPerson, 2);
}

void TestQueueState::underWayAndPaused()
{
    addPost({.accounts = {m_account, addAccount(m_admin.id)}, .at = in(0), .state = State::Sending});
    QVERIFY(wait(m_queue->pause(m_admin, {})));
    QCOMPARE(stateFor(m_admin).underWay, 1);
    QVERIFY(stateFor(m_admin).isPaused);
    QVERIFY(stateFor(m_user).isPaused);
}

void TestQueueState::postsDue()
{
    addPost({.accounts = {m_account, addAccount(m_admin.id)}, .at = in(10)});
    addPost({.owner = m_user.id, .at = in(20)});
    addPost({.at = in(60)});
    addPost({.at = in(20), .state = State::Held, .hold = Hold::Approval});
    QCOMPARE(wait(m_queue->postsDue(in(60))), 2);
    QVERIFY(wait(m_queue->pause(m_admin, {})));
    QCOMPARE(wait(m_queue->postsDue(in(60))), 0);
}

TEST_CLASS(TestQueueState)
#include "tst_queuestate.moc"
