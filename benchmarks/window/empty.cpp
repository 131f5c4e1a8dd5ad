// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a window of Qt's can be: what the program's start is measured beside.
#include <QApplication>
#include <QMainWindow>

int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    QMainWindow window;
    window.setObjectName(QStringLiteral("mainWindow"));
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
}
