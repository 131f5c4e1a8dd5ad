// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/integration.h"
#include "domain/network.h"
#include "services/accountservice.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace Postrider {

class ConnectForm;
class Connecting;
class IdentityChoice;
class WaitCard;
struct Desk;
struct NewDeveloperApp;

// The page on which one network is connected: form, waiting, what went wrong, and
// the account that came of it. GUI thread.
class ConnectPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectPage)
public:
    // again: the account that has to sign in again.
    ConnectPage(Desk &desk, const NetworkInfo &network, const std::optional<Integration> &again,
                QWidget *parent = nullptr);
    // The practice network: there is nothing to ask, so it begins at once.
    static ConnectPage *practice(Desk &desk, QWidget *parent = nullptr);
    ~ConnectPage() override;

Q_SIGNALS:
    void backAsked();

private:
    ConnectPage(Desk &desk, const QString &title, QWidget *parent);
    void setForm(const NetworkInfo &network);
    void begin();
    void keepApp(const NewDeveloperApp &app);
    void connectPractice();
    void showPart(QWidget *part); // in place of the others
    void done(const Integration &account);
    void failed(const Error &error);
    void dropStory();

    Desk &m_desk;
    std::optional<Integration> m_again;
    QString m_networkName;
    QVBoxLayout *m_column;
    Connecting *m_connecting;
    ConnectForm *m_form = nullptr; // null: practice
    WaitCard *m_wait;
    IdentityChoice *m_choice;
    QWidget *m_story = nullptr; // what went wrong last
    bool m_isByToken = false;
};

} // namespace Postrider
