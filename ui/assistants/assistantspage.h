// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/keyservice.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace Postrider {

class KeyForm;
class KeysModel;
class RulesCard;
class SecretCard;
struct Desk;

namespace Look {
class Button;
class CardList;
} // namespace Look

// Assistants' keys, how their programs are set up, and what holds for all of them. GUI thread.
class AssistantsPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AssistantsPage)
public:
    explicit AssistantsPage(Desk &desk, QWidget *parent = nullptr);
    ~AssistantsPage() override;

private:
    QWidget *makeHeader();
    QWidget *makePausedCard();
    QWidget *makeEmpty();
    void fillHead();
    void openForm();
    void showState();
    void readRules();
    void takeRules(const AssistantRules &rules);
    void setRules(const AssistantRules &rules, const QString &done);
    void pauseAll(bool isPaused);
    void readOwners();
    void tell(const Error &error);

    Desk &m_desk;
    KeysModel *m_model;
    AssistantRules m_rules;
    int m_round = 0; // one more with each change; what was read before it is passed over
    Look::Button *m_add = nullptr;
    Look::Button *m_pause = nullptr;
    Look::CardList *m_cards = nullptr;
    KeyForm *m_form;
    SecretCard *m_secret;
    RulesCard *m_ruling = nullptr; // ADMIN only
    QWidget *m_paused = nullptr;
    QWidget *m_empty = nullptr;
    QWidget *m_error = nullptr;
    QHash<UserId, QString> m_owners; // for an ADMIN, who sees everybody's
};

} // namespace Postrider
