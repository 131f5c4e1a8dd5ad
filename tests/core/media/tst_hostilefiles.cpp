// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediafixture.h"
#include "samplepicture.h"
#include "samplevideo.h"
#include "testmain.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTcpServer>

#include <sys/stat.h>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// Files that mean harm, and files that were harmed.
class TestHostileFiles final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusals_data();
    void refusals();
    void oddFiles();
    void namesOfOtherThings();
    void playlistsReachNothing();
    void aCutVideo();
    void mutated_data();
    void mutated();

private:
    MediaFixture m_files;
};

void TestHostileFiles::refusals_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    const QByteArray png = encoded(noise({60, 40}), "PNG");
    QTest::newRow("a bomb") << u"a.png"_s << bomb(100'000, 100'000);
    QTest::newRow("a wide bomb") << u"a.png"_s << bomb(2'000'000'000, 1);
    QTest::newRow("half a PNG") << u"a.png"_s << png.left(png.size() / 2);
    QTest::newRow("the head of a JPEG") << u"a.jpg"_s << QByteArray("\xff\xd8\xff\xe0\0\x10JFIF\0", 11);
    QTest::newRow("the head of a GIF") << u"a.gif"_s << QByteArray("GIF89a\x10\0\x10\0\0\0\0", 13);
    QTest::newRow("the head of a WebP") << u"a.webp"_s
                                        << QByteArray("RIFF\xff\xff\xff\x7fWEBPVP8 \xff\xff\xff\x7f", 20);
    QTest::newRow("the head of a HEIC") << u"a.heic"_s
                                        << QByteArray("\0\0\0\x18"
                                                      "ftypheic\0\0\0\0mif1heic",
                                                      24);
    QTest::newRow("an MP4 of nothing") << u"a.mp4"_s
                                       << QByteArray("\0\0\0\x18"
                                                     "ftypisom\0\0\2\0isommp41",
                                                     24);
    QTest::newRow("noise called a video") << u"a.mp4"_s << QByteArray(4096, 'x');
    QTest::newRow("an SVG") << u"a.svg"_s
                            << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'><image href='/etc/passwd'/></svg>");
}

void TestHostileFiles::refusals()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    const QString path = m_files.put(name, content);
    QElapsedTimer timer;
    timer.start();
    const auto probed = probe(path);
    QVERIFY(!probed);
    QCOMPARE(probed.error().kind, Error::Kind::FileUnreadable);
    QCOMPARE(probed.error().detail, path);
    QVERIFY(timer.elapsed() < 20'000);
}

void TestHostileFiles::oddFiles()
{
    const QString pipe = m_files.path(u"pipe.mp4"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QCOMPARE(probe(pipe).error().kind, Error::Kind::FileUnreadable); // and does not wait for its other end
    QCOMPARE(probe(m_files.path(u"."_s)).error().kind, Error::Kind::FileUnreadable);
    QCOMPARE(probe(u"/dev/zero"_s).error().kind, Error::Kind::FileUnreadable);
    QCOMPARE(probe(m_files.put(u"empty.png"_s, {})).error().kind, Error::Kind::FileUnreadable);
    QCOMPARE(probe(m_files.path(u"nothing.png"_s)).error().kind, Error::Kind::FileMissing);
    QVERIFY(QFile::link(m_files.path(u"nothing.png"_s), m_files.path(u"dangling.png"_s)));
    QCOMPARE(probe(m_files.path(u"dangling.png"_s)).error().kind, Error::Kind::FileMissing);
}

void TestHostileFiles::namesOfOtherThings()
{
    const auto zip = probe(
        m_files.put(u"holiday.jpg"_s, QByteArray("PK\3\4\x14\0\0\0\0\0", 10) + QByteArray(64, '\0')));
    // Its type is what it is: a network's rules refuse it then.
    QVERIFY(!zip || !zip->file.isImage());
    QVERIFY(QFile::link(u"/etc/passwd"_s, m_files.path(u"passwd.png"_s)));
    const auto passwords = probe(m_files.path(u"passwd.png"_s));
    QVERIFY(!passwords || !passwords->file.isImage());
}

void TestHostileFiles::playlistsReachNothing()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QByteArray address = "http://127.0.0.1:" + QByteArray::number(server.serverPort()) + "/a.ts";
    const QByteArray head = "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\n";
    const QList<QByteArray> lists{head + address + "\n#EXT-X-ENDLIST\n", head + "file:///etc/passwd\n#EXT-X-ENDLIST\n",
                                  head + "concat:/etc/passwd|/etc/hostname\n#EXT-X-ENDLIST\n",
                                  "ffconcat version 1.0\nfile /etc/passwd\n",
                                  "v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n"};
    for (const QByteArray &list : lists) {
        for (const QString &name : {u"film.mp4"_s, u"list.m3u8"_s, u"sound.mp3"_s}) {
            const auto probed = probe(m_files.put(name, list));
            QVERIFY2(!probed || !probed->file.details.isKnown(), list.constData());
        }
        // Straight to the tool, whatever the type would say.
        const auto found = runMediaTool({{u"task"_s, u"probe"_s}, {u"path"_s, m_files.path(u"film.mp4"_s)}}, {});
        QVERIFY2(!found, list.constData());
        QCOMPARE(found.error().kind, Error::Kind::FileUnreadable);
    }
    QVERIFY(!server.hasPendingConnections());
    QVERIFY(!server.waitForNewConnection(200));
}

