// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/secret.h"

#include <QWidget>

class QAbstractButton;
class QLineEdit;

namespace Postrider {

// Why the store can't be used yet, in four answers, and what a person can do: a
// passphrase to type, another try, or to go.
class DoorPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DoorPage)
public:
    DoorPage(const Error &error, const QString &dataFolder, QWidget *parent = nullptr);
    ~DoorPage() override;

    // Whether a passphrase would help.
    static bool takesPassphrase(Error::Kind kind);

Q_SIGNALS:
    void retryAsked();
    void passphraseGiven(const Postrider::Secret &passphrase);
    void quitAsked();

private:
    QWidget *passphraseRow(Error::Kind kind);
    void submit();

    QAbstractButton *m_go = nullptr; // off while the answer to a try is awaited: another page comes with it
    QLineEdit *m_passphrase = nullptr;
    QLineEdit *m_again = nullptr; // a new vault's is typed twice
};

} // namespace Postrider
