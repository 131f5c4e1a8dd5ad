// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/keyservice.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace Postrider {

class AllowedAccounts;
class QuietHoursEdit;
struct Desk;

namespace Look {
class Button;
class Field;
class Segments;
class Text;
} // namespace Look

// The terms of a new key, or of one that is changed. GUI thread.
class KeyForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyForm)
public:
    explicit KeyForm(Desk &desk, QWidget *parent = nullptr);
    ~KeyForm() override;

    void openNew();
    void openFor(const ApiKey &key);

Q_SIGNALS:
    void made(const QString &name, const Postrider::Secret &secret);
    void closed();

private:
    void addRights(QGridLayout *grid);
    void addLimits(QGridLayout *grid);
    void addButtons(QVBoxLayout *column);
    void fill(const KeyTerms &terms);
    void takePreset(int index);
    void offerExpiries(const QDateTime &present);
    KeyTerms terms() const;
    QString problemWith(const KeyTerms &terms) const;
    void refuse(const QString &sentence);
    void submit();
    void followRights();

    Desk &m_desk;
    std::optional<ApiKey> m_key; // that is changed
    Look::Text *m_title;
    QLineEdit *m_name;
    Look::Field *m_nameField;
    Look::Segments *m_preset;
    Look::Text *m_presetWords;
    QList<QCheckBox *> m_scopes;
    QCheckBox *m_approval = nullptr;
    AllowedAccounts *m_accounts = nullptr;
    QSpinBox *m_budget = nullptr;
    QuietHoursEdit *m_quiet = nullptr;
    QComboBox *m_expires = nullptr;
    Look::Text *m_problem;
    Look::Button *m_submit = nullptr;
};

} // namespace Postrider
