// SPDX-License-Identifier: GPL-3.0-or-later
#include "composerhands.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QPlainTextEdit>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

ComposerWindow *ComposerScene::compose(const QDateTime &wallTime)
{
    composers.compose(wallTime);
    ComposerWindow *window = theWindow();
    choose(window, account);
    return window;
}

QList<ComposerWindow *> openWindows()
{
    QList<ComposerWindow *> windows;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<ComposerWindow *>(widget); window && window->isVisible())
            windows << window;
    }
    return windows;
}

ComposerWindow *theWindow()
{
    const bool isThere = QTest::qWaitFor([] { return openWindows().size() == 1; }, 5000);
    if (!isThere)
        qFatal("There are %d composers instead of one", int(openWindows().size()));
    ComposerWindow *window = openWindows().first();
    if (!QTest::qWaitForWindowActive(window)) // shortcuts are the active window's
        qFatal("The composer is not the active window");
    return window;
}

QPlainTextEdit *textOf(QWidget *window)
{
    return find<QPlainTextEdit>(window, u"text"_s);
}

void click(QWidget *window, const QString &name)
{
    QTest::mouseClick(find(window, name), Qt::LeftButton);
}

void choose(QWidget *window, IntegrationId account)
{
    const QString name = u"account_"_s + account.toString();
    QVERIFY(QTest::qWaitFor([&] { return window->findChild<QWidget *>(name); }, 5000));
    click(window, name);
}

QList<Post> posts(OfflineDesk &office)
{
    const auto list = OfflineDesk::await(office.desk().posts.list(office.desk().actor, {}));
    return list ? *list : QList<Post>();
}

QList<WorkingCopy> kept(OfflineDesk &office)
{
    const auto copies = OfflineDesk::await(office.desk().compose.kept(office.desk().actor));
    return copies ? *copies : QList<WorkingCopy>();
}

void drop(QWidget *window, const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window, &drop);
}

QDateTime wall(int day, int hour, int minute)
{
    return {QDate(2026, 11, day), QTime(hour, minute)};
}

} // namespace Postrider::Testing
