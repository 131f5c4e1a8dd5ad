// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/postcard.h"

#include <QDate>
#include <QFrame>

class QListView;

namespace Postrider {

class CalendarModel;

// All posts of one day, opened from its "+2 more". Goes by itself when something else is clicked, and deletes itself.
class DayPopup final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DayPopup)
public:
    DayPopup(const CalendarModel &model, QDate day, QWidget *parent);
    ~DayPopup() override;

    // Over the cell, inside the screen.
    void openAt(const QRect &cell);

Q_SIGNALS:
    void cardOpened(const Postrider::PostCard &card);
    void composeAsked(QDate day);
    void listAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Rows;

    QListView *m_list;
};

} // namespace Postrider
