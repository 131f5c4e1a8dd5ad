// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/enumword.h"
#include "liveplayer.h"
#include "mastodonstandin.h"
#include "platforms/mastodon/mastodon.h"
#include "testmain.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Flavour = MastodonStandIn::Flavour;
using Endpoint = MastodonStandIn::Endpoint;
using Fault = MastodonStandIn::Fault;
using Kind = Net::Credential::Kind;

// The connector and a strict server over real HTTP.
class TestMastodonLive final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void publishes_data();
    void publishes();
    void signsIn_data();
    void signsIn();
    void faults_data();
    void faults();
    void keysHold_data();
    void keysHold();
    void refusesOtherServers();

private:
    MastodonPlatform m_mastodon;
    Account connect(const MastodonStandIn &server);
    LivePlayer player(const MastodonStandIn &server);
    static Outgoing post(const QString &text);
};

LivePlayer TestMastodonLive::player(const MastodonStandIn &server)
{
    return {m_mastodon, {{Kind::AccessToken, Secret(server.token())}}};
}

Account TestMastodonLive::connect(const MastodonStandIn &server)
{
    Account account;
    account.server = server.url();
    LivePlayer live = player(server);
    if (const Outcome outcome = live.play(m_mastodon.identify(account)); !outcome) {
        qWarning("%s: %s", qPrintable(live.steps.join(u", "_s)), qPrintable(outcome.error().detail));
        return {};
    }
    account.accountId = live.context.identity->accountId;
    account.username = live.context.identity->username;
    account.facts = live.context.identity->facts;
    return account;
}

Outgoing TestMastodonLive::post(const QString &text)
{
    Outgoing made;
    made.text = text;
    made.idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return made;
}

void TestMastodonLive::publishes_data()
{
    QTest::addColumn<int>("flavour");
    for (const Flavour flavour : {Flavour::Mastodon, Flavour::GoToSocial, Flavour::Pleroma, Flavour::Pixelfed})
        QTest::newRow(qPrintable(enumWord(flavour))) << int(flavour);
}

