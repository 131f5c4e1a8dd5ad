// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/enumword.h"
#include "keydesk.h"
#include "testmain.h"

#include <QJsonDocument>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// Making, knowing and ending keys.
class TestKeys final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_desk = std::make_unique<KeyDesk>(); }
    void isShownOnceAndKnownByItsHash();
    void letsItsOwnerIn();
    void refusesAllAlike_data();
    void refusesAllAlike();
    void slowsGuessesDown();
    void aRightKeyComesInAfterGuesses();
    void useIsWrittenOnceAMinute();
    void badTerms_data();
    void badTerms();
    void termsCanBeChanged();
    void revokedIsForGood();
    void keysMakeNoKeys();
    void othersKeysAreHidden();
    void aKeyOfAnAdminIsNone();
    void tellsWhatItMay();
    void rulesAreTheAdmins();

private:
    template<typename T>
    static T wait(QFuture<T> future)
    {
        return ComposeFixture::wait(future);
    }
    std::unique_ptr<KeyDesk> m_desk;
};

void TestKeys::isShownOnceAndKnownByItsHash()
{
    const NewKey made = m_desk->make(KeyDesk::terms());
    QVERIFY(made.secret.reveal().startsWith("ptz_"));
    QCOMPARE(made.key.keyHash, m_desk->vault->keyedHash(made.secret));
    QVERIFY(made.secret.reveal().startsWith(made.key.prefix.toLatin1()));
    const auto listed = *wait(m_desk->keys.list(m_desk->ada));
    QCOMPARE(listed, QList<ApiKey>{made.key});
    const QByteArray json = QJsonDocument(toJson(listed.first())).toJson();
    QVERIFY(!json.contains(made.secret.reveal()));
    QVERIFY(!json.contains("ash"));
    QCOMPARE(m_desk->audits().first().what, u"key.add"_s);
    QVERIFY(!QJsonDocument(m_desk->audits().first().after).toJson().contains(made.secret.reveal()));
}

void TestKeys::letsItsOwnerIn()
{
    const NewKey made = m_desk->make(KeyDesk::terms());
    const auto holder = wait(m_desk->keys.authenticate(made.secret, u"claude-code 2.1"_s));
    QVERIFY(holder);
    const Actor &actor = holder->actor;
    QCOMPARE(actor.id, m_desk->ada.id);
    QCOMPARE(actor.who, "key:"_L1 + made.key.id.toString());
    QCOMPARE(actor.key->id, made.key.id);
    QCOMPARE(actor.call.client, u"claude-code 2.1"_s);
    QCOMPARE(holder->timezone, wait(m_desk->keys.grant(actor))->timezone);
}

void TestKeys::refusesAllAlike_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("audit");
    QTest::newRow("another") << u"another"_s << u"key.refusedUnknown"_s;
    QTest::newRow("none at all") << u"none"_s << u"key.refusedUnknown"_s;
    QTest::newRow("empty") << u"empty"_s << u"key.refusedUnknown"_s;
    QTest::newRow("expired") << u"expired"_s << u"key.refusedExpired"_s;
    QTest::newRow("disabled") << u"disabled"_s << u"key.refusedDisabled"_s;
    QTest::newRow("revoked") << u"revoked"_s << u"key.refusedRevoked"_s;
    QTest::newRow("of another vault") << u"vault"_s << u"key.refusedUnknown"_s;
}

