// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/registry.h"
#include "services/postservice.h"
#include "services/userservice.h"
#include "storage/auditrepository.h"
#include "storage/integrationrepository.h"
#include "storage/mediarepository.h"
#include "storage/sendingrepository.h"
#include "testmain.h"

#include <QDir>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

// Roles are enforced in the services, whoever calls.
class TestUsers final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void firstUserIsAdmin();
    void refusesBadInput_data();
    void refusesBadInput();
    void onlyAdminsManageUsers();
    void lastAdminStays();
    void usersSeeThemselvesOnly();
    void usersSeeTheirOwnPostsOnly();
    void passwordsChange();
    void signsIn();
    void profilesAreChecked_data();
    void profilesAreChecked();
    void nobodyRemovesThemselves();
    void removalHandsOver();
    void removalMergesAnAccountOfBoth();
    void removalDeletes();
    void removalWaitsForASending();
    void removalIsWhollyOrNot();

private:
    template<typename T>
    static T wait(QFuture<T> future)
    {
        future.waitForFinished(); // no event loop is needed: nothing here runs in this thread
        return future.result();
    }
    Result<User> add(std::optional<Actor> actor, const QString &email, User::Role role = User::Role::User)
    {
        return wait(m_users->add(actor, {email, u"Somebody"_s, Secret("a password"), role}));
    }
    Actor newUser(const QString &email);
    IntegrationId addAccount(const Actor &owner, const QString &name);
    Post addPost(const Actor &owner, const QString &text, const QList<IntegrationId> &accounts);
    template<typename Work>
    auto inStore(Work work)
    {
        return wait(m_store->run(work));
    }
    static Actor actorOf(const User &user) { return {user.id, user.role, u"test"_s}; }

    QTemporaryDir m_dir;
    FakeClock m_clock{QDateTime(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC)};
    Registry m_registry;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<ExchangeThread> m_exchange;
    std::unique_ptr<UserService> m_users;
    std::unique_ptr<PostService> m_posts;
    Actor m_admin;
    Actor m_user;
};

void TestUsers::initTestCase()
{
    const QString folder = m_dir.filePath(u"store"_s);
    m_store = std::make_unique<StoreThread>(folder);
    QVERIFY(wait(m_store->open()));
    m_exchange = std::make_unique<ExchangeThread>(ExchangeThread::Parts{folder, nullptr, m_registry, m_clock, {}});
    const ServiceParts parts{*m_store, *m_exchange, m_registry, m_clock, nullptr, [] {}};
    m_users = std::make_unique<UserService>(parts);
    m_posts = std::make_unique<PostService>(parts);
}

void TestUsers::firstUserIsAdmin()
{
    QCOMPARE(wait(m_users->actAs({})).error().kind, Error::Kind::NotFound);
    const auto first = add({}, u"first@example.org"_s);
    QVERIFY(first);
    QCOMPARE(first->role, User::Role::Admin);
    m_admin = actorOf(*first);
    const auto second = add(m_admin, u"second@example.org"_s);
    QVERIFY(second);
    QCOMPARE(second->role, User::Role::User);
    m_user = actorOf(*second);
}

void TestUsers::refusesBadInput_data()
{
    QTest::addColumn<NewUser>("user");
    QTest::newRow("no e-mail") << NewUser{u"nobody"_s, u"N"_s, Secret("p")};
    QTest::newRow("no name") << NewUser{u"n@example.org"_s, u" "_s, Secret("p")};
    QTest::newRow("no password") << NewUser{u"n@example.org"_s, u"N"_s, Secret()};
    QTest::newRow("a password that bcrypt would cut")
        << NewUser{u"n@example.org"_s, u"N"_s, Secret(QByteArray(73, 'x'))};
    QTest::newRow("an e-mail that is taken") << NewUser{u"FIRST@example.org"_s, u"N"_s, Secret("p")};
}

void TestUsers::refusesBadInput()
{
    QFETCH(NewUser, user);
    const auto before = wait(m_users->list(m_admin));
    QVERIFY(!wait(m_users->add(m_admin, user)));
    QCOMPARE(wait(m_users->list(m_admin))->size(), before->size());
}

