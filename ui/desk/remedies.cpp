// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/desk.h"
#include "ui/desk/navigator.h"
#include "ui/desk/trouble.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Remedies)
};

} // namespace

RemedyButton buttonFor(Remedy remedy)
{
    switch (remedy) {
    case Remedy::Retry: return {u"retry"_s, Words::tr("Try again")};
    case Remedy::PublishNow: return {u"publishNow"_s, Words::tr("Publish now")};
    case Remedy::WentOut: return {u"wentOut"_s, Words::tr("It went out\u2026")};
    case Remedy::DidNotGoOut: return {u"didNotGoOut"_s, Words::tr("It did not: send again")};
    case Remedy::Edit: return {u"edit"_s, Words::tr("Edit")};
    case Remedy::Reconnect: return {u"reconnect"_s, Words::tr("Connect again")};
    case Remedy::ShowAccounts: return {u"showAccounts"_s, Words::tr("Go to accounts")};
    case Remedy::Unschedule: return {u"unschedule"_s, Words::tr("Back to drafts")};
    }
    Q_UNREACHABLE();
}

std::optional<RemedyDeed> fulfil(Remedy remedy, Desk &desk, PostId post, IntegrationId account, const QString &link)
{
    PostService &posts = desk.posts;
    const Actor &actor = desk.actor;
    switch (remedy) {
    case Remedy::Retry:
    case Remedy::PublishNow: return RemedyDeed{posts.retry(actor, post), Words::tr("It goes out now.")};
    case Remedy::WentOut:
        return RemedyDeed{posts.resolve(actor, post, account, {Verdict::Kind::WentOut, link}),
                          Words::tr("Noted: it is out.")};
    case Remedy::DidNotGoOut:
        return RemedyDeed{posts.resolve(actor, post, account, {Verdict::Kind::DidNotGoOut, {}}),
                          Words::tr("It is sent again.")};
    case Remedy::Unschedule: return RemedyDeed{posts.cancel(actor, post), Words::tr("It is a draft again.")};
    case Remedy::Edit: desk.go.edit(post); return std::nullopt;
    case Remedy::ShowAccounts: desk.go.show(Navigator::Page::Accounts); return std::nullopt;
    case Remedy::Reconnect: desk.go.reconnect(account); return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace Postrider
