// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/conversions.h"

#include "media/conversionpool.h"
#include "media/disk.h"
#include "mediafixture.h"
#include "samplepicture.h"
#include "samplevideo.h"
#include "testmain.h"

#include <QColorSpace>
#include <QDir>
#include <QImageReader>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using Method = ConversionPlan::Method;

class TestConversions final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void placesGo_data();
    void placesGo();
    void placesOfVideosGo();
    void aTurnedPictureStandsUpright();
    void colourProfilesStay();
    void bytesByQualityFirst();
    void transparencyStays();
    void barsAndEdges();
    void whatStrictNetworksTake_data();
    void whatStrictNetworksTake();
    void videosUnderALimit();
    void resultsAreKept();
    void halfAResultIsNone();
    void cancelLeavesNothing();
    void sweeping();
    void aFullDisk();

private:
    Result<OutgoingMedia> converted(const QString &path, const MediaRules &rules);

    MediaFixture m_files;
};

namespace {

MediaRules strict()
{
    MediaRules rules;
    rules.picture = {.mimeTypes = {u"image/jpeg"_s}, .maxBytes = 100'000};
    rules.video.containers = {u"mp4"_s};
    rules.video.videoCodecs = {u"h264"_s};
    rules.video.audioCodecs = {u"aac"_s};
    rules.video.pixelFormats = {u"yuv420p"_s};
    rules.video.needsFastStart = true;
    rules.video.needsProgressive = true;
    return rules;
}

} // namespace

Result<OutgoingMedia> TestConversions::converted(const QString &path, const MediaRules &rules)
{
    const auto file = m_files.added(path);
    if (!file)
        return fail(file.error());
    const auto plan = conversionFor(*file, rules);
    if (!plan)
        return fail(Error::Kind::NotFound, u"no plan"_s);
    return convert(m_files.folder(), {*file, *plan});
}

void TestConversions::placesGo_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray jpeg = encoded(noise({60, 40}), "JPEG", 90);
    QTest::newRow("JPEG") << withExif(jpeg);
    QTest::newRow("turned JPEG") << withExif(jpeg, 8);
    QTest::newRow("behind its end") << jpeg + kPlace;
    QTest::newRow("PNG") << withText(encoded(noise({60, 40}), "PNG"));
    QTest::newRow("moving GIF") << gif({60, 40}, 3);
}

void TestConversions::placesGo()
{
    QFETCH(QByteArray, content);
    QVERIFY(content.contains(kPlace));
    const QString path = m_files.put(u"place"_s, content);
    MediaRules rules;
    rules.animation.mimeTypes = {u"image/gif"_s};
    const auto file = converted(path, rules);
    QVERIFY2(file, qPrintable(file ? QString() : file.error().detail));
    const QByteArray result = contentOf(file->path);
    QVERIFY(!result.contains(kPlace));
    QVERIFY(!result.contains("Exif"));
    QVERIFY(!file->details.hasPrivateData);
    QVERIFY(contentOf(path) == content); // the original stays
    const auto original = m_files.added(path);
    QVERIFY(original && contentOf(original->path) == content);
    // The picture itself is the same, and stands as it was shown.
    QImageReader before(path);
    before.setAutoTransform(true);
    QImageReader after(file->path);
    after.setAutoTransform(false);
    const QImage shown = before.read();
    const QImage sent = after.read();
    QVERIFY(!sent.isNull());
    QCOMPARE(sent.size(), shown.size());
    if (!original->details.isTurned)
        QCOMPARE(sent.convertToFormat(QImage::Format_ARGB32), shown.convertToFormat(QImage::Format_ARGB32));
    QCOMPARE(file->details.frames, original->details.frames);
}

void TestConversions::placesOfVideosGo()
{
    SampleVideo sample;
    sample.muxer = u"mov"_s;
    sample.words = {{"location", "+52.5200+013.4050/"}, {"comment", kPlace}, {"make", "Camera"}};
    QCOMPARE(sample.write(m_files.path(u"place.mov"_s)), QString());
    QVERIFY(contentOf(m_files.path(u"place.mov"_s)).contains("+52.5200"));
    const auto file = converted(m_files.path(u"place.mov"_s), {});
    QVERIFY2(file, qPrintable(file ? QString() : file.error().detail));
    const QByteArray result = contentOf(file->path);
    QVERIFY(!result.contains("+52.5200"));
    QVERIFY(!result.contains(kPlace));
    QVERIFY(!result.contains("Camera"));
    QCOMPARE(file->mime, u"video/quicktime"_s);
    QCOMPARE(file->details.videoCodec, u"h264"_s);
    QCOMPARE(file->details.audioCodec, u"aac"_s);
    QVERIFY(!file->details.hasPrivateData);
}

