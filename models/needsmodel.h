// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/need.h"
#include "models/rowsmodel.h"

namespace Postrider {

// A need with an identity for lists: its kind and what it is about.
struct NeedRow
{
    QString id;
    Need need;

    static NeedRow of(const Need &need);
    friend bool operator==(const NeedRow &, const NeedRow &) = default;
};

// What waits for a person, of one kind, the most urgent first; filled by NeedsInbox. GUI thread.
class NeedsModel final : public RowsModel<NeedRow>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NeedsModel)
public:
    enum Role {
        KindRole = Qt::UserRole + 1, // Need::Kind
        PostRole,                    // PostId; null: about an account
        AccountRole,                 // IntegrationId; null: about a post
        DetailRole,
        AccountsRole,  // QStringList
        PlatformsRole, // QList<PlatformId>
        DeadlineRole,  // QDateTime, UTC
        WaitingRole,   // int
    };
    Q_ENUM(Role)

    explicit NeedsModel(Need::Kind kind, QObject *parent = nullptr);
    ~NeedsModel() override;

    Need::Kind kind() const { return m_kind; }
    void take(const QList<Need> &needs); // of any kinds; others are passed over

    // The title is DisplayRole.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    Need::Kind m_kind;
};

} // namespace Postrider