// A thread of two with media, found again in the list, counted, edited and deleted.
void TestMastodonLive::publishes()
{
    QFETCH(int, flavour);
    MastodonStandIn::Options options;
    options.flavour = Flavour(flavour);
    options.processingLooks = 3;
    const MastodonStandIn server(options);
    const Account account = connect(server);
    QCOMPARE(account.facts["flavour"_L1].toString(), enumWord(Flavour(flavour)));

    QTemporaryDir folder;
    QFile file(folder.filePath(u"sea.png"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not really a picture") > 0);
    file.close();
    Outgoing first = post(u"Hello @mira@b.example & all <3\n\nsee https://example.org/a-long-way-to-go?x=1&y=2 #sea"_s);
    first.media << OutgoingMedia{file.fileName(), u"image/png"_s, file.size(), {10, 10}, 0ms, u"The sea ☼"_s};
    first.settings = {{"visibility"_L1, u"unlisted"_s}, {"spoilerText"_L1, u"sea"_s}, {"sensitive"_L1, true}};
    QVERIFY(m_mastodon.validate(first, account).isEmpty());
    const QDateTime sentAt = QDateTime::currentDateTimeUtc();
    LivePlayer live = player(server);
    const Outcome published = live.play(m_mastodon.publish(first, account));
    QVERIFY2(published, published ? "" : qPrintable(published.error().detail + published.error().words));
    const QString id = live.context.published->id;

    Outgoing second = post(u"and more"_s);
    second.part = 2;
    second.replyTo = id;
    LivePlayer another = player(server);
    QVERIFY(another.play(m_mastodon.publish(second, account)));
    QCOMPARE(server.accepted().size(), 2);
    QCOMPARE(server.accepted().first().altTexts, QStringList{u"The sea ☼"_s});
    QCOMPARE(server.accepted().last().inReplyTo, id);

    LivePlayer list = player(server);
    QVERIFY(list.play(m_mastodon.listOwn(account)));
    QCOMPARE(list.context.posts->size(), 2);
    QVERIFY(m_mastodon.isSame(list.context.posts->last(), first, sentAt));
    QVERIFY(m_mastodon.isSame(list.context.posts->first(), second, sentAt));
    QVERIFY(!m_mastodon.isSame(list.context.posts->first(), first, sentAt));

    LivePlayer metrics = player(server);
    QVERIFY(metrics.play(m_mastodon.metrics({id, live.context.published->id}, account)));
    QCOMPARE(metrics.context.counters->value(id).comments, std::optional<qint64>(1));

    LivePlayer change = player(server);
    Outgoing changed = first;
    changed.text = u"Other words"_s;
    QVERIFY(change.play(m_mastodon.edit(id, changed, account)));
    QCOMPARE(change.context.published->text, u"Other words"_s);
    LivePlayer removal = player(server);
    QVERIFY(removal.play(m_mastodon.remove(id, account)));
    QVERIFY(removal.play(m_mastodon.remove(id, account)));
    QCOMPARE(server.complaints(), QStringList());
}

void TestMastodonLive::signsIn_data()
{
    publishes_data();
}

void TestMastodonLive::signsIn()
{
    QFETCH(int, flavour);
    MastodonStandIn::Options options;
    options.flavour = Flavour(flavour);
    const MastodonStandIn server(options);
    Account account;
    account.server = server.url();
    const QString redirect = u"http://127.0.0.1:47321/callback"_s;
    LivePlayer registration = player(server);
    QVERIFY(registration.play(m_mastodon.registerApp(redirect, account)));
    const RegisteredApp app = *registration.context.app;

    const QByteArray verifier(43, 'v');
    const QByteArray challenge = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                                     .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QUrl page = m_mastodon.authorizeUrl(
        {app.clientId, redirect, app.scopes, u"state+1"_s, QString::fromLatin1(challenge)}, account);
    QByteArray landed;
    const Step browse{u"browse"_s,
                      Effect::Repeatable,
                      [page](Context &) {
                          Net::Request request;
                          request.url = page;
                          return request;
                      },
                      [&landed](const Net::Response &response, Context &) -> Result<Next> {
                          landed = response.header("Location");
                          return Next::proceed();
                      },
                      {302}};
    LivePlayer browser = player(server);
    QVERIFY(browser.play({browse}));
    const QUrlQuery query(QUrl::fromEncoded(landed));
    QCOMPARE(query.queryItemValue(u"state"_s, QUrl::FullyDecoded), u"state+1"_s);

    Net::Credentials secrets{{Kind::AuthorizationCode, Secret(query.queryItemValue(u"code"_s).toLatin1())},
                             {Kind::CodeVerifier, Secret(verifier)},
                             {Kind::ClientId, Secret(app.clientId.toUtf8())},
                             {Kind::ClientSecret, app.clientSecret}};
    LivePlayer exchange(m_mastodon, secrets);
    QVERIFY(exchange.play(m_mastodon.exchangeCode(redirect, account)));
    secrets[Kind::AccessToken] = exchange.context.tokens->accessToken;
    secrets[Kind::RefreshToken] = exchange.context.tokens->refreshToken;
    LivePlayer signedIn(m_mastodon, secrets);
    QVERIFY(signedIn.play(m_mastodon.identify(account)));
    account.facts = signedIn.context.identity->facts;
    const bool expires = Flavour(flavour) == Flavour::Pleroma || Flavour(flavour) == Flavour::Pixelfed;
    QCOMPARE(!m_mastodon.refresh(account).isEmpty(), expires);
    QVERIFY(signedIn.play(m_mastodon.refresh(account)));
    QVERIFY(signedIn.play(m_mastodon.revoke(account)));
    const Outcome after = signedIn.play(m_mastodon.identify(account));
    QVERIFY(!after);
    QCOMPARE(after.error().kind, Error::Kind::Auth);
    QCOMPARE(server.complaints(), QStringList());
}

void TestMastodonLive::faults_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<QList<int>>("kinds");
    QTest::addColumn<int>("accepted");
    const auto row = [](Fault fault, const QList<Error::Kind> &kinds, int accepted) {
        QList<int> numbers;
        for (const Error::Kind kind : kinds)
            numbers << int(kind);
        QTest::newRow(qPrintable(enumWord(fault))) << int(fault) << numbers << accepted;
    };
    using K = Error::Kind;
    row(Fault::Refuse, {K::NotSent}, 0);
    row(Fault::ResetBeforeAccepting, {K::Lost}, 0);
    row(Fault::ResetAfterAccepting, {K::Lost}, 1);
    row(Fault::Half, {K::Lost}, 1);
    row(Fault::Garbage, {K::Lost}, 1);
    row(Fault::ErrorInside200, {K::Lost}, 0);
    row(Fault::Status401, {K::Auth}, 0);
    row(Fault::Status403, {K::Auth}, 0);
    row(Fault::Status404, {K::Content}, 0);
    row(Fault::Status409, {K::Unclassed}, 0);
    row(Fault::Status413Early, {K::Content, K::Lost}, 0);
    row(Fault::Status422, {K::Content}, 0);
    row(Fault::Status429, {K::RateLimit}, 0);
    row(Fault::Status500, {K::Transient}, 0);
    row(Fault::Status503, {K::Transient}, 0);
    row(Fault::Redirect, {K::Unclassed, K::Lost}, 0);
}

void TestMastodonLive::faults()
{
    QFETCH(int, fault);
    QFETCH(QList<int>, kinds);
    QFETCH(int, accepted);
    MastodonStandIn server;
    const Account account = connect(server);
    server.fail(Endpoint::CreateStatus, Fault(fault));
    const Outgoing sent = post(u"Hello"_s);
    LivePlayer live = player(server);
    const Outcome outcome = live.play(m_mastodon.publish(sent, account));
    QVERIFY(!outcome);
    QVERIFY2(kinds.contains(int(outcome.error().kind)), qPrintable(enumWord(outcome.error().kind)));
    QCOMPARE(server.accepted().size(), accepted);
    // The same key again: there is one post, whatever happened.
    server.recover();
    LivePlayer again = player(server);
    QVERIFY(again.play(m_mastodon.publish(sent, account)));
    QCOMPARE(server.accepted().size(), 1);
    QCOMPARE(again.context.published->id, server.accepted().first().id);
}

void TestMastodonLive::keysHold_data()
{
    QTest::addColumn<int>("flavour");
    QTest::addColumn<int>("accepted");
    QTest::addColumn<int>("readBack");
    QTest::newRow("Mastodon") << int(Flavour::Mastodon) << 1 << int(ReadBack::SameKey);
    QTest::newRow("Pleroma") << int(Flavour::Pleroma) << 1 << int(ReadBack::SameKey);
    QTest::newRow("GoToSocial") << int(Flavour::GoToSocial) << 2 << int(ReadBack::List);
}

// What repeating a post with its key does is what the connector says of it.
void TestMastodonLive::keysHold()
{
    QFETCH(int, flavour);
    MastodonStandIn::Options options;
    options.flavour = Flavour(flavour);
    const MastodonStandIn server(options);
    const Account account = connect(server);
    const Outgoing sent = post(u"Hello"_s);
    for (int i = 0; i < 2; ++i) {
        LivePlayer live = player(server);
        QVERIFY(live.play(m_mastodon.publish(sent, account)));
    }
    QTEST(int(server.accepted().size()), "accepted");
    QTEST(int(m_mastodon.readBack(account)), "readBack");
}

void TestMastodonLive::refusesOtherServers()
{
    MastodonStandIn server;
    server.fail(Endpoint::Instance, Fault::Garbage, 2);
    Account account;
    account.server = server.url();
    LivePlayer live = player(server);
    const Outcome outcome = live.play(m_mastodon.identify(account));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::WrongServer);
}

TEST_CLASS(TestMastodonLive)
#include "tst_mastodonlive.moc"
