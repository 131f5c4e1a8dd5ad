// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QHostAddress>
#include <QObject>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <functional>

namespace Postrider::Net {

// How far an address that somebody else chose is followed.
struct LinkRules
{
    qint64 maxBytes = 512LL * 1024 * 1024;
    std::chrono::milliseconds deadline{120'000}; // for everything, redirects included
    int maxRedirects = 5;
    QStringList mimePrefixes = {};                             // "image/"; empty: any
    std::function<bool(const QHostAddress &)> mayConnect = {}; // empty: isPublicAddress
    // How names are resolved; empty: by the system. Tests lie here.
    std::function<QList<QHostAddress>(const QString &host)> resolve = {};
    std::function<void(qint64 received, qint64 total)> progress = {}; // total 0: not known
    std::function<bool()> isCancelled = {};
};

// Fetches a link into a file that exists and is empty. Each name is resolved once, all its addresses are asked
// about, and the connection goes to one of those, by number: a name that changes its mind in between changes
// nothing. Redirects are walked the same way. No cookies, no proxy, no credentials, no compression. Call in the
// thread of owner, which has an event loop; answers there, and as Cancelled when owner goes. InvalidInput for an
// address that is none or leads where it must not, a type or a size that is not taken; NotSent, Lost, NotFound,
// Cancelled. Error::detail is a sentence.
QFuture<Outcome> fetchLink(const QUrl &link, const QString &file, const LinkRules &rules, QObject *owner);

} // namespace Postrider::Net
