// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/composition.h"
#include "ui/composer/repeatwish.h"

#include <QFrame>

class QAbstractButton;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QSpinBox;

namespace Postrider {

namespace Look {
class Text;
}

// How a post repeats: never, daily, weekly on some days, monthly or by a rule of one's own; when it ends, and which
// days it leaves out. Says in a sentence what was chosen, and the next three dates. GUI thread.
class RepeatPicker final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RepeatPicker)
public:
    // What the dates are reckoned from.
    struct From
    {
        QDateTime start; // wall time; null: nothing can be reckoned yet
        QByteArray zone;
        QDateTime now; // UTC
    };
    RepeatPicker(const Composition::Repetition &repetition, const From &from, QWidget *parent = nullptr);
    ~RepeatPicker() override;

    Composition::Repetition repetition() const;

Q_SIGNALS:
    void changed(const Postrider::Composition::Repetition &repetition);

private:
    QWidget *makeRhythm();
    QWidget *makeDays();
    QWidget *makeEnd();
    QWidget *makeSkipping();
    void fill(const RepeatWish &wish);
    RepeatWish wish() const;
    void edited();
    void arrange(); // what the chosen kind has fields for
    void showSkipped();
    void tell();

    From m_from;
    QList<QDate> m_skipped;
    QComboBox *m_kind;
    QSpinBox *m_interval;
    Look::Text *m_unit;
    QWidget *m_days = nullptr;
    QList<QAbstractButton *> m_weekdays; // Monday first
    QLineEdit *m_custom;
    QWidget *m_endRow = nullptr;
    QComboBox *m_end;
    QDateEdit *m_until;
    QSpinBox *m_count;
    QWidget *m_skipping = nullptr;
    QDateEdit *m_skip;
    QWidget *m_skippedList = nullptr;
    Look::Text *m_sentence;
    Look::Text *m_next;
};

} // namespace Postrider
