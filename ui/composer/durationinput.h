// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QSpinBox;

namespace Postrider {

// A span as people say it: a number, and minutes, hours or days. Kept within its bounds, told in seconds. GUI thread.
class DurationInput final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DurationInput)
public:
    // In seconds; maximum 0: a year.
    DurationInput(int minimum, int maximum, QWidget *parent = nullptr);
    ~DurationInput() override;

    int seconds() const;
    void setSeconds(int seconds); // by the largest unit that says it without a fraction; tells nobody

Q_SIGNALS:
    void changed(int seconds);

private:
    void bound();

    int m_minimum;
    int m_maximum;
    QSpinBox *m_number;
    QComboBox *m_unit;
};

} // namespace Postrider
