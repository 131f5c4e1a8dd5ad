// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/integration.h"

#include <optional>

namespace Postrider {

class Database;

// Developer apps and run-time clients, with sealed secrets.
class DeveloperAppRepository final
{
public:
    explicit DeveloperAppRepository(Database &database) : m_db(database) {}

    [[nodiscard]] Outcome insert(const DeveloperApp &app);
    [[nodiscard]] Outcome remove(DeveloperAppId id);            // NotFound
    [[nodiscard]] Result<DeveloperApp> byId(DeveloperAppId id); // NotFound
    [[nodiscard]] Result<QList<DeveloperApp>> ofUser(UserId user);
    // The newest that fits; serverUrl empty where the network has one server.
    [[nodiscard]] Result<std::optional<DeveloperApp>> find(UserId user, PlatformId platform, const QUrl &serverUrl);

private:
    Database &m_db;
};

} // namespace Postrider
