// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/answer.h"
#include "models/needsmodel.h"
#include "ui/look/widgets.h"

#include <QKeySequence>

#include <functional>

class QGridLayout;

namespace Postrider {

struct Desk;

// What one need looks like, whatever its kind: what it is about, rows that say more, and buttons. The card itself takes
// the focus: one key a button, Up and Down go on to the next card. GUI thread.
class NeedCard : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NeedCard)
public:
    static constexpr int kRing = 3; // room around the card for the focus

    NeedCard(Desk &desk, Look::Tone tone, QWidget *parent = nullptr);
    ~NeedCard() override;

    void setNeed(const NeedRow &row);
    const Need &need() const { return m_need; }

Q_SIGNALS:
    void stepAsked(int step); // to the card before (-1) or after (1)

protected:
    virtual void renew() = 0; // need() is another one, or the store changed

    Desk &desk() const { return m_desk; }
    void setHeading(const QString &title, const QString &pill = {});
    void dropRows();
    void addRow(const QString &label, const QString &text, bool isStrong = false);
    void addRow(const QString &label, QWidget *widget);
    void dropActions();
    // key: works while the card has the focus.
    Look::Button *addAction(const QString &name, const QString &text, Look::Button::Kind kind, Qt::Key key,
                            std::function<void()> deed);
    // Beneath everything, for a question: hidden until it is asked.
    QVBoxLayout *beneath() const { return m_beneath; }
    void say(const QString &problem);
    // Nothing can be asked for twice meanwhile; done is said in a toast, what went wrong on the card.
    template<typename T>
    void settle(const QFuture<Result<T>> &future, const QString &done)
    {
        setBusy(true);
        answer(future, this, [this, done](const Result<T> &result) {
            settled(result.has_value() ? nullptr : &result.error(), done);
        });
    }

    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeTop();
    void nameAloud();
    void setBusy(bool isBusy);
    void settled(const Error *error, const QString &done);

    Desk &m_desk;
    Need m_need;
    bool m_isStale = false; // the store changed while nobody looked
    QWidget *m_top = nullptr;
    QWidget *m_badges = nullptr;
    Look::Text *m_title = nullptr;
    Look::Pill *m_pill = nullptr;
    QWidget *m_rows = nullptr;
    QGridLayout *m_grid = nullptr;
    QBoxLayout *m_parts = nullptr; // what it says, and the buttons beside or beneath it
    QHBoxLayout *m_actions = nullptr;
    QHash<int, Look::Button *> m_keys;
    QVBoxLayout *m_beneath = nullptr;
    Look::Text *m_problem = nullptr;
};

} // namespace Postrider
