// SPDX-License-Identifier: GPL-3.0-or-later
#include "testmain.h"
#include "ui/look/theme.h"

#include <QApplication>

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const Postrider::Look::Theme theme(Postrider::Look::Theme::Scheme::Light);
    return Postrider::Testing::runTests(app.arguments());
}
