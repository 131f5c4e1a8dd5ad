// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/credentialfields.h"

#include "services/accountservice.h"
#include "ui/look/field.h"

#include <QVBoxLayout>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

CredentialFields::CredentialFields(const QList<SignInField> &fields, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Look::Space::kMedium);
    for (const SignInField &field : fields) {
        auto *edit = field.isSecret ? new Look::PasswordEdit : new QLineEdit;
        // The names that tests and assistive tools know the token by.
        edit->setObjectName(field.key == "accessToken"_L1 ? u"token"_s : field.key);
        edit->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
        auto *place = new Look::Field(field.title, edit, field.hint);
        column->addWidget(place);
        connect(edit, &QLineEdit::textChanged, place, [place] { place->setError({}); });
        connect(edit, &QLineEdit::returnPressed, this, &CredentialFields::entered);
        m_rows << Row{field, edit, place};
    }
}

CredentialFields::~CredentialFields() = default;

bool CredentialFields::isComplete()
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.field.isOptional || !row.edit->text().trimmed().isEmpty())
            continue;
        row.place->setError(row.field.key == "accessToken"_L1 && m_rows.size() == 1 ? tr("Paste the token here.")
                                                                                    : tr("This is needed too."));
        row.edit->setFocus();
        return false;
    }
    return true;
}

bool CredentialFields::isEmpty() const
{
    return std::all_of(m_rows.begin(), m_rows.end(),
                       [](const Row &row) { return row.edit->text().trimmed().isEmpty(); });
}

QString CredentialFields::value(const QString &key) const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &one) { return one.field.key == key; });
    return row == m_rows.end() ? QString() : row->edit->text().trimmed();
}

QString CredentialFields::asPasted() const
{
    if (m_rows.size() == 1 && m_rows.first().field.key == "accessToken"_L1)
        return m_rows.first().edit->text();
    QMap<QString, QString> values;
    for (const Row &row : m_rows)
        values.insert(row.field.key, row.edit->text().trimmed());
    return pastedTokenText(values);
}

void CredentialFields::refuse(const QString &sentence)
{
    if (m_rows.isEmpty())
        return;
    m_rows.last().place->setError(sentence);
    m_rows.last().edit->setFocus();
}

void CredentialFields::focusFirst()
{
    if (!m_rows.isEmpty())
        m_rows.first().edit->setFocus();
}

} // namespace Postrider
