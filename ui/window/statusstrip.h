// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/queueservice.h"

#include <QTimer>
#include <QWidget>

namespace Postrider {

struct Desk;
namespace Look {
class Text;
class Button;
} // namespace Look

// The foot of the navigation: what goes out next, whether publishing is paused, what
// needs a person, and who is signed in.
class StatusStrip final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusStrip)
public:
    explicit StatusStrip(Desk &desk, QWidget *parent = nullptr);
    ~StatusStrip() override;

    // "Next: 14:30 in 12 min", or that nothing is to come. Pure, for the strip and its test.
    static QString nextLine(const QueueState &state, const QDateTime &now, const QByteArray &zone);

Q_SIGNALS:
    void menuAsked(const QPoint &globalPosition);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void show(const QueueState &state);
    void redraw();
    QString publishingLine() const;

    Desk &m_desk;
    QueueState m_state;
    QList<Pause> m_pauses;
    Look::Text *m_next;
    Look::Text *m_what;
    Look::Text *m_trouble; // why nothing can be sent
    Look::Button *m_missed;
    Look::Button *m_needs;
    Look::Text *m_publishing;
    QTimer m_timer; // "in 12 min" grows old; runs only while it is seen
};

} // namespace Postrider
