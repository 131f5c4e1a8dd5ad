// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/integration.h"

#include <QWidget>

namespace Postrider {

struct Desk;

namespace Look {
class Button;
}

// Pauses one account, until a time or until it is resumed, and resumes it. GUI thread.
class PauseButton final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PauseButton)
public:
    explicit PauseButton(Desk &desk, QWidget *parent = nullptr);
    ~PauseButton() override;

    void setAccount(const Integration &account);

Q_SIGNALS:
    void endKnown(const QString &moment); // of a pause, in words; empty: somebody resumes it
    void failed(const QString &sentence);

private:
    bool isPaused() const { return m_account.health == Integration::Health::Paused; }
    void toggle();
    void pause(const QDateTime &until);
    void resume();
    void readEnd();

    Desk &m_desk;
    Integration m_account;
    Look::Button *m_button;
};

} // namespace Postrider
