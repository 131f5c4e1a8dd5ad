// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/needsservice.h"

#include <QHash>
#include <QObject>

namespace Postrider {

class Notifier;
class StoreWatch;

// Tells the person of each post that begins to wait for their approval, once. What waited already when the program
// started is the tray's matter. GUI thread.
class ApprovalWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ApprovalWatch)
public:
    // asker: who sees everybody's.
    ApprovalWatch(NeedsService &needs, Actor asker, StoreWatch &watch, Notifier &notifier);
    ~ApprovalWatch() override;

private:
    void look();
    void take(const QList<Need> &needs);

    NeedsService &m_needs;
    Actor m_asker;
    Notifier &m_notifier;
    QHash<PostId, QDateTime> m_known; // since when each waits
    bool m_isFirst = true;
    bool m_isLooking = false;
    bool m_isOutdated = false;
};

} // namespace Postrider
