// SPDX-License-Identifier: GPL-3.0-or-later
#include "outgoingpost.h"
#include "platforms/registry.h"
#include "platforms/twitter/slices.h"
#include "platforms/twitter/twitter.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

OutgoingMedia file(const QString &mime, qint64 size)
{
    return {u"/file"_s, mime, size, {640, 480}, mime.startsWith("video"_L1) ? 4000ms : 0ms, {}};
}

OutgoingMedia animation()
{
    OutgoingMedia made = file(u"image/gif"_s, 1'000'000);
    made.details.container = u"gif"_s;
    made.details.frames = 20;
    return made;
}

QJsonObject poll(const QStringList &options, int seconds)
{
    return {{"poll"_L1, QJsonObject{{"options"_L1, QJsonArray::fromStringList(options)}, {"expiresIn"_L1, seconds}}}};
}

Account premium()
{
    Account account;
    account.platform = PlatformId::Twitter;
    account.facts = {{"subscriptionType"_L1, u"Premium"_s}};
    return account;
}

Net::Response response(int status, const QByteArray &body, const QList<std::pair<QByteArray, QByteArray>> &headers = {})
{
    return {status, headers, body};
}

QDateTime now()
{
    return {QDate(2026, 11, 22), QTime(12, 0), Qt::UTC};
}

} // namespace

// What is refused beforehand, what a refusal means, and what things cost.
class TestTwitterRules final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void validates_data();
    void validates();
    void givesPremiumMore();
    void classifies_data();
    void classifies();
    void waitsAsLongAsItIsTold_data();
    void waitsAsLongAsItIsTold();
    void readsItsBudget();
    void prices();
    void cutsIntoAThousandSlices();
    void recognisesItsPosts_data();
    void recognisesItsPosts();
    void guidesToAnApp();
    void asksForPermission();
    void offersTheTruth();
    void isRegistered();

private:
    TwitterPlatform m_twitter;
};

