// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/conversion.h"
#include "domain/conversionfit.h"
#include "testmain.h"

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Method = ConversionPlan::Method;
using Plan = std::optional<ConversionPlan>;

namespace {

OutgoingMedia picture(const QString &type, QSize size, qint64 bytes = 100'000)
{
    OutgoingMedia file{u"/a"_s, u"image/"_s + type, bytes, size, 0ms, {}, {}};
    file.details.container = type;
    file.details.frames = 1;
    return file;
}

OutgoingMedia withAlpha(OutgoingMedia file)
{
    file.details.hasAlpha = true;
    return file;
}

OutgoingMedia withPlace(OutgoingMedia file)
{
    file.details.hasPrivateData = true;
    return file;
}

OutgoingMedia turned(OutgoingMedia file)
{
    file.details.isTurned = true;
    return file;
}

OutgoingMedia moving(QSize size, int frames)
{
    OutgoingMedia file = picture(u"gif"_s, size);
    file.details.frames = frames;
    file.details.frameRate = 10;
    file.duration = std::chrono::milliseconds(frames * 100);
    return file;
}

OutgoingMedia video(const QString &container, const QString &codec, const QString &sound, QSize size = {1280, 720})
{
    OutgoingMedia file{u"/a"_s, u"video/"_s + container, 10'000'000, size, 10s, {}, {}};
    file.details = {.container = container,
                    .videoCodec = codec,
                    .audioCodec = sound,
                    .pixelFormat = u"yuv420p"_s,
                    .frameRate = 30,
                    .bitRate = 8'000'000,
                    .audioChannels = sound.isEmpty() ? 0 : 2,
                    .audioRate = sound.isEmpty() ? 0 : 48'000};
    return file;
}

MediaRules strict()
{
    MediaRules rules;
    rules.picture = {
        .mimeTypes = {u"image/jpeg"_s}, .maxBytes = 8'000'000, .frame = {.minRatio = 0.8, .maxRatio = 1.91}};
    rules.video.containers = {u"mp4"_s, u"mov"_s};
    rules.video.videoCodecs = {u"h264"_s};
    rules.video.audioCodecs = {u"aac"_s};
    rules.video.pixelFormats = {u"yuv420p"_s};
    rules.video.maxBytes = 100'000'000;
    rules.video.frame = {.minSide = 32, .maxLongSide = 1920};
    rules.video.maxDuration = 60s;
    rules.video.maxFrameRate = 60;
    return rules;
}

MediaRules broad()
{
    MediaRules rules = strict();
    rules.picture.mimeTypes = {u"image/jpeg"_s, u"image/png"_s, u"image/webp"_s};
    rules.picture.frame = {};
    rules.animation = {.mimeTypes = {u"image/gif"_s}, .maxBytes = 15'000'000, .maxFrames = 350};
    return rules;
}

} // namespace

class TestConversion final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pictures_data();
    void pictures();
    void videos_data();
    void videos();
    void fits_data();
    void fits();
    void whatComesOutIsTaken_data();
    void whatComesOutIsTaken();
    void aLengthCanNotBeHelped();
    void mudIsRefused();
    void nobodyLookedIntoIt();
    void plansTravel();
    void detailsTravel();
};

void TestConversion::pictures_data()
{
    QTest::addColumn<OutgoingMedia>("file");
    QTest::addColumn<MediaRules>("rules");
    QTest::addColumn<QString>("mime"); // of the result; empty: goes, or stays, as it is
    QTest::addColumn<Method>("method");
    QTest::addColumn<QSize>("canvas");
    const auto row = [](const char *name, const OutgoingMedia &file, const MediaRules &rules, const char *mime,
                        Method method, QSize canvas) {
        QTest::newRow(name) << file << rules << QString::fromLatin1(mime) << method << canvas;
    };
    const QSize size(1000, 1000);
    MediaRules flat = strict();
    flat.picture.mayFlatten = true;
    MediaRules cut = strict();
    cut.fit = MediaRules::Fit::Crop;
    MediaRules any;
    MediaRules small = broad();
    small.picture.frame = {.maxPixels = 250'000};

    row("good", picture(u"jpeg"_s, size), strict(), "", Method::Strip, {});
    row("with a place", withPlace(picture(u"jpeg"_s, size)), strict(), "image/jpeg", Method::Strip, size);
    row("with a place, anything goes", withPlace(picture(u"png"_s, size)), any, "image/png", Method::Strip, size);
    row("turned", turned(withPlace(picture(u"jpeg"_s, size))), strict(), "image/jpeg", Method::Picture, size);
    row("PNG where only JPEG is taken", picture(u"png"_s, size), strict(), "image/jpeg", Method::Picture, size);
    row("transparent there", withAlpha(picture(u"png"_s, size)), strict(), "", Method::Strip, {});
    row("transparent, may be white", withAlpha(picture(u"png"_s, size)), flat, "image/jpeg", Method::Picture, size);
    row("transparent WebP", withAlpha(picture(u"webp"_s, size)), flat, "image/jpeg", Method::Picture, size);
    row("HEIC", picture(u"heic"_s, size), broad(), "image/jpeg", Method::Picture, size);
    row("HEIC with a place, anything goes", withPlace(picture(u"heic"_s, size)), any, "image/jpeg", Method::Picture,
        size);
    row("transparent TIFF", withAlpha(picture(u"tiff"_s, size)), broad(), "image/png", Method::Picture, size);
    row("WebP where it is not taken", picture(u"webp"_s, size), strict(), "image/jpeg", Method::Picture, size);
    row("bitmap", picture(u"bmp"_s, size), broad(), "image/png", Method::Picture, size);
    row("too many bytes", picture(u"jpeg"_s, size, 9'000'000), strict(), "image/jpeg", Method::Picture, size);
    row("PNG of too many bytes", picture(u"png"_s, size, 9'000'000), broad(), "image/jpeg", Method::Picture, size);
    row("transparent, too many bytes", withAlpha(picture(u"png"_s, size, 9'000'000)), broad(), "image/png",
        Method::Picture, size);
    row("too many pixels", picture(u"jpeg"_s, size), small, "image/jpeg", Method::Picture, {500, 500});
    row("too broad: bars", picture(u"jpeg"_s, {2000, 500}), strict(), "image/jpeg", Method::Picture, {2000, 1047});
    row("too broad: cut", picture(u"jpeg"_s, {2000, 500}), cut, "image/jpeg", Method::Picture, {955, 500});
    row("too narrow: bars", picture(u"jpeg"_s, {500, 1000}), strict(), "image/jpeg", Method::Picture, {800, 1000});
    row("moves", moving(size, 20), broad(), "", Method::Strip, {});
    row("moves, to be a video", moving(size, 20), strict(), "video/mp4", Method::Video, size);
    row("moves for too long", moving(size, 351), broad(), "video/mp4", Method::Video, size);
    row("a GIF that stands still", picture(u"gif"_s, size), strict(), "image/jpeg", Method::Picture, size);
}

void TestConversion::pictures()
{
    QFETCH(OutgoingMedia, file);
    QFETCH(MediaRules, rules);
    QFETCH(QString, mime);
    const Plan plan = conversionFor(file, rules);
    QCOMPARE(plan.has_value(), !mime.isEmpty());
    if (!plan)
        return;
    QCOMPARE(plan->mime, mime);
    QTEST(plan->method, "method");
    QTEST(plan->canvas, "canvas");
    QCOMPARE(mediaProblems(expectedOf(file, *plan), u"media[0]"_s, rules), QList<Problem>());
}

void TestConversion::videos_data()
{
    QTest::addColumn<OutgoingMedia>("file");
    QTest::addColumn<QString>("what"); // "": as it is; else the method and what is copied
    const auto row = [](const char *name, const OutgoingMedia &file, const char *what) {
        QTest::newRow(name) << file << QString::fromLatin1(what);
    };
    row("good", video(u"mp4"_s, u"h264"_s, u"aac"_s), "");
    row("silent", video(u"mp4"_s, u"h264"_s, {}), "");
    row("with a place", withPlace(video(u"mov"_s, u"h264"_s, u"aac"_s)), "STRIP");
    row("another container", video(u"matroska"_s, u"h264"_s, u"aac"_s), "VIDEO video audio");
    row("another sound", video(u"mp4"_s, u"h264"_s, u"opus"_s), "VIDEO video");
    row("another codec", video(u"mp4"_s, u"hevc"_s, u"aac"_s), "VIDEO audio");
    row("WebM", video(u"webm"_s, u"vp9"_s, u"opus"_s), "VIDEO");
    row("too large", video(u"mp4"_s, u"h264"_s, u"aac"_s, {3840, 2160}), "VIDEO audio");
    OutgoingMedia fast = video(u"mp4"_s, u"h264"_s, u"aac"_s);
    fast.details.frameRate = 120;
    row("too fast", fast, "VIDEO audio");
    OutgoingMedia deep = video(u"mp4"_s, u"h264"_s, u"aac"_s);
    deep.details.pixelFormat = u"yuv420p10le"_s;
    row("ten bits", deep, "VIDEO audio");
    OutgoingMedia big = video(u"mp4"_s, u"h264"_s, u"aac"_s);
    big.size = 200'000'000;
    row("too many bytes", big, "VIDEO audio");
    row("turned, otherwise good", turned(video(u"mp4"_s, u"h264"_s, u"aac"_s)), "");
    row("turned, another container", turned(video(u"matroska"_s, u"h264"_s, u"aac"_s)), "VIDEO audio");
}

void TestConversion::videos()
{
    QFETCH(OutgoingMedia, file);
    const Plan plan = conversionFor(file, strict());
    QString what;
    if (plan) {
        what = plan->method == Method::Strip ? u"STRIP"_s : u"VIDEO"_s;
        what += plan->copiesVideo ? u" video"_s : QString();
        what += plan->copiesAudio ? u" audio"_s : QString();
        QCOMPARE(mediaProblems(expectedOf(file, *plan), u"media[0]"_s, strict()), QList<Problem>());
    }
    QTEST(what, "what");
}

void TestConversion::fits_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<FrameRules>("rules");
    QTest::addColumn<MediaRules::Fit>("fit");
    QTest::addColumn<QSize>("scaled");
    QTest::addColumn<QSize>("canvas");
    using Fit = MediaRules::Fit;
    const FrameRules square{.minRatio = 1, .maxRatio = 1};
    const FrameRules small{.maxLongSide = 1280, .maxShortSide = 720};
    const FrameRules smallSquare{.maxLongSide = 500, .minRatio = 1, .maxRatio = 1};
    QTest::newRow("as it is") << QSize(10, 20) << FrameRules() << Fit::Pad << QSize(10, 20) << QSize(10, 20);
    QTest::newRow("odd") << QSize(11, 21) << FrameRules() << Fit::Pad << QSize(12, 22) << QSize(12, 22);
    QTest::newRow("bars") << QSize(100, 200) << square << Fit::Pad << QSize(100, 200) << QSize(200, 200);
    QTest::newRow("cut") << QSize(100, 200) << square << Fit::Crop << QSize(100, 200) << QSize(100, 100);
    QTest::newRow("smaller") << QSize(1920, 1080) << small << Fit::Pad << QSize(1280, 720) << QSize(1280, 720);
    QTest::newRow("upright") << QSize(1080, 1920) << small << Fit::Pad << QSize(720, 1280) << QSize(720, 1280);
    QTest::newRow("both") << QSize(500, 1000) << smallSquare << Fit::Pad << QSize(250, 500) << QSize(500, 500);
    QTest::newRow("larger") << QSize(100, 200) << FrameRules{.minSide = 320} << Fit::Pad << QSize(320, 640)
                            << QSize(320, 640);
    QTest::newRow("much too small") << QSize(10, 20) << FrameRules{.minSide = 320} << Fit::Pad << QSize() << QSize();
    QTest::newRow("a thread") << QSize(10'000, 40) << FrameRules{.minSide = 32, .maxLongSide = 1000} << Fit::Pad
                              << QSize() << QSize();
}

void TestConversion::fits()
{
    QFETCH(QSize, size);
    QFETCH(FrameRules, rules);
    QFETCH(MediaRules::Fit, fit);
    QFETCH(QSize, canvas);
    const auto fitted = fitInto(size, rules, fit, 2);
    QCOMPARE(fitted.has_value(), !canvas.isEmpty());
    if (!fitted)
        return;
    QTEST(fitted->scaled, "scaled");
    QTEST(fitted->canvas, "canvas");
}

void TestConversion::whatComesOutIsTaken_data()
{
    QTest::addColumn<qint64>("maxBytes");
    QTest::addColumn<double>("maxRate");
    for (const qint64 bytes : {0, 1'000'000, 5'000'000, 500'000'000}) {
        for (const double rate : {0.0, 24.0, 60.0})
            QTest::addRow("%lld bytes, %.0f frames", bytes, rate) << bytes << rate;
    }
}

void TestConversion::whatComesOutIsTaken()
{
    QFETCH(qint64, maxBytes);
    QFETCH(double, maxRate);
    MediaRules rules = strict();
    rules.video.maxBytes = maxBytes;
    rules.video.maxFrameRate = maxRate;
    for (const QSize size : {QSize(640, 360), QSize(1081, 1921), QSize(7680, 4320)}) {
        OutgoingMedia file = video(u"webm"_s, u"vp9"_s, u"opus"_s, size);
        file.size = 700'000'000;
        const Plan plan = conversionFor(file, rules);
        QVERIFY(plan);
        QCOMPARE(mediaProblems(expectedOf(file, *plan), {}, rules), QList<Problem>());
        const qint64 bits = plan->videoBitRate + plan->audioBitRate;
        QVERIFY(maxBytes == 0 || bits * 10 / 8 <= maxBytes);
    }
}

void TestConversion::aLengthCanNotBeHelped()
{
    OutgoingMedia file = video(u"mp4"_s, u"h264"_s, u"aac"_s);
    file.duration = 61s;
    QCOMPARE(conversionFor(file, strict()), Plan());
    const QList<Problem> problems = mediaProblems(file, u"media[0]"_s, strict());
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().rule, u"media.tooLong"_s);
    QCOMPARE(problems.first().facts, (QJsonObject{{"limit"_L1, 60}, {"actual"_L1, 61}}));
    // It is converted for its other faults all the same, and stays too long.
    file.details.videoCodec = u"vp9"_s;
    const Plan plan = conversionFor(file, strict());
    QVERIFY(plan);
    QCOMPARE(mediaProblems(expectedOf(file, *plan), {}, strict()).value(0).rule, u"media.tooLong"_s);
}

void TestConversion::mudIsRefused()
{
    OutgoingMedia film = video(u"webm"_s, u"vp9"_s, u"opus"_s);
    film.duration = 2h;
    MediaRules rules = strict();
    rules.video.maxDuration = 0s;
    rules.video.maxBytes = 15'000'000;
    QCOMPARE(conversionFor(film, rules), Plan());
    QVERIFY(!mediaProblems(film, {}, rules).isEmpty());
}

void TestConversion::nobodyLookedIntoIt()
{
    OutgoingMedia file = picture(u"tiff"_s, {10, 10});
    file.details = {};
    QCOMPARE(conversionFor(file, strict()), Plan());
}

void TestConversion::plansTravel()
{
    const Plan plan = conversionFor(video(u"webm"_s, u"vp9"_s, u"opus"_s), strict());
    QVERIFY(plan);
    QCOMPARE(ConversionPlan::fromJson(plan->toJson()), plan);
    ConversionPlan other = *plan;
    QCOMPARE(other.key(), plan->key());
    other.videoBitRate += 1;
    QVERIFY(other.key() != plan->key());
    QCOMPARE(ConversionPlan::fromJson({}), Plan());
}

void TestConversion::detailsTravel()
{
    MediaDetails details = video(u"webm"_s, u"vp9"_s, u"opus"_s).details;
    details.isFastStart = false;
    details.hasAlpha = details.isInterlaced = details.isTurned = details.hasPrivateData = true;
    details.frames = 7;
    QCOMPARE(MediaDetails::fromJson(details.toJson()), details);
    QCOMPARE(MediaDetails().toJson(), QJsonObject());
    QCOMPARE(MediaDetails::fromJson({}), MediaDetails());
}

TEST_CLASS(TestConversion)
#include "tst_conversion.moc"
