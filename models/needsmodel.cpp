// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/needsmodel.h"

#include "base/enumword.h"

namespace Postrider {

NeedRow NeedRow::of(const Need &need)
{
    const QString about = need.post.isNull() ? need.account.toString() : need.post.toString();
    return {enumWord(need.kind) + u':' + about, need};
}

NeedsModel::NeedsModel(Need::Kind kind, QObject *parent) : RowsModel(parent), m_kind(kind) {}

NeedsModel::~NeedsModel() = default;

void NeedsModel::take(const QList<Need> &needs)
{
    QList<NeedRow> rows;
    for (const Need &need : needs) {
        if (need.kind == m_kind)
            rows << NeedRow::of(need);
    }
    replace(rows);
}

QVariant NeedsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Need &need = at(index.row()).need;
    switch (role) {
    case Qt::DisplayRole: return need.title.isEmpty() ? tr("No text") : need.title;
    case KindRole: return QVariant::fromValue(need.kind);
    case PostRole: return QVariant::fromValue(need.post);
    case AccountRole: return QVariant::fromValue(need.account);
    case DetailRole: return need.detail;
    case AccountsRole: return need.accounts;
    case PlatformsRole: return QVariant::fromValue(need.platforms);
    case DeadlineRole: return need.deadline;
    case WaitingRole: return need.waiting;
    default: return {};
    }
}

} // namespace Postrider
