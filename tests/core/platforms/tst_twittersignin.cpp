// SPDX-License-Identifier: GPL-3.0-or-later
#include "livesignin.h"
#include "platforms/twitter/twitter.h"
#include "testmain.h"
#include "twitterstandin.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Endpoint = TwitterStandIn::Endpoint;
using Kind = Net::Credential::Kind;

// From the consent page to a token, its refreshing and its end, against the strict stand-in.
class TestTwitterSignIn final : public LiveSignIn
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void signsIn();
    void refusesAnOldCode();
    void refreshesOnceAndRevokes();
    void identifies();

private:
    void start(const TwitterStandIn::Options &options = {});
    // Holds the code that the consent page gave.
    LivePlayer granted();

    TwitterPlatform m_twitter;
    std::unique_ptr<TwitterStandIn> m_standIn;
};

void TestTwitterSignIn::init()
{
    start();
}

void TestTwitterSignIn::start(const TwitterStandIn::Options &options)
{
    m_standIn = std::make_unique<TwitterStandIn>(options);
    use(m_twitter, *m_standIn);
    m_credentials.insert(Kind::ClientId, Secret(TwitterStandIn::clientId().toUtf8()));
}

LivePlayer TestTwitterSignIn::granted()
{
    const QString redirect = redirectUris(m_twitter.signIn()).first();
    consent({TwitterStandIn::clientId(), redirect, m_twitter.signIn().scopes, u"a state"_s, {}});
    return player();
}

void TestTwitterSignIn::signsIn()
{
    LivePlayer live = granted();
    QVERIFY(live.play(m_twitter.exchangeCode(redirectUris(m_twitter.signIn()).first(), m_account)));
    const auto tokens = live.context.tokens;
    QVERIFY(tokens && !tokens->refreshToken.isEmpty());
    QCOMPARE(tokens->lifetime, std::optional<std::chrono::seconds>(2h));
    QCOMPARE(tokens->scopes, m_twitter.signIn().neededScopes);
    m_credentials[Kind::AccessToken] = tokens->accessToken;
    QVERIFY(player().play(m_twitter.identify(m_account)));
    // A code is good once.
    const Outcome again = player().play(m_twitter.exchangeCode(redirectUris(m_twitter.signIn()).first(), m_account));
    QCOMPARE(again.error().kind, Error::Kind::Auth);
    QCOMPARE(m_standIn->complaints(), QStringList());
}

void TestTwitterSignIn::refusesAnOldCode()
{
    TwitterStandIn::Options options;
    options.codeLifetime = -1s;
    start(options);
    LivePlayer live = granted();
    const Outcome outcome = live.play(m_twitter.exchangeCode(redirectUris(m_twitter.signIn()).first(), m_account));
    QCOMPARE(outcome.error().kind, Error::Kind::Auth);
    QVERIFY(!outcome.error().words.isEmpty());
}

void TestTwitterSignIn::refreshesOnceAndRevokes()
{
    LivePlayer live = granted();
    QVERIFY(live.play(m_twitter.exchangeCode(redirectUris(m_twitter.signIn()).first(), m_account)));
    const Secret first = live.context.tokens->refreshToken;
    m_credentials[Kind::RefreshToken] = first;
    LivePlayer second = player();
    QVERIFY(second.play(m_twitter.refresh(m_account)));
    QVERIFY(second.context.tokens->refreshToken.reveal() != first.reveal());
    m_credentials[Kind::RefreshToken] = second.context.tokens->refreshToken;
    m_credentials[Kind::AccessToken] = second.context.tokens->accessToken;
    QVERIFY(player().play(m_twitter.identify(m_account)));
    QVERIFY(player().play(m_twitter.revoke(m_account)));
    QCOMPARE(m_standIn->requestCount(Endpoint::Revoke), 2);
    QCOMPARE(player().play(m_twitter.identify(m_account)).error().kind, Error::Kind::Auth);
    m_credentials[Kind::RefreshToken] = first;
    QCOMPARE(player().play(m_twitter.refresh(m_account)).error().kind, Error::Kind::Auth);
    QCOMPARE(m_standIn->complaints(), QStringList());
}

void TestTwitterSignIn::identifies()
{
    TwitterStandIn::Options options;
    options.subscription = u"Premium"_s;
    start(options);
    LivePlayer live = player();
    QVERIFY(live.play(m_twitter.identify(Account())));
    QCOMPARE(live.context.identity->accountId, TwitterStandIn::userId());
    QCOMPARE(live.context.identity->username, u"ann"_s);
    QCOMPARE(live.context.identity->displayName, u"Ann"_s);
    m_account.facts = live.context.identity->facts;
    QCOMPARE(m_twitter.limits(m_account).maxCharacters, 25'000);
    Outgoing longPost;
    longPost.text = QString(1000, u'a');
    QVERIFY(player().play(m_twitter.publish(longPost, m_account)));
    QVERIFY(live.play(m_twitter.accountMetrics(m_account)));
    QCOMPARE(live.context.accountCounters->followers, std::optional<qint64>(12));
    QCOMPARE(live.context.accountCounters->posts, std::optional<qint64>(1));
    QCOMPARE(m_standIn->complaints(), QStringList());
}

TEST_CLASS(TestTwitterSignIn)
#include "tst_twittersignin.moc"
