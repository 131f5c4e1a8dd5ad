// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchangestest.h"
#include "outgoingpost.h"
#include "platforms/linkedin/linkedin.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto kShare = "urn:li:share:7012345678901234567"_L1;
const auto kOtherShare = "urn:li:share:7012345678901234568"_L1;
const auto kUgcPost = "urn:li:ugcPost:7012345678901234000"_L1;
const auto kOrganisation = "urn:li:organization:2414183"_L1;

Account account(const QStringList &scopes = {u"openid"_s, u"profile"_s, u"w_member_social"_s})
{
    Account made;
    made.platform = PlatformId::Linkedin;
    made.accountId = u"urn:li:person:782bbtaQ"_s;
    made.username = u"Jane Doe"_s;
    made.scopes = scopes;
    return made;
}

Account organisation()
{
    Account made = account({u"w_organization_social"_s, u"r_organization_social"_s, u"rw_organization_admin"_s});
    made.accountId = kOrganisation;
    made.username = u"example"_s;
    return made;
}

Outgoing comment()
{
    Outgoing made = post(u"First (comment) #1"_s);
    made.part = 3;
    made.root = kShare;
    made.replyTo = u"urn:li:comment:(urn:li:share:7012345678901234567,7)"_s;
    return made;
}

} // namespace

// Each request as it goes over the wire, and each answer as it came.
class TestLinkedinExchanges final : public ExchangesTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void signsInAndOut();
    void signsInNatively();
    void identifiesAMember();
    void identifiesOrganisations();
    void saysWhichRightsAreMissing();
    void publishesText();
    void namesRefusals_data();
    void namesRefusals();
    void takesADuplicateOfItsOwnForThePost();
    void escapesWhatIsNoMarkup();
    void speaksAnotherVersion();
    void comments();
    void listsOwnPosts();
    void editsAndDeletes();
    void countsForOrganisations();
    void countsForMembers();

private:
    LinkedinPlatform m_linkedin;
};

void TestLinkedinExchanges::init()
{
    begin(m_linkedin);
}

