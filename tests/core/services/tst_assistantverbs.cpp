// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/accounts.h"
#include "net/httplistener.h"
#include "platforms/registry.h"
#include "secrets/vault.h"
#include "services/accountservice.h"
#include "services/analyticsservice.h"
#include "services/networkservice.h"
#include "services/slotservice.h"
#include "storage/integrationrepository.h"
#include "storage/userrepository.h"
#include "testmain.h"

#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

// A network with boards to choose from.
class Boards final : public Platform
{
public:
    PlatformId id() const override { return PlatformId::Pinterest; }
    QString name() const override { return u"Boards"_s; }
    QString colour() const override { return u"#336699"_s; }
    SignIn signIn() const override { return {}; }
    QList<Offer> offers() const override { return {}; }
    Limits limits(const Account &) const override { return {.maxCharacters = 77}; }
    QJsonObject settingsSchema(const Account &) const override { return {{u"x"_s, 1}}; }
    int countText(const QString &text, const QJsonObject &, const Account &) const override { return int(text.size()); }
    QList<Problem> validate(const Outgoing &, const Account &) const override { return {}; }
    Error classify(const Net::Response &, const QDateTime &) const override
    {
        return {Error::Kind::Content, {}, u"No"_s, {}};
    }
    ReadBack readBack(const Account &) const override { return ReadBack::None; }
    Recipe identify(const Account &) const override { return {}; }
    Recipe publish(const Outgoing &, const Account &) const override { return {}; }
    Recipe options(const QString &kind, const Account &account) const override
    {
        if (kind != "boards"_L1)
            return {};
        const auto ask = [account](Context &) {
            Net::Request request;
            request.url = account.server.resolved(QUrl(u"/boards"_s));
            request.headers = {{"Authorization", Net::Credential{Net::Credential::Kind::AccessToken, "Bearer "}}};
            return request;
        };
        const auto read = [](const Net::Response &response, Context &context) -> Result<Next> {
            const QJsonArray names = QJsonDocument::fromJson(response.body).array();
            QList<Choice> choices;
            for (const auto &name : names)
                choices << Choice{name.toString().toLower(), name.toString(), {}, choices.isEmpty()};
            context.choices = choices;
            return Next::proceed();
        };
        return {Step{u"list boards"_s, Effect::Repeatable, ask, read}};
    }
};

Registry boards()
{
    std::vector<std::unique_ptr<const Platform>> platforms;
    platforms.push_back(std::make_unique<Boards>());
    return Registry(std::move(platforms));
}

} // namespace

// Verbs that assistants asked for first.
class TestAssistantVerbs final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void choicesComeFromTheNetwork();
    void refusalsAreTheNetworks();
    void quietTimesAreKnown();
    void rulesAreThePlatforms();
    void freeTimesSkipWhatIsTaken();
    void numbersOfAnAccount();

private:
    template<typename T>
    static T wait(QFuture<T> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000)) // a server lives in this thread
            qFatal("no answer");
        return future.result();
    }
    ServiceParts parts() const
    {
        return {*m_store, *m_exchange, m_registry, m_clock, m_vault, [] {}};
    }

    QTemporaryDir m_folder;
    FakeClock m_clock{QDateTime(QDate(2026, 11, 22), QTime(13, 18), Qt::UTC)};
    Registry m_registry = boards();
    std::shared_ptr<const Vault> m_vault = std::make_shared<Vault>(Vault::newKey());
    std::unique_ptr<Net::HttpListener> m_server;
    int m_status = 200;
    QByteArray m_authorization;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<ExchangeThread> m_exchange;
    Actor m_ada, m_grace;
    Integration m_account;
};

void TestAssistantVerbs::initTestCase()
{
    m_server = std::make_unique<Net::HttpListener>(
        [this](const Net::ServerRequest &request, const QPointer<Net::ServerReply> &reply) {
            m_authorization = request.header("Authorization");
            reply->send(m_status, "application/json", R"(["Tea","Bread"])");
        });
    QVERIFY(m_server->listen());
    const QString folder = m_folder.filePath(u"store"_s);
    m_store = std::make_unique<StoreThread>(folder);
    QVERIFY(wait(m_store->open()));
    m_exchange = std::make_unique<ExchangeThread>(ExchangeThread::Parts{folder, m_vault, m_registry, m_clock, {}});
    for (Actor *actor : {&m_ada, &m_grace}) {
        User user;
        user.id = UserId::create();
        user.email = user.id.toString() + u"@example.org"_s;
        user.role = User::Role::User;
        user.timezone = "Europe/Berlin";
        QVERIFY(wait(m_store->run([user](Database &database) { return UserRepository(database).insert(user); })));
        *actor = {user.id, user.role, u"person:"_s + user.id.toString()};
    }
    m_account.id = IntegrationId::create();
    m_account.userId = m_ada.id;
    m_account.platform = PlatformId::Pinterest;
    m_account.platformAccountId = u"1"_s;
    m_account.serverUrl = m_server->url();
    m_account.accessToken = m_vault->seal(Secret("a-token"), accessTokenPlace(m_account.id));
    const Integration account = m_account;
    QVERIFY(
        wait(m_store->run([account](Database &database) { return IntegrationRepository(database).insert(account); })));
}

