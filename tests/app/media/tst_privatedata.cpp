// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/privatedata.h"
#include "testmain.h"

#include <QBuffer>
#include <QImage>
#include <QtEndian>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

// What the parsers do with bytes that are not as they should be.
class TestPrivateData final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void webp();
    void everyCut_data();
    void everyCut();
};

namespace {

QByteArray chunk(const QByteArray &name, const QByteArray &content)
{
    QByteArray length(4, '\0');
    qToLittleEndian(quint32(content.size()), length.data());
    return name + length + content + QByteArray(content.size() % 2, '\0');
}

QByteArray riff(const QByteArray &chunks)
{
    return chunk("RIFF", "WEBP" + chunks);
}

QByteArray image(const char *format)
{
    QImage picture(20, 20, QImage::Format_RGB32);
    picture.fill(Qt::green);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, format);
    return bytes;
}

} // namespace

void TestPrivateData::webp()
{
    const QByteArray flags("\x0c\0\0\0\x09\0\0\x09\0\0", 10); // EXIF and XMP are there
    const QByteArray none("\0\0\0\0\x09\0\0\x09\0\0", 10);
    const QByteArray told = riff(chunk("VP8X", flags) + chunk("VP8L", "abc") + chunk("EXIF", "place")
                                 + chunk("XMP ", "x"));
    QCOMPARE(withoutPrivateData(told, FileKind::Webp), riff(chunk("VP8X", none) + chunk("VP8L", "abc")));
    const QByteArray plain = riff(chunk("VP8L", "abcd"));
    QCOMPARE(withoutPrivateData(plain, FileKind::Webp), plain);
}

void TestPrivateData::everyCut_data()
{
    QTest::addColumn<QByteArray>("whole");
    QTest::addColumn<int>("kind");
    QTest::newRow("JPEG") << image("JPEG") << int(FileKind::Jpeg);
    QTest::newRow("PNG") << image("PNG") << int(FileKind::Png);
    QTest::newRow("WebP") << riff(chunk("VP8L", "abcd") + chunk("EXIF", "place")) << int(FileKind::Webp);
    static constexpr char kGif[] =
        "GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff\x21\xfe\1a\0\x2c\0\0\0\0\1\0\1\0\0\2\2\x44\1"
        "\0\x3b";
    QTest::newRow("GIF") << QByteArray(kGif, sizeof kGif - 1) << int(FileKind::Gif);
}

void TestPrivateData::everyCut()
{
    QFETCH(QByteArray, whole);
    QFETCH(int, kind);
    QVERIFY(withoutPrivateData(whole, FileKind(kind)));
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const auto cleaned = withoutPrivateData(whole.left(length), FileKind(kind));
        QVERIFY2(!cleaned || cleaned->size() <= length, qPrintable(QString::number(length)));
    }
}

TEST_CLASS(TestPrivateData)
#include "tst_privatedata.moc"
