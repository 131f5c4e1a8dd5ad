// SPDX-License-Identifier: GPL-3.0-or-later
#include "composerhands.h"
#include "testmain.h"
#include "ui/composer/composers.h"
#include "ui/composer/notice.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPointer>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

class TestComposerMedia final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void mentionsAltTextOnce();
    void addsAndOrdersPictures();
    void pastesAPicture();
    void draggingOrdersPictures();
};

void TestComposerMedia::cleanup()
{
    qDeleteAll(openWindows());
}

void TestComposerMedia::mentionsAltTextOnce()
{
    ComposerScene scene;
    QPointer<ComposerWindow> window = scene.compose(wall(23, 9));
    QImage picture(64, 48, QImage::Format_RGB32);
    picture.fill(Qt::darkCyan);
    const QString path = scene.office.desk().dataFolder + u"/quay.png"_s;
    QVERIFY(picture.save(path));
    QTest::keyClicks(textOf(window), u"The quay"_s);
    drop(window, {path});
    QTRY_COMPARE(window->draft().composition().parts.first().media.size(), 1);
    click(window, u"schedule"_s);
    auto *notice = find<Notice>(window, u"notice"_s);
    QTRY_VERIFY(notice->isVisible());
    QVERIFY2(notice->sentence().contains(u"alt text"_s), qPrintable(notice->sentence()));
    QVERIFY(posts(scene.office).isEmpty());
    click(window, u"scheduleAnyway"_s);
    QTRY_VERIFY(!window);
    QCOMPARE(posts(scene.office).size(), 1);
    QCOMPARE(posts(scene.office).first().status, Post::Status::Scheduled);
}

void TestComposerMedia::addsAndOrdersPictures()
{
    OfflineDesk office;
    Composers composers(office.desk());
    composers.compose();
    ComposerWindow *window = theWindow();
    QStringList paths;
    for (const auto colour : {Qt::red, Qt::blue}) {
        QImage picture(2000, 1500, QImage::Format_RGB32);
        picture.fill(colour);
        paths << office.desk().dataFolder + u"/%1.png"_s.arg(int(colour));
        QVERIFY(picture.save(paths.last()));
    }
    drop(window, paths + QStringList{u"/nowhere.png"_s});
    const auto files = [&] { return window->draft().composition().parts.first().media; };
    QTRY_COMPARE(files().size(), 2);
    auto *notice = find<Notice>(window, u"fileNotice"_s);
    QTRY_VERIFY2(notice->sentence().contains(u"nowhere.png"_s), qPrintable(notice->sentence()));
    const QList<MediaId> before = files();
    auto *tile = find(window, u"media_"_s + before.first().toString());
    tile->setFocus();
    QTest::keyClick(tile, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(files(), (QList{before.at(1), before.at(0)}));
    QTest::keyClick(tile, Qt::Key_Return);
    auto *alt = QApplication::activePopupWidget()
        ? QApplication::activePopupWidget()->findChild<QWidget *>(u"altText"_s)
        : nullptr;
    QVERIFY(alt);
    QTest::keyClicks(alt, u"A red sail"_s);
    QTest::keyClick(alt, Qt::Key_Return);
    QCOMPARE(window->draft().composition().altTexts.value(before.first()), u"A red sail"_s);
    QVERIFY(tile->accessibleName().contains(u"A red sail"_s));
    QTest::keyClick(tile, Qt::Key_Delete);
    QCOMPARE(files(), QList{before.at(1)});
}

void TestComposerMedia::pastesAPicture()
{
    OfflineDesk office;
    Composers composers(office.desk());
    composers.compose();
    ComposerWindow *window = theWindow();
    QImage picture(40, 30, QImage::Format_RGB32);
    picture.fill(Qt::green);
    QGuiApplication::clipboard()->setImage(picture);
    QTest::keyClick(textOf(window), Qt::Key_V, Qt::ControlModifier);
    const auto files = [&] { return window->draft().composition().parts.first().media; };
    QTRY_COMPARE(files().size(), 1);
    QVERIFY(textOf(window)->toPlainText().isEmpty());
}

void TestComposerMedia::draggingOrdersPictures()
{
    OfflineDesk office;
    Composers composers(office.desk());
    composers.compose();
    ComposerWindow *window = theWindow();
    QStringList paths;
    for (const auto colour : {Qt::red, Qt::green, Qt::blue}) {
        QImage picture(40, 30, QImage::Format_RGB32);
        picture.fill(colour);
        paths << office.desk().dataFolder + u"/%1.png"_s.arg(int(colour));
        QVERIFY(picture.save(paths.last()));
    }
    drop(window, paths);
    const auto files = [&] { return window->draft().composition().parts.first().media; };
    QTRY_COMPARE(files().size(), 3);
    const QList<MediaId> before = files();
    const auto tile = [&](int i) { return find(window, u"media_"_s + before.at(i).toString()); };
    QTRY_VERIFY(tile(2)->x() > tile(1)->x());
    const QPoint target = tile(2)->mapTo(tile(0)->parentWidget(), tile(2)->rect().center());
    QTest::mousePress(tile(0), Qt::LeftButton, {}, QPoint(20, 60));
    QTest::mouseMove(tile(0), QPoint(60, 60));
    QMouseEvent move(QEvent::MouseMove, tile(0)->mapFromParent(target), tile(0)->mapToGlobal(QPoint(0, 0)),
                     Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(tile(0), &move);
    QTest::mouseRelease(tile(0), Qt::LeftButton, {}, tile(0)->rect().center());
    QCOMPARE(files(), (QList{before.at(1), before.at(2), before.at(0)}));
    QVERIFY(!QApplication::activePopupWidget()); // a drag is no click
}

TEST_CLASS(TestComposerMedia)
#include "tst_composermedia.moc"
