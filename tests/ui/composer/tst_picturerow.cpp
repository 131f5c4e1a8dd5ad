// SPDX-License-Identifier: GPL-3.0-or-later
#include "testmain.h"
#include "ui/composer/picturerow.h"

#include <QSet>

using namespace Postrider;

// Each picture of a post is seen in its preview, however many they are.
class TestPictureRow final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsEach_data();
    void showsEach();
};

void TestPictureRow::showsEach_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("isTall");
    QTest::newRow("one") << 1 << false;
    QTest::newRow("one row") << 4 << false;
    QTest::newRow("two rows, unequal") << 5 << true;
    QTest::newRow("ten") << 10 << true;
    QTest::newRow("twenty") << 20 << true;
}

void TestPictureRow::showsEach()
{
    QFETCH(int, count);
    QFETCH(bool, isTall);
    QList<QImage> pictures;
    QSet<QRgb> wanted;
    for (int i = 0; i < count; ++i) {
        QImage picture(40, 30, QImage::Format_RGB32);
        picture.fill(QColor(i * 12, 255 - i * 12, 128));
        wanted << picture.pixel(0, 0);
        pictures << picture;
    }
    PictureRow row;
    row.show({QImage()});
    const int usual = row.height();
    row.show(pictures);
    row.resize(400, row.height());
    QCOMPARE(row.height() > usual, isTall);
    const QImage seen = row.grab().toImage();
    QSet<QRgb> missing = wanted;
    for (int y = 0; y < seen.height(); ++y) {
        for (int x = 0; x < seen.width(); ++x)
            missing.remove(seen.pixel(x, y));
    }
    QCOMPARE(missing.size(), 0);
}

TEST_CLASS(TestPictureRow)
#include "tst_picturerow.moc"
