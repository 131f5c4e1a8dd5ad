// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/network.h"

#include <QList>
#include <QWidget>

class QLineEdit;

namespace Postrider {

namespace Look {
class Field;
}

// What a network wants typed, one field under the other, made from the registry's data: a token, a name and an app
// password, or a developer app's id and secret. GUI thread.
class CredentialFields final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CredentialFields)
public:
    explicit CredentialFields(const QList<SignInField> &fields, QWidget *parent = nullptr);
    ~CredentialFields() override;

    // Says beneath the first empty one that is needed what is missing.
    bool isComplete();
    bool isEmpty() const;
    QString value(const QString &key) const;
    // As readPastedToken takes it: the bare token where nothing else is asked for, else a JSON object.
    QString asPasted() const;
    void refuse(const QString &sentence); // beneath the last one
    void focusFirst();

Q_SIGNALS:
    void entered(); // Return was pressed

private:
    struct Row
    {
        SignInField field;
        QLineEdit *edit;
        Look::Field *place;
    };

    QList<Row> m_rows;
};

} // namespace Postrider
