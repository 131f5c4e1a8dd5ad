// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/widgets.h"

class QLineEdit;

namespace Postrider {

// One line to fill in beneath a card, with a way back and a way on; out of sight until it is asked. GUI thread.
class LineQuestion final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LineQuestion)
public:
    struct Words
    {
        QString placeholder;
        QString name; // of the line, for who hears it
        QString confirm;
    };

    // Its parts have names of their own for tests: "line", "back" and "confirm".
    LineQuestion(const Words &words, Look::Button::Kind kind, QWidget *parent = nullptr);
    ~LineQuestion() override;

    void ask();

Q_SIGNALS:
    // It is out of sight again; the focus is the card's to give.
    void answered(const QString &line); // trimmed
    void cancelled();

private:
    void answer();
    void cancel();

    QLineEdit *m_line;
};

} // namespace Postrider
