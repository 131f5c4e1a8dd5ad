// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/userservice.h"

#include <QWidget>

class QLineEdit;

namespace Postrider {

struct Desk;

namespace Look {
class Button;
class Field;
class PasswordEdit;
class ZoneBox;
} // namespace Look

// Own name, e-mail, password, time zone. GUI thread.
class ProfilePage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProfilePage)
public:
    explicit ProfilePage(Desk &desk, QWidget *parent = nullptr);
    ~ProfilePage() override;

private:
    QWidget *person();
    QWidget *password();
    void savePerson();
    void savePassword();

    Desk &m_desk;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_email = nullptr;
    Look::ZoneBox *m_zone = nullptr;
    Look::Field *m_nameField = nullptr;
    Look::Field *m_emailField = nullptr;
    Look::Field *m_zoneField = nullptr;
    Look::Button *m_save = nullptr;
    Look::PasswordEdit *m_old = nullptr;
    Look::PasswordEdit *m_new = nullptr;
    Look::PasswordEdit *m_again = nullptr;
    Look::Field *m_oldField = nullptr;
    Look::Field *m_newField = nullptr;
    Look::Field *m_againField = nullptr;
    Look::Button *m_change = nullptr;
};

} // namespace Postrider
