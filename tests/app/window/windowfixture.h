// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/windowprogram.h"
#include "desktopstubs.h"
#include "mastodonstandin.h"
#include "person.h"
#include "testmain.h"

#include <QTemporaryDir>

namespace Postrider::Testing {

// The whole program of the window, with a desktop and a server of its own and somebody at the
// screen. Tests begin with nothing started.
class WindowFixture : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

protected:
    WindowCall call() const;
    // Before the start: where a network's hosts are.
    void sendTo(PlatformId platform, const QUrl &standIn);
    void startProgram();
    // The process gone, as far as one process can play that: not closed, not quit.
    void dropProgram() { m_program.reset(); }
    // First run: who are you; an account later; what happens in the background.
    void setUp();
    void comeBack();
    // By the browser; a composer for its first post is open afterwards.
    void connectAccount();
    // Into the open composer, for the one account.
    void write(const QString &text);
    void schedule(const QString &text, const QString &time);
    // In the open composer.
    void giveTime(const QString &time);
    void postNow(const QString &text);
    // All that can be read in the named widget, or in the first window that has it.
    QString wordsOn(const QString &name) const;
    QString storeFile() const { return m_folder->filePath(QStringLiteral("postrider.sqlite")); }

    QStringList m_apiBases;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DesktopStubs> m_desktop;
    std::unique_ptr<MastodonStandIn> m_server;
    std::unique_ptr<Person> m_person;
    std::unique_ptr<WindowProgram> m_program;
};

} // namespace Postrider::Testing