void TestKeys::refusesAllAlike()
{
    QFETCH(QString, what);
    QFETCH(QString, audit);
    KeyTerms terms = KeyDesk::terms();
    terms.expiresAt = m_desk->clock.now().addDays(1);
    const NewKey made = m_desk->make(terms);
    Secret token = made.secret;
    if (what == "another"_L1) {
        QByteArray other = made.secret.reveal();
        other[20] = other.at(20) == 'a' ? 'b' : 'a';
        token = Secret(other);
    } else if (what == "none"_L1 || what == "empty"_L1) {
        token = Secret(what == "none"_L1 ? "Bearer nonsense" : "");
    } else if (what == "expired"_L1) {
        m_desk->clock.advance(std::chrono::hours(24));
    } else if (what == "disabled"_L1) {
        QVERIFY(wait(m_desk->keys.disable(m_desk->ada, made.key.id)));
    } else if (what == "revoked"_L1) {
        QVERIFY(wait(m_desk->keys.revoke(m_desk->ada, made.key.id)));
    }
    ServiceParts parts = m_desk->parts();
    if (what == "vault"_L1)
        parts.vault = std::make_shared<Vault>(Vault::newKey());
    KeyService keys(parts);
    const auto refused = wait(keys.authenticate(token, u"x"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::NotAllowed);
    QCOMPARE(refused.error().detail, u"That key is not good here."_s);
    QCOMPARE(m_desk->audits().first().what, audit);
}

void TestKeys::slowsGuessesDown()
{
    const Secret wrong("ptz_wrong");
    for (int i = 0; i < 11; ++i)
        QCOMPARE(wait(m_desk->keys.authenticate(wrong, {})).error().kind, Error::Kind::NotAllowed);
    const auto second = wait(m_desk->keys.authenticate(Secret("ptz_other"), {}));
    QCOMPARE(second.error().kind, Error::Kind::RateLimit);
    QVERIFY(second.error().retryAfter.has_value());
    QCOMPARE(m_desk->audits().size(), 11);
    m_desk->clock.advance(*second.error().retryAfter);
    QCOMPARE(wait(m_desk->keys.authenticate(wrong, {})).error().kind, Error::Kind::NotAllowed);
}

void TestKeys::aRightKeyComesInAfterGuesses()
{
    const NewKey made = m_desk->make(KeyDesk::terms());
    for (int i = 0; i < 20; ++i)
        QVERIFY(!wait(m_desk->keys.authenticate(Secret("ptz_wrong"), {})));
    QVERIFY(wait(m_desk->keys.authenticate(made.secret, {})));
}

void TestKeys::useIsWrittenOnceAMinute()
{
    const NewKey made = m_desk->make(KeyDesk::terms());
    const QDateTime first = m_desk->clock.now();
    const auto used = [&] { return wait(m_desk->keys.list(m_desk->ada))->first(); };
    QVERIFY(wait(m_desk->keys.authenticate(made.secret, u"one"_s)));
    QCOMPARE(used().lastUsedAt, first);
    QCOMPARE(used().lastClient, u"one"_s);
    m_desk->clock.advance(std::chrono::seconds(59));
    QVERIFY(wait(m_desk->keys.authenticate(made.secret, u"two"_s)));
    QCOMPARE(used().lastUsedAt, first);
    m_desk->clock.advance(std::chrono::seconds(1));
    QVERIFY(wait(m_desk->keys.authenticate(made.secret, u"two"_s)));
    QCOMPARE(used().lastUsedAt, first.addSecs(60));
    QCOMPARE(used().lastClient, u"two"_s);
}

void TestKeys::badTerms_data()
{
    QTest::addColumn<KeyTerms>("terms");
    QTest::addColumn<Error::Kind>("kind");
    const auto with = [](const auto &change) {
        KeyTerms terms = KeyDesk::terms();
        change(terms);
        return terms;
    };
    const auto bad = Error::Kind::InvalidInput;
    QTest::newRow("no name") << with([](KeyTerms &terms) { terms.name = u"  "_s; }) << bad;
    QTest::newRow("long name") << with([](KeyTerms &terms) { terms.name = QString(101, u'a'); }) << bad;
    QTest::newRow("no scope") << with([](KeyTerms &terms) { terms.scopes.clear(); }) << bad;
    QTest::newRow("strange scope") << with([](KeyTerms &terms) { terms.scopes << u"posts:*"_s; }) << bad;
    QTest::newRow("budget") << with([](KeyTerms &terms) { terms.dailyBudget = -1; }) << bad;
    QTest::newRow("quiet all day") << with([](KeyTerms &terms) {
        terms.quietHours = {QTime(9, 0), QTime(9, 0)};
    }) << bad;
    QTest::newRow("half quiet") << with([](KeyTerms &terms) { terms.quietHours = {QTime(9, 0), {}}; }) << bad;
    QTest::newRow("ended") << with([](KeyTerms &terms) { terms.expiresAt = QDateTime(QDate(2026, 1, 1), {}, Qt::UTC); })
                           << Error::Kind::PastTime;
    QTest::newRow("nobody's account") << with([](KeyTerms &terms) {
        terms.allowedIntegrations << IntegrationId::create();
    }) << Error::Kind::NotFound;
}

void TestKeys::badTerms()
{
    QFETCH(KeyTerms, terms);
    QFETCH(Error::Kind, kind);
    const auto made = wait(m_desk->keys.create(m_desk->ada, terms));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, kind);
    QVERIFY(wait(m_desk->keys.list(m_desk->ada))->isEmpty());
}

void TestKeys::termsCanBeChanged()
{
    const NewKey made = m_desk->make(KeyDesk::terms());
    KeyTerms terms = KeyDesk::terms();
    terms.name = u"other"_s;
    terms.scopes = {ApiKey::readPosts()};
    terms.dailyBudget = 3;
    const auto changed = wait(m_desk->keys.change(m_desk->ada, made.key.id, terms));
    QVERIFY(changed);
    QCOMPARE(termsOf(*changed), terms);
    const auto holder = wait(m_desk->keys.authenticate(made.secret, {}));
    QVERIFY(!holder->actor.key->may(ApiKey::writePosts()));
    // Another's accounts are none of this key's, whoever changes it.
    terms.allowedIntegrations = {m_desk->addAccount(m_desk->grace.id, u"@grace"_s)};
    m_desk->ada.role = User::Role::Admin;
    QCOMPARE(wait(m_desk->keys.change(m_desk->ada, made.key.id, terms)).error().kind, Error::Kind::NotFound);
}

