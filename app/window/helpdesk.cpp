// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/helpdesk.h"

#include "app/application.h"
#include "services/wording.h"
#include "ui/help/aboutdialog.h"
#include "ui/help/copydiagnostics.h"
#include "ui/help/shortcutsheet.h"
#include "ui/window/mainwindow.h"

#include <QDesktopServices>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

// What is not a QAction: keys that pages and composers take themselves.
QList<Shortcut> keysOfPages()
{
    const QString calendar = HelpDesk::tr("Calendar");
    const QString composer = HelpDesk::tr("Composer");
    return {
        {calendar, HelpDesk::tr("Today"), {Qt::Key_T}},
        {calendar, HelpDesk::tr("Previous month"), {Qt::Key_PageUp, Qt::ALT | Qt::Key_Left}},
        {calendar, HelpDesk::tr("Next month"), {Qt::Key_PageDown, Qt::ALT | Qt::Key_Right}},
        {calendar, HelpDesk::tr("Grab a post; arrows move it, Enter drops it"), {Qt::Key_M}},
        {calendar, HelpDesk::tr("Search"), {QKeySequence(QKeySequence::Find)}},
        {calendar, HelpDesk::tr("Undo"), {QKeySequence(QKeySequence::Undo)}},
        {composer, HelpDesk::tr("Schedule"), {Qt::CTRL | Qt::Key_Return}},
        {composer, HelpDesk::tr("Post now"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Return}},
        {composer, HelpDesk::tr("Save draft"), {Qt::CTRL | Qt::Key_S}},
        {composer, HelpDesk::tr("Close, keeping a draft"), {Qt::CTRL | Qt::Key_W}},
    };
}

} // namespace

HelpDesk::HelpDesk(Application &app, MainWindow &window) : m_app(app), m_window(window)
{
    connect(&window, &MainWindow::helpAsked, this, &HelpDesk::showShortcuts);
    connect(&window, &MainWindow::aboutAsked, this, &HelpDesk::showAbout);
    connect(&window, &MainWindow::diagnosticsAsked, this, &HelpDesk::copy);
}

HelpDesk::~HelpDesk() = default;

void HelpDesk::showShortcuts()
{
    auto *sheet = new ShortcutSheet(ShortcutSheet::ofActions(tr("Everywhere"), m_window.actions()) + keysOfPages(),
                                    &m_window);
    sheet->open();
}

void HelpDesk::showAbout()
{
    auto *about = new AboutDialog(&m_window);
    connect(about, &AboutDialog::addressAsked, this, [](const QUrl &address) { QDesktopServices::openUrl(address); });
    connect(about, &AboutDialog::diagnosticsAsked, this, &HelpDesk::copy);
    about->open();
}

void HelpDesk::copy()
{
    copyDiagnostics(m_app.diagnostics(), this, [this](const Outcome &copied) {
        m_window.say(copied ? tr("The diagnostics are in the clipboard. Names, texts and secrets are not among them.")
                            : sentenceFor(copied.error()));
    });
}

} // namespace Postrider
