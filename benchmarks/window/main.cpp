// SPDX-License-Identifier: GPL-3.0-or-later
// What postrider-bench starts to measure the window from inside, with a display and a keychain around it.
#include "app/window/windowprogram.h"
#include "window/driving.h"
#include "window/seeding.h"

#include <QApplication>
#include <QJsonDocument>

#include <cstdio>

using namespace Postrider::Bench;
using namespace Qt::Literals::StringLiterals;

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"postrider"_s);
    const QApplication app(argc, argv);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    const QStringList arguments = QCoreApplication::arguments();
    const QString folder = arguments.value(2);
    if (arguments.value(1) == "seed"_L1) {
        seed(folder, arguments.value(3).toInt());
        return 0;
    }
    const QHash<QString, QJsonObject (*)(const QString &)> drives{
        {u"calendar"_s, turnMonths}, {u"scrolling"_s, scrollPosts}, {u"search"_s, searchPosts}};
    const auto drive = drives.value(arguments.value(1));
    if (!drive) {
        std::fputs("postrider-bench starts this by itself.\n", stderr);
        return 1;
    }
    std::printf("%s\n", QJsonDocument(drive(folder)).toJson(QJsonDocument::Compact).constData());
    return 0;
}
