// SPDX-License-Identifier: GPL-3.0-or-later
#include "outgoingpost.h"
#include "platforms/bluesky/bluesky.h"
#include "platforms/registry.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

OutgoingMedia file(const QString &mime, qint64 size)
{
    return {u"/file"_s, mime, size, {40, 30}, 0ms, {}};
}

} // namespace

// What is refused beforehand, and what a refusal means.
class TestBlueskyRules final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void validates_data();
    void validates();
    void asksLessOfOwnServers();
    void classifies_data();
    void classifies();
    void readsItsBudget();
    void isRegistered();

private:
    BlueskyPlatform m_bluesky;
};

void TestBlueskyRules::validates_data()
{
    QTest::addColumn<Outgoing>("outgoing");
    QTest::addColumn<QStringList>("rules"); // "rule where"
    const auto row = [](const char *name, const Outgoing &outgoing, const QStringList &rules) {
        QTest::newRow(name) << outgoing << rules;
    };
    const QString family = u"👩‍👩‍👧‍👦"_s; // one grapheme of 25 bytes
    const OutgoingMedia picture = file(u"image/jpeg"_s, 900'000);
    const OutgoingMedia film = file(u"video/mp4"_s, 90'000'000);
    row("text", post(u"Hello"_s), {});
    row("300 graphemes", post(QString(300, u'a')), {});
    row("301 graphemes", post(QString(301, u'a')), {u"text.tooLong text"_s});
    row("a family is one grapheme", post(family.repeated(120)), {});
    row("few graphemes, many bytes", post(family.repeated(121)), {u"text.tooManyBytes text"_s});
    row("nothing", post(u" "_s), {u"text.empty text"_s});
    row("picture alone", post({}, {picture}), {});
    row("ten pictures", post({}, QList<OutgoingMedia>(10, picture)), {});
    row("eleven pictures", post({}, QList<OutgoingMedia>(11, picture)), {u"media.tooMany media"_s});
    OutgoingMedia unmeasured = picture;
    unmeasured.dimensions = {};
    row("four, of which one has no sides", post({}, {picture, picture, picture, unmeasured}), {});
    row("five, of which one has no sides", post({}, {picture, picture, picture, unmeasured, picture}),
        {u"media.sizeUnknown media[3]"_s});
    row("picture too big", post({}, {file(u"image/png"_s, 1'000'001)}), {u"media.tooBig media[0]"_s});
    row("film", post({}, {film}), {});
    row("film and picture", post({}, {film, picture}), {u"media.mixed media[0]"_s, u"media.mixed media[1]"_s});
    row("film too big", post({}, {file(u"video/mp4"_s, 300'000'001)}), {u"media.tooBig media[0]"_s});
    row("another film", post({}, {file(u"video/quicktime"_s, 5)}), {u"media.type media[0]"_s});
    row("good settings",
        post(u"x"_s, {},
             {{"languages"_L1, QJsonArray{u"en"_s, u"pt-BR"_s}},
              {"contentWarning"_L1, u"graphic-media"_s},
              {"whoCanReply"_L1, u"mentioned"_s},
              {"noQuotes"_L1, true}}),
        {});
    row("unknown setting", post(u"x"_s, {}, {{"visibility"_L1, u"public"_s}}),
        {u"setting.unknown settings.visibility"_s});
    row("four languages", post(u"x"_s, {}, {{"languages"_L1, QJsonArray{u"en"_s, u"de"_s, u"fr"_s, u"it"_s}}}),
        {u"setting.invalid settings.languages"_s});
    row("no language", post(u"x"_s, {}, {{"languages"_L1, QJsonArray{u"English"_s}}}),
        {u"setting.invalid settings.languages[0]"_s});
    row("tag with its sign", post(u"x"_s, {}, {{"tags"_L1, QJsonArray{u"#news"_s}}}),
        {u"setting.invalid settings.tags[0]"_s});
    row("label", post(u"x"_s, {}, {{"contentWarning"_L1, u"violence"_s}}),
        {u"setting.invalid settings.contentWarning"_s});
    row("quote of a page", post(u"x"_s, {}, {{"quote"_L1, u"https://example.org"_s}}),
        {u"setting.invalid settings.quote"_s});
    row("card without title", post({}, {}, {{"card"_L1, QJsonObject{{"uri"_L1, u"https://example.org"_s}}}}),
        {u"setting.invalid settings.card.title"_s});
    row("card with film",
        post({}, {film}, {{"card"_L1, QJsonObject{{"uri"_L1, u"https://example.org"_s}, {"title"_L1, u"t"_s}}}}),
        {u"card.withMedia settings.card"_s});
    const QJsonObject captions{{"captions"_L1, u"/tmp/words.vtt"_s}, {"captionsLanguage"_L1, u"en"_s}};
    row("captions", post({}, {film}, captions), {});
    row("captions of a picture", post({}, {picture}, captions), {u"captions.withoutVideo settings.captions"_s});
    row("captions of no language", post({}, {film}, {{"captions"_L1, u"/tmp/words.vtt"_s}}),
        {u"setting.missing settings.captionsLanguage"_s});
    row("captions of another kind",
        post({}, {film}, {{"captions"_L1, u"/tmp/words.srt"_s}, {"captionsLanguage"_L1, u"en"_s}}),
        {u"setting.invalid settings.captions"_s});
    row("captions somewhere", post({}, {film}, {{"captions"_L1, u"words.vtt"_s}, {"captionsLanguage"_L1, u"en"_s}}),
        {u"setting.invalid settings.captions"_s});
    row("card of a script",
        post({}, {}, {{"card"_L1, QJsonObject{{"uri"_L1, u"javascript:alert(1)"_s}, {"title"_L1, u"t"_s}}}}),
        {u"setting.invalid settings.card.uri"_s});
}

void TestBlueskyRules::validates()
{
    QFETCH(Outgoing, outgoing);
    QFETCH(QStringList, rules);
    QStringList found;
    const auto problems = m_bluesky.validate(outgoing, Account());
    for (const Problem &problem : problems)
        found << problem.rule + u' ' + problem.where;
    QCOMPARE(found, rules);
}

void TestBlueskyRules::asksLessOfOwnServers()
{
    Account own;
    own.facts = {{"pds"_L1, u"https://pds.example"_s}, {"blobUploadLimit"_L1, 500'000}, {"isEmailConfirmed"_L1, false}};
    QCOMPARE(m_bluesky.limits(own).maxImageBytes, 500'000);
    QCOMPARE(m_bluesky.limits(own).maxVideoBytes, 500'000);
    const auto problems = m_bluesky.validate(post({}, {file(u"video/mp4"_s, 400'000)}), own);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().rule, u"video.emailUnconfirmed"_s);
    own.facts["pds"_L1] = u"https://shimeji.us-east.host.bsky.network"_s;
    QCOMPARE(m_bluesky.limits(own).maxVideoBytes, 300'000'000);
}

void TestBlueskyRules::classifies_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("kind");
    using Kind = Error::Kind;
    const auto row = [](int status, const char *name, Kind kind) {
        QTest::newRow(qPrintable(u"%1 %2"_s.arg(status).arg(QLatin1String(name))))
            << status << QByteArray(name) << int(kind);
    };
    for (const char *name : {"ExpiredToken", "InvalidToken", "AccountTakedown"})
        row(400, name, Kind::Auth);
    for (const char *name : {"AuthenticationRequired", "AuthMissing", "AccountDeactivated", "AuthFactorTokenRequired"})
        row(401, name, Kind::Auth);
    row(403, "AccountNotFound", Kind::Auth);
    for (const char *name : {"InvalidRequest", "InvalidMimeType", "InvalidSize", "BlobNotFound", "InvalidSwap"})
        row(400, name, Kind::Content);
    row(413, "PayloadTooLarge", Kind::Content);
    row(413, "", Kind::Content);
    row(429, "RateLimitExceeded", Kind::RateLimit);
    row(500, "InternalServerError", Kind::Transient);
    row(502, "UpstreamFailure", Kind::Transient);
    row(503, "", Kind::Transient);
    row(504, "", Kind::Transient);
    row(400, "SomethingNew", Kind::Unclassed);
    row(403, "", Kind::Unclassed);
    row(404, "", Kind::Unclassed);
    row(302, "", Kind::Unclassed);
}

void TestBlueskyRules::classifies()
{
    QFETCH(int, status);
    QFETCH(QByteArray, name);
    QFETCH(int, kind);
    const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    Net::Response response{status, {}, name.isEmpty() ? "<html>" : R"({"error":")" + name + R"(","message":"Words"})"};
    const Error error = m_bluesky.classify(response, now);
    QCOMPARE(int(error.kind), kind);
    QCOMPARE(error.words, name.isEmpty() ? QString() : u"Words"_s);
    QCOMPARE(error.retryAfter.has_value(), error.kind == Error::Kind::RateLimit);
    response.headers = {{"ratelimit-reset", QByteArray::number(now.addSecs(90).toSecsSinceEpoch())}};
    if (error.kind == Error::Kind::RateLimit)
        QCOMPARE(m_bluesky.classify(response, now).retryAfter, std::optional<std::chrono::milliseconds>(90s));
    response.headers = {{"Retry-After", "7"}};
    if (error.kind == Error::Kind::RateLimit)
        QCOMPARE(m_bluesky.classify(response, now).retryAfter, std::optional<std::chrono::milliseconds>(7s));
}

void TestBlueskyRules::readsItsBudget()
{
    const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    const QByteArray reset = QByteArray::number(now.addSecs(60).toSecsSinceEpoch());
    const Net::Response response{200, {{"RateLimit-Remaining", "3"}, {"RateLimit-Reset", reset}}, "{}"};
    const auto budget = m_bluesky.budget(response, now);
    QVERIFY(budget);
    QCOMPARE(budget->left, 3);
    QCOMPARE(budget->until, now.addSecs(60));
    QVERIFY(!m_bluesky.budget({200, {}, "{}"}, now));
}

void TestBlueskyRules::isRegistered()
{
    const Registry registry;
    const Platform *bluesky = registry.find(PlatformId::Bluesky);
    QVERIFY(bluesky);
    const auto offers = bluesky->offers();
    for (const Offer &offer : offers)
        QCOMPARE(offer.isOffered, offer.whyNot.isEmpty());
    QCOMPARE(bluesky->signIn().fields.size(), 2);
    QVERIFY(!bluesky->signIn().hasBrowser());
}

TEST_CLASS(TestBlueskyRules)
#include "tst_blueskyrules.moc"
