// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/facts.h"
#include "platforms/mastodon/mastodon.h"
#include "platforms/registry.h"
#include "testmain.h"

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

// What is refused beforehand, what a refusal means, and which server is which.
class TestMastodonRules final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void validates_data();
    void validates();
    void classifies_data();
    void classifies();
    void waitsForTheServersClock();
    void tellsFlavours_data();
    void tellsFlavours();
    void survivesWrongTypes();
    void acceptsServers_data();
    void acceptsServers();
    void isRegistered();

private:
    MastodonPlatform m_mastodon;
};

void TestMastodonRules::validates_data()
{
    QTest::addColumn<QString>("flavour");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("mimes");
    QTest::addColumn<QJsonObject>("settings");
    QTest::addColumn<QStringList>("rules");
    const auto row = [](const char *name, const QString &text, const QStringList &mimes, const QJsonObject &settings,
                        const QStringList &rules, const QString &flavour = u"MASTODON"_s) {
        QTest::newRow(name) << flavour << text << mimes << settings << rules;
    };
    const QString png = u"image/png"_s;
    const auto poll = [](const QStringList &options, int seconds) {
        return QJsonObject{
            {"poll"_L1, QJsonObject{{"options"_L1, QJsonArray::fromStringList(options)}, {"expiresIn"_L1, seconds}}}};
    };
    row("good", u"Hello"_s, {png}, {{"visibility"_L1, u"direct"_s}, {"language"_L1, u"pt-BR"_s}}, {});
    row("empty", u"  "_s, {}, {}, {u"text.empty"_s});
    row("only a picture", {}, {png}, {}, {});
    row("exactly 500", QString(500, u'a'), {}, {}, {});
    row("501", QString(501, u'a'), {}, {}, {u"text.tooLong"_s});
    row("five pictures", u"a"_s, {png, png, png, png, png}, {}, {u"media.tooMany"_s});
    row("film and picture", u"a"_s, {u"video/mp4"_s, png}, {}, {u"media.mixed"_s});
    row("film and picture on GoToSocial", u"a"_s, {u"video/mp4"_s, png}, {}, {}, u"GO_TO_SOCIAL"_s);
    row("no picture on Pixelfed", u"a"_s, {}, {}, {u"media.required"_s}, u"PIXELFED"_s);
    row("direct on Pixelfed", u"a"_s, {png}, {{"visibility"_L1, u"direct"_s}}, {u"setting.invalid"_s}, u"PIXELFED"_s);
    row("mutuals", u"a"_s, {}, {{"visibility"_L1, u"mutuals_only"_s}}, {}, u"GO_TO_SOCIAL"_s);
    row("unknown setting", u"a"_s, {}, {{"colour"_L1, u"red"_s}}, {u"setting.unknown"_s});
    row("wrong type", u"a"_s, {}, {{"sensitive"_L1, u"yes"_s}}, {u"setting.invalid"_s});
    row("language", u"a"_s, {}, {{"language"_L1, u"English"_s}}, {u"setting.invalid"_s});
    row("quotes before 4.5", u"a"_s, {}, {{"quoteApprovalPolicy"_L1, u"public"_s}}, {u"setting.unknown"_s});
    row("poll", {}, {}, poll({u"a"_s, u"b"_s}, 300), {});
    row("poll with one option", {}, {}, poll({u"a"_s}, 300), {u"poll.options"_s});
    row("poll with a long option", {}, {}, poll({u"a"_s, QString(51, u'b')}, 300), {u"poll.optionTooLong"_s});
    row("poll too short", {}, {}, poll({u"a"_s, u"b"_s}, 299), {u"poll.expiry"_s});
    row("poll and picture", {}, {png}, poll({u"a"_s, u"b"_s}, 300), {u"poll.withMedia"_s});
}

void TestMastodonRules::validates()
{
    QFETCH(QString, flavour);
    QFETCH(QStringList, mimes);
    Account account;
    account.facts = {{"flavour"_L1, flavour}};
    Outgoing post;
    post.text = *static_cast<QString *>(QTest::qData("text", qMetaTypeId<QString>()));
    post.settings = *static_cast<QJsonObject *>(QTest::qData("settings", qMetaTypeId<QJsonObject>()));
    for (const QString &mime : mimes)
        post.media << OutgoingMedia{u"/a"_s, mime, 1000, {10, 10}, 0ms, u"alt"_s};
    QStringList rules;
    for (const Problem &problem : m_mastodon.validate(post, account))
        rules << problem.rule;
    QTEST(rules, "rules");
}

