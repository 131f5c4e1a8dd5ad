// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quiethours.h"

#include <QWidget>

class QCheckBox;
class QTimeEdit;

namespace Postrider {

// Hours of every day in which nothing may be due, or none. GUI thread.
class QuietHoursEdit final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuietHoursEdit)
public:
    explicit QuietHoursEdit(QWidget *parent = nullptr);
    ~QuietHoursEdit() override;

    void setHours(const QuietHours &hours);
    QuietHours hours() const;

private:
    QCheckBox *m_isQuiet;
    QTimeEdit *m_from;
    QTimeEdit *m_until;
};

} // namespace Postrider
