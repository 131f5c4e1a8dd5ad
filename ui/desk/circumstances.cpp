// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/circumstances.h"

namespace Postrider {

Circumstances::Circumstances(QObject *parent) : QObject(parent) {}

Circumstances::~Circumstances() = default;

void Circumstances::setOffline(bool isOffline)
{
    if (m_isOffline == isOffline)
        return;
    m_isOffline = isOffline;
    Q_EMIT changed();
}

void Circumstances::setStoreTrouble(const std::optional<Error> &trouble)
{
    if (m_storeTrouble == trouble)
        return;
    m_storeTrouble = trouble;
    Q_EMIT changed();
}

} // namespace Postrider
