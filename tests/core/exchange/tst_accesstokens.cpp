// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/user.h"
#include "exchange/accesstokens.h"
#include "exchange/accounts.h"
#include "platforms/registry.h"
#include "scriptedserver.h"
#include "secrets/vault.h"
#include "storage/database.h"
#include "storage/developerapprepository.h"
#include "storage/integrationrepository.h"
#include "storage/userrepository.h"
#include "testmain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Kind = Error::Kind;
using Freshness = AccessTokens::Freshness;
using Credential = Net::Credential::Kind;

namespace {

constexpr int kPatience = 20'000; // ms
const QDateTime kNow(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC);

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray tokens(const QString &access, const QString &refresh)
{
    return json({{u"access_token"_s, access}, {u"refresh_token"_s, refresh}, {u"expires_in"_s, 7200}});
}

} // namespace

// An account on a server whose tokens run out (Pleroma), and the one who keeps them fresh.
class TestAccessTokens final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void freshOnesAreUsed();
    void refreshesBeforeTheyRunOut();
    void refreshesOnDemand();
    void twoAtOnceRefreshOnce();
    void keepsTheRefreshTokenWhenNoneComes();
    void anOutageKeepsTheTokens();
    void aLostReplyIsAskedForOnceMore();
    void aRefusedRefreshTokenNeedsThePerson();
    void waitsForAnotherProcess();
    void aStoppedOneGivesItsLeaseBack();

private:
    void addAccount();
    QFuture<Result<Net::Credentials>> ask(Freshness freshness = Freshness::AsStored);
    static Result<Net::Credentials> wait(const QFuture<Result<Net::Credentials>> &future);
    static QByteArray access(const Result<Net::Credentials> &credentials);
    static QByteArray refresh(const Result<Net::Credentials> &credentials);

    Registry m_registry;
    Net::HttpClient m_http;
    FakeClock m_clock{kNow};
    const Vault m_vault{Vault::newKey()};
    IntegrationId m_account;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<Runner> m_runner;
    std::unique_ptr<AccessTokens> m_tokens;
};

void TestAccessTokens::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = Database::open(m_folder->filePath(u"store"_s));
    QVERIFY(opened);
    m_database = std::move(*opened);
    m_server = std::make_unique<ScriptedServer>();
    m_clock.set(kNow);
    addAccount();
    m_runner = std::make_unique<Runner>(m_http, m_clock);
    m_tokens = std::make_unique<AccessTokens>(*m_database, m_vault, m_registry, *m_runner, m_clock, u"this process"_s);
}

void TestAccessTokens::cleanup()
{
    m_tokens.reset();
    m_runner.reset();
    m_database.reset();
}

void TestAccessTokens::addAccount()
{
    User user;
    user.id = UserId::create();
    user.email = u"ada@example.org"_s;
    user.createdAt = user.updatedAt = kNow;
    QVERIFY(UserRepository(*m_database).insert(user));
    DeveloperApp app;
    app.id = DeveloperAppId::create();
    app.userId = user.id;
    app.serverUrl = m_server->url();
    app.clientId = u"client"_s;
    app.clientSecret = m_vault.seal(Secret("client secret"), clientSecretPlace(app.id));
    app.createdAt = kNow;
    QVERIFY(DeveloperAppRepository(*m_database).insert(app));
    Integration account;
    m_account = account.id = IntegrationId::create();
    account.userId = user.id;
    account.appId = app.id;
    account.platformAccountId = u"1@127.0.0.1"_s;
    account.serverUrl = m_server->url();
    account.accessToken = m_vault.seal(Secret("old"), accessTokenPlace(account.id));
    account.refreshToken = m_vault.seal(Secret("old refresh"), refreshTokenPlace(account.id));
    account.tokenExpiresAt = kNow.addSecs(3600);
    account.facts = {{u"flavour"_s, u"PLEROMA"_s}};
    account.createdAt = account.updatedAt = kNow;
    QVERIFY(IntegrationRepository(*m_database).insert(account));
}

QFuture<Result<Net::Credentials>> TestAccessTokens::ask(Freshness freshness)
{
    return m_tokens->credentials(m_account, freshness);
}

Result<Net::Credentials> TestAccessTokens::wait(const QFuture<Result<Net::Credentials>> &future)
{
    [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), kPatience); }();
    return future.isFinished() ? future.result() : fail(Kind::Internal, u"it never ended"_s);
}

QByteArray TestAccessTokens::access(const Result<Net::Credentials> &credentials)
{
    return credentials ? credentials->value(Credential::AccessToken).reveal() : QByteArray();
}

QByteArray TestAccessTokens::refresh(const Result<Net::Credentials> &credentials)
{
    return credentials ? credentials->value(Credential::RefreshToken).reveal() : QByteArray();
}

void TestAccessTokens::freshOnesAreUsed()
{
    const auto credentials = wait(ask());
    QCOMPARE(access(credentials), "old");
    QCOMPARE(m_server->asked.size(), 0);
}

