// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/composerparts.h"

#include <QDateTime>
#include <QTimer>
#include <QWidget>

class QLineEdit;

namespace Postrider {

namespace Look {
class Text;
}

// When a post goes out, in words, with what they were understood to mean beside them. Up and down move by five minutes.
class TimeField final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimeField)
public:
    explicit TimeField(const ComposerParts &parts, QWidget *parent = nullptr);
    ~TimeField() override;

    void focusTime();
    bool isUnderstood() const { return m_isUnderstood; } // false: there are words, but no time in them
    QString echo() const;
    void shift(int minutes); // the chosen time, or the present one in five-minute steps
    void inOneHour();
    void nextSlot(); // the next free posting time of the first account that is chosen
    void tomorrow(); // at the chosen time of day, or the present one

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QDateTime now() const; // in the draft's zone
    void read(const QString &words);
    void set(const QDateTime &wallTime);
    void refresh();
    void fit();
    void showEcho();

    ComposerParts m_parts;
    QLineEdit *m_words;
    Look::Text *m_echo;
    QTimer m_minute;
    QDateTime m_shown; // the time that the words stand for
    bool m_isUnderstood = true;
};

} // namespace Postrider
