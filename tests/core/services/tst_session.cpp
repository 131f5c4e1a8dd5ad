// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/registry.h"
#include "secrets/vault.h"
#include "services/session.h"
#include "services/userservice.h"
#include "storage/database.h"
#include "storage/settingrepository.h"
#include "testmain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// Who is still signed in when the program starts again.
class TestSession final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void nobodyAtFirst();
    void restoresWhoWasKept();
    void anotherReplacesThem();
    void forgets();
    void endsByItself_data();
    void endsByItself();
    void nobodyElseCanMakeOne_data();
    void nobodyElseCanMakeOne();
    void isOfItsVaultOnly();
    void waitsForTheVault();

private:
    template<typename T>
    static T wait(QFuture<T> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
            qFatal("No answer within ten seconds");
        return future.result();
    }
    Actor add(const QString &email, const std::optional<Actor> &by = {});
    QJsonObject row();
    SessionService with(std::shared_ptr<const Vault> vault);

    std::unique_ptr<QTemporaryDir> m_dir;
    FakeClock m_clock{QDateTime(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC)};
    Registry m_registry;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<ExchangeThread> m_exchange;
    std::unique_ptr<UserService> m_users;
    std::shared_ptr<const Vault> m_vault;
    std::unique_ptr<SessionService> m_session;
    Actor m_admin;
};

void TestSession::init()
{
    m_session.reset();
    m_users.reset();
    m_exchange.reset();
    m_store.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    const QString folder = m_dir->filePath(u"store"_s);
    m_store = std::make_unique<StoreThread>(folder);
    QVERIFY(wait(m_store->open()));
    m_exchange = std::make_unique<ExchangeThread>(ExchangeThread::Parts{folder, nullptr, m_registry, m_clock, {}});
    m_users = std::make_unique<UserService>(ServiceParts{*m_store, *m_exchange, m_registry, m_clock, nullptr, [] {}});
    m_vault = std::make_shared<const Vault>(Vault::newKey());
    m_session = std::make_unique<SessionService>(with(m_vault));
    m_admin = add(u"first@example.org"_s);
}

Actor TestSession::add(const QString &email, const std::optional<Actor> &by)
{
    const auto user = wait(m_users->add(by, {email, u"Somebody"_s, Secret("a password")}));
    return user ? Actor{user->id, user->role, u"person:"_s + user->id.toString()} : Actor();
}

QJsonObject TestSession::row()
{
    return wait(m_store->run([](Database &database) { return SettingRepository(database).value(u"session.kept"_s); }))
        ->toObject();
}

SessionService TestSession::with(std::shared_ptr<const Vault> vault)
{
    return SessionService(ServiceParts{*m_store, *m_exchange, m_registry, m_clock, std::move(vault), [] {}});
}

void TestSession::nobodyAtFirst()
{
    QCOMPARE(wait(m_session->restore()).error().kind, Error::Kind::NotFound);
    QVERIFY(wait(m_session->forget()));
}

void TestSession::restoresWhoWasKept()
{
    QVERIFY(wait(m_session->keep(m_admin)));
    const auto actor = wait(m_session->restore());
    QVERIFY(actor);
    QCOMPARE(actor->id, m_admin.id);
    QCOMPARE(actor->role, User::Role::Admin);
    QCOMPARE(actor->who, m_admin.who);
    QVERIFY(wait(m_session->restore())); // as often as the program starts
}

void TestSession::anotherReplacesThem()
{
    const Actor second = add(u"second@example.org"_s, m_admin);
    QVERIFY(wait(m_session->keep(m_admin)));
    QVERIFY(wait(m_session->keep(second)));
    QCOMPARE(wait(m_session->restore())->id, second.id);
}

void TestSession::forgets()
{
    QVERIFY(wait(m_session->keep(m_admin)));
    QVERIFY(wait(m_session->forget()));
    QCOMPARE(wait(m_session->restore()).error().kind, Error::Kind::NotFound);
    QVERIFY(row().isEmpty());
}

void TestSession::endsByItself_data()
{
    QTest::addColumn<QString>("deed");
    for (const char *deed : {"nothing", "own password", "reset password", "role", "removal", "29 days", "30 days"})
        QTest::newRow(deed) << QString::fromLatin1(deed);
}

void TestSession::endsByItself()
{
    QFETCH(QString, deed);
    const Actor second = add(u"second@example.org"_s, m_admin);
    QVERIFY(wait(m_session->keep(second)));
    if (deed == u"own password"_s)
        QVERIFY(wait(m_users->changePassword(second, second.id, Secret("a password"), Secret("another one"))));
    else if (deed == u"reset password"_s)
        QVERIFY(wait(m_users->changePassword(m_admin, second.id, {}, Secret("another one"))));
    else if (deed == u"role"_s)
        QVERIFY(wait(m_users->setRole(m_admin, second.id, User::Role::Admin)));
    else if (deed == u"removal"_s)
        QVERIFY(wait(m_users->remove(m_admin, second.id, {Heritage::Kind::HandOver, m_admin.id})));
    else if (deed == u"29 days"_s)
        m_clock.advance(std::chrono::hours(24 * 29));
    else if (deed == u"30 days"_s)
        m_clock.advance(std::chrono::hours(24 * 30));
    const auto actor = wait(m_session->restore());
    const bool isStillKept = deed == u"nothing"_s || deed == u"29 days"_s;
    QCOMPARE(actor.has_value(), isStillKept);
    if (!actor)
        QCOMPARE(actor.error().kind, Error::Kind::NotFound);
}

void TestSession::nobodyElseCanMakeOne_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("for another person") << u"user"_s << QJsonValue();
    QTest::newRow("for longer") << u"until"_s
                                << QJsonValue(QDateTime(QDate(2027, 1, 1), QTime(), Qt::UTC).toMSecsSinceEpoch());
    QTest::newRow("a guess") << u"mark"_s << QJsonValue(QString(64, u'a'));
    QTest::newRow("no mark") << u"mark"_s << QJsonValue(QString());
}

// Whoever writes into the store's file and can't open its vault.
void TestSession::nobodyElseCanMakeOne()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    const Actor second = add(u"second@example.org"_s, m_admin);
    QVERIFY(wait(m_session->keep(second)));
    QJsonObject forged = row();
    forged[field] = value.isNull() ? QJsonValue(m_admin.id.toString()) : value;
    QVERIFY(wait(m_store->run(
        [forged](Database &database) { return SettingRepository(database).setValue(u"session.kept"_s, forged); })));
    QCOMPARE(wait(m_session->restore()).error().kind, Error::Kind::NotFound);
}

void TestSession::isOfItsVaultOnly()
{
    QVERIFY(wait(m_session->keep(m_admin)));
    SessionService other = with(std::make_shared<const Vault>(Vault::newKey()));
    QCOMPARE(wait(other.restore()).error().kind, Error::Kind::NotFound);
}

void TestSession::waitsForTheVault()
{
    SessionService closed = with(nullptr);
    QCOMPARE(wait(closed.keep(m_admin)).error().kind, Error::Kind::KeychainLocked);
    QVERIFY(row().isEmpty());
    QVERIFY(wait(m_session->keep(m_admin)));
    QCOMPARE(wait(closed.restore()).error().kind, Error::Kind::KeychainLocked);
    QVERIFY(wait(m_session->restore()));
}

TEST_CLASS(TestSession)
#include "tst_session.moc"
