// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/composition.h"
#include "domain/integration.h"
#include "ui/composer/composerparts.h"

#include <QAbstractButton>
#include <QHash>

namespace Postrider {

class FlowLayout;

namespace Look {
class Button;
class Text;
} // namespace Look

// One account that a post may go to: the network's glyph and the user name, filled while it is chosen.
class AccountChip final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountChip)
public:
    AccountChip(const Integration &account, const QString &network, QWidget *parent = nullptr);
    ~AccountChip() override;

    void setAccount(const Integration &account, const QString &network);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {72, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Integration m_account;
};

// The row of accounts on top of a composer.
class AccountChips final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountChips)
public:
    explicit AccountChips(const ComposerParts &parts, QWidget *parent = nullptr);
    ~AccountChips() override;

    void focusFirst();

private:
    void readAccounts();
    void refresh();
    void choose(IntegrationId account, bool isChosen);

    ComposerParts m_parts;
    FlowLayout *m_row;
    Look::Text *m_none;
    Look::Button *m_connect;
    QHash<IntegrationId, AccountChip *> m_chips;
    // A chip that is switched off by mistake gives its text and settings back.
    QHash<IntegrationId, Composition::Target> m_putAside;
};

} // namespace Postrider
