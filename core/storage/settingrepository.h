// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/vaultrecord.h"

#include <QJsonValue>

#include <optional>

namespace Postrider {

class Database;

// What holds for the whole store: named values and the vault's record.
class SettingRepository final
{
public:
    explicit SettingRepository(Database &database) : m_db(database) {}

    // Undefined when it was never set. Names: "publishing.settlingMs" ...
    [[nodiscard]] Result<QJsonValue> value(const QString &name);
    [[nodiscard]] Outcome setValue(const QString &name, const QJsonValue &value);

    [[nodiscard]] Result<std::optional<VaultRecord>> vault();
    // Conflict when the store has one: a store keeps its vault.
    [[nodiscard]] Outcome setVault(const VaultRecord &record);

private:
    Database &m_db;
};

} // namespace Postrider
