// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediafixture.h"
#include "samplepicture.h"
#include "samplevideo.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

class TestProbing final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pictures_data();
    void pictures();
    void videos_data();
    void videos();
    void aTurnedVideo();
    void aPoster();
    void words();
    void sound();
    void otherFiles();

private:
    MediaFixture m_files;
};

void TestProbing::pictures_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("mime");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("facts"); // those that are not usual
    const QImage opaque = noise({60, 40});
    const QByteArray jpeg = encoded(opaque, "JPEG", 90);
    const QByteArray png = encoded(opaque, "PNG");
    const auto row = [](const char *name, const QByteArray &content, const char *mime, QSize size, const char *facts) {
        QTest::newRow(name) << content << QString::fromLatin1(mime) << size << QString::fromLatin1(facts);
    };
    row("JPEG", jpeg, "image/jpeg", {60, 40}, "");
    row("JPEG with a place", withExif(jpeg), "image/jpeg", {60, 40}, "private");
    row("turned JPEG", withExif(jpeg, 6), "image/jpeg", {40, 60}, "private turned");
    row("more behind its end", jpeg + "and more", "image/jpeg", {60, 40}, "private");
    row("PNG", png, "image/png", {60, 40}, "");
    row("PNG with a text", withText(png), "image/png", {60, 40}, "private");
    row("transparent PNG", encoded(noise({60, 40}, true), "PNG"), "image/png", {60, 40}, "alpha");
    QImage full(60, 40, QImage::Format_ARGB32);
    full.fill(Qt::red);
    row("PNG with alpha that nobody sees", encoded(full, "PNG"), "image/png", {60, 40}, "");
    row("bitmap", encoded(opaque, "BMP"), "image/bmp", {60, 40}, "");
    row("moving GIF", gif({60, 40}, 5), "image/gif", {60, 40}, "private moving");
    row("JPEG in name only", png, "image/png", {60, 40}, "");
}

void TestProbing::pictures()
{
    QFETCH(QByteArray, content);
    const auto probed = probe(m_files.put(u"picture.jpg"_s, content));
    QVERIFY2(probed, qPrintable(probed ? QString() : probed.error().detail));
    QTEST(probed->file.mime, "mime");
    QTEST(probed->file.dimensions, "size");
    QCOMPARE(probed->file.size, content.size());
    const MediaDetails &details = probed->file.details;
    QStringList facts;
    if (details.hasPrivateData)
        facts << u"private"_s;
    if (details.isTurned)
        facts << u"turned"_s;
    if (details.hasAlpha)
        facts << u"alpha"_s;
    if (details.isAnimated())
        facts << u"moving"_s;
    QTEST(facts.join(u' '), "facts");
}

void TestProbing::videos_data()
{
    QTest::addColumn<QString>("muxer");
    QTest::addColumn<QString>("video");
    QTest::addColumn<QString>("audio");
    QTest::addColumn<QString>("mime");
    QTest::addColumn<QString>("codecs");
    const auto row = [](const char *muxer, const char *video, const char *audio, const char *mime, const char *codecs) {
        QTest::addRow("%s of %s and %s", muxer, video, audio)
            << QString::fromLatin1(muxer) << QString::fromLatin1(video) << QString::fromLatin1(audio)
            << QString::fromLatin1(mime) << QString::fromLatin1(codecs);
    };
    row("mp4", "libx264", "aac", "video/mp4", "mp4 h264 aac");
    row("mp4", "mpeg4", "aac", "video/mp4", "mp4 mpeg4 aac");
    row("mp4", "libx264", "", "video/mp4", "mp4 h264 ");
    row("mov", "libx264", "pcm_s16le", "video/quicktime", "mov h264 pcm_s16le");
    row("webm", "libvpx-vp9", "libopus", "video/webm", "webm vp9 opus");
    row("webm", "libvpx", "libvorbis", "video/webm", "webm vp8 vorbis");
    row("matroska", "libx264", "aac", "video/x-matroska", "matroska h264 aac");
    row("mpegts", "libx264", "aac", "video/mp2t", "mpegts h264 aac");
    row("avi", "mpeg4", "libmp3lame", "video/x-msvideo", "avi mpeg4 mp3");
}

