// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storewatch.h"

namespace Postrider {

StoreWatch::StoreWatch(QObject *parent) : QObject(parent) {}

StoreWatch::~StoreWatch() = default;

void StoreWatch::tell()
{
    if (std::exchange(m_isTold, true))
        return;
    QMetaObject::invokeMethod(this, &StoreWatch::announce, Qt::QueuedConnection);
}

void StoreWatch::announce()
{
    m_isTold = false;
    Q_EMIT changed();
}

} // namespace Postrider
