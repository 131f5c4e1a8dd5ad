// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Postrider {

// How far along a short way of steps one is.
class StepDots final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepDots)
public:
    explicit StepDots(int count, QWidget *parent = nullptr);
    ~StepDots() override;

    void setCurrent(int step); // from 0
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_count;
    int m_current = 0;
};

} // namespace Postrider
