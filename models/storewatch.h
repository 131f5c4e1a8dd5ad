// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Postrider {

// Says that the store changed, whoever changed it: this window, its publisher, another program. Many tellings within a
// turn of the event loop are one signal. Owned by app; GUI thread.
class StoreWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StoreWatch)
public:
    explicit StoreWatch(QObject *parent = nullptr);
    ~StoreWatch() override;

    void tell();

Q_SIGNALS:
    void changed();

private:
    void announce();

    bool m_isTold = false;
};

} // namespace Postrider
