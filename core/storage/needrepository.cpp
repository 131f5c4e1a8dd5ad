// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/needrepository.h"

#include "domain/firstline.h"
#include "domain/graphemes.h"
#include "storage/postrow.h"
#include "storage/query.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTitleLength = 80;

template<Need::Kind kind>
Need readPostNeed(Row &row)
{
    Need need;
    need.kind = kind;
    row >> need.post;
    const QString content = row.take<QString>();
    need.title = firstGraphemes(firstLine(content).toString().simplified(), kTitleLength);
    row >> need.detail >> need.since >> need.deadline;
    return need;
}

Need readReconnect(Row &row)
{
    Need need;
    need.kind = Need::Kind::Reconnect;
    PlatformId platform{};
    row >> need.account >> need.title >> platform >> need.detail >> need.waiting >> need.deadline;
    need.platforms << platform;
    return need;
}

struct Place
{
    QString username;
    PlatformId platform = PlatformId::Mastodon;
};

Place readPlace(Row &row)
{
    Place place;
    row >> place.username >> place.platform;
    return place;
}

Result<QStringList> subjectsOf(Database &database, QLatin1StringView name, UserId user,
                               const QList<IntegrationId> &within)
{
    const QVariant accounts = toSql(within);
    return fetch(database, name, readOne<QString>, user, user, accounts, accounts);
}

} // namespace

Result<QList<Need>> NeedRepository::toApprove(UserId user, int limit)
{
    return fetch(m_db, "need_approval"_L1, readPostNeed<Need::Kind::Approval>, user, user, limit);
}

Result<QList<Need>> NeedRepository::unconfirmed(UserId user, int limit)
{
    return fetch(m_db, "need_unconfirmed"_L1, readPostNeed<Need::Kind::Unconfirmed>, user, user, limit);
}

Result<QList<Need>> NeedRepository::failed(UserId user, const QDateTime &from, const QDateTime &until)
{
    return fetch(m_db, "need_failed"_L1, readPostNeed<Need::Kind::Failed>, firstPositionAt(from),
                 firstPositionAt(until), user, user);
}

Result<QList<Need>> NeedRepository::missed(UserId user, int limit)
{
    return fetch(m_db, "need_missed"_L1, readPostNeed<Need::Kind::Missed>, user, user, limit);
}

Result<QList<Need>> NeedRepository::toReconnect(UserId user, int limit)
{
    return fetch(m_db, "need_reconnect"_L1, readReconnect, user, user, limit);
}

Result<QStringList> NeedRepository::allToApprove(UserId user, const QList<IntegrationId> &within)
{
    return subjectsOf(m_db, "need_approval_subjects"_L1, user, within);
}

Result<QStringList> NeedRepository::allUnconfirmed(UserId user, const QList<IntegrationId> &within)
{
    return subjectsOf(m_db, "need_unconfirmed_subjects"_L1, user, within);
}

Result<QStringList> NeedRepository::allMissed(UserId user, const QList<IntegrationId> &within)
{
    return subjectsOf(m_db, "need_missed_subjects"_L1, user, within);
}

Result<QStringList> NeedRepository::allToReconnect(UserId user, const QList<IntegrationId> &within)
{
    return subjectsOf(m_db, "need_reconnect_subjects"_L1, user, within);
}

Outcome NeedRepository::fill(Need &need)
{
    const auto places = fetch(m_db, "need_accounts"_L1, readPlace, need.post);
    if (!places)
        return fail(places.error());
    for (const Place &place : *places) {
        need.accounts << place.username;
        if (!need.platforms.contains(place.platform))
            need.platforms << place.platform;
    }
    return {};
}

} // namespace Postrider
