// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Postrider::Bench {

// What one publisher did.
struct Published
{
    double seconds = 0; // from the open store to the last settled sending
    int posts = 0;
    qint64 commits = 0;
};

// Publishes until so many sendings are settled, or the time is over, in this thread.
Published publishHere(const QString &folder, int posts, int secondsAtMost);

// The child that is killed: publishes until it is; ends with its standard input.
int publishUntilStopped(const QString &folder);

} // namespace Postrider::Bench
