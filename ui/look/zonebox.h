// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/searchablebox.h"

namespace Postrider::Look {

// The time zones of the world; typing finds them by any part of their name.
class ZoneBox final : public SearchableBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ZoneBox)
public:
    explicit ZoneBox(const QByteArray &zone, QWidget *parent = nullptr);
    ~ZoneBox() override;

    QByteArray zone() const; // empty while what was typed is none
    void setZone(const QByteArray &zone);
};

} // namespace Postrider::Look
