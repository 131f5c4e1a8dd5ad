// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/approvalwatch.h"

#include "models/answer.h"
#include "models/storewatch.h"
#include "ui/tray/notifier.h"

#include <utility>

namespace Postrider {

ApprovalWatch::ApprovalWatch(NeedsService &needs, Actor asker, StoreWatch &watch, Notifier &notifier)
    : m_needs(needs), m_asker(std::move(asker)), m_notifier(notifier)
{
    connect(&watch, &StoreWatch::changed, this, &ApprovalWatch::look);
    look();
}

ApprovalWatch::~ApprovalWatch() = default;

void ApprovalWatch::look()
{
    if (std::exchange(m_isLooking, true)) {
        m_isOutdated = true;
        return;
    }
    answer(m_needs.list(m_asker), this, [this](const Result<QList<Need>> &needs) {
        m_isLooking = false;
        if (needs)
            take(*needs);
        if (std::exchange(m_isOutdated, false))
            look();
    });
}

void ApprovalWatch::take(const QList<Need> &needs)
{
    QHash<PostId, QDateTime> waiting;
    for (const Need &need : needs) {
        if (need.kind != Need::Kind::Approval)
            continue;
        waiting.insert(need.post, need.since);
        const bool isKnown = m_isFirst || (m_known.contains(need.post) && m_known.value(need.post) == need.since);
        if (!isKnown)
            m_notifier.approvalAsked(need.detail, need.title);
    }
    m_known = waiting;
    m_isFirst = false;
}

} // namespace Postrider
