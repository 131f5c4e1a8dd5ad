// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Postrider {

class CalendarModel;
class MonthView;

// The framed month: the names of the weekdays, the cells below them, and what may lie
// over them when there is nothing to show.
class MonthPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MonthPanel)
public:
    explicit MonthPanel(CalendarModel &model, QWidget *parent = nullptr);
    ~MonthPanel() override;

    MonthView *view() const { return m_view; }
    // Takes the widget; null takes away what lies there.
    void setOverlay(QWidget *overlay);
    QWidget *overlay() const { return m_overlay; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Weekdays;
    class Veil;

    MonthView *m_view;
    Veil *m_veil;
    QWidget *m_overlay = nullptr;
};

} // namespace Postrider