void TestAssistantVerbs::choicesComeFromTheNetwork()
{
    AccountService accounts(parts());
    const auto found = wait(accounts.options(m_ada, m_account.id, u"boards"_s));
    QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
    QCOMPARE(found->size(), 2);
    QCOMPARE(found->first().value, u"tea"_s);
    QVERIFY(found->first().isUsual);
    QCOMPARE(m_authorization, QByteArray("Bearer a-token"));
    QCOMPARE(wait(accounts.options(m_ada, m_account.id, u"channels"_s)).error().kind, Error::Kind::InvalidInput);
    QCOMPARE(wait(accounts.options(m_grace, m_account.id, u"boards"_s)).error().kind, Error::Kind::NotFound);
}

void TestAssistantVerbs::refusalsAreTheNetworks()
{
    m_status = 400;
    AccountService accounts(parts());
    const auto refused = wait(accounts.options(m_ada, m_account.id, u"boards"_s));
    m_status = 200;
    QCOMPARE(refused.error().kind, Error::Kind::Content);
    QCOMPARE(refused.error().words, u"No"_s);
}

void TestAssistantVerbs::quietTimesAreKnown()
{
    AccountService accounts(parts());
    QVERIFY(wait(accounts.quietUntil(m_ada, m_account.id)).value_or(m_clock.now()).isNull());
    const QDateTime until = m_clock.now().addSecs(600);
    QVERIFY(wait(m_store->run([id = m_account.id, until](Database &database) {
        return IntegrationRepository(database).setQuietUntil(id, until);
    })));
    QCOMPARE(wait(accounts.quietUntil(m_ada, m_account.id)).value_or(QDateTime()), until);
    QVERIFY(!wait(accounts.quietUntil(m_grace, m_account.id)));
    m_clock.advance(std::chrono::minutes(11));
    QVERIFY(wait(accounts.quietUntil(m_ada, m_account.id)).value_or(m_clock.now()).isNull());
}

void TestAssistantVerbs::rulesAreThePlatforms()
{
    const NetworkService networks(m_registry);
    const AccountRules rules = networks.rules(m_account);
    QCOMPARE(rules.limits.maxCharacters, 77);
    QVERIFY(rules.settingsSchema.contains("x"_L1));
    Integration other = m_account;
    other.platform = PlatformId::Reddit;
    QVERIFY(networks.rules(other).settingsSchema.isEmpty());
}

void TestAssistantVerbs::freeTimesSkipWhatIsTaken()
{
    SlotService service(parts());
    const QDateTime now = m_clock.now();
    QCOMPARE(wait(service.freeTimes(m_ada, m_account.id, now, 3)).error().kind, Error::Kind::NoPostingTime);
    const QList<Slot> slots{{2, QTime(9, 0), "Europe/Berlin"}};
    QVERIFY(wait(service.set(m_ada, m_account.id, slots)));
    const auto free = wait(service.freeTimes(m_ada, m_account.id, now, 3));
    QVERIFY(free);
    QCOMPARE(free->size(), 3);
    QCOMPARE(free->first(), QDateTime(QDate(2026, 11, 24), QTime(8, 0), Qt::UTC));
    QCOMPARE(free->at(2), QDateTime(QDate(2026, 12, 8), QTime(8, 0), Qt::UTC));
    QCOMPARE(wait(service.freeTimes(m_grace, m_account.id, now, 3)).error().kind, Error::Kind::NotFound);
}

void TestAssistantVerbs::numbersOfAnAccount()
{
    AnalyticsService analytics(parts());
    const QDateTime now = m_clock.now();
    const auto none = wait(analytics.ofAccount(m_ada, m_account.id, now.addDays(-30), now));
    QVERIFY(none);
    QCOMPARE(none->size(), 0);
    QVERIFY(!wait(analytics.ofAccount(m_grace, m_account.id, now.addDays(-30), now)));
}

TEST_CLASS(TestAssistantVerbs)
#include "tst_assistantverbs.moc"