void TestConversions::aTurnedPictureStandsUpright()
{
    QImage picture(80, 40, QImage::Format_RGB32);
    picture.fill(Qt::white);
    for (int y = 0; y < 40; ++y) {
        for (int x = 0; x < 40; ++x)
            picture.setPixel(x, y, qRgb(255, 0, 0));
    }
    const auto file = converted(m_files.put(u"turned.jpg"_s, withExif(encoded(picture, "JPEG", 95), 6)), {});
    QVERIFY(file);
    QCOMPARE(file->dimensions, QSize(40, 80));
    const QImage upright(file->path);
    QCOMPARE(upright.size(), QSize(40, 80));
    QVERIFY(qBlue(upright.pixel(20, 10)) < 80); // what was left is above, turned clockwise
    QVERIFY(qBlue(upright.pixel(20, 70)) > 180);
}

void TestConversions::colourProfilesStay()
{
    QImage picture = noise({60, 40});
    picture.setColorSpace(QColorSpace(QColorSpace::DisplayP3));
    for (const char *format : {"PNG", "JPEG"}) {
        const QByteArray content = encoded(picture, format, 90);
        MediaRules rules; // once stripped, once written anew
        const QByteArray told = qstrcmp(format, "PNG") == 0 ? withText(content) : withExif(content);
        const auto stripped = converted(m_files.put(u"p3"_s, told), rules);
        QVERIFY(stripped);
        QCOMPARE(QImage(stripped->path).colorSpace().primaries(), QColorSpace::Primaries::DciP3D65);
        rules.picture.frame.maxLongSide = 30;
        const auto smaller = converted(m_files.put(u"p3"_s, content), rules);
        QVERIFY(smaller);
        QCOMPARE(QImage(smaller->path).colorSpace().primaries(), QColorSpace::Primaries::DciP3D65);
    }
}

void TestConversions::bytesByQualityFirst()
{
    const QImage picture = noise({400, 400});
    const QString path = m_files.put(u"a.jpg"_s, encoded(picture, "JPEG", 100));
    MediaRules rules = strict();
    rules.picture.maxBytes = encoded(picture, "JPEG", 74).size();
    const auto file = converted(path, rules);
    QVERIFY(file);
    QVERIFY(file->size <= rules.picture.maxBytes);
    QCOMPARE(file->dimensions, QSize(400, 400)); // all its pixels
    rules.picture.maxBytes = encoded(picture, "JPEG", 60).size() / 3;
    const auto small = converted(path, rules);
    QVERIFY(small);
    QVERIFY(small->size <= rules.picture.maxBytes);
    QVERIFY(small->dimensions.width() < 400);
    rules.picture.maxBytes = 100;
    QCOMPARE(converted(path, rules).error().kind, Error::Kind::FileTooDemanding);
}

