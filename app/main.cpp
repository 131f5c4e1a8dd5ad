// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("postrider"));
    QCoreApplication::setApplicationVersion(QStringLiteral(POSTRIDER_VERSION));
    return Postrider::runCommandLine(app.arguments());
}
