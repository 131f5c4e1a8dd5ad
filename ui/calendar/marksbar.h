// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Postrider {

class CardMarks;

namespace Look {
class Text;
} // namespace Look

// How many cards are marked and what can be done with them together; its page shows it while some are. It says
// what a person asks for; the page does it.
class MarksBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarksBar)
public:
    explicit MarksBar(const CardMarks &marks, QWidget *parent = nullptr);
    ~MarksBar() override;

Q_SIGNALS:
    void shiftAsked(int days);
    void liftAsked(); // to a day that is chosen next
    void unscheduleAsked();
    void removeAsked();
    void clearAsked();

private:
    void addMoves();
    void showCount();

    const CardMarks &m_marks;
    Look::Text *m_count;
};

} // namespace Postrider
