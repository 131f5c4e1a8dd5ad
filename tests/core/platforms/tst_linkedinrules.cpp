// SPDX-License-Identifier: GPL-3.0-or-later
#include "outgoingpost.h"
#include "platforms/linkedin/facts.h"
#include "platforms/linkedin/linkedin.h"
#include "platforms/linkedin/littletext.h"
#include "platforms/linkedin/wire.h"
#include "platforms/registry.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

OutgoingMedia file(const QString &mime, qint64 size = 1'000'000)
{
    return {u"/file"_s, mime, size, {640, 480}, mime.startsWith("video"_L1) ? 4000ms : 0ms, {}};
}

Outgoing comment(const QString &text, const QList<OutgoingMedia> &media = {})
{
    Outgoing made = post(text, media);
    made.part = 2;
    made.root = made.replyTo = u"urn:li:share:1"_s;
    return made;
}

QJsonObject poll(const QStringList &options, const QString &duration = u"one_day"_s,
                 const QString &question = u"Tea?"_s)
{
    return {{"poll"_L1,
             QJsonObject{{"question"_L1, question},
                         {"options"_L1, QJsonArray::fromStringList(options)},
                         {"duration"_L1, duration}}}};
}

QJsonObject card(const QString &uri, const QString &title = u"A"_s)
{
    return {{"card"_L1, QJsonObject{{"uri"_L1, uri}, {"title"_L1, title}}}};
}

Account organisation()
{
    Account account;
    account.platform = PlatformId::Linkedin;
    account.accountId = u"urn:li:organization:5"_s;
    return account;
}

QDateTime now()
{
    return {QDate(2026, 11, 22), QTime(23, 0), Qt::UTC};
}

} // namespace

// What is refused beforehand, what a refusal means, and how texts are written.
class TestLinkedinRules final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void validates_data();
    void validates();
    void keepsConnectionsForMembers();
    void classifies_data();
    void classifies();
    void waitsAsLongAsItIsTold();
    void escapes_data();
    void escapes();
    void readsNames_data();
    void readsNames();
    void settlesByTheBestMeans();
    void guidesToAnApp();
    void asksForPermission();
    void offersTheTruth();
    void isRegistered();

private:
    LinkedinPlatform m_linkedin;
};