void TestProbing::videos()
{
    QFETCH(QString, muxer);
    QFETCH(QString, video);
    QFETCH(QString, audio);
    SampleVideo sample;
    sample.muxer = muxer;
    sample.videoCodec = video;
    sample.audioCodec = audio;
    sample.seconds = 2;
    const QString path = m_files.path(u"film.bin"_s);
    if (const QString why = sample.write(path); !why.isEmpty())
        QSKIP(qPrintable(why));
    const auto probed = probe(path);
    QVERIFY2(probed, qPrintable(probed ? QString() : probed.error().detail));
    const OutgoingMedia &file = probed->file;
    QTEST(file.mime, "mime");
    QTEST(u"%1 %2 %3"_s.arg(file.details.container, file.details.videoCodec, file.details.audioCodec), "codecs");
    QCOMPARE(file.dimensions, QSize(160, 120));
    QVERIFY2(qAbs(file.duration.count() - 2000) < 150, qPrintable(QString::number(file.duration.count())));
    QCOMPARE(file.details.frameRate, 25.0);
    QVERIFY(file.details.bitRate > 0);
    QVERIFY(!file.details.hasPrivateData);
    if (!audio.isEmpty()) {
        QCOMPARE(file.details.audioChannels, 1);
        QCOMPARE(file.details.audioRate, 48'000);
    }
}

void TestProbing::aTurnedVideo()
{
    SampleVideo sample;
    sample.turned = 90;
    QCOMPARE(sample.write(m_files.path(u"turned.mp4"_s)), QString());
    const auto probed = probe(m_files.path(u"turned.mp4"_s));
    QVERIFY(probed);
    QCOMPARE(probed->file.dimensions, QSize(120, 160));
    QVERIFY(probed->file.details.isTurned);
}

void TestProbing::aPoster()
{
    QCOMPARE(SampleVideo().write(m_files.path(u"film.mp4"_s)), QString());
    const auto probed = probe(m_files.path(u"film.mp4"_s));
    QVERIFY(probed);
    const QImage poster = QImage::fromData(probed->poster, "JPEG");
    QCOMPARE(poster.size(), QSize(640, 480));
    const auto media = stage(m_files.folder(), *probed);
    QVERIFY(media);
    QCOMPARE(contentOf(m_files.folder() + u'/' + media->poster), probed->poster);
    QVERIFY(probe(m_files.put(u"a.png"_s, encoded(noise({9, 9}), "PNG")))->poster.isEmpty());
}

void TestProbing::words()
{
    SampleVideo sample;
    sample.words = {{"location", "+52.5200+013.4050/"}};
    QCOMPARE(sample.write(m_files.path(u"place.mp4"_s)), QString());
    const auto probed = probe(m_files.path(u"place.mp4"_s));
    QVERIFY(probed);
    QVERIFY(probed->file.details.hasPrivateData);
}

void TestProbing::sound()
{
    SampleVideo sample;
    sample.muxer = u"wav"_s;
    sample.videoCodec.clear();
    sample.audioCodec = u"pcm_s16le"_s;
    QCOMPARE(sample.write(m_files.path(u"tone.wav"_s)), QString());
    const auto probed = probe(m_files.path(u"tone.wav"_s));
    QVERIFY(probed);
    QCOMPARE(probed->file.mime, u"audio/wav"_s);
    QVERIFY(probed->file.dimensions.isEmpty());
    QVERIFY(qAbs(probed->file.duration.count() - 1000) < 100);
}

void TestProbing::otherFiles()
{
    const auto paper = probe(m_files.put(u"paper.pdf"_s, "%PDF-1.4\n%%EOF\n"));
    QVERIFY(paper);
    QCOMPARE(paper->file.mime, u"application/pdf"_s);
    QVERIFY(!paper->file.details.isKnown());
}

TEST_CLASS(TestProbing)
#include "tst_probing.moc"
