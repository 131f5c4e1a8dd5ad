// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <chrono>
#include <functional>

class QLabel;

namespace Postrider {

namespace Look {
class Button;
}

// A sentence at the foot of a window that goes by itself, with one button perhaps. It stays while it is pointed at.
// One at a time: the next takes its place.
class Toast final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Toast)
public:
    explicit Toast(QWidget *over);
    ~Toast() override;

    // shownFor: zero for the usual few seconds. Else it goes then, pointed at or
    // not: its button means nothing afterwards.
    void say(const QString &sentence, const QString &button, const std::function<void()> &action,
             std::chrono::milliseconds shownFor = {});

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void place();

    QLabel *m_sentence;
    Look::Button *m_button;
    std::function<void()> m_action;
    QTimer m_timer{this};
    bool m_staysUnderPointer = true;
};

} // namespace Postrider