void TestLinkedinRules::validates_data()
{
    QTest::addColumn<Outgoing>("outgoing");
    QTest::addColumn<QStringList>("rules"); // "rule where"
    const auto row = [](const char *name, const Outgoing &outgoing, const QStringList &rules) {
        QTest::newRow(name) << outgoing << rules;
    };
    const OutgoingMedia picture = file(u"image/jpeg"_s);
    const OutgoingMedia film = file(u"video/mp4"_s, 90'000'000);
    const OutgoingMedia pdf = file(u"application/pdf"_s);
    row("text", post(u"Hello"_s), {});
    row("3000", post(QString(3000, u'(')), {}); // escaping does not count
    row("3001", post(QString(3001, u'a')), {u"text.tooLong text"_s});
    row("nothing", post(u" "_s), {u"text.empty text"_s});
    row("picture alone", post({}, {picture}), {});
    row("twenty pictures", post({}, QList<OutgoingMedia>(20, picture)), {});
    row("twenty-one pictures", post({}, QList<OutgoingMedia>(21, picture)), {u"media.tooMany media"_s});
    row("another type", post({}, {file(u"image/tiff"_s)}), {u"media.type media[0]"_s});
    OutgoingMedia huge = picture;
    huge.dimensions = {8000, 4520};
    row("too many pixels", post({}, {huge}), {u"media.tooManyPixels media[0]"_s});
    OutgoingMedia described = picture;
    described.altText = QString(4087, u'a');
    row("alt text too long", post({}, {described}), {u"alt.tooLong media[0]"_s});
    row("film", post({}, {film}), {});
    row("film and picture", post({}, {film, picture}), {u"media.mixed media[0]"_s, u"media.mixed media[1]"_s});
    row("film of 500 MB", post({}, {file(u"video/mp4"_s, 500'000'001)}), {u"media.tooBig media[0]"_s});
    row("tiny film", post({}, {file(u"video/mp4"_s, 74'999)}), {u"media.tooFewBytes media[0]"_s});
    OutgoingMedia longFilm = film;
    longFilm.duration = 30min + 1s;
    row("film too long", post({}, {longFilm}), {u"media.tooLong media[0]"_s});
    OutgoingMedia shortFilm = film;
    shortFilm.duration = 2900ms;
    row("film too short", post({}, {shortFilm}), {u"media.tooShort media[0]"_s});
    row("document", post({}, {pdf}, {{"title"_L1, u"A"_s}}), {});
    row("document without title", post({}, {pdf}), {u"setting.invalid settings.title"_s});
    row("document too big", post({}, {file(u"application/pdf"_s, 100'000'001)}, {{"title"_L1, u"A"_s}}),
        {u"media.tooBig media[0]"_s});
    row("two documents", post({}, {pdf, pdf}, {{"title"_L1, u"A"_s}}),
        {u"media.mixed media[0]"_s, u"media.mixed media[1]"_s});
    row("comment", comment(QString(1250, u'a')), {});
    row("long comment", comment(QString(1251, u'a')), {u"text.tooLong text"_s});
    row("empty comment", comment({}), {u"text.empty text"_s});
    row("comment with picture", comment(u"x"_s, {picture}), {u"media.tooMany media"_s});
    row("good settings",
        post(u"x"_s, {}, {{"visibility"_L1, u"logged_in"_s}, {"noReshares"_L1, true}, {"notInFeed"_L1, false}}), {});
    row("unknown setting", post(u"x"_s, {}, {{"whoCanReply"_L1, u"all"_s}}),
        {u"setting.unknown settings.whoCanReply"_s});
    row("unknown visibility", post(u"x"_s, {}, {{"visibility"_L1, u"PUBLIC"_s}}),
        {u"setting.invalid settings.visibility"_s});
    row("no flag", post(u"x"_s, {}, {{"noReshares"_L1, u"yes"_s}}), {u"setting.invalid settings.noReshares"_s});
    row("card", post({}, {}, card(u"https://example.org"_s)), {});
    row("card with picture", post({}, {picture}, card(u"https://example.org"_s)), {});
    row("card with film", post({}, {film}, card(u"https://example.org"_s)), {u"card.withMedia settings.card"_s});
    row("card without title", post({}, {}, card(u"https://example.org"_s, {})),
        {u"setting.invalid settings.card.title"_s});
    row("long title", post({}, {}, card(u"https://example.org"_s, QString(401, u'a'))),
        {u"setting.invalid settings.card.title"_s});
    row("card to a file", post({}, {}, card(u"file:///etc/passwd"_s)), {u"setting.invalid settings.card.uri"_s});
    row("poll", post({}, {}, poll({u"a"_s, u"b"_s})), {});
    row("one choice", post({}, {}, poll({u"a"_s})), {u"poll.options settings.poll.options"_s});
    row("five choices", post({}, {}, poll({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s})),
        {u"poll.options settings.poll.options"_s});
    row("long choice", post({}, {}, poll({u"a"_s, QString(31, u'b')})),
        {u"poll.optionTooLong settings.poll.options[1]"_s});
    row("no question", post({}, {}, poll({u"a"_s, u"b"_s}, u"one_day"_s, u" "_s)),
        {u"setting.invalid settings.poll.question"_s});
    row("two days", post({}, {}, poll({u"a"_s, u"b"_s}, u"two_days"_s)), {u"setting.invalid settings.poll.duration"_s});
    row("poll with picture", post({}, {picture}, poll({u"a"_s, u"b"_s})), {u"poll.withMedia settings.poll"_s});
    row("repost", post({}, {}, {{"reshare"_L1, u"urn:li:share:1"_s}}), {});
    row("repost of nothing", post(u"x"_s, {}, {{"reshare"_L1, u"https://example.org"_s}}),
        {u"setting.invalid settings.reshare"_s});
    row("repost with picture", post(u"x"_s, {picture}, {{"reshare"_L1, u"urn:li:share:1"_s}}),
        {u"quote.withMedia settings.reshare"_s});
}

void TestLinkedinRules::validates()
{
    QFETCH(Outgoing, outgoing);
    QStringList found;
    const auto problems = m_linkedin.validate(outgoing, Account());
    for (const Problem &problem : problems)
        found << problem.rule + u' ' + problem.where;
    QTEST(found, "rules");
}

void TestLinkedinRules::keepsConnectionsForMembers()
{
    const Outgoing outgoing = post(u"x"_s, {}, {{"visibility"_L1, u"connections"_s}});
    QVERIFY(m_linkedin.validate(outgoing, Account()).isEmpty());
    QCOMPARE(m_linkedin.validate(outgoing, organisation()).size(), 1);
    const QJsonObject schema = m_linkedin.settingsSchema(organisation())["properties"_L1].toObject();
    QCOMPARE(schema["visibility"_L1]["enum"_L1].toArray().size(), 2);
}

void TestLinkedinRules::classifies_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, int status, const QByteArray &body, Error::Kind kind,
                        const QString &words = {}) { QTest::newRow(name) << status << body << int(kind) << words; };
    using K = Error::Kind;
    row("token ended", 401, R"({"serviceErrorCode":65601,"message":"The token has been revoked","status":401})",
        K::Auth, u"The token has been revoked"_s);
    row("empty 401", 401, {}, K::Auth);
    row("invalid grant", 400, R"({"error":"invalid_grant","error_description":"expired"})", K::Auth, u"expired"_s);
    row("invalid request", 400, R"({"error":"invalid_request"})", K::Auth, u"invalid_request"_s);
    row("denied", 403, R"({"code":"ACCESS_DENIED","message":"Not enough permissions","status":403})", K::Auth,
        u"Not enough permissions"_s);
    row("version missing", 400, R"({"code":"VERSION_MISSING","message":"a version"})", K::Content, u"a version"_s);
    row("version ended", 426, R"({"code":"NONEXISTENT_VERSION","message":"not active"})", K::Content, u"not active"_s);
    row("invalid field", 400, R"({"code":"INVALID_VALUE_FOR_FIELD","message":"/visibility"})", K::Content,
        u"/visibility"_s);
    row("missing field", 400, R"({"code":"MISSING_FIELD"})", K::Content, u"MISSING_FIELD"_s);
    row("waiting", 400, R"({"code":"MEDIA_ASSET_WAITING_UPLOAD","message":"wait"})", K::Transient, u"wait"_s);
    row("file failed", 400, R"({"code":"MEDIA_ASSET_PROCESSING_FAILED","message":"no"})", K::Content, u"no"_s);
    row("conflict", 409, R"({"code":"CONFLICT","message":"again"})", K::Transient, u"again"_s);
    row("too large", 413, {}, K::Content);
    row("wrong type", 415, {}, K::Content);
    row("duplicate", 422, R"({"message":"Content is a duplicate of urn:li:share:1"})", K::Content,
        u"Content is a duplicate of urn:li:share:1"_s);
    row("too many", 429, R"({"code":"TOO_MANY_REQUESTS","message":"limit"})", K::RateLimit, u"limit"_s);
    row("internal", 500, {}, K::Transient);
    row("gateway", 504, "<html>", K::Transient);
    row("proxy's 400", 400, "<html>no</html>", K::Unclassed);
    row("proxy's 403", 403, "<html>no</html>", K::Unclassed);
    row("undocumented", 418, R"({"message":"tea"})", K::Unclassed, u"tea"_s);
    row("redirect", 307, {}, K::Unclassed);
}

void TestLinkedinRules::classifies()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    const Error error = m_linkedin.classify({status, {}, body}, now());
    QCOMPARE(int(error.kind), kind);
    QTEST(error.words, "words");
}

void TestLinkedinRules::waitsAsLongAsItIsTold()
{
    using Pause = std::optional<std::chrono::milliseconds>;
    QCOMPARE(m_linkedin.classify({429, {}, {}}, now()).retryAfter, Pause(1h)); // to midnight
    QCOMPARE(m_linkedin.classify({429, {{"Retry-After", "5"}}, {}}, now()).retryAfter, Pause(5s));
    QCOMPARE(m_linkedin.classify({503, {{"Retry-After", "7"}}, {}}, now()).retryAfter, Pause(7s));
    QCOMPARE(m_linkedin.classify({503, {}, {}}, now()).retryAfter, Pause());
    QVERIFY(m_linkedin.classify({403, {{"x-li-uuid", "AAYc"}}, "{}"}, now()).detail.contains("AAYc"_L1));
}

void TestLinkedinRules::escapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("little");
    const auto row = [](const char *name, const QString &text, const QString &little) {
        QTest::newRow(name) << text << little;
    };
    row("plain", u"Grüße, 你好!\nNew line"_s, u"Grüße, 你好!\nNew line"_s);
    row("all reserved", u"\\|{}@[]()<>#*_~"_s, u"\\\\\\|\\{\\}\\@\\[\\]\\(\\)\\<\\>\\#\\*\\_\\~"_s);
    row("hashtag", u"#Launch"_s, u"#Launch"_s);
    row("hashtags", u"a #b1 (#Été)"_s, u"a #b1 \\(#Été\\)"_s);
    row("hashtag with underscore", u"#big_day!"_s, u"{hashtag|\\#|big\\_day}!"_s);
    row("number", u"We are #1"_s, u"We are \\#1"_s);
    row("in a word", u"C# and a#b"_s, u"C\\# and a\\#b"_s);
    row("in an address", u"https://x.org/#top"_s, u"https://x.org/\\#top"_s);
    row("two signs", u"##go"_s, u"\\#\\#go"_s);
    row("mention", u"Hi @[Devs (EU)](urn:li:organization:1)!"_s, u"Hi @[Devs \\(EU\\)](urn:li:organization:1)!"_s);
    row("person", u"@[Jane](urn:li:person:7_a-B)"_s, u"@[Jane](urn:li:person:7_a-B)"_s);
    row("no mention", u"@[Jane](https://x.org)"_s, u"\\@\\[Jane\\]\\(https://x.org\\)"_s);
    row("an email", u"a@b.org"_s, u"a\\@b.org"_s);
    row("nothing", {}, {});
}

