// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/enumword.h"
#include "testmain.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/look/tokens.h"
#include "ui/look/widgets.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QSignalSpy>
#include <QSpinBox>

#include <cmath>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

namespace {

// WCAG's relative luminance and contrast.
double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return one > other ? one / other : other / one;
}

QImage painted(const std::function<void(QPainter &)> &paint)
{
    QImage image(32, 32, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paint(painter);
    return image;
}

} // namespace

class TestLook final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textCanBeRead_data();
    void textCanBeRead();
    void everyStandingHasItsLook();
    void everyNetworkHasAGlyph();
    void iconsTakeTheirColour();
    void segmentsAreOneOfSeveral();
    void labelsKeepFromTheEdge_data();
    void labelsKeepFromTheEdge();
    void spinBoxesHaveTheirSteps_data();
    void spinBoxesHaveTheirSteps();
};

void TestLook::textCanBeRead_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestLook::textCanBeRead()
{
    QFETCH(bool, isDark);
    Look::Theme theme(isDark ? Look::Theme::Scheme::Dark : Look::Theme::Scheme::Light);
    const Look::Tokens &look = Look::tokens();
    QCOMPARE(look.isDark, isDark);
    for (const QColor &ground : {look.window, look.surface, look.sunken}) {
        QVERIFY(contrast(look.text, ground) >= 7);
        QVERIFY(contrast(look.soft, ground) >= 4.5);
    }
    QVERIFY(contrast(look.onAccent, look.accent) >= 4.5);
    for (const auto tone : {Look::Tone::Info, Look::Tone::Good, Look::Tone::Warn, Look::Tone::Bad, Look::Tone::Calm})
        QVERIFY(contrast(Look::inkOf(tone), Look::groundOf(tone)) >= 4.5);
    theme.setScheme(Look::Theme::Scheme::Light);
}

// Never by colour alone: glyphs differ too, but for the two kinds of waiting that share one.
void TestLook::everyStandingHasItsLook()
{
    QSet<QString> icons;
    const QMetaEnum all = QMetaEnum::fromType<PostStanding::Word>();
    for (int i = 0; i < all.keyCount(); ++i) {
        const Look::StandingLook look = Look::lookOf(PostStanding::Word(all.value(i)));
        QVERIFY(QFile::exists(u":/icons/%1.svg"_s.arg(look.icon)));
        icons << look.icon;
    }
    QCOMPARE(icons.size(), all.keyCount() - 1);
}

void TestLook::everyNetworkHasAGlyph()
{
    QList<QImage> seen;
    const QMetaEnum all = QMetaEnum::fromType<PlatformId>();
    for (int i = 0; i < all.keyCount(); ++i) {
        const QImage glyph = painted(
            [&](QPainter &painter) { Look::paintPlatform(painter, QRectF(0, 0, 32, 32), PlatformId(all.value(i))); });
        QVERIFY2(!seen.contains(glyph), all.key(i));
        seen << glyph;
    }
}

void TestLook::iconsTakeTheirColour()
{
    const QImage icon = painted(
        [](QPainter &painter) { Look::paintIcon(painter, QRectF(0, 0, 32, 32), u"check"_s, QColor(Qt::red)); });
    int red = 0;
    for (int y = 0; y < icon.height(); ++y) {
        for (int x = 0; x < icon.width(); ++x) {
            const QColor pixel = icon.pixelColor(x, y);
            red += pixel.alpha() > 128 && pixel.red() > 200 && pixel.green() < 60 ? 1 : 0;
        }
    }
    QVERIFY(red > 20);
}

void TestLook::segmentsAreOneOfSeveral()
{
    Look::Segments segments({u"Month"_s, u"Week"_s, u"Day"_s});
    const QSignalSpy chosen(&segments, &Look::Segments::chosen);
    QCOMPARE(segments.current(), 0);
    segments.findChildren<QAbstractButton *>().at(1)->click();
    QCOMPARE(segments.current(), 1);
    QCOMPARE(chosen.size(), 1);
    segments.setCurrent(2);
    QCOMPARE(chosen.size(), 1); // said by people only
}

void TestLook::labelsKeepFromTheEdge_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

// Icon and text stand in the middle, the icon where reading begins.
void TestLook::labelsKeepFromTheEdge()
{
    QFETCH(Qt::LayoutDirection, direction);
    const Look::Theme theme(Look::Theme::Scheme::Light);
    Look::Button button(u"See it"_s);
    button.setLayoutDirection(direction);
    QPixmap red(16, 16);
    red.fill(Qt::red);
    button.setIcon(QIcon(red));
    button.resize(button.sizeHint());
    const QImage image = button.grab().toImage();
    int left = image.width(), right = -1, redLeft = image.width(), redRight = -1;
    for (int y = 4; y < image.height() - 4; ++y) {
        for (int x = 4; x < image.width() - 4; ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.lightness() > 200)
                continue;
            left = qMin(left, x);
            right = qMax(right, x);
            if (pixel == QColor(Qt::red)) {
                redLeft = qMin(redLeft, x);
                redRight = qMax(redRight, x);
            }
        }
    }
    QVERIFY(left >= 10);
    QVERIFY(image.width() - 1 - right >= 10);
    QVERIFY(qAbs(left - (image.width() - 1 - right)) <= 3);
    QCOMPARE(direction == Qt::LeftToRight ? redLeft : redRight, direction == Qt::LeftToRight ? left : right);
}

void TestLook::spinBoxesHaveTheirSteps_data()
{
    labelsKeepFromTheEdge_data();
}

void TestLook::spinBoxesHaveTheirSteps()
{
    QFETCH(Qt::LayoutDirection, direction);
    const Look::Theme theme(Look::Theme::Scheme::Light);
    QSpinBox box;
    box.setRange(0, 10);
    box.setLayoutDirection(direction);
    box.resize(120, box.sizeHint().height());
    box.show();
    const int steps = direction == Qt::RightToLeft ? 12 : box.width() - 12;
    QTest::mouseClick(&box, Qt::LeftButton, {}, QPoint(steps, 8));
    QCOMPARE(box.value(), 1);
    QTest::mouseClick(&box, Qt::LeftButton, {}, QPoint(steps, box.height() - 8));
    QCOMPARE(box.value(), 0);
    const QRect words = box.findChild<QLineEdit *>()->geometry();
    QVERIFY(!words.contains(QPoint(steps, words.center().y()))); // nothing is written beneath the steps
    box.setSuffix(u" minutes"_s);
    QVERIFY(box.sizeHint().width() >= QFontMetrics(box.font()).horizontalAdvance(box.text()) + 30); // room for both
    box.setButtonSymbols(QAbstractSpinBox::NoButtons);
    QTest::mouseClick(&box, Qt::LeftButton, {}, QPoint(steps, 8));
    QCOMPARE(box.value(), 0);
}

TEST_CLASS(TestLook)
#include "tst_look.moc"
