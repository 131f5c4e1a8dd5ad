// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/userrepository.h"

#include "domain/sending.h"
#include "storage/query.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

User readUser(Row &row)
{
    User user;
    QString timezone;
    QByteArray hash;
    row >> user.id >> user.email >> user.name >> user.role >> timezone >> user.locale >> hash >> user.createdAt
        >> user.updatedAt;
    user.timezone = timezone.toUtf8();
    user.passwordHash = Secret(hash);
    return user;
}

// Two addresses that differ in case only are one person's.
QString keyOf(const QString &email)
{
    return email.toCaseFolded();
}

} // namespace

Outcome UserRepository::insert(const User &user)
{
    return execute(m_db, "user_insert"_L1, user.id, user.email, user.name, user.role, QString::fromUtf8(user.timezone),
                   user.locale, user.passwordHash.reveal(), user.createdAt, user.updatedAt, keyOf(user.email));
}

Outcome UserRepository::update(const User &user)
{
    return changeOne(m_db, "user_update"_L1, user.email, keyOf(user.email), user.name, user.role,
                     QString::fromUtf8(user.timezone), user.locale, user.updatedAt, user.id);
}

Outcome UserRepository::setPasswordHash(UserId id, const Secret &hash, const QDateTime &now)
{
    return changeOne(m_db, "user_set_password_hash"_L1, hash.reveal(), now, id);
}

Outcome UserRepository::remove(UserId id)
{
    auto together = Together::begin(m_db);
    if (!together)
        return fail(together.error());
    if (auto forgotten = execute(m_db, "user_forget_removed_integrations"_L1, id); !forgotten)
        return forgotten;
    if (auto removed = changeOne(m_db, "user_remove"_L1, id); !removed)
        return removed;
    return together->commit();
}

Result<bool> UserRepository::isSending(UserId id)
{
    return fetchOne(m_db, "user_is_sending"_L1, readOne<bool>, Sending::State::Sending, id, id);
}

Result<QList<IntegrationId>> UserRepository::sameIntegrations(UserId id, UserId heir)
{
    return fetch(m_db, "user_same_integrations"_L1, readOne<IntegrationId>, id, heir);
}

Outcome UserRepository::handOver(UserId id, UserId heir)
{
    for (const auto query :
         {"user_hand_over_posts"_L1, "user_hand_over_integrations"_L1, "user_hand_over_developer_apps"_L1,
          "user_hand_over_media"_L1, "user_hand_over_series"_L1}) {
        if (const Outcome handed = execute(m_db, query, heir, id); !handed)
            return handed;
    }
    return {};
}

Outcome UserRepository::deletePossessions(UserId id, UserId keeper)
{
    for (const auto query : {"user_delete_posts"_L1, "user_delete_unused_integrations"_L1}) {
        if (const Outcome deleted = execute(m_db, query, id); !deleted)
            return deleted;
    }
    for (const auto query : {"user_hand_over_used_media"_L1, "user_hand_over_integrations"_L1}) {
        if (const Outcome handed = execute(m_db, query, keeper, id); !handed)
            return handed;
    }
    return {};
}

Result<User> UserRepository::byId(UserId id)
{
    return fetchOne(m_db, "user_by_id"_L1, readUser, id);
}

Result<User> UserRepository::byEmail(const QString &email)
{
    return fetchOne(m_db, "user_by_email"_L1, readUser, keyOf(email));
}

Result<QList<User>> UserRepository::all()
{
    return fetch(m_db, "user_all"_L1, readUser);
}

Result<int> UserRepository::count()
{
    return fetchOne(m_db, "user_count"_L1, readOne<int>);
}

} // namespace Postrider
