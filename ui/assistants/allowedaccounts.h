// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QWidget>

class QCheckBox;

namespace Postrider {

struct Desk;

// Which accounts a key may use: all of its owner's, later ones too, or some. None of them is
// nothing that can be said. GUI thread.
class AllowedAccounts final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AllowedAccounts)
public:
    explicit AllowedAccounts(Desk &desk, QWidget *parent = nullptr);
    ~AllowedAccounts() override;

    // allowed: empty for all. read() is said once the accounts are there; before that chosen() knows nothing.
    void show(UserId owner, const QList<IntegrationId> &allowed);
    bool isAll() const;
    QList<IntegrationId> chosen() const; // empty: all, or none

Q_SIGNALS:
    void read();
    void failed(const Postrider::Error &error);

private:
    Desk &m_desk;
    QCheckBox *m_all;
    QWidget *m_some;
};

} // namespace Postrider
