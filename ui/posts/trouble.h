// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/postservice.h"
#include "ui/look/widgets.h"

namespace Postrider {

// What a person can do about a post on one account.
enum class Remedy { Retry, PublishNow, WentOut, DidNotGoOut, Edit, Reconnect, ShowAccounts, Unschedule };

// What keeps a post from an account, in the four answers, and what may be done now.
struct Trouble
{
    Look::ErrorCard::Story story;
    QList<Remedy> remedies; // the likeliest first
};

// What a post's state allows, whatever the account.
struct PostLeave
{
    bool mayEdit = false;
    bool mayUnschedule = false;
    bool mayRetry = false;

    static PostLeave of(const PostDetails &details);
};

struct TroubleAsk
{
    const PostDetails &details;
    const PostDetails::Target &target;
    QString network;       // its name as people spell it
    QStringList elsewhere; // names of networks where the post is out
    QByteArray timezone;
    QDateTime now;
};

// Nothing where nobody is needed. Pure.
std::optional<Trouble> troubleOf(const TroubleAsk &ask);

} // namespace Postrider
