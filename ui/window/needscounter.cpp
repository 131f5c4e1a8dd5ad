// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/needscounter.h"

#include "models/answer.h"
#include "models/storewatch.h"
#include "ui/desk/desk.h"

#include <numeric>

namespace Postrider {

NeedsCounter::NeedsCounter(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connect(&desk.watch, &StoreWatch::changed, this, &NeedsCounter::refresh);
    refresh();
}

NeedsCounter::~NeedsCounter() = default;

void NeedsCounter::refresh()
{
    answer(m_desk.needs.counts(m_desk.actor), this, [this](const Result<QMap<Need::Kind, int>> &counts) {
        if (counts)
            Q_EMIT counted(std::accumulate(counts->begin(), counts->end(), 0));
    });
}

} // namespace Postrider
