// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace Postrider {

// The text or the arrow of a split button.
class SplitHalf final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SplitHalf)
public:
    enum class Side { Text, Arrow };
    explicit SplitHalf(Side side, QWidget *parent = nullptr);
    ~SplitHalf() override;

    void setAlone(bool isAlone); // no other half beside it: round at both ends
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Side m_side;
    bool m_isAlone = true;
};

} // namespace Postrider
