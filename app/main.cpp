// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/language.h"
#include "app/window/headstart.h"
#include "app/window/heap.h"
#include "app/window/runwindow.h"
#include "services/wording.h"

#include <QApplication>
#include <QLocale>

#include <cstdio>

namespace {

// A command must work where there is no display, so which application object is made depends on the arguments.
int runWindowOr(int &argc, char **argv, const Postrider::Result<Postrider::WindowCall> &call)
{
    if (!call) {
        std::fprintf(stderr, "%s\n", qPrintable(Postrider::sentenceFor(call.error())));
        return call.error().kind == Postrider::Error::Kind::InvalidInput ? 2 : 1;
    }
    Postrider::keepHeapSmall();
    const Postrider::HeadStart ahead(*call);
    QApplication app(argc, argv);
    Postrider::speak(QLocale());
    return Postrider::runWindow(*call);
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("postrider"));
    QCoreApplication::setApplicationVersion(QStringLiteral(POSTRIDER_VERSION));
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    if (hasDisplay()) {
        if (const auto call = Postrider::windowCallFrom(arguments))
            return runWindowOr(argc, argv, *call);
    }
    QCoreApplication app(argc, argv);
    Postrider::speak(QLocale());
    return Postrider::runCommandLine(app.arguments());
}
