// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/missesmodel.h"

#include "models/answer.h"
#include "models/storewatch.h"

namespace Postrider {

MissesModel::MissesModel(MissService &misses, Actor actor, StoreWatch &watch, QObject *parent)
    : RowsModel(parent), m_misses(misses), m_actor(std::move(actor))
{
    connect(&watch, &StoreWatch::changed, this, &MissesModel::refresh);
    refresh();
}

MissesModel::~MissesModel() = default;

QVariant MissesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Miss &miss = at(index.row());
    switch (role) {
    case Qt::DisplayRole: return miss.text.isEmpty() ? tr("No text") : miss.text;
    case IdRole: return QVariant::fromValue(miss.id);
    case DueRole: return miss.dueAt;
    case PlatformsRole: return QVariant::fromValue(miss.platforms);
    case AccountsRole: return miss.accounts;
    default: return {};
    }
}

void MissesModel::refresh()
{
    if (m_isReading) {
        m_isOutdated = true;
        return;
    }
    m_isReading = true;
    answer(m_misses.list(m_actor), this, [this](const Result<QList<Miss>> &misses) {
        m_isReading = false;
        if (misses) {
            replace(*misses);
            Q_EMIT loaded();
        } else {
            Q_EMIT failed(misses.error());
        }
        if (std::exchange(m_isOutdated, false))
            refresh();
    });
}

} // namespace Postrider
