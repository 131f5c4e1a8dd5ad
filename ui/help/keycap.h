// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace Postrider {

// A key as it is drawn on a keyboard: "Ctrl". GUI thread.
class KeyCap final : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyCap)
public:
    explicit KeyCap(const QString &key, QWidget *parent = nullptr);
    ~KeyCap() override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Postrider