void TestUsers::onlyAdminsManageUsers()
{
    QCOMPARE(add(m_user, u"third@example.org"_s).error().kind, Error::Kind::NotAllowed);
    QCOMPARE(add({}, u"third@example.org"_s).error().kind, Error::Kind::NotAllowed);
    QCOMPARE(wait(m_users->setRole(m_user, m_user.id, User::Role::Admin)).error().kind, Error::Kind::NotAllowed);
    QCOMPARE(wait(m_users->remove(m_user, m_admin.id, {})).error().kind, Error::Kind::NotAllowed);
}

void TestUsers::lastAdminStays()
{
    QCOMPARE(wait(m_users->setRole(m_admin, m_admin.id, User::Role::User)).error().kind, Error::Kind::Conflict);
    QCOMPARE(wait(m_users->remove(m_admin, m_admin.id, {})).error().kind, Error::Kind::Conflict);
}

void TestUsers::usersSeeThemselvesOnly()
{
    QCOMPARE(wait(m_users->list(m_admin))->size(), 2);
    const auto seen = wait(m_users->list(m_user));
    QCOMPARE(seen->size(), 1);
    QCOMPARE(seen->first().id, m_user.id);
    User other = wait(m_users->list(m_admin))->first();
    other.name = u"Taken over"_s;
    QCOMPARE(wait(m_users->update(m_user, other)).error().kind, Error::Kind::NotAllowed);
}

void TestUsers::usersSeeTheirOwnPostsOnly()
{
    NewPost request;
    request.text = u"Only the admin's"_s;
    const auto post = wait(m_posts->add(m_admin, request));
    QVERIFY(post);
    QCOMPARE(wait(m_posts->show(m_user, post->id)).error().kind, Error::Kind::NotFound);
    QCOMPARE(wait(m_posts->remove(m_user, post->id)).error().kind, Error::Kind::NotFound);
    QVERIFY(wait(m_posts->list(m_user, {}))->isEmpty());
    request.text = u"The user's"_s;
    const auto own = wait(m_posts->add(m_user, request));
    QVERIFY(wait(m_posts->show(m_admin, own->id)));
    QCOMPARE(wait(m_posts->list(m_user, {}))->size(), 1);
    QCOMPARE(wait(m_posts->list(m_admin, {}))->size(), 2);
}

void TestUsers::passwordsChange()
{
    const auto wrong = wait(m_users->changePassword(m_user, m_user.id, Secret("not it"), Secret("new")));
    QCOMPARE(wrong.error().kind, Error::Kind::NotAllowed);
    const auto others = wait(m_users->changePassword(m_user, m_admin.id, Secret("a password"), Secret("new")));
    QCOMPARE(others.error().kind, Error::Kind::NotAllowed);
    QVERIFY(wait(m_users->changePassword(m_user, m_user.id, Secret("a password"), Secret("new"))));
    QVERIFY(wait(m_users->signIn(u"second@example.org"_s, Secret("new"))));
}

void TestUsers::signsIn()
{
    const auto actor = wait(m_users->signIn(u"FIRST@example.org"_s, Secret("a password")));
    QVERIFY(actor);
    QVERIFY(actor->isAdmin());
    const auto wrong = wait(m_users->signIn(u"first@example.org"_s, Secret("another")));
    const auto nobody = wait(m_users->signIn(u"nobody@example.org"_s, Secret("a password")));
    // Both are told the same, so that nobody learns who has an account.
    QCOMPARE(wrong.error(), nobody.error());
    QCOMPARE(wrong.error().kind, Error::Kind::NotAllowed);
    m_clock.advance(std::chrono::milliseconds(499));
    const auto tooEarly = wait(m_users->signIn(u"first@example.org"_s, Secret("a password")));
    QCOMPARE(tooEarly.error().kind, Error::Kind::RateLimit);
    m_clock.advance(std::chrono::milliseconds(1));
    QVERIFY(wait(m_users->signIn(u"first@example.org"_s, Secret("a password"))));
}

void TestUsers::profilesAreChecked_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("good") << u"second@example.org"_s << u"Another name"_s << "Europe/Berlin"_ba << true;
    QTest::newRow("no name") << u"second@example.org"_s << u" "_s << "Europe/Berlin"_ba << false;
    QTest::newRow("no address") << u"second"_s << u"Name"_s << "Europe/Berlin"_ba << false;
    QTest::newRow("taken") << u"first@example.org"_s << u"Name"_s << "Europe/Berlin"_ba << false;
    QTest::newRow("no zone") << u"second@example.org"_s << u"Name"_s << "Mars/Base"_ba << false;
}

