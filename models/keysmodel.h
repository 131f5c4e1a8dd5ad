// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rowsmodel.h"
#include "services/keyservice.h"

namespace Postrider {

class StoreWatch;

// Assistants' keys that the actor may see, the latest first, those taken back at
// the end. Follows the store. GUI thread.
class KeysModel final : public RowsModel<ApiKey>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeysModel)
public:
    // Where a key stands now. Revoked is for good.
    enum class Standing { Active, Disabled, Expired, Revoked };
    Q_ENUM(Standing)
    enum Role {
        IdRole = Qt::UserRole + 1, // ApiKeyId
        OwnerRole,                 // UserId: an ADMIN sees everybody's
        PrefixRole,
        ScopesRole,   // QStringList
        StandingRole, // Standing
        LastUsedRole, // QDateTime, UTC; null: never
        LastClientRole,
        ExpiresRole, // QDateTime, UTC; null: never
    };
    Q_ENUM(Role)

    KeysModel(KeyService &keys, Actor actor, StoreWatch &watch, const Clock &clock, QObject *parent = nullptr);
    ~KeysModel() override;

    static Standing standingOf(const ApiKey &key, const QDateTime &now);
    // The name is DisplayRole.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    void refresh();

Q_SIGNALS:
    void loaded(); // after each reading
    void failed(const Postrider::Error &error);

private:
    KeyService &m_keys;
    Actor m_actor;
    const Clock &m_clock;
    bool m_isReading = false;
    bool m_isOutdated = false;
};

} // namespace Postrider
