// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace Postrider {

// Lets what nobody waits for begin when a window has been painted, so that it does not compete with the first picture;
// and all the same after a few seconds where no picture comes. Once; parent owns it. GUI thread.
class FirstPaint final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FirstPaint)
public:
    FirstPaint(QWidget &window, QObject *parent, std::function<void()> then);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void begin();

    std::function<void()> m_then;
    QTimer m_patience;
};

} // namespace Postrider