void TestUsers::profilesAreChecked()
{
    QFETCH(QString, email);
    QFETCH(QString, name);
    QFETCH(QByteArray, zone);
    QFETCH(bool, isGood);
    User user = wait(m_users->list(m_user))->first();
    user.email = email;
    user.name = name;
    user.timezone = zone;
    const auto updated = wait(m_users->update(m_user, user));
    QCOMPARE(updated.has_value(), isGood);
    if (!isGood)
        QVERIFY2(updated.error().detail.contains(u' '), "the window has nothing to say");
}

void TestUsers::nobodyRemovesThemselves()
{
    const Actor second = newUser(u"another-admin@example.org"_s);
    QVERIFY(wait(m_users->setRole(m_admin, second.id, User::Role::Admin)));
    QCOMPARE(wait(m_users->remove(m_admin, m_admin.id, {Heritage::Kind::Delete, {}})).error().kind,
             Error::Kind::Conflict);
    QVERIFY(wait(m_users->remove(m_admin, second.id, {Heritage::Kind::Delete, {}})));
}

Actor TestUsers::newUser(const QString &email)
{
    const auto user = add(m_admin, email);
    return user ? actorOf(*user) : Actor();
}

IntegrationId TestUsers::addAccount(const Actor &owner, const QString &name)
{
    Integration account;
    account.id = IntegrationId::create();
    account.userId = owner.id;
    account.platformAccountId = name;
    account.platformUsername = account.displayName = name;
    account.serverUrl = QUrl(u"https://print.example"_s);
    account.createdAt = account.updatedAt = m_clock.now();
    const Outcome inserted = inStore(
        [account](Database &database) { return IntegrationRepository(database).insert(account); });
    return inserted ? account.id : IntegrationId();
}

Post TestUsers::addPost(const Actor &owner, const QString &text, const QList<IntegrationId> &accounts)
{
    Post post;
    post.id = PostId::create();
    post.userId = owner.id;
    post.content = text;
    post.platforms = accounts;
    post.timezone = "Europe/Berlin";
    post.scheduledFor = m_clock.now().addDays(1);
    post.createdAt = post.updatedAt = m_clock.now();
    QList<Delivery> deliveries;
    QList<Sending> sendings;
    for (const IntegrationId account : accounts) {
        Delivery delivery;
        delivery.id = DeliveryId::create();
        delivery.postId = post.id;
        delivery.integrationId = account;
        delivery.state = Sending::State::Waiting;
        deliveries << delivery;
        Sending sending;
        sending.id = SendingId::create();
        sending.deliveryId = delivery.id;
        sending.part = 1;
        sending.dueAt = sending.notBefore = post.scheduledFor;
        sending.state = Sending::State::Waiting;
        sending.idempotencyKey = sending.id.toString();
        sendings << sending;
    }
    const Outcome inserted = inStore(
        [=](Database &database) { return PostRepository(database).insert(post, deliveries, sendings); });
    return inserted ? post : Post();
}

void TestUsers::removalHandsOver()
{
    const Actor leaving = newUser(u"leaving@example.org"_s);
    const IntegrationId account = addAccount(leaving, u"@leaving@print.example"_s);
    const Post post = addPost(leaving, u"Mine until now"_s, {account});
    QVERIFY(!post.id.isNull());
    QVERIFY(wait(m_users->remove(m_admin, leaving.id, {Heritage::Kind::HandOver, m_user.id})));
    const auto shown = wait(m_posts->show(m_user, post.id));
    QVERIFY(shown);
    QCOMPARE(shown->post.userId, m_user.id);
    QCOMPARE(shown->targets.first().integration.userId, m_user.id);
    QCOMPARE(shown->targets.first().parts.first().sending.state, Sending::State::Waiting);
    const auto audits = inStore(
        [id = leaving.id](Database &database) { return AuditRepository(database).ofSubject(id.toString()); });
    QCOMPARE(audits->last().what, u"user.remove"_s);
    QCOMPARE(audits->last().after["heir"_L1].toString(), m_user.id.toString());
}

