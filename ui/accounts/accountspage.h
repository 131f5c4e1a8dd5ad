// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/platformid.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QStackedWidget;

namespace Postrider {

class AccountCard;
class ConnectPage;
class IntegrationsModel;
struct Desk;
struct Error;
struct Integration;

namespace Look {
class Button;
class CardList;
class EmptyState;
} // namespace Look

// Connected accounts with their health, and the way to connect more. GUI thread.
class AccountsPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountsPage)
public:
    explicit AccountsPage(Desk &desk, QWidget *parent = nullptr);
    ~AccountsPage() override;

    void connectAccount(std::optional<PlatformId> platform); // the choice of networks, or one network's page
    void connectPractice();                                  // begins at once
    void reconnect(IntegrationId account);

private:
    QWidget *list();
    QWidget *choice();
    QWidget *makeCard(const Integration &account);
    void showState();
    void readOwners();
    QString ownerOf(const Integration &account) const;
    void signInAgain(const Integration &account);
    void open(ConnectPage *page);
    void showList();
    void tell(const Error &error);

    Desk &m_desk;
    IntegrationsModel *m_model;
    QStackedWidget *m_stack;
    QWidget *m_choice = nullptr;
    Look::CardList *m_cards = nullptr;
    QWidget *m_empty = nullptr;
    QWidget *m_error = nullptr;
    Look::Button *m_connect = nullptr;
    QHash<UserId, QString> m_owners; // for an ADMIN, who sees everybody's
};

} // namespace Postrider
