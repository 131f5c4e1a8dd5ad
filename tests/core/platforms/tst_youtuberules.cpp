// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/registry.h"
#include "platforms/youtube/errors.h"
#include "platforms/youtube/rules.h"
#include "platforms/youtube/settings.h"
#include "platforms/youtube/upload.h"
#include "platforms/youtube/youtube.h"
#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

OutgoingMedia file(const QString &mime, qint64 size = 1000, std::chrono::milliseconds duration = 4s)
{
    return {u"/file"_s, mime, size, {640, 480}, mime.startsWith("video"_L1) ? duration : 0ms, {}};
}

Outgoing post(const QJsonObject &settings = {}, const QString &text = u"Text"_s)
{
    Outgoing made;
    made.text = text;
    made.media = {file(u"video/mp4"_s)};
    made.settings = settings;
    if (!made.settings.contains("title"_L1))
        made.settings["title"_L1] = u"Holiday"_s;
    return made;
}

Outgoing withMedia(const QList<OutgoingMedia> &media)
{
    Outgoing made = post();
    made.media = media;
    return made;
}

Outgoing comment(const QString &text, const QList<OutgoingMedia> &media = {})
{
    Outgoing made;
    made.text = text;
    made.part = 2;
    made.media = media;
    return made;
}

QByteArray refusal(const QByteArray &reason)
{
    return "{\"error\":{\"code\":400,\"message\":\"Words\",\"errors\":[{\"reason\":\"" + reason + "\"}]}}";
}

QDateTime now()
{
    return {QDate(2026, 11, 22), QTime(12, 0), Qt::UTC}; // four in the morning in California
}

} // namespace

// What is refused beforehand, what a refusal means, and what things cost.
class TestYouTubeRules final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void validates_data();
    void validates();
    void checksTheFileOfCaptions_data();
    void checksTheFileOfCaptions();
    void knowsWhatTimeItIs();
    void countsTags_data();
    void countsTags();
    void classifies_data();
    void classifies();
    void waitsUntilMidnightInCalifornia_data();
    void waitsUntilMidnightInCalifornia();
    void cutsSlices_data();
    void cutsSlices();
    void prices_data();
    void prices();
    void offersEverything();

private:
    YouTubePlatform m_youtube;
};

