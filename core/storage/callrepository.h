// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace Postrider {

class Database;

// One write that an assistant made under a key against repetition.
struct Call
{
    ApiKeyId key;
    QString idempotencyKey;
    QByteArray argumentsHash;
    QString subject; // what it came to: the id of what it made or changed
    QDateTime at;
};

// Assistants' writes of the last days.
class CallRepository final
{
public:
    explicit CallRepository(Database &database) : m_db(database) {}

    [[nodiscard]] Outcome insert(const Call &call);
    [[nodiscard]] Result<std::optional<Call>> find(ApiKeyId key, const QString &idempotencyKey);
    [[nodiscard]] Outcome forgetBefore(const QDateTime &moment);

private:
    Database &m_db;
};

} // namespace Postrider
