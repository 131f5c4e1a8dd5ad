// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/runwindow.h"

#include "app/log.h"
#include "app/singleinstance.h"
#include "app/stopsignal.h"
#include "app/window/windowprogram.h"

#include <QApplication>

#include <cstdio>

namespace Postrider {

int runWindow(const WindowCall &call)
{
    startLog(call.setup.dataFolder, call.isVerbose);
    QApplication::setQuitOnLastWindowClosed(false);
    QGuiApplication::setDesktopFileName(QStringLiteral("org.postrider.Postrider"));
    SingleInstance instance(call.setup.dataFolder);
    switch (instance.take()) {
    case SingleInstance::Place::Ours: break;
    case SingleInstance::Place::Raised: return 0;
    case SingleInstance::Place::Unanswered:
        std::fprintf(stderr, "%s\n",
                     qPrintable(QCoreApplication::translate(
                         "CommandLine", "Postrider is open already, and its window does not answer.")));
        return 1;
    }
    WindowProgram program(call);
    QObject::connect(&instance, &SingleInstance::raiseAsked, &program, &WindowProgram::raise);
    const StopSignal stop;
    QObject::connect(&stop, &StopSignal::stopped, &program, &WindowProgram::quit);
    program.start();
    return QApplication::exec();
}

} // namespace Postrider