void TestHostileFiles::aCutVideo()
{
    const QString path = m_files.path(u"whole.mp4"_s);
    SampleVideo sample;
    sample.seconds = 8;
    QCOMPARE(sample.write(path), QString());
    const QByteArray whole = contentOf(path);
    QVERIFY(probe(path));
    // The index is at its end, and gone.
    QCOMPARE(probe(m_files.put(u"cut.mp4"_s, whole.left(whole.size() * 2 / 3))).error().kind,
             Error::Kind::FileUnreadable);
    // The index is at its beginning, and promises more than there is.
    auto media = m_files.added(path);
    QVERIFY(media);
    ConversionPlan plan;
    plan.method = ConversionPlan::Method::Video;
    plan.mime = u"video/mp4"_s;
    plan.copiesVideo = plan.copiesAudio = true;
    const auto copied = convert(m_files.folder(), {*media, plan});
    QVERIFY(copied);
    QVERIFY(copied->details.isFastStart);
    const QByteArray indexFirst = contentOf(copied->path);
    QCOMPARE(probe(m_files.put(u"short.mp4"_s, indexFirst.left(indexFirst.size() / 2))).error().kind,
             Error::Kind::FileUnreadable);
}

void TestHostileFiles::mutated_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("JPEG") << withExif(encoded(noise({40, 40}), "JPEG", 80), 6);
    QTest::newRow("PNG") << withText(encoded(noise({40, 40}, true), "PNG"));
    QTest::newRow("GIF") << gif({40, 40}, 4);
    const auto film = [this](const QString &muxer, const QString &video, const QString &audio) {
        SampleVideo sample;
        sample.muxer = muxer;
        sample.videoCodec = video;
        sample.audioCodec = audio;
        sample.write(m_files.path(u"seed"_s));
        return contentOf(m_files.path(u"seed"_s));
    };
    QTest::newRow("MP4") << film(u"mp4"_s, u"libx264"_s, u"aac"_s);
    QTest::newRow("WebM") << film(u"webm"_s, u"libvpx-vp9"_s, u"libopus"_s);
    QTest::newRow("AVI") << film(u"avi"_s, u"mpeg4"_s, u"libmp3lame"_s);
}

void TestHostileFiles::mutated()
{
    QFETCH(QByteArray, content);
    QVERIFY(!content.isEmpty());
    QRandomGenerator random(42);
    int refused = 0;
    for (int round = 0; round < 25; ++round) {
        QByteArray harmed = content;
        for (int i = 0; i < 1 + round; ++i) {
            const auto place = random.bounded(qMin(harmed.size(), round % 2 == 0 ? harmed.size() : qsizetype(300)));
            harmed[place] = char(random.bounded(256));
        }
        const auto found = runMediaTool({{u"task"_s, u"probe"_s}, {u"path"_s, m_files.put(u"harmed"_s, harmed)}}, {});
        const bool isNamed = found || found.error().kind == Error::Kind::FileUnreadable
            || found.error().kind == Error::Kind::FileTooDemanding;
        QVERIFY(isNamed);
        refused += found ? 0 : 1;
    }
    QVERIFY(refused > 0); // else nothing was harmed
}

TEST_CLASS(TestHostileFiles)
#include "tst_hostilefiles.moc"