void TestTwitterRules::validates_data()
{
    QTest::addColumn<Outgoing>("outgoing");
    QTest::addColumn<QStringList>("rules"); // "rule where"
    const auto row = [](const char *name, const Outgoing &outgoing, const QStringList &rules) {
        QTest::newRow(name) << outgoing << rules;
    };
    const OutgoingMedia picture = file(u"image/jpeg"_s, 900'000);
    const OutgoingMedia film = file(u"video/mp4"_s, 90'000'000);
    row("text", post(u"Hello"_s), {});
    row("280", post(QString(280, u'a')), {});
    row("281", post(QString(281, u'a')), {u"text.tooLong text"_s});
    row("141 Chinese letters", post(QString(141, u'字')), {u"text.tooLong text"_s});
    row("a long address counts 23", post(QString(256, u'a') + u" https://example.org/"_s + QString(200, u'b')), {});
    row("nothing", post(u" "_s), {u"text.empty text"_s});
    row("a character that is none", post(u"a"_s + QChar(0xfffe)), {u"text.invalid text"_s});
    row("two cashtags", post(u"$ABC $DEF"_s), {u"text.cashtags text"_s});
    row("picture alone", post({}, {picture}), {});
    row("four pictures", post({}, {picture, picture, picture, picture}), {});
    row("five pictures", post({}, {picture, picture, picture, picture, picture}), {u"media.tooMany media"_s});
    row("picture too big", post({}, {file(u"image/png"_s, 5'000'001)}), {u"media.tooBig media[0]"_s});
    row("animation", post({}, {animation()}), {});
    row("animation and picture", post({}, {animation(), picture}),
        {u"media.mixed media[0]"_s, u"media.mixed media[1]"_s});
    row("film", post({}, {film}), {});
    row("film and picture", post({}, {film, picture}), {u"media.mixed media[0]"_s, u"media.mixed media[1]"_s});
    row("another type", post({}, {file(u"image/tiff"_s, 5)}), {u"media.type media[0]"_s});
    OutgoingMedia described = picture;
    described.altText = QString(1001, u'a');
    row("alt text too long", post({}, {described}), {u"alt.tooLong media[0]"_s});
    OutgoingMedia longFilm = film;
    longFilm.duration = 21min;
    row("film too long", post({}, {longFilm}), {u"media.tooLong media[0]"_s});
    row("good settings",
        post(u"x"_s, {},
             {{"whoCanReply"_L1, u"mentionedUsers"_s}, {"madeWithAi"_L1, true}, {"communityId"_L1, u"7"_s}}),
        {});
    row("unknown setting", post(u"x"_s, {}, {{"visibility"_L1, u"public"_s}}),
        {u"setting.unknown settings.visibility"_s});
    row("unknown reply rule", post(u"x"_s, {}, {{"whoCanReply"_L1, u"friends"_s}}),
        {u"setting.invalid settings.whoCanReply"_s});
    row("no flag", post(u"x"_s, {}, {{"paidPartnership"_L1, u"yes"_s}}),
        {u"setting.invalid settings.paidPartnership"_s});
    row("no post", post(u"x"_s, {}, {{"quote"_L1, u"https://example.org/1"_s}}), {u"setting.invalid settings.quote"_s});
    row("quote with picture", post(u"x"_s, {picture}, {{"quote"_L1, u"20"_s}}), {u"quote.withMedia settings.quote"_s});
    row("poll", post(u"x"_s, {}, poll({u"a"_s, u"b"_s}, 300)), {});
    row("poll without text", post({}, {}, poll({u"a"_s, u"b"_s}, 300)), {});
    row("one choice", post(u"x"_s, {}, poll({u"a"_s}, 300)), {u"poll.options settings.poll.options"_s});
    row("five choices", post(u"x"_s, {}, poll({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}, 300)),
        {u"poll.options settings.poll.options"_s});
    row("long choice", post(u"x"_s, {}, poll({u"a"_s, QString(26, u'b')}, 300)),
        {u"poll.optionTooLong settings.poll.options[1]"_s});
    row("short poll", post(u"x"_s, {}, poll({u"a"_s, u"b"_s}, 299)), {u"poll.expiry settings.poll.expiresIn"_s});
    row("long poll", post(u"x"_s, {}, poll({u"a"_s, u"b"_s}, 604'801)), {u"poll.expiry settings.poll.expiresIn"_s});
    row("poll with picture", post(u"x"_s, {picture}, poll({u"a"_s, u"b"_s}, 300)), {u"poll.withMedia settings.poll"_s});
}

void TestTwitterRules::validates()
{
    QFETCH(Outgoing, outgoing);
    QStringList found;
    const auto problems = m_twitter.validate(outgoing, Account());
    for (const Problem &problem : problems)
        found << problem.rule + u' ' + problem.where;
    QTEST(found, "rules");
}

void TestTwitterRules::givesPremiumMore()
{
    Account account = premium();
    QCOMPARE(m_twitter.limits(account).maxCharacters, 25'000);
    QVERIFY(m_twitter.validate(post(QString(25'000, u'a')), account).isEmpty());
    QCOMPARE(m_twitter.mediaRules({}, account).video.maxDuration, std::chrono::milliseconds(125min));
    account.settings = {{"longPosts"_L1, false}};
    QCOMPARE(m_twitter.limits(account).maxCharacters, 280);
    QCOMPARE(m_twitter.limits(Account()).maxCharacters, 280);
}

void TestTwitterRules::classifies_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, int status, const QByteArray &body, Error::Kind kind, const QString &words) {
        QTest::newRow(name) << status << body << int(kind) << words;
    };
    using K = Error::Kind;
    row("unauthorized", 401, R"({"title":"Unauthorized","type":"about:blank","status":401,"detail":"Unauthorized"})",
        K::Auth, u"Unauthorized"_s);
    row("unauthorized, empty", 401, {}, K::Auth, {});
    row("used refresh token", 400,
        R"({"error":"invalid_request","error_description":"Value passed for the token was invalid."})", K::Auth,
        u"Value passed for the token was invalid."_s);
    row("invalid grant", 400, R"({"error":"invalid_grant"})", K::Auth, u"invalid_grant"_s);
    row("unauthorized client", 400, R"({"error":"unauthorized_client"})", K::Auth, u"unauthorized_client"_s);
    row("client forbidden", 403,
        R"({"title":"Client Forbidden","detail":"This app may not.","type":"https://api.x.com/2/problems/client-forbidden"})",
        K::Auth,
        u"X does not let your developer app do this. At console.x.com, put the app into a project and give it the "
        "permission \"Read and write\"; then connect the account again."_s);
    row("oauth permissions", 403,
        R"({"title":"Forbidden","detail":"Your client app is not configured with the appropriate oauth1 app permissions for this endpoint.","status":403})",
        K::Auth, u"Your client app is not configured with the appropriate oauth1 app permissions for this endpoint."_s);
    const QString noCredits = u"Your developer app at X has no credits left. Buy some at console.x.com, or raise its "
                              "spending limit there; what is planned waits meanwhile, and is tried every hour."_s;
    row("credits", 402, R"({"title":"CreditsDepleted","detail":"No credits left."})", K::RateLimit, noCredits);
    row("credits as 403", 403, R"({"title":"Forbidden","detail":"Your enrolled account does not have any credits."})",
        K::RateLimit, noCredits);
    row("duplicate", 403,
        R"({"title":"Forbidden","detail":"You are not allowed to create a Tweet with duplicate content.","type":"about:blank","status":403})",
        K::Content, u"You are not allowed to create a Tweet with duplicate content."_s);
    row("reply not allowed", 403, R"({"title":"Forbidden","detail":"Reply to this conversation is not allowed."})",
        K::Content, u"Reply to this conversation is not allowed."_s);
    row("proxy's 403", 403, "<html>no</html>", K::Unclassed, {});
    row("invalid request", 400,
        R"({"errors":[{"parameters":{"text":["x"]},"message":"text is too long"}],"title":"Invalid Request","detail":"One or more parameters to your request was invalid.","type":"https://api.x.com/2/problems/invalid-request"})",
        K::Content, u"text is too long"_s);
    row("proxy's 400", 400, "<html>no</html>", K::Unclassed, {});
    row("not found", 404,
        R"({"title":"Not Found Error","detail":"Could not find it.","type":"https://api.x.com/2/problems/resource-not-found"})",
        K::Content, u"Could not find it."_s);
    row("too large", 413, {}, K::Content, {});
    row("too many", 429,
        R"({"title":"Too Many Requests","detail":"Too Many Requests","type":"about:blank","status":429})", K::RateLimit,
        u"Too Many Requests"_s);
    row("old too many", 429, R"({"errors":[{"code":88,"message":"Rate limit exceeded"}]})", K::RateLimit,
        u"Rate limit exceeded"_s);
    row("capped", 403,
        R"({"title":"Usage Capped","detail":"Cap exceeded","type":"https://api.x.com/2/problems/usage-capped"})",
        K::RateLimit,
        u"Your developer app at X has used up its spending limit. Raise it at console.x.com, or wait for the next "
        u"billing "
        "period; what is planned is tried once a day."_s);
    row("internal", 500, R"({"title":"Internal Error","type":"https://api.x.com/2/problems/internal-error"})",
        K::Transient, u"Internal Error"_s);
    row("over capacity", 503, R"({"errors":[{"code":130,"message":"Over capacity"}]})", K::Transient,
        u"Over capacity"_s);
    row("undocumented", 422, R"({"detail":"?"})", K::Unclassed, u"?"_s);
    row("redirect", 307, {}, K::Unclassed, {});
}

void TestTwitterRules::classifies()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    const Error error = m_twitter.classify(response(status, body), now());
    QCOMPARE(int(error.kind), kind);
    QTEST(error.words, "words");
    QCOMPARE(error.retryAfter.has_value(), error.kind == Error::Kind::RateLimit);
}

void TestTwitterRules::waitsAsLongAsItIsTold_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("seconds");
    const QByteArray reset = QByteArray::number(now().addSecs(70).toSecsSinceEpoch());
    const auto row = [](const char *name, int status, const char *body, const char *header, const QByteArray &value,
                        qint64 seconds) {
        QTest::newRow(name) << status << QByteArray(body) << QByteArray(header) << value << seconds;
    };
    row("reset", 429, "{}", "x-rate-limit-reset", reset, 70);
    row("retry after", 429, "{}", "Retry-After", "5", 5);
    row("reset in the past", 429, "{}", "x-rate-limit-reset", "1000", 0);
    row("reset that is none", 429, "{}", "x-rate-limit-reset", "soon", 900);
    row("nothing said", 429, "{}", "x-other", "1", 900);
    row("far too long", 429, "{}", "Retry-After", "9999999999", 86'400);
    row("capped", 429, R"({"type":"https://api.x.com/2/problems/usage-capped"})", "x-rate-limit-reset", reset, 86'400);
    row("no credits", 402, "{}", "x-rate-limit-reset", reset, 3600);
}

void TestTwitterRules::waitsAsLongAsItIsTold()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    QFETCH(qint64, seconds);
    const Error error = m_twitter.classify(response(status, body, {{header, value}}), now());
    QCOMPARE(error.retryAfter, std::optional<std::chrono::milliseconds>(std::chrono::seconds(seconds)));
}

void TestTwitterRules::readsItsBudget()
{
    const auto budget = m_twitter.budget(
        response(201, {}, {{"x-rate-limit-remaining", "0"}, {"x-rate-limit-reset", "1795349100"}}), now());
    QVERIFY(budget);
    QCOMPARE(budget->left, 0);
    QCOMPARE(budget->until, QDateTime::fromSecsSinceEpoch(1795349100, Qt::UTC));
    QVERIFY(!m_twitter.budget(response(201, {}, {{"x-rate-limit-remaining", "7"}}), now()));
}

void TestTwitterRules::prices()
{
    const auto price = [this](Use::Verb verb, int items, const Outgoing &outgoing) {
        return m_twitter.cost({verb, items, outgoing}, Account()).microDollars;
    };
    QCOMPARE(price(Use::Verb::Publish, 1, post(u"Hello"_s)), 15'000);
    QCOMPARE(price(Use::Verb::Publish, 1, post(u"See example.org"_s)), 200'000);
    OutgoingMedia described = file(u"image/png"_s, 5);
    described.altText = u"A boat"_s;
    QCOMPARE(price(Use::Verb::Publish, 1, post(u"Hello"_s, {described, file(u"image/png"_s, 5), described})), 25'000);
    QCOMPARE(price(Use::Verb::Metrics, 100, {}), 500'000);
    QCOMPARE(price(Use::Verb::ListOwn, 1, {}), 50'000);
    QCOMPARE(price(Use::Verb::Remove, 1, {}), 10'000);
    QCOMPARE(price(Use::Verb::AccountMetrics, 1, {}), 10'000);
    QVERIFY(m_twitter.metricsRules().costsMoney);
    QCOMPARE(m_twitter.metricsRules().everyHours, 24);
}

void TestTwitterRules::cutsIntoAThousandSlices()
{
    constexpr qint64 kMebibyte = 1024 * 1024;
    QCOMPARE(Twitter::sliceLength(1, kMebibyte), kMebibyte);
    for (const qint64 size : {1000 * kMebibyte + 1, qint64(8'000'000'000), qint64(16'000'000'001)})
        QVERIFY((size - 1) / Twitter::sliceLength(size, kMebibyte) < 1000);
}

void TestTwitterRules::recognisesItsPosts_data()
{
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("sent");
    QTest::addColumn<int>("seconds"); // made so long after it was sent
    QTest::addColumn<bool>("isSame");
    QTest::newRow("same") << u"Hello"_s << u"Hello"_s << 1 << true;
    QTest::newRow("escaped") << u"a &lt; b &amp;&amp; c &gt; d"_s << u"a < b && c > d"_s << 1 << true;
    QTest::newRow("shortened") << u"See https://t.co/abc now"_s << u"See example.org/x now"_s << 1 << true;
    QTest::newRow("decomposed") << u"Grüße"_s << u"Gru\u0308ße"_s << 1 << true;
    QTest::newRow("other text") << u"Hello!"_s << u"Hello"_s << 1 << false;
    QTest::newRow("clock behind") << u"Hello"_s << u"Hello"_s << -100 << true;
    QTest::newRow("before") << u"Hello"_s << u"Hello"_s << -121 << false;
    QTest::newRow("long after") << u"Hello"_s << u"Hello"_s << 3600 << false;
}

void TestTwitterRules::recognisesItsPosts()
{
    QFETCH(QString, found);
    QFETCH(QString, sent);
    QFETCH(int, seconds);
    RemotePost remote;
    remote.text = found;
    remote.createdAt = now().addSecs(seconds);
    QTEST(m_twitter.isSame(remote, post(sent), now()), "isSame");
    remote.mediaCount = 1;
    QVERIFY(!m_twitter.isSame(remote, post(sent), now()));
    remote.mediaCount = 0;
    remote.replyTo = u"20"_s;
    QVERIFY(!m_twitter.isSame(remote, post(sent), now()));
    Outgoing second = post(sent);
    second.part = 2;
    second.replyTo = u"20"_s;
    QTEST(m_twitter.isSame(remote, second, now()), "isSame");
}

void TestTwitterRules::guidesToAnApp()
{
    const AppGuide guide = m_twitter.appGuide();
    QVERIFY(guide.steps.size() >= 5 && !guide.cost.isEmpty() && !guide.limits.isEmpty());
    QCOMPARE(guide.secret, AppGuide::SecretUse::None);
    const QStringList uris = redirectUris(m_twitter.signIn());
    QCOMPARE(uris.size(), 3);
    QVERIFY(uris.first().startsWith("http://127.0.0.1:"_L1));
}

void TestTwitterRules::asksForPermission()
{
    const QUrl url = m_twitter.authorizeUrl(
        {u"client"_s, u"http://127.0.0.1:47123/callback"_s, m_twitter.signIn().scopes, u"st+te"_s, u"challenge"_s}, {});
    QCOMPARE(
        url.toEncoded(),
        QByteArray("https://x.com/i/oauth2/authorize?response_type=code&client_id=client&redirect_uri="
                   "http%3A%2F%2F127.0.0.1%3A47123%2Fcallback&scope=tweet.read%20tweet.write%20users.read%20"
                   "media.write%20offline.access&state=st%2Bte&code_challenge=challenge&code_challenge_method=S256"));
}

void TestTwitterRules::offersTheTruth()
{
    const auto offers = m_twitter.offers();
    for (const Offer &offer : offers)
        QCOMPARE(offer.whyNot.isEmpty(), offer.isOffered);
    QCOMPARE(m_twitter.readBack({}), ReadBack::List);
    QVERIFY(!m_twitter.handOverWindow({}));
}

void TestTwitterRules::isRegistered()
{
    const Registry registry;
    const Platform *platform = registry.find(PlatformId::Twitter);
    QVERIFY(platform && platform->name() == "X"_L1);
}

TEST_CLASS(TestTwitterRules)
#include "tst_twitterrules.moc"