void TestYouTubeRules::validates_data()
{
    QTest::addColumn<Outgoing>("post");
    QTest::addColumn<QStringList>("problems"); // rule@where
    const auto row = [](const char *name, const Outgoing &post, const QStringList &problems) {
        QTest::newRow(name) << post << problems;
    };
    row("a video", post(), {});
    row("no description", post({}, {}), {});
    row("no title", post({{"title"_L1, u" "_s}}), {u"setting.missing@settings.title"_s});
    row("100 characters", post({{"title"_L1, QString(100, u'ä')}}), {});
    row("101 characters", post({{"title"_L1, QString(101, u'a')}}), {u"text.tooLong@settings.title"_s});
    row("title with an angle", post({{"title"_L1, u"a<b"_s}}), {u"text.invalid@settings.title"_s});
    row("5000 bytes", post({}, QString(2500, u'ä')), {});
    row("5001 bytes", post({}, QString(2500, u'ä') + u'a'), {u"text.tooManyBytes@text"_s});
    row("description with an angle", post({}, u"a > b"_s), {u"text.invalid@text"_s});
    row("500 of tags", post({{"tags"_L1, QJsonArray{QString(249, u'a'), QString(250, u'b')}}}), {});
    row("501 of tags", post({{"tags"_L1, QJsonArray{QString(250, u'a'), QString(250, u'b')}}}),
        {u"text.tooLong@settings.tags"_s});
    row("an empty tag", post({{"tags"_L1, QJsonArray{u""_s}}}), {u"setting.invalid@settings.tags"_s});
    row("another privacy", post({{"privacy"_L1, u"friends"_s}}), {u"setting.invalid@settings.privacy"_s});
    row("another licence", post({{"license"_L1, u"mit"_s}}), {u"setting.invalid@settings.license"_s});
    row("a word for a switch", post({{"madeForKids"_L1, u"yes"_s}}), {u"setting.invalid@settings.madeForKids"_s});
    row("a category's name", post({{"category"_L1, u"Music"_s}}), {u"setting.invalid@settings.category"_s});
    row("a moment", post({{"publishAt"_L1, u"2027-01-31T18:00:00+01:00"_s}}), {});
    row("this moment", post({{"publishAt"_L1, u"2026-11-22T13:00:00+01:00"_s}}),
        {u"publishAt.past@settings.publishAt"_s});
    row("the next second", post({{"publishAt"_L1, u"2026-11-22T13:00:01+01:00"_s}}), {});
    row("a moment that is past", post({{"publishAt"_L1, u"2026-11-21T18:00:00Z"_s}}),
        {u"publishAt.past@settings.publishAt"_s});
    row("a moment without a zone", post({{"publishAt"_L1, u"2027-01-31T18:00:00"_s}}),
        {u"setting.invalid@settings.publishAt"_s});
    row("a moment and unlisted", post({{"publishAt"_L1, u"2027-01-31T18:00:00Z"_s}, {"privacy"_L1, u"unlisted"_s}}),
        {u"setting.invalid@settings.publishAt"_s});
    row("somebody's key", post({{"captions"_L1, u"/home/ann/.ssh/id_ed25519"_s}, {"captionsLanguage"_L1, u"en"_s}}),
        {u"setting.invalid@settings.captions"_s});
    row("no language", post({{"language"_L1, u"English"_s}}), {u"setting.invalid@settings.language"_s});
    row("no such setting", post({{"visibility"_L1, u"public"_s}}), {u"setting.unknown@settings.visibility"_s});
    row("no video", withMedia({}), {u"media.videoRequired@media"_s});
    row("a picture alone", withMedia({file(u"image/png"_s)}), {u"media.videoRequired@media"_s});
    row("a video and its thumbnail", withMedia({file(u"image/png"_s), file(u"video/mp4"_s)}), {});
    row("two videos", withMedia({file(u"video/mp4"_s), file(u"video/mp4"_s)}), {u"media.videoAndThumbnail@media[1]"_s});
    row("two thumbnails", withMedia({file(u"video/mp4"_s), file(u"image/png"_s), file(u"image/png"_s)}),
        {u"media.videoAndThumbnail@media[2]"_s});
    row("a sound", withMedia({file(u"video/mp4"_s), file(u"audio/mpeg"_s)}), {u"media.type@media[1]"_s});
    row("256 GiB", withMedia({file(u"video/mp4"_s, 274'877'906'944)}), {});
    row("more", withMedia({file(u"video/mp4"_s, 274'877'906'945)}), {u"media.tooBig@media[0]"_s});
    row("13 hours", withMedia({file(u"video/mp4"_s, 1000, 13h)}), {u"media.tooLong@media[0]"_s});
    row("a large thumbnail", withMedia({file(u"video/mp4"_s), file(u"image/jpeg"_s, 2'097'153)}),
        {u"media.tooBig@media[1]"_s});
    row("a comment", comment(u"First! <3"_s), {});
    row("an empty comment", comment({}), {u"text.empty@text"_s});
    row("a long comment", comment(QString(10'001, u'a')), {u"text.tooLong@text"_s});
    row("a comment with a picture", comment(u"Look"_s, {file(u"image/png"_s)}), {u"media.tooMany@media"_s});
}

void TestYouTubeRules::validates()
{
    QFETCH(Outgoing, post);
    QFETCH(QStringList, problems);
    QStringList found;
    const auto all = YouTube::validate(post, Account(), now());
    for (const Problem &problem : all)
        found << problem.rule + u'@' + problem.where;
    QCOMPARE(found, problems);
}

void TestYouTubeRules::checksTheFileOfCaptions_data()
{
    using Severity = Problem::Severity;
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("size"); // -1: there is none; -2: a folder
    QTest::addColumn<QString>("rule");
    QTest::addColumn<Severity>("severity");
    QTest::newRow("there") << u"words.srt"_s << qint64(10) << QString() << Severity::Error;
    QTest::newRow("100 MiB") << u"words.vtt"_s << qint64(104'857'600) << QString() << Severity::Error;
    QTest::newRow("more") << u"words.vtt"_s << qint64(104'857'601) << u"media.tooBig"_s << Severity::Error;
    QTest::newRow("not there") << u"words.sbv"_s << qint64(-1) << u"file.missing"_s << Severity::Warning;
    QTest::newRow("a folder") << u"words.ttml"_s << qint64(-2) << u"file.unreadable"_s << Severity::Warning;
    QTest::newRow("none of its kind") << u"words.txt"_s << qint64(10) << u"setting.invalid"_s << Severity::Error;
}

void TestYouTubeRules::checksTheFileOfCaptions()
{
    QFETCH(QString, name);
    QFETCH(qint64, size);
    QFETCH(QString, rule);
    QFETCH(Problem::Severity, severity);
    const QTemporaryDir folder;
    QFile captions(folder.filePath(name));
    QVERIFY(size != -2 || QDir(folder.path()).mkdir(name));
    QVERIFY(size < 0 || (captions.open(QIODevice::WriteOnly) && captions.resize(size)));
    const QJsonObject settings{{"captions"_L1, captions.fileName()}, {"captionsLanguage"_L1, u"en"_s}};
    const auto problems = YouTube::validate(post(settings), Account(), now());
    QCOMPARE(problems.size(), rule.isEmpty() ? 0 : 1);
    for (const Problem &problem : problems) {
        QCOMPARE(problem.rule + u'@' + problem.where, rule + u"@settings.captions"_s);
        QCOMPARE(problem.severity, severity);
        if (rule == "media.tooBig"_L1)
            QCOMPARE(problem.facts, (QJsonObject{{"limit"_L1, 104'857'600}, {"actual"_L1, size}}));
    }
    // Whatever the file is: YouTube wants to know what is spoken.
    const auto unspoken = YouTube::validate(post({{"captions"_L1, captions.fileName()}}), Account(), now());
    QCOMPARE(unspoken.last().rule + u'@' + unspoken.last().where, u"setting.missing@settings.captionsLanguage"_s);
}

void TestYouTubeRules::knowsWhatTimeItIs()
{
    const auto at = [this](int seconds) {
        const QDateTime moment = QDateTime::currentDateTimeUtc().addSecs(seconds);
        return m_youtube.validate(post({{"publishAt"_L1, moment.toString(Qt::ISODate)}}), Account());
    };
    QCOMPARE(at(3600).size(), 0);
    QCOMPARE(at(-1).size(), 1);
    QCOMPARE(at(-1).first().severity, Problem::Severity::Warning); // late, the video goes out all the same
}

void TestYouTubeRules::countsTags_data()
{
    QTest::addColumn<QStringList>("tags");
    QTest::addColumn<int>("length");
    QTest::newRow("none") << QStringList() << 0;
    QTest::newRow("one") << QStringList{u"sea"_s} << 3;
    QTest::newRow("a comma between") << QStringList{u"sea"_s, u"sky"_s} << 7;
    QTest::newRow("quotes") << QStringList{u"by the sea"_s} << 12;
    QTest::newRow("beyond the basic plane") << QStringList{u"🌊🌊"_s} << 2;
}

void TestYouTubeRules::countsTags()
{
    QFETCH(QStringList, tags);
    QFETCH(int, length);
    QCOMPARE(YouTube::tagsLength(tags), length);
}

void TestYouTubeRules::classifies_data()
{
    using Kind = Error::Kind;
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Error::Kind>("kind");
    const auto row = [](int status, const char *reasons, Kind kind) {
        for (const QByteArray &reason : QByteArray(reasons).split(' '))
            QTest::addRow("%d %s", status, reason.constData()) << status << refusal(reason) << kind;
    };
    row(401, "authError authorizationRequired anything", Kind::Auth);
    row(401, "youtubeSignupRequired", Kind::Content);
    row(403, "insufficientPermissions accessNotConfigured", Kind::Auth);
    row(403, "quotaExceeded dailyLimitExceeded rateLimitExceeded userRateLimitExceeded", Kind::RateLimit);
    row(400, "uploadLimitExceeded", Kind::RateLimit);
    row(429, "uploadRateLimitExceeded anything", Kind::RateLimit);
    row(400, "invalidTitle invalidDescription invalidTags invalidCategoryId invalidPublishAt invalidVideoMetadata",
        Kind::Content);
    row(400, "invalidFilename mediaBodyRequired defaultLanguageNotSet invalidRecordingDetails invalidVideoGameRating",
        Kind::Content);
    row(403, "forbidden forbiddenPrivacySetting forbiddenLicenseSetting forbiddenEmbedSetting", Kind::Content);
    row(403, "authenticatedUserAccountClosed authenticatedUserAccountSuspended authenticatedUserNotChannel",
        Kind::Content);
    row(403, "accountDelegationForbidden ineligibleAccount commentsDisabled", Kind::Content);
    row(400, "channelOrVideoIdMissing commentTextRequired commentTextTooLong invalidCommentThreadMetadata",
        Kind::Content);
    row(400, "parentIdMissing parentCommentIsPrivate operationNotSupported processingFailure invalidImage",
        Kind::Content);
    row(404, "channelNotFound videoNotFound parentCommentNotFound", Kind::Content);
    row(503, "backendError quotaExceeded", Kind::Transient);
    row(400, "somethingNew", Kind::Unclassed);
    QTest::newRow("a page of a proxy") << 403 << QByteArray("<html>") << Kind::Unclassed;
    QTest::newRow("not found") << 404 << QByteArray("Not Found") << Kind::Unclassed;
    QTest::newRow("502") << 502 << QByteArray() << Kind::Transient;
    QTest::newRow("the grant") << 400 << QByteArray(R"({"error":"invalid_grant","error_description":"gone"})")
                               << Kind::Auth;
    QTest::newRow("the client") << 401 << QByteArray(R"({"error":"invalid_client"})") << Kind::Auth;
    QTest::newRow("new shape") << 403
                               << QByteArray(R"({"error":{"code":403,"message":"m","status":"UNAUTHENTICATED"}})")
                               << Kind::Auth;
}

void TestYouTubeRules::classifies()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(Error::Kind, kind);
    const Error error = m_youtube.classify({status, {}, body}, now());
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.retryAfter.has_value(), kind == Error::Kind::RateLimit);
}

void TestYouTubeRules::waitsUntilMidnightInCalifornia_data()
{
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<qint64>("minutes");
    const QDateTime summer(QDate(2026, 7, 1), QTime(6, 59), Qt::UTC);
    QTest::newRow("winter") << QByteArray("quotaExceeded") << now() << qint64(20 * 60);
    QTest::newRow("the last minute in summer") << QByteArray("dailyLimitExceeded") << summer << qint64(1);
    QTest::newRow("just after") << QByteArray("quotaExceeded") << summer.addSecs(60) << qint64(24 * 60);
    QTest::newRow("the channel's cap") << QByteArray("uploadLimitExceeded") << now() << qint64(24 * 60);
    QTest::newRow("thumbnails") << QByteArray("uploadRateLimitExceeded") << now() << qint64(60);
}

void TestYouTubeRules::waitsUntilMidnightInCalifornia()
{
    QFETCH(QByteArray, reason);
    QFETCH(QDateTime, now);
    QFETCH(qint64, minutes);
    const Error error = m_youtube.classify({403, {}, refusal(reason)}, now);
    QCOMPARE(error.retryAfter->count(), minutes * 60 * 1000);
}

void TestYouTubeRules::cutsSlices_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<qint64>("length");
    constexpr qint64 kMebibyte = 1024 * 1024;
    QTest::newRow("small") << qint64(5) << 8 * kMebibyte;
    QTest::newRow("2 GiB") << 2048 * kMebibyte << 8 * kMebibyte;
    QTest::newRow("256 GiB") << 262'144 * kMebibyte << qint64(262.25 * kMebibyte);
}

void TestYouTubeRules::cutsSlices()
{
    QFETCH(qint64, size);
    QFETCH(qint64, length);
    QCOMPARE(YouTube::sliceLength(size), length);
    QCOMPARE(YouTube::sliceLength(size) % (256 * 1024), 0);
}

void TestYouTubeRules::prices_data()
{
    QTest::addColumn<Use>("use");
    QTest::addColumn<int>("units");
    using Verb = Use::Verb;
    Outgoing whole = post({{"playlist"_L1, u"PL"_s}, {"captions"_L1, u"/a.srt"_s}});
    whole.media << file(u"image/png"_s);
    QTest::newRow("a video") << Use{Verb::Publish, 1, post()} << 1; // uploads are counted apart
    QTest::newRow("with all that follows") << Use{Verb::HandOver, 1, whole} << 1 + 50 + 51 + 400;
    QTest::newRow("a comment") << Use{Verb::Publish, 1, comment(u"First!"_s)} << 50;
    QTest::newRow("51 posts' counters") << Use{Verb::Metrics, 51, {}} << 2;
    QTest::newRow("a deletion") << Use{Verb::Remove, 1, {}} << 50;
}

void TestYouTubeRules::prices()
{
    QFETCH(Use, use);
    QFETCH(int, units);
    QCOMPARE(m_youtube.cost(use, Account()), (Cost{0, units}));
}

void TestYouTubeRules::offersEverything()
{
    QVERIFY(Registry().find(PlatformId::Youtube));
    QSet<QString> verbs;
    const auto offers = m_youtube.offers();
    for (const Offer &offer : offers) {
        QCOMPARE(offer.isOffered, offer.whyNot.isEmpty());
        QVERIFY2(offer.isOffered || offer.whyNot.contains(u'('), qPrintable(offer.verb)); // names where it is written
        verbs << offer.verb;
    }
    QCOMPARE(verbs.size(), offers.size());
    QCOMPARE(m_youtube.metricsRules().keepDays, 30);
    QVERIFY(m_youtube.handOverWindow(Account()));
}

TEST_CLASS(TestYouTubeRules)
#include "tst_youtuberules.moc"