void TestKeys::revokedIsForGood()
{
    const NewKey made = m_desk->make(KeyDesk::terms());
    QVERIFY(wait(m_desk->keys.disable(m_desk->ada, made.key.id)));
    QVERIFY(wait(m_desk->keys.enable(m_desk->ada, made.key.id)));
    QVERIFY(wait(m_desk->keys.authenticate(made.secret, {})));
    QVERIFY(wait(m_desk->keys.revoke(m_desk->ada, made.key.id)));
    QVERIFY(wait(m_desk->keys.revoke(m_desk->ada, made.key.id)));
    QCOMPARE(wait(m_desk->keys.enable(m_desk->ada, made.key.id)).error().kind, Error::Kind::Conflict);
    QCOMPARE(wait(m_desk->keys.change(m_desk->ada, made.key.id, KeyDesk::terms())).error().kind, Error::Kind::Conflict);
    QVERIFY(!wait(m_desk->keys.authenticate(made.secret, {})));
}

void TestKeys::keysMakeNoKeys()
{
    const Actor assistant = m_desk->assistantWith(KeyDesk::terms());
    const auto none = Error::Kind::NotAllowed;
    QCOMPARE(wait(m_desk->keys.create(assistant, KeyDesk::terms())).error().kind, none);
    QCOMPARE(wait(m_desk->keys.list(assistant)).error().kind, none);
    QCOMPARE(wait(m_desk->keys.change(assistant, assistant.key->id, KeyDesk::terms())).error().kind, none);
    QCOMPARE(wait(m_desk->keys.enable(assistant, assistant.key->id)).error().kind, none);
    QCOMPARE(wait(m_desk->keys.revoke(assistant, assistant.key->id)).error().kind, none);
    QCOMPARE(wait(m_desk->keys.setRules(assistant, {})).error().kind, none);
}

void TestKeys::othersKeysAreHidden()
{
    const NewKey made = m_desk->make(KeyDesk::terms());
    QVERIFY(wait(m_desk->keys.list(m_desk->grace))->isEmpty());
    QCOMPARE(wait(m_desk->keys.revoke(m_desk->grace, made.key.id)).error().kind, Error::Kind::NotFound);
    m_desk->grace.role = User::Role::Admin;
    QCOMPARE(wait(m_desk->keys.list(m_desk->grace))->size(), 1);
    QVERIFY(wait(m_desk->keys.revoke(m_desk->grace, made.key.id)));
}

void TestKeys::aKeyOfAnAdminIsNone()
{
    Actor assistant = m_desk->assistantWith(KeyDesk::terms());
    assistant.role = User::Role::Admin;
    QVERIFY(!assistant.isAdmin());
    QVERIFY(!assistant.maySee(m_desk->grace.id));
}

void TestKeys::tellsWhatItMay()
{
    KeyTerms terms = KeyDesk::terms();
    terms.dailyBudget = 2;
    terms.requiresApproval = false;
    const Actor assistant = m_desk->assistantWith(terms);
    QCOMPARE(wait(m_desk->keys.grant(assistant))->budgetLeft, std::optional(2));
    // Tomorrow's is no matter of today's.
    QVERIFY(m_desk->scheduleAs(assistant, m_desk->copyOf(u"tomorrow"_s, {m_desk->account})));
    QCOMPARE(wait(m_desk->keys.grant(assistant))->budgetLeft, std::optional(2));
    QVERIFY(wait(m_desk->compose->schedule(assistant, m_desk->copyOf(u"now"_s, {m_desk->account}),
                                           ComposeService::Timing::Now)));
    const Grant grant = *wait(m_desk->keys.grant(assistant));
    QCOMPARE(grant.budgetLeft, std::optional(1));
    QCOMPARE(grant.timezone, QByteArray("Europe/Berlin"));
    QCOMPARE(grant.key.scopes, terms.scopes);
    QCOMPARE(wait(m_desk->keys.grant(m_desk->ada)).error().kind, Error::Kind::NotAllowed);
}

void TestKeys::rulesAreTheAdmins()
{
    QCOMPARE(*wait(m_desk->keys.rules()), AssistantRules());
    QCOMPARE(wait(m_desk->keys.setRules(m_desk->ada, {true, true})).error().kind, Error::Kind::NotAllowed);
    m_desk->ada.role = User::Role::Admin;
    QVERIFY(wait(m_desk->keys.setRules(m_desk->ada, {false, true})));
    QCOMPARE(*wait(m_desk->keys.rules()), (AssistantRules{false, true}));
    // A command line that has to wait can't let itself go, nor make a key that need not wait.
    Actor commandLine = m_desk->ada;
    commandLine.who = "cli:"_L1 + commandLine.id.toString();
    QCOMPARE(wait(m_desk->keys.setRules(commandLine, {})).error().kind, Error::Kind::NotAllowed);
    QCOMPARE(wait(m_desk->keys.create(commandLine, KeyDesk::terms())).error().kind, Error::Kind::NotAllowed);
}

TEST_CLASS(TestKeys)
#include "tst_keys.moc"
