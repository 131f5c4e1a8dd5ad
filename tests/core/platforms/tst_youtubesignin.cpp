// SPDX-License-Identifier: GPL-3.0-or-later
#include "livesignin.h"
#include "platforms/youtube/youtube.h"
#include "testmain.h"
#include "youtubestandin.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Endpoint = YouTubeStandIn::Endpoint;
using Kind = Net::Credential::Kind;

// From the consent page to a token, its refreshing and its end, against the strict stand-in.
class TestYouTubeSignIn final : public LiveSignIn
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void signsIn();
    void tellsWhatWasUnticked();
    void refreshesAndRevokes();
    void knowsAWrongSecret();
    void identifies();
    void offersSeveralChannels();
    void saysThatThereIsNoChannel();
    void guides();

private:
    void start(const YouTubeStandIn::Options &options = {});
    // Holds the code that the consent page gave.
    LivePlayer granted();

    const QString m_redirect = u"http://127.0.0.1:53682/callback"_s;
    YouTubePlatform m_youtube;
    std::unique_ptr<YouTubeStandIn> m_standIn;
};

void TestYouTubeSignIn::init()
{
    start();
}

void TestYouTubeSignIn::start(const YouTubeStandIn::Options &options)
{
    m_standIn = std::make_unique<YouTubeStandIn>(options);
    use(m_youtube, *m_standIn);
    m_credentials.insert(Kind::ClientId, Secret(YouTubeStandIn::clientId().toUtf8()));
    m_credentials.insert(Kind::ClientSecret, Secret(YouTubeStandIn::clientSecret().toUtf8()));
}

LivePlayer TestYouTubeSignIn::granted()
{
    consent({YouTubeStandIn::clientId(), m_redirect, m_youtube.signIn().scopes, u"a state"_s, {}});
    return player();
}

void TestYouTubeSignIn::signsIn()
{
    LivePlayer live = granted();
    QVERIFY(live.play(m_youtube.exchangeCode(m_redirect, m_account)));
    const auto tokens = live.context.tokens;
    QVERIFY(tokens && !tokens->refreshToken.isEmpty());
    QCOMPARE(tokens->lifetime, std::optional<std::chrono::seconds>(3599s));
    QCOMPARE(tokens->scopes, m_youtube.signIn().scopes);
    m_credentials[Kind::AccessToken] = tokens->accessToken;
    QVERIFY(player().play(m_youtube.identify(m_account)));
    // A code is good once.
    QCOMPARE(player().play(m_youtube.exchangeCode(m_redirect, m_account)).error().kind, Error::Kind::Auth);
    QCOMPARE(m_standIn->complaints(), QStringList());
}

void TestYouTubeSignIn::tellsWhatWasUnticked()
{
    YouTubeStandIn::Options options;
    options.refusedScopes = {u"https://www.googleapis.com/auth/youtube.upload"_s};
    start(options);
    LivePlayer live = granted();
    QVERIFY(live.play(m_youtube.exchangeCode(m_redirect, m_account)));
    QVERIFY(!live.context.tokens->scopes.contains(options.refusedScopes.first()));
    QVERIFY(m_youtube.signIn().neededScopes.contains(options.refusedScopes.first()));
    // Shares can be done without.
    QVERIFY(!m_youtube.signIn().neededScopes.contains(u"https://www.googleapis.com/auth/yt-analytics.readonly"_s));
}