void TestMastodonRules::classifies_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    using Kind = Error::Kind;
    const QByteArray json = R"({"error":"Nein"})";
    const auto row = [](const char *name, int status, const QByteArray &body, Kind kind) {
        QTest::newRow(name) << status << body << int(kind);
    };
    row("400", 400, json, Kind::Content);
    row("400 about the token", 400, R"({"error":"invalid_grant"})", Kind::Auth);
    row("400 known key", 400, R"({"error":"Duplicate idempotency key."})", Kind::Unclassed);
    row("401", 401, json, Kind::Auth);
    row("403", 403, json, Kind::Auth);
    row("403 of a front-end", 403, "<html>", Kind::Unclassed);
    row("404", 404, json, Kind::Content);
    for (const int status : {408, 409, 425})
        row(qPrintable(QString::number(status)), status, json, Kind::Unclassed);
    row("410", 410, json, Kind::Content);
    row("413", 413, "<html>", Kind::Content);
    row("418", 418, json, Kind::Unclassed);
    row("422", 422, json, Kind::Content);
    row("429", 429, json, Kind::RateLimit);
    row("307", 307, {}, Kind::Unclassed);
    for (const int status : {500, 502, 503, 504})
        row(qPrintable(QString::number(status)), status, "<html>", Kind::Transient);
}

void TestMastodonRules::classifies()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const Error error = m_mastodon.classify({status, {}, body}, QDateTime::currentDateTimeUtc());
    QTEST(int(error.kind), "kind");
    QCOMPARE(error.retryAfter.has_value(), status == 429);
}

void TestMastodonRules::waitsForTheServersClock()
{
    // Our clock is an hour behind theirs.
    const QDateTime now(QDate(2026, 11, 22), QTime(11, 0), Qt::UTC);
    Net::Response response{429,
                           {{"Date", "Sun, 22 Nov 2026 12:00:30 GMT"},
                            {"X-Ratelimit-Remaining", "0"},
                            {"X-RateLimit-Reset", "2026-11-22T12:02:30.000000Z"}},
                           {}};
    QCOMPARE(m_mastodon.classify(response, now).retryAfter, std::optional<std::chrono::milliseconds>(2min));
    const auto budget = m_mastodon.budget(response, now);
    QVERIFY(budget);
    QCOMPARE(budget->left, 0);
    QCOMPARE(budget->until, now.addSecs(120));
    response.headers = {{"Retry-After", "30"}};
    response.status = 503;
    QCOMPARE(m_mastodon.classify(response, now).retryAfter, std::optional<std::chrono::milliseconds>(30s));
    QVERIFY(!m_mastodon.budget(response, now));
    // A date is of their clock as well.
    response.headers = {{"Date", "Sun, 22 Nov 2026 12:00:30 GMT"}, {"Retry-After", "Sun, 22 Nov 2026 12:01:15 GMT"}};
    QCOMPARE(m_mastodon.classify(response, now).retryAfter, std::optional<std::chrono::milliseconds>(45s));
    response.status = 429;
    QCOMPARE(m_mastodon.classify(response, now).retryAfter, std::optional<std::chrono::milliseconds>(45s));
}

void TestMastodonRules::tellsFlavours_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<int>("flavour");
    using Mastodon::Flavour;
    QTest::newRow("Mastodon") << QByteArray("4.5.1") << int(Flavour::Mastodon);
    QTest::newRow("a fork") << QByteArray("4.4+hometown-1") << int(Flavour::Mastodon);
    QTest::newRow("GoToSocial") << QByteArray("0.20.1 57cb4fe") << int(Flavour::GoToSocial);
    QTest::newRow("Pleroma") << QByteArray("2.7.2 (compatible; Pleroma 2.6.0)") << int(Flavour::Pleroma);
    QTest::newRow("Akkoma") << QByteArray("2.7.2 (compatible; Akkoma 3.15.2)") << int(Flavour::Pleroma);
    QTest::newRow("Pixelfed") << QByteArray("3.5.3 (compatible; Pixelfed 0.12.5)") << int(Flavour::Pixelfed);
    QTest::newRow("another") << QByteArray("2.8.0 (compatible; Somebody 1.0)") << int(Flavour::Unknown);
    QTest::newRow("silent") << QByteArray() << int(Flavour::Unknown);
}

