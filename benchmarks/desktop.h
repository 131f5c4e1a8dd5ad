// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyringsession.h"

#include <QProcess>
#include <QTemporaryDir>

namespace Postrider::Bench {

// What the window's benchmarks need: a display (Xvfb; without it Qt's offscreen platform), a session bus with a
// keychain, and a store with posts of some years, whose person is kept signed in. Made once a run, ended with it;
// nothing of the person's own session is touched. Main thread.
class Desktop final
{
public:
    Q_DISABLE_COPY_MOVE(Desktop)

    // With so many posts; the first call makes it and says so on standard error, for it takes a minute.
    static Desktop &with(int posts);
    ~Desktop();

    QProcessEnvironment environment() const;
    QString store() const { return m_folder.path(); }

private:
    explicit Desktop(int posts);

    void startDisplay();
    void seed(int posts) const;

    QTemporaryDir m_folder;
    Testing::KeyringSession m_session;
    QProcess m_display;
    QString m_displayName; // empty: offscreen
};

// A program that lies beside this one.
QString besides(const QString &name);

} // namespace Postrider::Bench
