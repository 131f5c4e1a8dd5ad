// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/linkfile.h"

#include "net/linkfetch.h"

namespace Postrider {

QFuture<Outcome> fetchMediaLink(const QUrl &link, const QString &file, const LinkWishes &wishes, QObject *owner)
{
    Net::LinkRules rules;
    rules.maxBytes = wishes.maxBytes;
    rules.deadline = wishes.deadline;
    rules.mimePrefixes = {QStringLiteral("image/"), QStringLiteral("video/"), QStringLiteral("audio/")};
    rules.mayConnect = wishes.mayConnect;
    rules.isCancelled = wishes.isCancelled;
    if (wishes.progress)
        rules.progress = [progress = wishes.progress](qint64 received, qint64 total) {
            if (total > 0)
                progress(double(received) / double(total));
        };
    return Net::fetchLink(link, file, rules, owner);
}

} // namespace Postrider
