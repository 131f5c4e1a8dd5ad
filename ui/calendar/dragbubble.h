// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Postrider {

// What travels with the pointer while a card is dragged: the post, and where it
// would land. Never in the way of the mouse.
class DragBubble final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DragBubble)
public:
    explicit DragBubble(QWidget *ground);
    ~DragBubble() override;

    void say(const QString &title, const QString &landing, bool isRefused);
    QString landing() const { return m_landing; }
    // Beside the point, inside the ground.
    void follow(const QPoint &point);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title;
    QString m_landing;
    bool m_isRefused = false;
};

} // namespace Postrider
