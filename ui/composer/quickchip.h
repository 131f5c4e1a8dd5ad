// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace Postrider {

// A small round offer beside a field: one click fills it in.
class QuickChip final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuickChip)
public:
    explicit QuickChip(const QString &text, QWidget *parent = nullptr);
    ~QuickChip() override;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Postrider
