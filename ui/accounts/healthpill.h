// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/integration.h"

#include <QWidget>

namespace Postrider {

// An account's health as glyph, word and colour: connected, sign in again, paused.
class HealthPill final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HealthPill)
public:
    explicit HealthPill(Integration::Health health, QWidget *parent = nullptr);
    ~HealthPill() override;

    void setHealth(Integration::Health health);
    void setPauseEnd(const QString &moment); // in words; empty: somebody resumes it
    QString word() const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Integration::Health m_health;
    QString m_pauseEnd;
};

} // namespace Postrider
