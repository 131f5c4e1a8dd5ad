// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchangestest.h"
#include "platforms/bluesky/bluesky.h"
#include "recordedposts.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Postrider::Testing::RecordedBluesky;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

// The rarer ways into an account, and the doors that are shut.
class TestBlueskySignInExchanges final : public ExchangesTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void findsAnAccountOnItsOwnHost();
    void findsNobody();
    void namesRefusals_data();
    void namesRefusals();
    void identifiesANewAccount();
    void refusesASessionThatIsOver();
    void signsOutOfWhatIsOver();

private:
    BlueskyPlatform m_bluesky;
};

void TestBlueskySignInExchanges::init()
{
    begin(m_bluesky);
}

void TestBlueskySignInExchanges::findsAnAccountOnItsOwnHost()
{
    const Recipe recipe = m_bluesky.openSession(u"did:web:alice.example"_s, Account());
    QVERIFY(plays(recipe, {u"67_web_document"_s, u"68_own_session"_s}));
    QCOMPARE(m_recorded->context.identity->accountId, u"did:web:alice.example"_s);
    QCOMPARE(m_recorded->context.identity->facts["pds"_L1].toString(), u"https://pds.alice.example"_s);
}

void TestBlueskySignInExchanges::findsNobody()
{
    QVERIFY(plays(m_bluesky.openSession(u"nobody"_s, Account()), {u"66_nobody"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::InvalidInput);
    QVERIFY(m_recorded->error->detail.contains("nobody.bsky.social"_L1));
    QVERIFY(plays(m_bluesky.openSession(u"did:web:alice.example"_s, Account()), {u"69_document_without_server"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::WrongServer);
}

void TestBlueskySignInExchanges::namesRefusals_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("a code by mail") << u"70_needs_a_code"_s << Error::Kind::Auth;
    QTest::newRow("too often") << u"71_session_limited"_s << Error::Kind::RateLimit;
    QTest::newRow("taken down") << u"72_session_taken_down"_s << Error::Kind::Auth;
}

void TestBlueskySignInExchanges::namesRefusals()
{
    QFETCH(QString, name);
    QFETCH(Error::Kind, kind);
    QVERIFY(plays(m_bluesky.openSession(u"alice@example.org"_s, Account()), {name}));
    QVERIFY(!m_recorded->context.tokens);
    QCOMPARE(m_recorded->error->kind, kind);
    if (kind == Error::Kind::RateLimit)
        QCOMPARE(m_recorded->error->retryAfter, std::optional<std::chrono::milliseconds>(5min));
}

// Without a profile yet, on a server that does not tell its limit.
void TestBlueskySignInExchanges::identifiesANewAccount()
{
    QVERIFY(plays(m_bluesky.identify(Account()), {u"06_get_session"_s, u"76_no_profile"_s, u"77_old_server"_s}));
    QVERIFY(!m_recorded->error);
    const auto identity = m_recorded->context.identity;
    QCOMPARE(identity->displayName, u"alice.bsky.social"_s);
    QCOMPARE(identity->avatar, QString());
    QCOMPARE(identity->facts["blobUploadLimit"_L1].toInteger(-1), 0);
    QVERIFY(plays(m_bluesky.identify(Account()), {u"78_deactivated"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Auth);
    QCOMPARE(m_recorded->error->words, u"deactivated"_s);
}

void TestBlueskySignInExchanges::refusesASessionThatIsOver()
{
    for (const QString &name : {u"73_refresh_invalid"_s, u"74_refresh_no_account"_s}) {
        QVERIFY(plays(m_bluesky.refresh(account()), {name}));
        QCOMPARE(m_recorded->error->kind, Error::Kind::Auth);
        QVERIFY(!m_recorded->context.tokens);
    }
}

void TestBlueskySignInExchanges::signsOutOfWhatIsOver()
{
    QVERIFY(plays(m_bluesky.revoke(account()), {u"75_sign_out_ended"_s}));
    QVERIFY(!m_recorded->error);
}

TEST_CLASS(TestBlueskySignInExchanges)
#include "tst_blueskysigninexchanges.moc"