void TestLinkedinExchanges::signsInAndOut()
{
    const QString redirect = redirectUris(m_linkedin.signIn()).first();
    QVERIFY(plays(m_linkedin.exchangeCode(redirect, {}), {u"01_exchange"_s}));
    QCOMPARE(m_recorded->context.tokens->refreshToken.reveal(), "blank-refresh");
    QCOMPARE(m_recorded->context.tokens->lifetime, std::optional<std::chrono::seconds>(1440h));
    QCOMPARE(m_recorded->context.tokens->scopes, account().scopes);
    QVERIFY(plays(m_linkedin.exchangeCode(redirect, {}), {u"02_exchange_late"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Auth);
    QVERIFY(plays(m_linkedin.refresh(account()), {u"04_refresh"_s}));
    QCOMPARE(m_recorded->context.tokens->accessToken.reveal(), "blank-second");
    QVERIFY(plays(m_linkedin.refresh(account()), {u"05_refresh_ended"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Auth);
    QVERIFY(plays(m_linkedin.revoke(account()), {u"06_revoke"_s}));
}

void TestLinkedinExchanges::signsInNatively()
{
    Account native;
    native.facts = {{"hasClientSecret"_L1, false}};
    QVERIFY(
        plays(m_linkedin.exchangeCode(redirectUris(m_linkedin.signIn()).first(), native), {u"03_exchange_native"_s}));
    QVERIFY(m_recorded->context.tokens->refreshToken.isEmpty());
}

void TestLinkedinExchanges::identifiesAMember()
{
    Account granted;
    granted.scopes = account().scopes;
    QVERIFY(plays(m_linkedin.identify(granted), {u"07_profile"_s}));
    const auto identities = m_recorded->context.identities;
    QCOMPARE(identities.size(), 1);
    QCOMPARE(identities.first().accountId, u"urn:li:person:782bbtaQ"_s);
    QCOMPARE(identities.first().username, u"Jane Doe"_s);
    QCOMPARE(identities.first().avatar, u"https://media.licdn.com/jane.jpg"_s);
    init();
    QVERIFY(plays(m_linkedin.identify({}), {u"07_profile"_s, u"11_roles_denied"_s})); // nobody knows its rights
    QCOMPARE(m_recorded->context.identities.size(), 1);
    init();
    QVERIFY(plays(m_linkedin.identify(account({})), {u"07_profile"_s})); // known to be the member
}

void TestLinkedinExchanges::identifiesOrganisations()
{
    QVERIFY(plays(m_linkedin.identify({}),
                  {u"07_profile"_s, u"09_administrator"_s, u"10_content_administrator"_s, u"12_organization"_s,
                   u"13_organization_gone"_s}));
    const auto identities = m_recorded->context.identities;
    QCOMPARE(identities.size(), 2);
    QCOMPARE(identities.last().accountId, QString(kOrganisation));
    QCOMPARE(identities.last().username, u"example"_s);
    QCOMPARE(identities.last().displayName, u"Example Ltd"_s);
    QVERIFY(identities.first().kind != identities.last().kind);
    init();
    const QStringList roles{u"09_administrator"_s, u"10_content_administrator"_s, u"12_organization"_s,
                            u"13_organization_gone"_s};
    QVERIFY(plays(m_linkedin.identify(organisation()), roles)); // of an account that is one
    QCOMPARE(m_recorded->context.identities.size(), 1);
}

void TestLinkedinExchanges::saysWhichRightsAreMissing()
{
    QVERIFY(plays(m_linkedin.identify({}), {u"08_profile_denied"_s, u"11_roles_denied"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Auth);
    QVERIFY(m_recorded->error->words.contains("w_member_social"_L1));
    Account reader;
    reader.scopes = {u"openid"_s, u"profile"_s};
    QVERIFY(plays(m_linkedin.identify(reader), {u"07_profile"_s}));
    QVERIFY(m_recorded->error->words.contains("w_organization_social"_L1));
}

void TestLinkedinExchanges::publishesText()
{
    const Recipe recipe = m_linkedin.publish(post(u"Hello world"_s), account());
    QCOMPARE(recipe.size(), 1);
    QCOMPARE(recipe.last().effect, Effect::Irrevocable);
    QVERIFY(plays(recipe, {u"14_create"_s}));
    QCOMPARE(m_recorded->context.published->id, QString(kShare));
    QCOMPARE(m_recorded->context.published->permalink,
             u"https://www.linkedin.com/feed/update/urn:li:share:7012345678901234567/"_s);
}

void TestLinkedinExchanges::namesRefusals_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, Error::Kind kind) {
        QTest::newRow(name) << QString::fromLatin1(name) << int(kind);
    };
    row("15_duplicate", Error::Kind::Content);
    row("16_duplicate_other_code", Error::Kind::Content);
    row("17_expired", Error::Kind::Auth);
    row("18_denied", Error::Kind::Auth);
    row("19_version_missing", Error::Kind::Content);
    row("20_version_ended", Error::Kind::Content);
    row("21_too_long", Error::Kind::Content);
    row("22_conflict", Error::Kind::Transient);
    row("23_limited", Error::Kind::RateLimit);
    row("24_unavailable", Error::Kind::Transient);
    row("25_unprocessable", Error::Kind::Content);
    row("26_proxy", Error::Kind::Unclassed);
    row("27_no_id", Error::Kind::Lost);
}

void TestLinkedinExchanges::namesRefusals()
{
    QFETCH(QString, name);
    QFETCH(int, kind);
    QVERIFY(plays(m_linkedin.publish(post(u"Hello world"_s), account()), {name}));
    QVERIFY(m_recorded->error && !m_recorded->context.published);
    QCOMPARE(int(m_recorded->error->kind), kind);
    // Until midnight UTC, where LinkedIn does not say.
    if (m_recorded->error->kind == Error::Kind::RateLimit)
        QCOMPARE(m_recorded->error->retryAfter, std::optional<std::chrono::milliseconds>(12h));
}

// Only a repetition of a request whose answer was lost, or said nothing of the post.
void TestLinkedinExchanges::takesADuplicateOfItsOwnForThePost()
{
    const Recipe recipe = m_linkedin.publish(post(u"Hello world"_s), account());
    for (const QString &before : {u"22_conflict"_s, u"24_unavailable"_s, u"27_no_id"_s}) {
        init();
        QVERIFY(plays(recipe, {before}));
        QVERIFY(plays(recipe, {u"15_duplicate"_s}));
        QVERIFY(!m_recorded->error);
        QCOMPARE(m_recorded->context.published->id, QString(kShare));
    }
    init();
    QVERIFY(plays(recipe, {u"24_unavailable"_s}));
    QVERIFY(plays(recipe, {u"16_duplicate_other_code"_s}));
    QCOMPARE(m_recorded->context.published->id, u"urn:li:ugcPost:7012345678901234568"_s);
    // A repetition that is refused for another reason says nothing of the first.
    init();
    for (const QString &name : {u"24_unavailable"_s, u"23_limited"_s, u"17_expired"_s, u"15_duplicate"_s})
        QVERIFY(plays(recipe, {name}));
    QCOMPARE(m_recorded->context.published->id, QString(kShare));
    for (const QString &before : {u"23_limited"_s, u"18_denied"_s, u"25_unprocessable"_s}) {
        init();
        QVERIFY(plays(recipe, {before}));
        QVERIFY(plays(recipe, {u"15_duplicate"_s}));
        QCOMPARE(m_recorded->error->kind, Error::Kind::Content);
        QVERIFY(!m_recorded->context.published);
    }
}

void TestLinkedinExchanges::escapesWhatIsNoMarkup()
{
    const QString text = u"(a) {b} [c] <d> 50~60 _x_ *y* a|b c\\d me@example.org #1 #Launch #big_day "
                         u"@[Devs (EU)](urn:li:organization:123) https://example.org/a_b#c"_s;
    QVERIFY(plays(m_linkedin.publish(post(text), account()), {u"62_create_little_text"_s}));
}

void TestLinkedinExchanges::speaksAnotherVersion()
{
    Account later = account();
    later.settings = {{"apiVersion"_L1, u"202611"_s}};
    QVERIFY(plays(m_linkedin.publish(post(u"Hello world"_s), later), {u"63_create_other_version"_s}));
    later.settings = {{"apiVersion"_L1, u"soon\r\nX: y"_s}};
    QVERIFY(plays(m_linkedin.publish(post(u"Hello world"_s), later), {u"14_create"_s}));
}

void TestLinkedinExchanges::comments()
{
    const QString urn = u"urn:li:comment:(urn:li:share:7012345678901234567,7012345678901999999)"_s;
    const Recipe recipe = m_linkedin.publish(comment(), account());
    QCOMPARE(recipe.last().effect, Effect::Irrevocable);
    for (const QString &name : {u"64_comment"_s, u"65_comment_by_number"_s}) {
        init();
        QVERIFY(plays(recipe, {name}));
        QCOMPARE(m_recorded->context.published->id, urn);
        QCOMPARE(m_recorded->context.published->replyTo, QString(kShare));
    }
    init();
    QVERIFY(plays(recipe, {u"66_comment_denied"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Content); // a new sign-in would not help
    QVERIFY(m_recorded->error->words.contains("partnerApiSocialActions"_L1));
    init();
    QVERIFY(plays(recipe, {u"67_comment_early"_s, u"67_comment_early"_s, u"64_comment"_s}));
    QCOMPARE(m_recorded->waits, (QList<std::chrono::milliseconds>{10s, 10s}));
    QVERIFY(plays(recipe, {u"68_comment_no_id"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Lost);
    // It goes with its post, so that it can't be deleted alone is no failure.
    QVERIFY(plays(m_linkedin.remove(urn, account()), {u"69_delete_comment"_s}));
    QVERIFY(!m_recorded->error);
}

void TestLinkedinExchanges::listsOwnPosts()
{
    QVERIFY(plays(m_linkedin.listOwn(organisation()), {u"73_list"_s}));
    const auto posts = *m_recorded->context.posts;
    QCOMPARE(posts.size(), 2);
    QCOMPARE(posts.first().id, QString(kShare));
    QCOMPARE(posts.first().text, u"A (nice) #day_one \\ more"_s);
    QCOMPARE(posts.first().altTexts, QStringList{u"The sea"_s});
    QCOMPARE(posts.first().createdAt, QDateTime(QDate(2026, 11, 22), QTime(12, 0, 0, 500), Qt::UTC));
    QCOMPARE(posts.last().mediaCount, 2);
    const QDateTime sentAt(QDate(2026, 11, 22), QTime(11, 59, 59), Qt::UTC);
    QVERIFY(m_linkedin.isSame(posts.first(), post(u"A (nice) #day_one \\ more"_s, {image()}), sentAt));
    QVERIFY(plays(m_linkedin.listOwn(organisation()), {u"74_list_no_list"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Lost);
    QVERIFY(m_linkedin.listOwn(account()).isEmpty());
}

void TestLinkedinExchanges::editsAndDeletes()
{
    QVERIFY(plays(m_linkedin.edit(kShare, post(u"New (text)"_s), account()), {u"72_edit"_s}));
    QVERIFY(plays(m_linkedin.remove(kShare, account()), {u"70_delete"_s}));
    QVERIFY(plays(m_linkedin.remove(kShare, account()), {u"71_delete_gone"_s}));
    QVERIFY(!m_recorded->error);
}

void TestLinkedinExchanges::countsForOrganisations()
{
    const QStringList ids{kShare, kUgcPost, kOtherShare, u"urn:li:comment:(urn:li:share:1,2)"_s};
    QVERIFY(plays(m_linkedin.metrics(ids, organisation()), {u"75_shares_counted"_s, u"76_ugc_counted"_s}));
    const auto counters = *m_recorded->context.counters;
    QCOMPARE(counters.size(), 3);
    QCOMPARE(counters[kShare], (Counters{99, 7, 3, 4, 5}));
    QCOMPARE(counters[kUgcPost], (Counters{10, 1, 0, 0, 2}));
    QCOMPARE(counters[kOtherShare], (Counters{0, 0, 0, 0, 0})); // nobody did anything with it
    init();
    QVERIFY(plays(m_linkedin.metrics({kShare}, organisation()), {u"77_count_denied"_s}));
    QVERIFY(!m_recorded->error && !m_recorded->context.counters);
}

void TestLinkedinExchanges::countsForMembers()
{
    QVERIFY(m_linkedin.metrics({kShare}, account()).isEmpty());
    QStringList scopes = account().scopes;
    scopes << u"r_member_postAnalytics"_s;
    QVERIFY(plays(m_linkedin.metrics({kShare}, account(scopes)),
                  {u"78_impressions"_s, u"79_reactions"_s, u"80_reshares"_s, u"81_comments"_s}));
    QCOMPARE(m_recorded->context.counters->value(kShare), (Counters{99, 7, 3, 4, {}}));
}

TEST_CLASS(TestLinkedinExchanges)
#include "tst_linkedinexchanges.moc"