// The heir keeps one of the two; what waited for the other is held.
void TestUsers::removalMergesAnAccountOfBoth()
{
    const Actor leaving = newUser(u"leaving2@example.org"_s);
    const IntegrationId theirs = addAccount(leaving, u"@both@print.example"_s);
    const IntegrationId own = addAccount(m_user, u"@both@print.example"_s);
    const Post post = addPost(leaving, u"Through both"_s, {theirs});
    QVERIFY(wait(m_users->remove(m_admin, leaving.id, {Heritage::Kind::HandOver, m_user.id})));
    const auto accounts = inStore(
        [id = m_user.id](Database &database) { return IntegrationRepository(database).ofUser(id); });
    const auto isSame = [](const Integration &account) {
        return account.platformAccountId == "@both@print.example"_L1;
    };
    QCOMPARE(std::count_if(accounts->cbegin(), accounts->cend(), isSame), 1);
    QVERIFY(
        std::any_of(accounts->cbegin(), accounts->cend(), [own](const auto &account) { return account.id == own; }));
    const auto shown = wait(m_posts->show(m_user, post.id));
    QVERIFY(shown);
    QCOMPARE(shown->targets.first().parts.first().sending.state, Sending::State::Held);
}

void TestUsers::removalDeletes()
{
    const Actor leaving = newUser(u"leaving3@example.org"_s);
    const IntegrationId account = addAccount(leaving, u"@gone@print.example"_s);
    const IntegrationId shared = addAccount(leaving, u"@shared@print.example"_s);
    const Post theirs = addPost(leaving, u"Gone with me"_s, {account});
    // An ADMIN may post through anybody's account.
    const Post ours = addPost(m_admin, u"Ours, through theirs"_s, {shared});
    const QString folder = m_store->folder();
    QVERIFY(QDir(folder).mkpath(u"media"_s));
    QFile file(folder + u"/media/theirs.png"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    Media media;
    media.id = MediaId::create();
    media.userId = leaving.id;
    media.path = u"media/theirs.png"_s;
    media.sha256 = "00";
    media.mime = u"image/png"_s;
    QVERIFY(inStore([media](Database &database) { return MediaRepository(database).insert(media); }));

    QVERIFY(wait(m_users->remove(m_admin, leaving.id, {Heritage::Kind::Delete, {}})));
    QCOMPARE(wait(m_posts->show(m_admin, theirs.id)).error().kind, Error::Kind::NotFound);
    QVERIFY(!inStore([account](Database &database) { return IntegrationRepository(database).byId(account); }));
    QVERIFY(!QFile::exists(file.fileName()));
    const auto shown = wait(m_posts->show(m_admin, ours.id));
    QVERIFY(shown);
    QCOMPARE(shown->targets.first().parts.first().sending.state, Sending::State::Held);
    QCOMPARE(shown->targets.first().integration.userId, m_admin.id);
    QVERIFY(!shown->targets.first().integration.isActive);
}

void TestUsers::removalWaitsForASending()
{
    const Actor leaving = newUser(u"leaving4@example.org"_s);
    const Post post = addPost(leaving, u"On its way"_s, {addAccount(leaving, u"@busy@print.example"_s)});
    const auto claimed = inStore([post](Database &database) -> Result<bool> {
        SendingRepository sendings(database);
        const auto all = sendings.ofPost(post.id);
        if (!all)
            return fail(all.error());
        const QDateTime now = all->first().notBefore; // its time has come
        const Lease lease{u"publisher"_s, u"token"_s, now.addSecs(60)};
        const auto unsent = Unsent::of(all->first());
        return unsent ? sendings.claim(*unsent, post.revision, lease, now) : Result<bool>(false);
    });
    QVERIFY(claimed && *claimed);
    for (const auto kind : {Heritage::Kind::HandOver, Heritage::Kind::Delete}) {
        const auto refused = wait(m_users->remove(m_admin, leaving.id, {kind, m_admin.id}));
        QCOMPARE(refused.error().kind, Error::Kind::Conflict);
    }
    QVERIFY(wait(m_posts->show(leaving, post.id)));
}

void TestUsers::removalIsWhollyOrNot()
{
    const Actor leaving = newUser(u"leaving5@example.org"_s);
    const Post post = addPost(leaving, u"Still here"_s, {addAccount(leaving, u"@here@print.example"_s)});
    // Nobody of that name, and oneself: no heirs.
    for (const UserId heir : {UserId::create(), leaving.id, UserId()}) {
        const auto refused = wait(m_users->remove(m_admin, leaving.id, {Heritage::Kind::HandOver, heir}));
        QCOMPARE(refused.error().kind, Error::Kind::InvalidInput);
    }
    QCOMPARE(wait(m_posts->show(leaving, post.id))->post.userId, leaving.id);
}

TEST_CLASS(TestUsers)
#include "tst_users.moc"
