// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/developerapprepository.h"

#include "storage/query.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

DeveloperApp readApp(Row &row)
{
    DeveloperApp app;
    row >> app.id >> app.userId >> app.platform >> app.serverUrl >> app.clientId >> app.clientSecret >> app.redirectUri
        >> app.scopes >> app.createdAt;
    return app;
}

} // namespace

Outcome DeveloperAppRepository::insert(const DeveloperApp &app)
{
    return execute(m_db, "developer_app_insert"_L1, app.id, app.userId, app.platform, app.serverUrl, app.clientId,
                   app.clientSecret, app.redirectUri, app.scopes, app.createdAt);
}

Outcome DeveloperAppRepository::remove(DeveloperAppId id)
{
    return changeOne(m_db, "developer_app_remove"_L1, id);
}

Result<DeveloperApp> DeveloperAppRepository::byId(DeveloperAppId id)
{
    return fetchOne(m_db, "developer_app_by_id"_L1, readApp, id);
}

Result<QList<DeveloperApp>> DeveloperAppRepository::ofUser(UserId user)
{
    return fetch(m_db, "developer_app_of_user"_L1, readApp, user);
}

Result<std::optional<DeveloperApp>> DeveloperAppRepository::find(UserId user, PlatformId platform,
                                                                 const QUrl &serverUrl)
{
    return fetchFirst(m_db, "developer_app_find"_L1, readApp, user, platform, serverUrl);
}

} // namespace Postrider
