// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkedinstandin.h"
#include "livesignin.h"
#include "platforms/linkedin/linkedin.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Endpoint = LinkedinStandIn::Endpoint;
using Kind = Net::Credential::Kind;

// From the consent page to a token, who it is for, its refreshing and its end, against the strict stand-in.
class TestLinkedinSignIn final : public LiveSignIn
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void signsInWithASecret();
    void signsInNatively();
    void refusesAnOldCode();
    void refreshesAndRevokes();
    void asksForWhatTheAppMay();
    void namesMemberAndOrganisations();
    void namesOrganisationsAlone();
    void refusesATokenWithoutRights();

private:
    void start(const LinkedinStandIn::Options &options = {});
    QString redirect() const { return redirectUris(m_linkedin.signIn()).first(); }
    // Holds the code that the consent page gave.
    LivePlayer granted(const QStringList &scopes = {});
    QList<Identity> identified(const QStringList &scopes);

    LinkedinPlatform m_linkedin;
    std::unique_ptr<LinkedinStandIn> m_standIn;
};

void TestLinkedinSignIn::init()
{
    start();
}

void TestLinkedinSignIn::start(const LinkedinStandIn::Options &options)
{
    m_standIn = std::make_unique<LinkedinStandIn>(options);
    use(m_linkedin, *m_standIn);
    m_account.facts = {{"hasClientSecret"_L1, !options.isNative}};
    m_credentials.insert(Kind::ClientId, Secret(LinkedinStandIn::clientId().toUtf8()));
    if (!options.isNative)
        m_credentials.insert(Kind::ClientSecret, Secret(LinkedinStandIn::clientSecret().toUtf8()));
}

LivePlayer TestLinkedinSignIn::granted(const QStringList &scopes)
{
    consent({LinkedinStandIn::clientId(),
             redirect(),
             scopes.isEmpty() ? m_linkedin.signIn().scopes : scopes,
             u"a st+te"_s,
             {}});
    return player();
}

QList<Identity> TestLinkedinSignIn::identified(const QStringList &scopes)
{
    Account account = m_account;
    account.scopes = scopes;
    LivePlayer live = player();
    if (const Outcome outcome = live.play(m_linkedin.identify(account)); !outcome)
        qWarning("%s", qPrintable(outcome.error().words));
    return live.context.identities;
}

void TestLinkedinSignIn::signsInWithASecret()
{
    LivePlayer live = granted();
    QVERIFY(live.play(m_linkedin.exchangeCode(redirect(), m_account)));
    const auto tokens = live.context.tokens;
    QVERIFY(tokens && tokens->refreshToken.isEmpty());
    QCOMPARE(tokens->lifetime, std::optional<std::chrono::seconds>(60 * 24h));
    QCOMPARE(tokens->scopes, m_linkedin.signIn().scopes);
    m_credentials[Kind::AccessToken] = tokens->accessToken;
    const auto identities = identified(tokens->scopes);
    QCOMPARE(identities.size(), 1);
    QCOMPARE(identities.first().accountId, LinkedinStandIn::memberUrn());
    QCOMPARE(m_standIn->requestCount(Endpoint::Roles), 0); // no right to it
    // A code is good once.
    QCOMPARE(player().play(m_linkedin.exchangeCode(redirect(), m_account)).error().kind, Error::Kind::Auth);
    QCOMPARE(m_standIn->complaints(), QStringList());
}

void TestLinkedinSignIn::signsInNatively()
{
    LinkedinStandIn::Options options;
    options.isNative = options.givesRefresh = true;
    start(options);
    LivePlayer live = granted();
    QVERIFY(live.play(m_linkedin.exchangeCode(redirect(), m_account)));
    QCOMPARE(m_standIn->requestCount(Endpoint::NativeAuthorize), 1);
    m_credentials[Kind::AccessToken] = live.context.tokens->accessToken;
    m_credentials[Kind::RefreshToken] = live.context.tokens->refreshToken;
    // That it has no secret stays known.
    Account connected;
    connected.facts = identified(live.context.tokens->scopes).first().facts;
    QVERIFY(player().play(m_linkedin.refresh(connected)));
    QVERIFY(player().play(m_linkedin.revoke(connected)));
    QCOMPARE(m_standIn->complaints(), QStringList());
}

