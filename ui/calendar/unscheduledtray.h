// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/postcard.h"

#include <QListView>

namespace Postrider {

class CalendarDrafts;
class CalendarModel;

namespace Look {
class Text;
}

// The tray's list: a click opens a draft, a drag or the key M takes it to a day.
class DraftList final : public QListView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DraftList)
public:
    DraftList(CalendarDrafts &drafts, const CalendarModel &model, QWidget *parent = nullptr);
    ~DraftList() override;

Q_SIGNALS:
    void cardOpened(const Postrider::PostCard &card);
    void cardDragged(const Postrider::PostCard &card, const QPoint &global);
    void cardLifted(const Postrider::PostCard &card);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    CalendarDrafts &m_drafts;
    QPersistentModelIndex m_pressed;
    QPoint m_pressedAt;
};

// Posts without a time, beside the month: a place to take them from and to drop them on.
class UnscheduledTray final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UnscheduledTray)
public:
    UnscheduledTray(CalendarDrafts &drafts, const CalendarModel &model, QWidget *parent = nullptr);
    ~UnscheduledTray() override;

    DraftList *list() const { return m_list; }
    void showTarget(bool isTarget);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showTotal();

    CalendarDrafts &m_drafts;
    Look::Text *m_title;
    Look::Text *m_hint;
    DraftList *m_list;
    bool m_isTarget = false;
};

} // namespace Postrider
