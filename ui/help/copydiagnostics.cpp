// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/copydiagnostics.h"

#include "models/answer.h"
#include "services/diagnostics.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScreen>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

QString drawnOn()
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    return u"%1, scale %2"_s.arg(QGuiApplication::platformName()).arg(screen ? screen->devicePixelRatio() : 1);
}

} // namespace

void copyDiagnostics(DiagnosticsService &service, QObject *object, std::function<void(const Outcome &)> done)
{
    answer(service.gather(drawnOn()), object, [done = std::move(done)](const Result<Diagnostics> &diagnostics) {
        if (!diagnostics)
            return done(fail(diagnostics.error()));
        QGuiApplication::clipboard()->setText(textOf(*diagnostics));
        done({});
    });
}

} // namespace Postrider