void TestLinkedinSignIn::refusesAnOldCode()
{
    LinkedinStandIn::Options options;
    options.codeLifetime = -1s;
    start(options);
    LivePlayer live = granted();
    const Outcome outcome = live.play(m_linkedin.exchangeCode(redirect(), m_account));
    QCOMPARE(outcome.error().kind, Error::Kind::Auth);
    QVERIFY(!outcome.error().words.isEmpty());
}

void TestLinkedinSignIn::refreshesAndRevokes()
{
    LinkedinStandIn::Options options;
    options.givesRefresh = true;
    start(options);
    LivePlayer live = granted();
    QVERIFY(live.play(m_linkedin.exchangeCode(redirect(), m_account)));
    m_credentials[Kind::RefreshToken] = live.context.tokens->refreshToken;
    LivePlayer second = player();
    QVERIFY(second.play(m_linkedin.refresh(m_account)));
    QVERIFY(second.context.tokens->accessToken.reveal() != live.context.tokens->accessToken.reveal());
    m_credentials[Kind::AccessToken] = second.context.tokens->accessToken;
    QVERIFY(player().play(m_linkedin.identify(m_account)));
    QVERIFY(player().play(m_linkedin.revoke(m_account)));
    QCOMPARE(player().play(m_linkedin.identify(m_account)).error().kind, Error::Kind::Auth);
    m_standIn->endGrants();
    QCOMPARE(player().play(m_linkedin.refresh(m_account)).error().kind, Error::Kind::Auth);
    QCOMPARE(m_standIn->complaints(), QStringList());
}

void TestLinkedinSignIn::asksForWhatTheAppMay()
{
    LinkedinStandIn::Options options;
    options.scopes = LinkedinStandIn::organisationScopes();
    start(options);
    const QStringList scopes = options.scopes.split(u' ');
    LivePlayer live = granted(scopes);
    QVERIFY(live.play(m_linkedin.exchangeCode(redirect(), m_account)));
    QCOMPARE(live.context.tokens->scopes, scopes);
}

void TestLinkedinSignIn::namesMemberAndOrganisations()
{
    LinkedinStandIn::Options options;
    options.scopes = LinkedinStandIn::organisationScopes();
    options.organisations = 3; // one as administrator, two for their content
    start(options);
    for (const QStringList &scopes : {QStringList(), options.scopes.split(u' ')}) {
        const auto identities = identified(scopes);
        QCOMPARE(identities.size(), 4);
        QCOMPARE(identities.at(0).accountId, LinkedinStandIn::memberUrn());
        QCOMPARE(identities.at(3).accountId, LinkedinStandIn::organisationUrn(2));
        QCOMPARE(identities.at(3).username, u"example-2"_s);
        QVERIFY(identities.at(0).kind != identities.at(3).kind);
    }
    QCOMPARE(m_standIn->complaints(), QStringList());
}

void TestLinkedinSignIn::namesOrganisationsAlone()
{
    LinkedinStandIn::Options options;
    options.scopes = u"w_organization_social rw_organization_admin"_s;
    start(options);
    for (const QStringList &scopes : {QStringList(), options.scopes.split(u' ')}) {
        const auto identities = identified(scopes);
        QCOMPARE(identities.size(), 1);
        QCOMPARE(identities.first().accountId, LinkedinStandIn::organisationUrn());
    }
    QCOMPARE(m_standIn->requestCount(Endpoint::UserInfo), 1); // where nobody knows
    QCOMPARE(m_standIn->complaints(), QStringList());
}

void TestLinkedinSignIn::refusesATokenWithoutRights()
{
    LinkedinStandIn::Options options;
    options.scopes = u"openid profile"_s;
    start(options);
    Account granted = m_account;
    granted.scopes = options.scopes.split(u' ');
    const Outcome outcome = player().play(m_linkedin.identify(granted));
    QCOMPARE(outcome.error().kind, Error::Kind::Auth);
    QVERIFY(outcome.error().words.contains("w_member_social"_L1));
    m_credentials[Kind::AccessToken] = Secret("wrong");
    QCOMPARE(player().play(m_linkedin.identify({})).error().kind, Error::Kind::Auth);
}

TEST_CLASS(TestLinkedinSignIn)
#include "tst_linkedinsignin.moc"
