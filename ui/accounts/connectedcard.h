// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/integration.h"

#include <QWidget>

#include <optional>

namespace Postrider {

// The end of a sign-in that went well: whose account it is, and what to do with it.
class ConnectedCard final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectedCard)
public:
    // again: the account that was to sign in again; another one may have come.
    ConnectedCard(const Integration &account, const std::optional<Integration> &again, QWidget *parent = nullptr);
    ~ConnectedCard() override;

Q_SIGNALS:
    void writeAsked();
    void doneAsked();
};

} // namespace Postrider