void TestLinkedinRules::escapes()
{
    QFETCH(QString, text);
    QTEST(Linkedin::littleText(text), "little");
    if (!text.contains("](urn"_L1))
        QCOMPARE(Linkedin::plainText(Linkedin::littleText(text)), text);
}

void TestLinkedinRules::readsNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("urn");
    QTest::newRow("urn") << u" urn:li:share:7 "_s << u"urn:li:share:7"_s;
    QTest::newRow("page") << u"https://www.linkedin.com/feed/update/urn:li:ugcPost:7/"_s << u"urn:li:ugcPost:7"_s;
    QTest::newRow("with query") << u"https://www.linkedin.com/feed/update/urn:li:share:7?x=1"_s << u"urn:li:share:7"_s;
    QTest::newRow("encoded") << u"https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7"_s << u"urn:li:share:7"_s;
    QTest::newRow("activity") << u"https://www.linkedin.com/feed/update/urn:li:activity:7"_s << QString();
    QTest::newRow("elsewhere") << u"https://example.org/feed/update/urn:li:share:7"_s << QString();
    QTest::newRow("longer") << u"urn:li:share:7x"_s << QString();
}

void TestLinkedinRules::readsNames()
{
    QFETCH(QString, text);
    QTEST(Linkedin::postUrnFrom(text), "urn");
}

