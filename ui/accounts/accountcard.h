// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/integration.h"
#include "services/accountservice.h"

#include <QWidget>

namespace Postrider {

class HealthPill;
class PauseButton;
class SlotsEditor;
struct Desk;

namespace Look {
class Button;
class Card;
class Text;
} // namespace Look

// One account: who it is, how it is, and what can be done with it. Asks once, inside
// itself, before it is removed. GUI thread.
class AccountCard final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountCard)
public:
    AccountCard(Desk &desk, const Integration &account, const QString &owner, QWidget *parent = nullptr);
    ~AccountCard() override;

    void setAccount(const Integration &account);
    void setOwner(const QString &name); // empty: one's own
    const Integration &account() const { return m_account; }

Q_SIGNALS:
    void reconnectAsked(const Postrider::Integration &account);

private:
    QWidget *identity();
    QWidget *actions();
    QWidget *question();
    void check();
    void showSlots(bool areShown);
    void showPauseEnd(const QString &moment);
    void nameAloud();
    void askRemoval();
    void remove();
    void tell(const QString &sentence, bool isBad);
    void setBusy(bool isBusy);

    Desk &m_desk;
    Integration m_account;
    QString m_owner;
    Look::Card *m_card = nullptr;
    Look::Text *m_name = nullptr;
    Look::Text *m_details = nullptr;
    Look::Text *m_notice = nullptr;
    HealthPill *m_health = nullptr;
    Look::Button *m_check = nullptr;
    PauseButton *m_pause = nullptr;
    Look::Button *m_reconnect = nullptr;
    Look::Button *m_times = nullptr;
    Look::Button *m_remove = nullptr;
    SlotsEditor *m_slots = nullptr; // once it was asked for
    QWidget *m_question = nullptr;
    Look::Text *m_consequence = nullptr;
};

} // namespace Postrider
