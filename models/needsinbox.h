// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/needsmodel.h"
#include "services/needsservice.h"

namespace Postrider {

class StoreWatch;

// All that waits for a person, as one model a kind, in the order of the kinds. Read as one, and anew
// whenever the store changes. GUI thread.
class NeedsInbox final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NeedsInbox)
public:
    NeedsInbox(NeedsService &needs, Actor actor, StoreWatch &watch, QObject *parent = nullptr);
    ~NeedsInbox() override;

    const QList<NeedsModel *> &models() const { return m_models; }
    int count() const;
    void refresh();

Q_SIGNALS:
    void loaded(); // after each reading
    void failed(const Postrider::Error &error);

private:
    NeedsService &m_needs;
    Actor m_actor;
    QList<NeedsModel *> m_models;
    bool m_isReading = false;
    bool m_isOutdated = false; // the store changed while it was being read
};

} // namespace Postrider
