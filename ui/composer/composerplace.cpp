// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composerplace.h"

#include "ui/desk/preferences.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QCursor>
#include <QScreen>
#include <QWidget>

namespace Postrider::ComposerPlace {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kUsualSize(1240, 800);

// The same screen at another resolution is another place. Hashed: names of screens are no names of settings.
QString nameFor(const QScreen &screen)
{
    const QString what = u"%1 %2 %3 %4 %5x%6"_s
                             .arg(screen.manufacturer(), screen.model(), screen.serialNumber(), screen.name())
                             .arg(screen.geometry().width())
                             .arg(screen.geometry().height());
    const QByteArray hash = QCryptographicHash::hash(what.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    return u"composer/geometry-"_s + QString::fromLatin1(hash);
}

const QScreen *screenAtWork()
{
    if (const QWidget *active = QApplication::activeWindow())
        return active->screen();
    const QScreen *pointed = QGuiApplication::screenAt(QCursor::pos());
    return pointed ? pointed : QGuiApplication::primaryScreen();
}

} // namespace

void restore(QWidget &window, const Preferences &preferences)
{
    const QScreen *screen = screenAtWork();
    if (!screen)
        return window.resize(kUsualSize);
    if (window.restoreGeometry(preferences.value(nameFor(*screen)).toByteArray()))
        return;
    const QRect room = screen->availableGeometry();
    const QSize size = kUsualSize.boundedTo(room.size() * 0.95);
    QRect place(QPoint(), size);
    place.moveCenter(room.center());
    window.setGeometry(place);
}

void store(const QWidget &window, Preferences &preferences)
{
    if (const QScreen *screen = window.screen())
        preferences.set(nameFor(*screen), window.saveGeometry());
}

} // namespace Postrider::ComposerPlace
