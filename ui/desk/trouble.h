// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/postservice.h"
#include "ui/look/widgets.h"

namespace Postrider {

struct Desk;

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

// A remedy as a button: its name for tests and its text.
struct RemedyButton
{
    QString name;
    QString text;
};
RemedyButton buttonFor(Remedy remedy);

// What doing it is, and what to say when it is done.
struct RemedyDeed
{
    QFuture<Result<Post>> future;
    QString done;
};
// Nothing where the remedy is another page, which is shown then. account and link: of WentOut and DidNotGoOut.
std::optional<RemedyDeed> fulfil(Remedy remedy, Desk &desk, PostId post, IntegrationId account, const QString &link);

} // namespace Postrider
