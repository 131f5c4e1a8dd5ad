// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace Postrider {

struct Identity;

// One sign-in opened several accounts, a person's own and their organisations' or
// channels': asks which is meant. GUI thread.
class IdentityChoice final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IdentityChoice)
public:
    explicit IdentityChoice(QWidget *parent = nullptr);
    ~IdentityChoice() override;

    void offer(const QList<Identity> &identities); // in place of those before

Q_SIGNALS:
    void chosen(const QString &accountId); // empty: none of them

private:
    QVBoxLayout *m_choices;
};

} // namespace Postrider