void TestLinkedinRules::settlesByTheBestMeans()
{
    Account reader = organisation();
    reader.scopes = {u"w_organization_social"_s, u"r_organization_social"_s};
    QCOMPARE(m_linkedin.readBack(reader), ReadBack::List);
    QCOMPARE(m_linkedin.readBack(organisation()), ReadBack::SameKey);
    QCOMPARE(m_linkedin.readBack(Account()), ReadBack::SameKey);
    QCOMPARE(m_linkedin.readBackOf(post(u"x"_s), Account()), ReadBack::SameKey);
    QCOMPARE(m_linkedin.readBackOf(comment(u"x"_s), reader), ReadBack::None);
    Account typed = organisation();
    typed.settings = {{"scopes"_L1, u"w_organization_social,r_organization_social"_s}};
    QCOMPARE(m_linkedin.readBack(typed), ReadBack::List);
}

void TestLinkedinRules::guidesToAnApp()
{
    const AppGuide guide = m_linkedin.appGuide();
    QVERIFY(guide.steps.size() >= 5 && !guide.limits.isEmpty() && !guide.scopesHint.isEmpty());
    QCOMPARE(guide.secret, AppGuide::SecretUse::Optional);
    QCOMPARE(redirectUris(m_linkedin.signIn()), QStringList{u"http://localhost:47141/callback"_s});
}

void TestLinkedinRules::asksForPermission()
{
    const AuthorizeParameters parameters{u"client"_s, u"http://localhost:47141/callback"_s, m_linkedin.signIn().scopes,
                                         u"st+te"_s, u"challenge"_s};
    QCOMPARE(
        m_linkedin.authorizeUrl(parameters, {}).toEncoded(),
        QByteArray("https://www.linkedin.com/oauth/v2/authorization?response_type=code&client_id=client&redirect_uri="
                   "http%3A%2F%2Flocalhost%3A47141%2Fcallback&scope=openid%20profile%20w_member_social"
                   "&state=st%2Bte"));
    Account native;
    native.facts = {{"hasClientSecret"_L1, false}};
    QCOMPARE(m_linkedin.authorizeUrl(parameters, native).toEncoded(),
             QByteArray("https://www.linkedin.com/oauth/native-pkce/authorization?response_type=code&client_id=client"
                        "&redirect_uri=http%3A%2F%2F127.0.0.1%3A47141%2Fcallback&scope=openid%20profile%20"
                        "w_member_social&state=st%2Bte&code_challenge=challenge&code_challenge_method=S256"));
}

void TestLinkedinRules::offersTheTruth()
{
    const auto offers = m_linkedin.offers();
    for (const Offer &offer : offers)
        QCOMPARE(offer.whyNot.isEmpty(), offer.isOffered);
    QVERIFY(!m_linkedin.handOverWindow({}));
    QCOMPARE(m_linkedin.countText(u"a (b)"_s, {}, {}), 5);
}

void TestLinkedinRules::isRegistered()
{
    const Registry registry;
    const Platform *platform = registry.find(PlatformId::Linkedin);
    QVERIFY(platform && platform->name() == "LinkedIn"_L1);
}

TEST_CLASS(TestLinkedinRules)
#include "tst_linkedinrules.moc"
