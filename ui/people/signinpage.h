// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/userservice.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace Postrider {

class Preferences;

namespace Look {
class Button;
class Field;
class PasswordEdit;
class Text;
} // namespace Look

// E-mail and password; guesses are slowed down by the service, and the wait is shown. GUI thread.
class SignInPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignInPage)
public:
    SignInPage(UserService &users, Preferences &preferences, QWidget *parent = nullptr);
    // Locked: this person only, while publishing goes on behind it.
    static SignInPage *locked(UserService &users, Preferences &preferences, const User &user,
                              QWidget *parent = nullptr);
    ~SignInPage() override;

    // A sentence above the button: why nobody could be kept signed in, that a session ended.
    void setNotice(const QString &sentence);

Q_SIGNALS:
    void signedIn(const Postrider::Actor &actor, bool keep); // keep is false where the page is a lock
    void otherPersonAsked();                                 // locked only: sign out, let somebody else in

private:
    SignInPage(UserService &users, Preferences &preferences, const User *lockedFor, QWidget *parent);
    QWidget *greeting();
    QWidget *form();
    void submit();
    void answered(const Result<Actor> &actor);
    void showWait();

    UserService &m_users;
    Preferences &m_preferences;
    std::optional<User> m_lockedFor;
    QLineEdit *m_email = nullptr; // null while locked
    Look::PasswordEdit *m_password = nullptr;
    Look::Field *m_passwordField = nullptr;
    QCheckBox *m_keep = nullptr;
    Look::Text *m_notice = nullptr;
    Look::Button *m_button = nullptr;
    QTimer m_tick;
    int m_secondsLeft = 0;
};

} // namespace Postrider
