// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/analytics.h"
#include "services/postservice.h"

#include <QWidget>

class QGridLayout;

namespace Postrider {

struct Desk;

namespace Look {
class Button;
class Card;
class Text;
} // namespace Look

// A published post's counters, an account a row, as they were read last; reads them anew when
// asked. Follows the store; GUI thread.
class NumbersCard final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NumbersCard)
public:
    NumbersCard(Desk &desk, const PostDetails &details, QWidget *parent = nullptr);
    ~NumbersCard() override;

    // Whether there is something to count: it is out somewhere.
    static bool isWorthIt(const PostDetails &details);

private:
    void refresh();
    void fetch();
    void fetched(const Result<QList<Analytics>> &rows);
    void show(const QList<Analytics> &rows);
    void addRow(QGridLayout *grid, const Integration &account, const Analytics *numbers);
    void tell(const QString &sentence, bool isBad);

    Desk &m_desk;
    PostId m_post;
    QList<Integration> m_accounts; // where it is out
    Look::Card *m_card;
    QWidget *m_table = nullptr;
    Look::Text *m_state;
    Look::Button *m_fetch;
    QList<Analytics> m_shown;
};

} // namespace Postrider
