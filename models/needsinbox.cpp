// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/needsinbox.h"

#include "models/answer.h"
#include "models/storewatch.h"

#include <QMetaEnum>

#include <numeric>

namespace Postrider {

NeedsInbox::NeedsInbox(NeedsService &needs, Actor actor, StoreWatch &watch, QObject *parent)
    : QObject(parent), m_needs(needs), m_actor(std::move(actor))
{
    const auto kinds = QMetaEnum::fromType<Need::Kind>();
    for (int i = 0; i < kinds.keyCount(); ++i)
        m_models << new NeedsModel(Need::Kind(kinds.value(i)), this);
    connect(&watch, &StoreWatch::changed, this, &NeedsInbox::refresh);
    refresh();
}

NeedsInbox::~NeedsInbox() = default;

int NeedsInbox::count() const
{
    return std::accumulate(m_models.begin(), m_models.end(), 0,
                           [](int sum, const NeedsModel *model) { return sum + model->rowCount(); });
}

void NeedsInbox::refresh()
{
    if (m_isReading) {
        m_isOutdated = true;
        return;
    }
    m_isReading = true;
    answer(m_needs.list(m_actor), this, [this](const Result<QList<Need>> &needs) {
        m_isReading = false;
        if (needs) {
            for (NeedsModel *model : std::as_const(m_models))
                model->take(*needs);
            Q_EMIT loaded();
        } else {
            Q_EMIT failed(needs.error());
        }
        if (std::exchange(m_isOutdated, false))
            refresh();
    });
}

} // namespace Postrider
