// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rowsmodel.h"
#include "services/missservice.h"

namespace Postrider {

class StoreWatch;

// What was missed and waits for a person's word, earliest first. Follows the store. GUI thread.
class MissesModel final : public RowsModel<Miss>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MissesModel)
public:
    enum Role {
        IdRole = Qt::UserRole + 1, // PostId
        DueRole,                   // QDateTime, UTC
        PlatformsRole,             // QList<PlatformId>
        AccountsRole,              // QStringList
    };
    Q_ENUM(Role)

    MissesModel(MissService &misses, Actor actor, StoreWatch &watch, QObject *parent = nullptr);
    ~MissesModel() override;

    // The text's first line is DisplayRole.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    void refresh();

Q_SIGNALS:
    void loaded(); // after each reading
    void failed(const Postrider::Error &error);

private:
    MissService &m_misses;
    Actor m_actor;
    bool m_isReading = false;
    bool m_isOutdated = false;
};

} // namespace Postrider
