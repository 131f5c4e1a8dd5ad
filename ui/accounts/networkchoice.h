// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/network.h"

#include <QWidget>

namespace Postrider {

// The networks to choose from: those that need no app of one's own first, and the practice network.
class NetworkChoice final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NetworkChoice)
public:
    explicit NetworkChoice(QList<NetworkInfo> networks, QWidget *parent = nullptr);
    ~NetworkChoice() override;

Q_SIGNALS:
    void chosen(Postrider::PlatformId platform);
    void practiceChosen();
};

} // namespace Postrider