void TestMastodonRules::tellsFlavours()
{
    QFETCH(QByteArray, version);
    const auto facts = Mastodon::ServerFacts::fromInstance(R"({"uri":"a.example","version":")" + version + "\"}");
    QVERIFY(facts);
    QTEST(int(facts->flavour), "flavour");
    QCOMPARE(Mastodon::ServerFacts::fromJson(facts->toJson()), *facts);
}

void TestMastodonRules::survivesWrongTypes()
{
    using Mastodon::ServerFacts;
    QVERIFY(!ServerFacts::fromInstance("<!DOCTYPE html>"));
    QVERIFY(!ServerFacts::fromInstance(R"([1, 2])"));
    QVERIFY(!ServerFacts::fromInstance(R"({"name": "something else"})"));
    const auto facts = ServerFacts::fromInstance(
        R"({"domain":"a.example","version":"4.3.0","api_versions":[],"configuration":{"statuses":"no",
            "media_attachments":{"supported_mime_types":{"a":1},"image_size_limit":null},"polls":{"max_options":-3}}})");
    QVERIFY(facts);
    QCOMPARE(facts->limits, ServerFacts::usual(Mastodon::Flavour::Mastodon).limits);
}

void TestMastodonRules::acceptsServers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("server"); // empty: refused
    QTest::newRow("host") << u" Mastodon.Example "_s << u"https://mastodon.example"_s;
    QTest::newRow("address") << u"https://mastodon.example/@mira?x#y"_s << u"https://mastodon.example"_s;
    QTest::newRow("handle") << u"@mira@mastodon.example"_s << u"https://mastodon.example"_s;
    QTest::newRow("port") << u"https://mastodon.example:8443/"_s << u"https://mastodon.example:8443"_s;
    QTest::newRow("usual port") << u"https://mastodon.example:443/"_s << u"https://mastodon.example"_s;
    QTest::newRow("user") << u"https://me:secret@mastodon.example"_s << u"https://mastodon.example"_s;
    QTest::newRow("clear text") << u"http://mastodon.example"_s << QString();
    QTest::newRow("clear text at home") << u"http://127.0.0.1:3000/x"_s << u"http://127.0.0.1:3000"_s;
    QTest::newRow("localhost") << u"http://localhost:3000"_s << u"http://localhost:3000"_s;
    QTest::newRow("sixth") << u"http://[::1]:3000"_s << u"http://[::1]:3000"_s;
    QTest::newRow("not at home") << u"http://127.0.0.1.example"_s << QString();
    QTest::newRow("other scheme") << u"ftp://mastodon.example"_s << QString();
    QTest::newRow("a word") << u"mastodon"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestMastodonRules::acceptsServers()
{
    QFETCH(QString, typed);
    QFETCH(QString, server);
    const auto found = m_mastodon.serverFrom(typed);
    QCOMPARE(found ? found->toString() : QString(), server);
    if (!found)
        QCOMPARE(found.error().kind, Error::Kind::InvalidInput);
}

void TestMastodonRules::isRegistered()
{
    const Registry registry;
    const Platform *mastodon = registry.find(PlatformId::Mastodon);
    QVERIFY(mastodon);
    for (const Offer &offer : mastodon->offers())
        QCOMPARE(offer.whyNot.isEmpty(), offer.isOffered);
    const QJsonObject schema = mastodon->settingsSchema({});
    QCOMPARE(schema["additionalProperties"_L1], QJsonValue(false));
    const AuthorizeParameters parameters{
        u"id"_s, u"http://127.0.0.1:1/callback"_s, {u"read"_s, u"write"_s}, u"a+b&c"_s, u"x"_s};
    Account account;
    account.server = QUrl(u"https://mastodon.example"_s);
    QCOMPARE(mastodon->authorizeUrl(parameters, account).toEncoded(),
             "https://mastodon.example/oauth/authorize?response_type=code&client_id=id"
             "&redirect_uri=http%3A%2F%2F127.0.0.1%3A1%2Fcallback&scope=read%20write&state=a%2Bb%26c"
             "&code_challenge=x&code_challenge_method=S256&force_login=true");
}

TEST_CLASS(TestMastodonRules)
#include "tst_mastodonrules.moc"
