// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QDialog>

#include <functional>

class QDateTimeEdit;

namespace Postrider {

class Clock;

namespace Look {
class Text;
}

// Asks for a moment to come, as clocks in a zone show it. Deletes itself.
class MomentDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MomentDialog)
public:
    struct Question
    {
        QString text;
        QDateTime first; // what stands there at first, UTC
    };
    // then is told the moment in UTC, unless the person gives up.
    static void ask(const Question &question, const Clock &clock, const QByteArray &timezone, QWidget *over,
                    const std::function<void(const QDateTime &)> &then);

private:
    MomentDialog(const Question &question, const Clock &clock, const QByteArray &timezone, QWidget *over);
    ~MomentDialog() override;
    void decide();

    const Clock &m_clock;
    QByteArray m_timezone;
    QDateTimeEdit *m_moment;
    Look::Text *m_problem;
    QDateTime m_chosen;
};

} // namespace Postrider
