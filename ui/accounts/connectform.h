// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/network.h"
#include "services/accountservice.h"
#include "services/appservice.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace Postrider {

class CredentialFields;

namespace Look {
class Button;
class Field;
} // namespace Look

// What one network needs to be connected, made from what the registry says of it: a short guide, the server, the way
// through the browser and the one with a token. GUI thread.
class ConnectForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectForm)
public:
    explicit ConnectForm(const NetworkInfo &network, QWidget *parent = nullptr);
    ~ConnectForm() override;

    QString server() const;
    void setServer(const QString &server);
    // Something is wrong with the server or the token, in words.
    void refuseServer(const QString &sentence);
    void refuseToken(const QString &sentence);
    void refuseApp(const QString &sentence);
    // The developer app that was given is kept: the browser's turn.
    void goOn();

Q_SIGNALS:
    void browserAsked(const QString &server, Postrider::SignInDesk::Redirect redirect);
    void tokenGiven(const QString &server, const QString &token);
    void appGiven(const Postrider::NewDeveloperApp &app); // answered by goOn or refuseApp
    void copied(const QString &text);

private:
    void addGuide(QVBoxLayout *column);
    void addRedirects(QVBoxLayout *column);
    void addBrowser(QVBoxLayout *column);
    void addToken(QVBoxLayout *column);
    void openToken(bool isOpen);
    bool hasServer();
    void askBrowser();
    void giveToken();
    NewDeveloperApp givenApp() const;

    NetworkInfo m_network;
    QLineEdit *m_server = nullptr;
    Look::Field *m_serverField = nullptr;
    QCheckBox *m_elsewhere = nullptr;
    CredentialFields *m_app = nullptr;
    CredentialFields *m_token = nullptr;
    Look::Button *m_disclosure = nullptr;
    QWidget *m_tokenPanel = nullptr;
};

} // namespace Postrider
