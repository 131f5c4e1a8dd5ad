// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/platformid.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>

namespace Postrider {

// Something that goes on only when a person says so. What the kinds are called and what
// can be done about them is the faces'.
struct Need
{
    Q_GADGET
public:
    enum class Kind {
        Approval,    // an assistant's post waits for a yes
        Unconfirmed, // nobody can say whether it is out
        Failed,      // in the last 7 days, and not looked at since
        Missed,      // it came due while nothing could be sent, and waits for a word
        Reconnect,   // an account; its posts wait
    };
    Q_ENUM(Kind)

    Kind kind = Kind::Approval;
    PostId post;           // null: about an account
    IntegrationId account; // null: about a post, with all its accounts
    QString title;         // a post's first line; an account's name on its network
    QString detail;        // who asked (Approval: the key's name), a network's words (Failed, Reconnect); may be empty
    QStringList accounts;  // a post's: the names on their networks
    QList<PlatformId> platforms;
    QDateTime since;    // UTC; null where nobody wrote it down
    QDateTime deadline; // UTC: when it is to go out, or was; null: none
    int waiting = 0;    // Reconnect: posts that wait for it

    friend bool operator==(const Need &, const Need &) = default;
};

} // namespace Postrider