void TestYouTubeSignIn::refreshesAndRevokes()
{
    LivePlayer live = granted();
    QVERIFY(live.play(m_youtube.exchangeCode(m_redirect, m_account)));
    m_credentials[Kind::RefreshToken] = live.context.tokens->refreshToken;
    LivePlayer second = player();
    QVERIFY(second.play(m_youtube.refresh(m_account)));
    QVERIFY(second.context.tokens->refreshToken.isEmpty()); // the old one stays good
    QVERIFY(second.play(m_youtube.refresh(m_account)));
    m_credentials[Kind::AccessToken] = second.context.tokens->accessToken;
    QVERIFY(player().play(m_youtube.identify(m_account)));
    QVERIFY(player().play(m_youtube.revoke(m_account)));
    QCOMPARE(m_standIn->requestCount(Endpoint::Revoke), 2);
    QCOMPARE(player().play(m_youtube.identify(m_account)).error().kind, Error::Kind::Auth);
    const Outcome ended = player().play(m_youtube.refresh(m_account));
    QCOMPARE(ended.error().kind, Error::Kind::Auth);
    QVERIFY2(ended.error().words.contains("7 days"_L1), qPrintable(ended.error().words));
    QCOMPARE(m_standIn->complaints(), QStringList());
}

void TestYouTubeSignIn::knowsAWrongSecret()
{
    LivePlayer live = granted();
    m_credentials[Kind::ClientSecret] = Secret("another");
    live.setCredentials(m_credentials);
    const Outcome refused = live.play(m_youtube.exchangeCode(m_redirect, m_account));
    QCOMPARE(refused.error().kind, Error::Kind::Auth);
    QVERIFY(refused.error().words.contains("secret"_L1));
    QVERIFY(!refused.error().words.contains("another one.another"_L1));
}

void TestYouTubeSignIn::identifies()
{
    YouTubeStandIn::Options options;
    options.longUploads = u"disallowed"_s;
    start(options);
    LivePlayer live = player();
    QVERIFY(live.play(m_youtube.identify(Account())));
    const Identity identity = *live.context.identity;
    QCOMPARE(identity.accountId, YouTubeStandIn::channelId());
    QCOMPARE(identity.username, u"@ann"_s);
    QCOMPARE(identity.displayName, u"Ann's films"_s);
    QVERIFY(identity.avatar.endsWith("/avatar.jpg"_L1));
    m_account.facts = identity.facts;
    QCOMPARE(m_account.facts["uploads"_L1].toString(), YouTubeStandIn::uploadsId());
    QCOMPARE(m_youtube.mediaRules({}, m_account).video.maxDuration, std::chrono::milliseconds(15min));
    QCOMPARE(m_youtube.mediaRules({}, Account()).video.maxDuration, std::chrono::milliseconds(12h));
}

void TestYouTubeSignIn::offersSeveralChannels()
{
    YouTubeStandIn::Options options;
    options.channels = 2;
    start(options);
    LivePlayer live = player();
    QVERIFY(live.play(m_youtube.identify(Account())));
    QVERIFY(!live.context.identity);
    QCOMPARE(live.context.identities.size(), 2);
    QCOMPARE(live.context.identities.last().username, u"@ann2"_s);
    QVERIFY(!live.context.identities.last().kind.isEmpty());
}

void TestYouTubeSignIn::saysThatThereIsNoChannel()
{
    YouTubeStandIn::Options options;
    options.channels = 0;
    start(options);
    const Outcome refused = player().play(m_youtube.identify(Account()));
    QCOMPARE(refused.error().kind, Error::Kind::Content);
    QVERIFY(refused.error().words.contains("channel"_L1));
}

void TestYouTubeSignIn::guides()
{
    const SignIn how = m_youtube.signIn();
    QVERIFY(how.needsDeveloperApp && how.ports.isEmpty()); // any free port
    QVERIFY(redirectUris(how).isEmpty());
    const AppGuide guide = m_youtube.appGuide();
    QVERIFY(guide.steps.size() >= 5);
    QCOMPARE(guide.secret, AppGuide::SecretUse::Needed);
    QVERIFY(guide.limits.contains("private"_L1));
    for (const AppGuide::Step &step : guide.steps)
        QVERIFY(step.link.isEmpty() || step.link.scheme() == "https"_L1);
}

TEST_CLASS(TestYouTubeSignIn)
#include "tst_youtubesignin.moc"
