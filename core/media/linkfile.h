// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QHostAddress>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <functional>

namespace Postrider {

struct LinkWishes
{
    qint64 maxBytes = 0;
    std::chrono::milliseconds deadline{0};
    std::function<bool(const QHostAddress &)> mayConnect; // empty: the public internet only
    std::function<bool()> isCancelled = {};
    std::function<void(double done)> progress = {}; // 0 to 1, where the size is known
};

// A picture, video or sound from the web into a file that exists, by the rules of net/linkfetch. In owner's thread.
QFuture<Outcome> fetchMediaLink(const QUrl &link, const QString &file, const LinkWishes &wishes, QObject *owner);

} // namespace Postrider
