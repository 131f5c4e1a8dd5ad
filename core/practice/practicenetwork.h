// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/secret.h"

#include <QFuture>
#include <QString>
#include <QUrl>

#include <memory>

class QThread;

namespace Postrider {

class PracticeServer;

// A small Mastodon-compatible server inside the program, on loopback and in its own thread, that keeps what is
// "published" in its own folder and invents engagement: compose, schedule, publish and measure without an account.
// May be used from any thread; its destructor waits for the request under way.
class PracticeNetwork final
{
    Q_DISABLE_COPY_MOVE(PracticeNetwork)
public:
    // Made if it is missing. clock outlives us.
    PracticeNetwork(const QString &folder, const Clock &clock);
    ~PracticeNetwork();

    // The address of this run, http://127.0.0.1:PORT: the port of earlier runs where
    // it is free. Starting twice is harmless.
    QFuture<Result<QUrl>> start();

    // After start: a token for @you@practice with every scope, good for all later runs on this folder.
    QFuture<Result<Secret>> newToken();

private:
    struct EndThread
    {
        void operator()(QThread *thread) const;
    };

    std::unique_ptr<QThread, EndThread> m_thread;
    PracticeServer *m_server = nullptr; // lives and dies in m_thread
};

} // namespace Postrider