void TestConversions::transparencyStays()
{
    const QString path = m_files.put(u"a.png"_s, encoded(noise({200, 200}, true), "PNG"));
    MediaRules rules = strict();
    QCOMPARE(converted(path, rules).error().kind, Error::Kind::NotFound); // no plan: nothing is lost unasked
    rules.picture.mimeTypes << u"image/png"_s;
    rules.picture.maxBytes = 60'000;
    const auto smaller = converted(path, rules);
    QVERIFY(smaller);
    QCOMPARE(smaller->mime, u"image/png"_s);
    QVERIFY(smaller->details.hasAlpha);
    QVERIFY(smaller->size <= 60'000);
    rules = strict();
    rules.picture.mayFlatten = true;
    const auto flat = converted(path, rules);
    QVERIFY(flat);
    QCOMPARE(flat->mime, u"image/jpeg"_s);
}

void TestConversions::barsAndEdges()
{
    QImage picture(200, 50, QImage::Format_RGB32);
    picture.fill(Qt::red);
    const QString path = m_files.put(u"broad.png"_s, encoded(picture, "PNG"));
    MediaRules rules = strict();
    rules.picture.frame = {.minRatio = 1, .maxRatio = 1};
    const auto padded = converted(path, rules);
    QVERIFY(padded);
    const QImage withBars(padded->path);
    QCOMPARE(withBars.size(), QSize(200, 200));
    QVERIFY(qGreen(withBars.pixel(100, 10)) > 240);
    QVERIFY(qGreen(withBars.pixel(100, 100)) < 20);
    rules.fit = MediaRules::Fit::Crop;
    const auto cut = converted(path, rules);
    QVERIFY(cut);
    QCOMPARE(QImage(cut->path).size(), QSize(50, 50));
}

void TestConversions::whatStrictNetworksTake_data()
{
    QTest::addColumn<SampleVideo>("sample");
    QTest::newRow("WebM") << SampleVideo{.muxer = u"webm"_s, .videoCodec = u"libvpx-vp9"_s, .audioCodec = u"libopus"_s};
    QTest::newRow("MPEG-4") << SampleVideo{.muxer = u"avi"_s, .videoCodec = u"mpeg4"_s, .audioCodec = u"libmp3lame"_s};
    QTest::newRow("MOV") << SampleVideo{.muxer = u"mov"_s, .audioCodec = u"pcm_s16le"_s};
    QTest::newRow("Matroska") << SampleVideo{.muxer = u"matroska"_s};
    QTest::newRow("index behind") << SampleVideo{};
    QTest::newRow("silent") << SampleVideo{.videoCodec = u"mpeg4"_s, .audioCodec = {}};
    QTest::newRow("odd and turned") << SampleVideo{.videoCodec = u"mpeg4"_s, .size = {162, 122}, .turned = 90};
    QTest::newRow("Motion JPEG") << SampleVideo{.muxer = u"mov"_s, .videoCodec = u"mjpeg"_s};
}

void TestConversions::whatStrictNetworksTake()
{
    QFETCH(SampleVideo, sample);
    const QString path = m_files.path(u"film"_s);
    if (const QString why = sample.write(path); !why.isEmpty())
        QSKIP(qPrintable(why));
    const auto original = probe(path);
    QVERIFY(original);
    const auto file = converted(path, strict());
    QVERIFY2(file, qPrintable(file ? QString() : file.error().detail));
    QCOMPARE(mediaProblems(*file, u"media[0]"_s, strict()), QList<Problem>());
    QCOMPARE(file->mime, u"video/mp4"_s);
    QVERIFY(file->details.isFastStart);
    QCOMPARE(file->dimensions, original->file.dimensions);
    QVERIFY(qAbs((file->duration - original->file.duration).count()) < 150);
    QCOMPARE(file->details.audioCodec.isEmpty(), sample.audioCodec.isEmpty());
    QVERIFY(!file->details.isTurned || original->file.details.videoCodec == "h264"_L1);
}

void TestConversions::videosUnderALimit()
{
    SampleVideo sample{.videoCodec = u"mpeg4"_s, .size = {640, 480}, .frameRate = 50, .seconds = 4};
    const QString path = m_files.path(u"film.mp4"_s);
    QCOMPARE(sample.write(path), QString());
    MediaRules rules = strict();
    rules.video.maxBytes = 300'000;
    rules.video.maxFrameRate = 30;
    rules.video.frame = {.maxLongSide = 480, .minRatio = 1, .maxRatio = 1};
    rules.fit = MediaRules::Fit::Crop;
    QList<double> told;
    const auto original = m_files.added(path);
    QVERIFY(original);
    const auto plan = conversionFor(*original, rules);
    QVERIFY(plan);
    const auto file = convert(m_files.folder(), {*original, *plan}, Watch{[&](double done) { told << done; }, {}});
    QVERIFY2(file, qPrintable(file ? QString() : file.error().detail));
    QCOMPARE(mediaProblems(*file, {}, rules), QList<Problem>());
    QCOMPARE(file->dimensions, QSize(480, 480));
    QVERIFY(told.size() > 3);
    QVERIFY(std::is_sorted(told.begin(), told.end()));
}

void TestConversions::resultsAreKept()
{
    const QString path = m_files.put(u"kept.png"_s, encoded(noise({30, 30}), "PNG"));
    auto file = m_files.added(path);
    QVERIFY(file);
    QList<OutgoingMedia> files{*file};
    const auto missing = useConverted(m_files.folder(), files, strict());
    QCOMPARE(missing.size(), 1);
    QCOMPARE(files.first(), *file);
    const auto future = convertAll(m_files.folder(), missing, {});
    QVERIFY(future.result());
    QVERIFY(useConverted(m_files.folder(), files, strict()).isEmpty());
    QCOMPARE(files.first().mime, u"image/jpeg"_s);
    QCOMPARE(files.first().size, QFileInfo(files.first().path).size());
    QCOMPARE(findConverted(m_files.folder(), missing.first()), files.first());
    // The second time it is found: the tool would refuse to write over it.
    const auto again = convert(m_files.folder(), missing.first());
    QVERIFY(again);
    QCOMPARE(*again, files.first());
    QCOMPARE(QFile::permissions(again->path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestConversions::halfAResultIsNone()
{
    const auto file = m_files.added(m_files.put(u"half.png"_s, encoded(noise({31, 31}), "PNG")));
    QVERIFY(file);
    const auto plan = conversionFor(*file, strict());
    QVERIFY(plan);
    const auto whole = convert(m_files.folder(), {*file, *plan});
    QVERIFY(whole);
    // Killed between the file and the note about it, or within the file of the next try.
    const QString note = whole->path.chopped(qstrlen("jpg")) + u"json"_s;
    QVERIFY(QFile::remove(note));
    QCOMPARE(findConverted(m_files.folder(), {*file, *plan}), std::nullopt);
    QFile left(whole->path.chopped(qstrlen("jpg")) + u"unfinished"_s);
    QVERIFY(left.open(QIODevice::WriteOnly) && left.write("half") == 4);
    left.close();
    QVERIFY(convert(m_files.folder(), {*file, *plan}));
    QVERIFY(findConverted(m_files.folder(), {*file, *plan}));
    QVERIFY(!left.exists());
}

void TestConversions::cancelLeavesNothing()
{
    SampleVideo sample{.videoCodec = u"mpeg4"_s, .size = {1280, 720}, .seconds = 6};
    QCOMPARE(sample.write(m_files.path(u"long.mp4"_s)), QString());
    const auto file = m_files.added(m_files.path(u"long.mp4"_s));
    QVERIFY(file);
    const auto plan = conversionFor(*file, strict());
    QVERIFY(plan);
    bool hasBegun = false;
    const Watch watch{[&](double) { hasBegun = true; }, [&] { return hasBegun; }};
    const QStringList before = m_files.results();
    const auto result = convert(m_files.folder(), {*file, *plan}, watch);
    QCOMPARE(result.error().kind, Error::Kind::Cancelled);
    QCOMPARE(m_files.results(), before);
}

void TestConversions::sweeping()
{
    const auto first = converted(m_files.put(u"1.png"_s, encoded(noise({32, 32}), "PNG")), strict());
    const auto second = converted(m_files.put(u"2.png"_s, encoded(noise({33, 33}), "PNG")), strict());
    QVERIFY(first && second);
    const QByteArray gone = QFileInfo(second->path).fileName().left(64).toLatin1();
    sweepConverted(m_files.folder(), [&gone](const QByteArray &sha256) { return sha256 != gone; });
    QVERIFY(QFile::exists(first->path));
    QVERIFY(!QFile::exists(second->path));
    QVERIFY(m_files.results().filter(QString::fromLatin1(gone)).isEmpty());
}

void TestConversions::aFullDisk()
{
    const QDir folder(m_files.path(u"."_s));
    QVERIFY(checkRoom(folder, 1));
    QCOMPARE(checkRoom(folder, std::numeric_limits<qint64>::max()).error().kind, Error::Kind::DiskFull);
    // Before it begins: nothing is written.
    auto file = m_files.added(m_files.put(u"d.png"_s, encoded(noise({34, 34}), "PNG")));
    QVERIFY(file);
    auto plan = conversionFor(*file, strict());
    QVERIFY(plan);
    plan->maxBytes = std::numeric_limits<qint64>::max();
    const QStringList before = m_files.results();
    QCOMPARE(convert(m_files.folder(), {*file, *plan}).error().kind, Error::Kind::DiskFull);
    QCOMPARE(m_files.results(), before);
}

TEST_CLASS(TestConversions)
#include "tst_conversions.moc"
