// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/registry.h"
#include "services/postservice.h"
#include "services/userservice.h"
#include "testmain.h"

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

TEST_CLASS(TestUsers)
#include "tst_users.moc"