void TestAccessTokens::refreshesBeforeTheyRunOut()
{
    m_server->script = {{200, tokens(u"new"_s, u"new refresh"_s)}};
    m_clock.advance(57min);
    const auto credentials = wait(ask());
    QCOMPARE(access(credentials), "new");
    QCOMPARE(refresh(credentials), "new refresh");
    QCOMPARE(m_server->asked.size(), 1);
    QVERIFY(m_server->asked.first().body.contains("refresh_token=old%20refresh"));
    QVERIFY(m_server->asked.first().body.contains("client_secret=client%20secret"));
    const auto stored = IntegrationRepository(*m_database).byId(m_account);
    QCOMPARE(stored->tokenExpiresAt, m_clock.now().addSecs(7200));
    QCOMPARE(access(wait(ask())), "new");
    QCOMPARE(m_server->asked.size(), 1);
}

void TestAccessTokens::refreshesOnDemand()
{
    m_server->script = {{200, tokens(u"new"_s, u"new refresh"_s)}};
    QCOMPARE(access(wait(ask(Freshness::Renewed))), "new");
    QCOMPARE(m_server->asked.size(), 1);
}

// Two of one process, and one of another with its own connection.
void TestAccessTokens::twoAtOnceRefreshOnce()
{
    m_server->script = {{200, tokens(u"new"_s, u"new refresh"_s)}};
    auto opened = Database::open(m_database->folder());
    QVERIFY(opened);
    AccessTokens others(**opened, m_vault, m_registry, *m_runner, m_clock, u"another process"_s);
    const auto first = ask(Freshness::Renewed);
    const auto second = ask(Freshness::Renewed);
    const auto third = others.credentials(m_account, Freshness::Renewed);
    QCOMPARE(access(wait(first)), "new");
    QCOMPARE(access(wait(second)), "new");
    QCOMPARE(access(wait(third)), "new");
    QCOMPARE(m_server->asked.size(), 1);
    QCOMPARE(IntegrationRepository(*m_database).tokenGeneration(m_account).value_or(-1), 1);
}

void TestAccessTokens::keepsTheRefreshTokenWhenNoneComes()
{
    m_server->script = {{200, json({{u"access_token"_s, u"new"_s}})}};
    const auto credentials = wait(ask(Freshness::Renewed));
    QCOMPARE(access(credentials), "new");
    QCOMPARE(refresh(credentials), "old refresh");
}

void TestAccessTokens::anOutageKeepsTheTokens()
{
    m_server->script = {{503, {}}, {503, {}}};
    const auto refused = wait(ask(Freshness::Renewed));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Kind::Transient);
    QCOMPARE(refresh(wait(ask())), "old refresh");
    m_server->script = {{200, tokens(u"new"_s, u"new refresh"_s)}};
    QCOMPARE(access(wait(ask(Freshness::Renewed))), "new"); // the lease is free again
}

void TestAccessTokens::aLostReplyIsAskedForOnceMore()
{
    m_server->script = {{.resets = true}, {200, tokens(u"new"_s, u"new refresh"_s)}};
    QCOMPARE(access(wait(ask(Freshness::Renewed))), "new");
    QCOMPARE(m_server->asked.size(), 2);
}

void TestAccessTokens::aRefusedRefreshTokenNeedsThePerson()
{
    m_server->script = {{400, json({{u"error"_s, u"invalid_grant"_s}})}};
    const auto refused = wait(ask(Freshness::Renewed));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Kind::Auth);
    QCOMPARE(m_server->asked.size(), 1);
    QCOMPARE(access(wait(ask())), "old");
}

// Another process holds the lease and brings new tokens: ours asks nobody.
void TestAccessTokens::waitsForAnotherProcess()
{
    IntegrationRepository repository(*m_database);
    const auto lease = repository.takeRefreshLease(m_account, u"another"_s, m_clock.now(), m_clock.now().addSecs(90));
    QVERIFY(lease && *lease);
    const auto future = ask(Freshness::Renewed);
    QVERIFY(!future.isFinished());
    QVERIFY(repository.setTokens(m_account, m_vault.seal(Secret("theirs"), accessTokenPlace(m_account)), {}, {}, kNow));
    QVERIFY(repository.releaseRefreshLease(m_account, u"another"_s));
    QCOMPARE(access(wait(future)), "theirs");
    QCOMPARE(m_server->asked.size(), 0);
}

void TestAccessTokens::aStoppedOneGivesItsLeaseBack()
{
    m_server->script = {{.hangs = true}};
    const auto future = ask(Freshness::Renewed);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->asked.size(), 1, kPatience);
    m_tokens.reset();
    QVERIFY(future.isCanceled());
    const auto lease = IntegrationRepository(*m_database)
                           .takeRefreshLease(m_account, u"another"_s, m_clock.now(), m_clock.now().addSecs(90));
    QVERIFY(lease && *lease);
}

TEST_CLASS(TestAccessTokens)
#include "tst_accesstokens.moc"
